import { disclosableItems } from '#shared/disclosure/registry.ts';
import type { ItemKey } from '#shared/disclosure/registry.ts';
import type { Desk } from '../desk.ts';
import { choose, take } from './controls.ts';

/** The consents on a person's page, and the dialog that a referral opens too. */
export function consents(desk: Desk) {
  const { page, t, language } = desk;
  const dialog = page.getByRole('dialog', { name: t('consents.giveTitle') });
  return {
    dialog,

    async begin(): Promise<void> {
      await page.getByRole('button', { name: t('consents.give') }).click();
      await dialog.waitFor();
    },

    /** Withdraws the newest consent of the person in view, past the question. */
    async withdraw(): Promise<void> {
      const button = { name: t('consents.withdraw') };
      await page.getByRole('button', button).first().click();
      await page.getByRole('alertdialog').getByRole('button', button).click();
    },

    /** Fills the consent in: to whom, and what may be told. */
    async fill(partner: string, items: readonly ItemKey[]): Promise<void> {
      await choose(page, dialog, t('consents.partner'), partner);
      for (const item of items) await take(dialog, 'checkbox', disclosableItems[item].labels[language]);
    },

    async record(): Promise<void> {
      await dialog.getByRole('button', { name: t('consents.yes') }).click();
      await dialog.waitFor({ state: 'hidden' });
    },
  };
}
