import type { Locator } from '@playwright/test';
import type { Desk } from '../desk.ts';
import { backups } from './backups.ts';

/** The card of updates among the settings of this computer. */
export function updates(desk: Desk) {
  const { page, t } = desk;
  const card = page.getByRole('region', { name: t('updates.title'), exact: true });
  return {
    card,
    fromFolder: card.getByRole('button', { name: t('updates.fromFolder') }),
    lookForNew: card.getByRole('switch', { name: t('updates.lookForNew') }),

    /** Chooses the folder of an update. */
    async take(folder: string): Promise<void> {
      const ask = card.getByRole('button', { name: t('updates.fromFolder') });
      await backups(desk).chooseFolder(folder, () => ask.click());
    },

    /** What was found, once it is checked. */
    found: (version: string): Locator => card.getByText(t('updates.found', { version })),

    /** Why it was refused. */
    refusal: card.getByRole('alert'),

    async forget(): Promise<void> {
      await card.getByRole('button', { name: t('updates.forget') }).click();
      await page.getByText(t('updates.forgotten')).waitFor();
    },
  };
}
