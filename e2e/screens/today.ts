import type { Locator } from '@playwright/test';
import type { Desk } from '../desk.ts';

/** Today: the first person, and one line to log a contact. */
export function today(desk: Desk) {
  const { page, t } = desk;
  const line = page.getByRole('textbox', { name: t('today.quick.label') });
  const next = page.getByRole('main').getByRole('region', { name: t('today.next.title'), exact: true });
  return {
    line,
    next,
    /** The line of a person among those whose support may break, by their initials. */
    person: (initials: string): Locator => next.getByRole('listitem').filter({ hasText: initials }).first(),
    understood: page.getByRole('status', { name: t('today.quick.understood') }),

    /** Adds a person with a name alone; their page opens. */
    async addFirstPerson(name: string): Promise<void> {
      await page.getByRole('button', { name: t('today.first.add') }).click();
      // Titled by the word that the service has for its people.
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(t('person.field.displayName'), { exact: true }).fill(name);
      await dialog.getByRole('button', { name: t('people.add.save'), exact: true }).click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
    },

    async saveLine(): Promise<void> {
      await page
        .getByRole('main')
        .getByRole('button', { name: t('today.quick.save'), exact: true })
        .click();
    },
  };
}
