import type { Locator } from '@playwright/test';
import { tallyKinds } from '#shared/codes/contacts.ts';
import type { Desk } from '../desk.ts';

/** The counters of Today, and safety when out alone. */
export function counting(desk: Desk) {
  const { page, t, language } = desk;
  const label = (kind: string): string => {
    const row = tallyKinds.codes.find(({ code }) => code === kind);
    if (!row) throw new Error(`no kind ${kind}`);
    return row.labels[language];
  };
  const dialog = page.getByRole('dialog');
  const counter = (kind: string): Locator =>
    page.getByRole('main').getByRole('button', { name: new RegExp(`^${label(kind)} \\d+, `) });
  return {
    /** The button that counts one of a kind; its name tells how many there are. */
    counter,
    /** Counts a walk-in with the key, once the counters are there. */
    async countByKey(): Promise<void> {
      await counter('walk-in').waitFor();
      await page.keyboard.press('Alt+Y');
    },
    async openDay(): Promise<void> {
      await page.getByRole('button', { name: t('contacts.tally.ofDay') }).click();
      await dialog.waitFor();
    },
    numberOf: (kind: string): Locator =>
      dialog.getByLabel(t('contacts.tally.countOf', { kind: label(kind) })),

    /** Leaves alone, until a time as typed. */
    async leave(until: string, backupPerson: string): Promise<void> {
      await page.getByRole('button', { name: t('contacts.outing.leave'), exact: true }).click();
      await dialog.getByLabel(t('contacts.outing.expected')).fill(until);
      await dialog.getByLabel(t('contacts.outing.backup')).fill(backupPerson);
      await dialog.getByRole('button', { name: t('contacts.outing.saveOnly'), exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
    },
    late: page.getByRole('alert').filter({ hasText: t('contacts.outing.late') }),
    async back(): Promise<void> {
      await page.getByRole('button', { name: t('contacts.outing.back'), exact: true }).click();
    },
  };
}
