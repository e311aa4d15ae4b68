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
    // Enter goes there; the button chooses where one is.
    await page.getByTestId('picker-folder').press('Enter');
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

    /** Moves the file from the settings to an absolute path. */
    async moveTo(path: string): Promise<void> {
      await desk.chooseFile(path, () => button(t('place.move')).click());
    },

    /** At the door: opens and checks the copy under this label with the passphrase, and restores it. */
    async restore(label: string | RegExp, passphrase: string): Promise<void> {
      await page.locator('label', { hasText: label }).first().click();
      await page.getByRole('textbox', { name: t('firstRun.passphrase'), exact: true }).fill(passphrase);
      await button(t('restore.check')).click();
      await button(t('restore.run')).click();
    },

    /** At the door: reads a damaged file page by page into a new one. */
    async salvage(passphrase: string): Promise<void> {
      await button(t('restore.salvage.offer')).click();
      await page.getByRole('textbox', { name: t('firstRun.passphrase'), exact: true }).fill(passphrase);
      await button(t('restore.salvage.run')).click();
    },
  };
}
