import type { Desk } from '../desk.ts';

/** The self-test and the report for support: in the settings, and at the door. */
export function diagnostics(desk: Desk) {
  const { page, t } = desk;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const report = page.getByRole('dialog', { name: t('diagnostics.report.title') });
  return {
    report,
    found: (words: string | RegExp) => page.getByRole('status').getByText(words),

    async openAtTheDoor(): Promise<void> {
      await button(t('diagnostics.title')).click();
      await page.getByRole('dialog', { name: t('diagnostics.title') }).waitFor();
    },

    async run(): Promise<void> {
      await button(t('diagnostics.run')).click();
    },

    async readReport(): Promise<string> {
      await button(t('diagnostics.report.open')).click();
      return report.locator('pre').innerText();
    },

    /** Saves the report that is being read, under an absolute path. */
    async save(path: string): Promise<void> {
      await desk.chooseFile(path, () => button(t('diagnostics.report.save')).click());
      await page.getByText(t('diagnostics.report.saved')).waitFor();
    },
  };
}
