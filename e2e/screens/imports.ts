import type { ImportField } from '#shared/contract/imports.ts';
import type { Desk } from '../desk.ts';
import { choose } from './controls.ts';

/** People from a table: from the file to the undo. */
export function imports(desk: Desk) {
  const { page, t } = desk;
  const main = page.getByRole('main');
  const labelOf = (field: ImportField) =>
    field === 'key' || field === 'identityCode' ? t(`imports.field.${field}`) : t(`person.field.${field}`);
  return {
    /** From the menu of the people's screen. */
    async open(): Promise<void> {
      await page.getByRole('button', { name: t('people.more'), exact: true }).click();
      await page.getByRole('menuitem', { name: t('imports.open') }).click();
    },
    async chooseTable(path: string): Promise<void> {
      await desk.chooseFile(path, () => main.getByRole('button', { name: t('imports.choose') }).click());
    },
    /** Says what a column is. */
    async column(header: string, field: ImportField): Promise<void> {
      await choose(page, main, t('imports.columns.pick', { column: header }), labelOf(field));
    },
    /** Which reading of an ambiguous column is meant, by the words of the answer. */
    async dates(answer: string): Promise<void> {
      await main.getByText(answer).click();
    },
    async look(): Promise<void> {
      await main.getByRole('button', { name: t('imports.columns.next') }).click();
    },
    count: (words: string) => main.getByRole('radio', { name: words }),
    /** Who a row is: the words of the answer. */
    async decide(row: number, answer: string): Promise<void> {
      await choose(page, main, t('imports.row.decide', { row }), answer);
    },
    async run(count: number): Promise<void> {
      await main.getByRole('button', { name: t('imports.look.run', { count }) }).click();
    },
    done: main.getByRole('heading', { name: t('imports.done.title') }),
    async undo(): Promise<void> {
      await main.getByRole('button', { name: t('imports.done.undo') }).click();
    },
    undone: main.getByRole('heading', { name: t('imports.undone.title') }),
  };
}
