import type { Desk } from '../desk.ts';

/** Notes on a person's timeline, written and read in their place. */
export function notes(desk: Desk) {
  const { page, t } = desk;
  const editor = page.getByRole('group', { name: new RegExp(`^${t('notes.editor.title')}`) });
  return {
    editor,
    text: editor.getByRole('textbox').first(),

    async begin(): Promise<void> {
      await page.getByRole('button', { name: t('notes.newNote') }).click();
      await editor.waitFor();
    },

    /** Waits until what was written is in the case file. */
    async saved(): Promise<void> {
      await editor.locator('[data-phase="saved"]').waitFor();
    },

    async finish(): Promise<void> {
      await editor.getByRole('button', { name: t('notes.editor.finish') }).click();
      await page
        .getByRole('alertdialog')
        .filter({ hasText: t('notes.editor.finished') })
        .waitFor();
      await editor.waitFor({ state: 'hidden' });
      await page.getByText(t('person.timeline.draft'), { exact: true }).waitFor({ state: 'hidden' });
    },

    async addAddendum(reason: string, body: string): Promise<void> {
      await page.getByRole('button', { name: t('notes.reading.addAddendum') }).click();
      const form = page.getByRole('form', { name: t('notes.addendum.title') });
      await form.getByLabel(t('notes.addendum.reason'), { exact: true }).fill(reason);
      await form.getByLabel(t('notes.addendum.body'), { exact: true }).fill(body);
      await form.getByRole('button', { name: t('notes.addendum.save') }).click();
      await form.waitFor({ state: 'hidden' });
    },
  };
}
