import type { Desk } from '../desk.ts';

/** The log of everything that was given to others, and the check of a file against it. */
export function ledger(desk: Desk) {
  const { page, t } = desk;
  return {
    /** From the list of packets. */
    async open(): Promise<void> {
      await page.getByRole('button', { name: t('packets.ledger.title') }).click();
      await page.getByRole('heading', { name: t('packets.ledger.title'), level: 1 }).waitFor();
    },

    row: (words: string | RegExp) => page.getByRole('row').filter({ hasText: words }),

    /** Chooses a file and gives what is said of it. */
    async check(path: string): Promise<string> {
      await desk.chooseFile(path, () =>
        page.getByRole('button', { name: t('packets.ledger.choose') }).click(),
      );
      const answer = page.getByRole('status').filter({ has: page.getByRole('note') });
      await answer.waitFor();
      return answer.innerText();
    },
  };
}
