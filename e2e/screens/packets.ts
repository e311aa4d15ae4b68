import type { Locator } from '@playwright/test';
import type { Desk } from '../desk.ts';
import { choose, take } from './controls.ts';

/** What has left, what has arrived, and the door for what arrives. */
export function packets(desk: Desk) {
  const { page, t } = desk;
  const staged = page.getByRole('dialog', { name: t('packets.stagedTitle') });
  const details = page.getByRole('dialog', { name: t('packets.details') });
  const reception = page.getByRole('dialog', { name: t('packets.reception.title') });
  const reply = page.getByRole('dialog', { name: t('packets.replyTitle') });
  return {
    staged,
    details,
    reply,
    alert: page.getByRole('main').getByRole('alert'),
    row: (text: string | RegExp): Locator =>
      page.getByRole('grid').getByRole('row').filter({ hasText: text }),

    /** Chooses a packet that has arrived; what it says is shown, or why it cannot be opened. */
    async choose(path: string): Promise<void> {
      await desk.chooseFile(path, () => page.getByRole('button', { name: t('packets.choose') }).click());
    },

    /** The words of a sender who is not verified. */
    async senderWords(): Promise<readonly string[]> {
      return staged
        .getByRole('list', { name: t('partners.words') })
        .getByRole('listitem')
        .allInnerTexts();
    },

    async acceptSender(): Promise<void> {
      await staged.getByRole('button', { name: t('packets.acceptSender') }).click();
      await staged.getByText(t('packets.trust.unverified')).waitFor();
    },

    async take(): Promise<void> {
      await staged.getByRole('button', { name: t('packets.import') }).click();
      await staged.waitFor({ state: 'hidden', timeout: 40_000 });
    },

    /** Opens a packet of the list by its words. */
    async open(text: string | RegExp): Promise<void> {
      await page.getByRole('grid').getByRole('row').filter({ hasText: text }).first().click();
      await details.waitFor();
    },

    /** Looks at a paper that came with the open packet. */
    async lookAtAttachment(name: string): Promise<void> {
      await details.getByRole('button', { name: t('packets.lookAtAttachment', { name }) }).click();
      await page.getByRole('dialog', { name }).waitFor();
    },

    /** Saves a copy of one, past the warning. */
    async saveAttachment(name: string, path: string): Promise<void> {
      await details.getByRole('button', { name: t('packets.saveAttachment', { name }) }).click();
      const warning = page.getByRole('dialog', { name: t('papers.warnTitle') });
      await desk.chooseFile(path, () =>
        warning.getByRole('button', { name: t('papers.warnGoSave') }).click(),
      );
      await warning.waitFor({ state: 'hidden' });
    },

    async beginReply(): Promise<void> {
      await details.getByRole('button', { name: t('packets.reply') }).click();
      await reply.waitFor();
    },

    /** Writes an answer and seals it to the sender. */
    async answer(status: string, message: string, path: string): Promise<void> {
      await choose(page, reply, t('packets.status'), status);
      await reply.getByLabel(t('packets.message')).fill(message);
      await desk.chooseFile(path, () => reply.getByRole('button', { name: t('packets.sealReply') }).click());
      await reply.waitFor({ state: 'hidden', timeout: 40_000 });
      // The details grow by it, and their buttons move.
      if (message !== '') await details.getByText(message).first().waitFor();
    },

    async beginReception(): Promise<void> {
      await details.getByRole('button', { name: t('packets.reception.open'), exact: true }).click();
      await reception.waitFor();
    },

    /** Writes down what is known of the open packet from elsewhere; ways and statuses by their labels. */
    async confirmReception(known: {
      readonly how: string;
      readonly status: string;
      readonly who: string;
      readonly words: string;
    }): Promise<void> {
      await take(reception, 'radio', known.how);
      await choose(page, reception, t('packets.status'), known.status);
      await reception.getByLabel(t('packets.reception.who')).fill(known.who);
      await reception.getByLabel(t('packets.message')).fill(known.words);
      await reception.getByRole('button', { name: t('packets.reception.save'), exact: true }).click();
      await reception.waitFor({ state: 'hidden' });
    },

    /** From the packet to the page of whom it is about. */
    async toPerson(name: string): Promise<void> {
      await details.getByRole('button', { name }).click();
      await page.getByRole('heading', { level: 1 }).filter({ hasText: name }).waitFor();
    },

    async closeDetails(): Promise<void> {
      await details.getByRole('button', { name: t('common.close') }).click();
      await details.waitFor({ state: 'hidden' });
    },
  };
}
