import { failure, success } from '#shared/result.ts';
import type { Db } from '../../../db.ts';
import type { OpenedPacket } from '../../../packet/open.ts';
import { parseWithdrawal, type Withdrawal } from '../../../packet/withdrawal.ts';
import type { SenderTrust } from '../sender-trust.ts';
import { namedThread, speaksForSender, type Thread } from '../threads/thread.ts';
import { packetKind } from './kind.ts';
import { filedIn, shownThread } from './question.ts';

/** Only who sent a referral can say that its consent was withdrawn, and the document must name what the manifest names. */
const withdrawnThread = async (
  db: Db,
  { concerns }: Withdrawal,
  { manifest }: OpenedPacket,
  sender: SenderTrust,
): Promise<Thread | null> => {
  if (!concerns.some(({ packetId }) => packetId === manifest.inReplyTo)) return null;
  const thread = await namedThread(db, manifest.inReplyTo, sender, {
    kinds: ['referral', 'update'],
    direction: 'in',
  });
  return thread && speaksForSender(thread, sender, manifest.sender.signingKey) ? thread : null;
};

/** A withdrawal marks the thread of the referral that it names; nothing is deleted by it. */
export const withdrawalKind = packetKind({
  document: 'withdrawal.json',
  parse: parseWithdrawal,
  explain: async (db, withdrawal, opened, sender) => {
    const thread = await withdrawnThread(db, withdrawal, opened, sender);
    const { withdrawnOn, concerns } = withdrawal;
    return {
      needsThread: true,
      thread: thread && shownThread(thread),
      withdrawal: { withdrawnOn, concerns: concerns.map(({ number, created }) => ({ number, created })) },
    };
  },
  file: async ({ trx }, withdrawal, opened, sender) => {
    const thread = await withdrawnThread(trx, withdrawal, opened, sender);
    return thread ? success(filedIn(thread)) : failure('packet-unknown-referral');
  },
});
