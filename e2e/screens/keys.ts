import type { Locator } from '@playwright/test';
import type { Desk } from '../desk.ts';

/** The cards of the settings about the ways to the case file: its key, its substitutes, and the recovery sheet. */
export function keys(desk: Desk) {
  const { page, t } = desk;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const card = (title: string): Locator => page.getByRole('region', { name: title });
  const adding = page.getByRole('dialog', { name: t('keys.substitute.addTitle') });
  return {
    adding,
    substitutes: card(t('keys.substitute.title')),
    quick: card(t('keys.quick.title')),
    recovery: card(t('settings.recovery')),
    /** That an older key file was put back, on Today and in the settings. */
    exchanged: card(t('keys.exchanged.title')),
    /** That the file was opened with one, or tried to be, once the right one lies there again. */
    wasExchanged: card(t('keys.exchanged.titleWas')),
    older: (count: number) => page.getByText(t('keys.older', { count })),

    async rotate(passphrase: string): Promise<void> {
      await page.getByLabel(t('keys.passphrase')).fill(passphrase);
      await button(t('keys.rotate')).click();
    },

    /** Removes the backups of the earlier key, once one of the new key has been read through. */
    async removeOlder(): Promise<void> {
      await button(t('keys.remove')).click();
      await page
        .getByRole('dialog', { name: t('keys.removeTitle') })
        .getByRole('button', { name: t('keys.remove') })
        .click();
      await page.getByRole('dialog', { name: t('keys.removeTitle') }).waitFor({ state: 'hidden' });
    },

    /** Fills the dialog that gives somebody a passphrase; the caller sends it. */
    async fillSubstitute(wanted: {
      readonly label: string;
      readonly until?: string;
      readonly passphrase: string;
      readonly own: string;
    }): Promise<void> {
      await this.substitutes.getByRole('button', { name: t('keys.substitute.add') }).click();
      await adding.getByLabel(t('keys.substitute.label')).fill(wanted.label);
      if (wanted.until !== undefined) {
        await adding.getByLabel(t('keys.substitute.until')).fill(wanted.until);
      }
      await adding.getByLabel(t('keys.substitute.passphrase')).fill(wanted.passphrase);
      await adding.getByLabel(t('firstRun.passphraseAgain')).fill(wanted.passphrase);
      await adding.getByLabel(t('keys.own')).fill(wanted.own);
    },

    async sendSubstitute(): Promise<void> {
      await adding.getByRole('button', { name: t('keys.substitute.add') }).click();
      await adding.waitFor({ state: 'hidden', timeout: 30_000 });
    },

    /** Opens the question whether a substitute's passphrase is taken away. */
    async askToRemove(label: string): Promise<Locator> {
      await button(t('keys.substitute.removeOf', { name: label })).click();
      const asked = page.getByRole('alertdialog', {
        name: t('keys.substitute.removeTitle', { name: label }),
      });
      await asked.waitFor();
      return asked;
    },
  };
}
