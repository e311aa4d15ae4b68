import type { Desk } from '../desk.ts';

/** The extract for a substitute, reached from the settings. */
export function substitutes(desk: Desk) {
  const { page, t } = desk;
  const main = page.getByRole('main');
  return {
    async open(): Promise<void> {
      await page.getByRole('button', { name: t('shell.settings'), exact: true }).click();
      await page.getByRole('button', { name: t('substitutes.settingsOpen') }).click();
    },
    /** Who, from when and until when; days as people type them. */
    async fill(who: string, from: string, until: string): Promise<void> {
      await page.getByLabel(t('substitutes.who')).fill(who);
      await page.getByLabel(t('substitutes.from')).fill(from);
      await page.getByLabel(t('substitutes.until')).fill(until);
    },
    person: (name: string) => main.getByRole('checkbox', { name }),
    async look(): Promise<void> {
      await page.getByRole('button', { name: t('substitutes.look') }).click();
    },
    pages: page.getByRole('dialog', { name: t('substitutes.lookTitle') }),
    async saveTo(path: string): Promise<void> {
      await desk.chooseFile(path, () => page.getByRole('button', { name: t('substitutes.save') }).click());
    },
  };
}
