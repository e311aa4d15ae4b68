import type { Desk } from '../desk.ts';

/** The card of the settings that changes the key of the case file. */
export function keys(desk: Desk) {
  const { page, t } = desk;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  return {
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
  };
}
