import type { Desk } from '../desk.ts';

/** Likely doubles: while a person is written down, in their list, and merged. */
export function doubles(desk: Desk) {
  const { page, t } = desk;
  const main = page.getByRole('main');
  const dialog = page.getByRole('dialog', { name: t('doubles.mergeDialog.title') });
  return {
    /** From the menu of the people's screen. */
    async open(): Promise<void> {
      await page.getByRole('button', { name: t('people.more'), exact: true }).click();
      await page.getByRole('menuitem', { name: t('doubles.title') }).click();
    },
    /** Who is alike, in the dialog of a new person. */
    similar: (name: string) =>
      page.getByRole('dialog').getByRole('button', { name: t('doubles.similar.openName', { name }) }),
    pairs: main.getByRole('button', { name: new RegExp(`^${t('doubles.merge')}`) }),
    async setApart(): Promise<void> {
      await main
        .getByRole('button', { name: new RegExp(`^${t('doubles.apart')}`) })
        .first()
        .click();
    },
    /** Opens the merging of the first pair. */
    async startMerge(): Promise<void> {
      await main
        .getByRole('button', { name: new RegExp(`^${t('doubles.merge')}`) })
        .first()
        .click();
    },
    dialog,
    keep: (name: string) =>
      dialog.getByRole('radiogroup', { name: t('doubles.mergeDialog.keep') }).getByText(name),
    value: (text: string) => dialog.getByText(text, { exact: true }),
    async merge(): Promise<void> {
      await dialog.getByRole('button', { name: t('doubles.mergeDialog.run') }).click();
    },
    undoOf: (name: string) => main.getByRole('button', { name: t('doubles.merges.undoName', { name }) }),
  };
}
