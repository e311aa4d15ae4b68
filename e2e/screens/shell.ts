import type { Locator } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Desk } from '../desk.ts';

type SettingsPart = 'work' | 'security' | 'backups' | 'computer';
type Screen = 'today' | 'people' | 'network' | 'packets' | 'settings';

/** The rail, the command box and the keys of the unlocked window. */
export function shell(desk: Desk) {
  const { page, t } = desk;
  const rail = page.getByRole('navigation', { name: t('shell.mainMenu') });
  const box = page.getByRole('dialog', { name: t('shell.find') });
  return {
    rail,
    box,
    /** A message that something was done. */
    toast: (text: string | RegExp): Locator => page.getByRole('alertdialog').filter({ hasText: text }),

    async go(screen: Screen): Promise<void> {
      const entry = rail.getByRole('button', { name: t(`shell.${screen}`) });
      await entry.click();
      await rail
        .locator('[aria-current="page"]')
        .filter({ hasText: t(`shell.${screen}`) })
        .waitFor();
      await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
    },

    /** Opens one part of the settings. */
    async settings(part: SettingsPart): Promise<void> {
      await this.go('settings');
      const tab = page.getByRole('tab', { name: t(`settings.parts.${part}`) });
      await tab.click();
      await expect(tab).toHaveAttribute('aria-selected', 'true');
    },

    async lock(): Promise<void> {
      await rail.getByRole('button', { name: t('shell.lockShort') }).click();
      await page.getByRole('heading', { name: t('firstRun.unlockTitle') }).waitFor();
    },

    /** Opens the command box and types into it. */
    async find(text: string): Promise<void> {
      // A screen with much in its header has the short one.
      await page.getByRole('button', { name: new RegExp(`^${t('shell.findShort')}`) }).click();
      await box.getByRole('searchbox').fill(text);
    },

    /** What the command box has found. */
    hit: (text: string | RegExp): Locator => box.getByRole('menuitem').filter({ hasText: text }),

    async closeFind(): Promise<void> {
      await page.keyboard.press('Escape');
      await box.waitFor({ state: 'hidden' });
    },
  };
}
