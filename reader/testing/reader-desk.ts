import { readFileSync } from 'node:fs';
import { aFullClient, everyItem } from '#core/features/packets/testing/a-full-client.ts';
import { aConsent, aReferral, ticks, twoDesks } from '#core/features/packets/testing/two-desks.ts';
import type { PacketId, ReferralId } from '#shared/ids.ts';

export interface Made {
  readonly html: string;
  readonly ciphertext: Uint8Array;
  readonly passphrase: string;
  readonly referralId: ReferralId;
  readonly packetId: PacketId;
}

/** What {@link ReaderDesk.updated} still gives: papers are not given any more, nor may anybody answer. */
export const fewerItems = everyItem.filter((item) => item !== 'papers' && item !== 'reply-permission');

/** The packet that lies in a reader file. */
export const ciphertextIn = (html: string): Uint8Array =>
  new Uint8Array(
    Buffer.from(/<template id="packet"[^>]*>([^<]*)<\/template>/.exec(html)?.[1] ?? '', 'base64'),
  );

/** A coach with a full client, whose referrals leave as one HTML file. */
export async function readerDesk() {
  const desks = await twoDesks();
  const { coach, partnerId } = desks;
  const clientId = await aFullClient(coach);
  /** Seals a draft as the window does and gives what the partner gets. */
  const leaves = async (referralId: ReferralId): Promise<Made> => {
    const { handle, packetId, proposedPassphrase } = await coach.ok('referrals.preview', {
      referralId,
      way: 'reader',
    });
    const passphrase = proposedPassphrase ?? '';
    const path = coach.saveAs(`${packetId}.html`);
    await coach.ok('referrals.seal', { referralId, preview: handle, passphrase });
    const html = readFileSync(path, 'utf8');
    return { html, ciphertext: ciphertextIn(html), passphrase, referralId, packetId };
  };
  return {
    ...desks,
    clientId,
    /** A referral of every item that there is. */
    exported: async (): Promise<Made> => {
      const consentId = await aConsent(coach, clientId, partnerId, everyItem);
      return leaves(await aReferral(coach, clientId, partnerId, consentId, everyItem));
    },
    /** An update of one: the aim has other words, and {@link fewerItems} are given. */
    updated: async (earlier: Made): Promise<Made> => {
      const { referralId } = await coach.ok('referrals.beginUpdate', { referralId: earlier.referralId });
      const items = ticks(clientId, fewerItems);
      await coach.ok('referrals.save', { referralId, aim: 'Sovittu toisin', items });
      return leaves(referralId);
    },
  };
}
export type ReaderDesk = Awaited<ReturnType<typeof readerDesk>>;
