import type { Desk } from '../desk.ts';

/** The papers of the person in view, and their entries for the official record. */
export function papers(desk: Desk) {
  const { page, t } = desk;
  return {
    /** Adds a file by the dialog. */
    async add(path: string): Promise<void> {
      await desk.chooseFile(path, () => page.getByRole('button', { name: t('papers.choose') }).click());
    },
    paper: (title: string) => page.getByRole('button', { name: title, exact: true }),
    /** The official entry of a row of the timeline, by the words of the row's menu button. */
    async openOfficial(row: RegExp): Promise<void> {
      await page.getByRole('button', { name: row }).first().click();
      await page.getByRole('menuitem', { name: t('papers.official.action') }).click();
    },
    official: page.getByRole('dialog', { name: t('papers.official.title') }),
    async markTaken(): Promise<void> {
      await page.getByRole('button', { name: t('papers.official.mark') }).click();
    },
  };
}
