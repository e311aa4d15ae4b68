import type { Locator } from '@playwright/test';
import type { Desk } from '../desk.ts';

/** The copies of the case file: on Today, in the settings, and at the door when something is wrong with the file. */
export function backups(desk: Desk) {
  const { page, t } = desk;
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });

  /** Answers the dialog that asks for a folder. */
  const chooseFolder = async (folder: string, trigger: () => Promise<unknown>): Promise<void> => {
    await trigger();
    await page.getByTestId('picker-folder').fill(folder);
    await page.getByTestId('picker-choose').click();
    await page.getByTestId('picker').waitFor({ state: 'detached' });
  };

  return {
    chooseFolder,
    todayCard: page.getByRole('region', { name: t('backups.todayTitle') }),
    alarm: page.getByRole('alert'),

    async chooseSecondPlace(folder: string): Promise<void> {
      await chooseFolder(folder, () => button(t('backups.chooseSecond')).click());
    },

    async makeOne(): Promise<void> {
      await button(t('settings.backupNow')).click();
      await page.getByText(t('settings.backupMade')).waitFor();
    },

    async drill(): Promise<void> {
      await button(t('backups.drillNow')).click();
    },

    async acceptFile(): Promise<void> {
      await button(t('backups.alarm.accept')).click();
    },
  };
}
