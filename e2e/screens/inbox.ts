import type { Desk } from '../desk.ts';
import { backups } from './backups.ts';

/** The watched folder on the screen of packets. */
export function inbox(desk: Desk) {
  const { page, t } = desk;
  return {
    /** Chooses the folder that is watched. */
    async watch(folder: string): Promise<void> {
      const ask = page.getByRole('button', { name: t('packets.inbox.choose'), exact: true });
      await backups(desk).chooseFolder(folder, () => ask.click());
    },

    file: (name: string) => page.getByRole('button', { name: t('packets.inbox.open', { name }) }),

    /** Opens an arrived file; it is explained in the same dialog as any other. It is listed some seconds after it came, which is waited for. */
    async open(name: string): Promise<void> {
      await page.getByRole('button', { name: t('packets.inbox.open', { name }) }).click({ timeout: 30_000 });
    },

    async setAside(name: string): Promise<void> {
      await page.getByRole('button', { name: t('packets.inbox.setAside', { name }) }).click();
    },
  };
}
