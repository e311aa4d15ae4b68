import { failure, success, type Result } from '#shared/result.ts';
import { PersonDifference } from '#shared/contract/staged-packet.ts';
import type { Db } from '../../../db.ts';
import { parseChanges, type Changes } from '../../../packet/changes.ts';
import { readReferral, type ReadReferral } from '../../../packet/fhir/read.ts';
import type { OpenedPacket } from '../../../packet/open.ts';
import type { SenderTrust } from '../sender-trust.ts';
import { isWithdrawn, namedThread, speaksForSender, type Thread } from '../threads/thread.ts';
import type { KindReader, ReadError } from './kind.ts';
import { packetKind } from './kind.ts';
import { filedIn, shownThread } from './question.ts';

interface Update {
  readonly changes: Changes;
  readonly referral: ReadReferral;
}

const updatedThread = async (
  db: Db,
  { changes }: Update,
  { manifest }: OpenedPacket,
  sender: SenderTrust,
): Promise<Thread | null> => {
  if (changes.earlier.packetId !== manifest.inReplyTo) return null;
  const thread = await namedThread(db, manifest.inReplyTo, sender, {
    kinds: ['referral', 'update'],
    direction: 'in',
  });
  return thread && speaksForSender(thread, sender, manifest.sender.signingKey) ? thread : null;
};

/** Fields of the person that the update says otherwise than the record does. Nothing of it is written into the record. */
const differences = async (
  db: Db,
  { clientId }: Thread,
  { person }: ReadReferral,
): Promise<PersonDifference[]> => {
  if (clientId === null) return [];
  const here = await db.selectFrom('client').selectAll().where('id', '=', clientId).executeTakeFirst();
  if (!here) return [];
  return PersonDifference.shape.field.options.flatMap((field) => {
    const there = person[field] ?? '';
    const known = here[field] ?? '';
    return there !== '' && there.trim() !== known.trim() ? [{ field, here: known, there }] : [];
  });
};

const kindOf = (referral: ReadReferral): KindReader =>
  packetKind<Update>({
    document: 'changes.json',
    parse: (bytes): Result<Update, ReadError> => {
      const changes = parseChanges(bytes);
      return changes.ok ? success({ changes: changes.value, referral }) : changes;
    },
    explain: async (db, update, opened, sender) => {
      const thread = await updatedThread(db, update, opened, sender);
      const { earlier, changes } = update.changes;
      return {
        needsThread: true,
        thread: thread && shownThread(thread),
        isWithdrawn: thread !== null && (await isWithdrawn(db, thread.threadId)),
        about: referral.person.displayName,
        items: [...referral.items],
        changes: {
          earlier: { number: earlier.number, created: earlier.created },
          changes: [...changes],
          differs: thread ? await differences(db, thread, referral) : [],
        },
      };
    },
    file: async ({ trx }, update, opened, sender) => {
      const thread = await updatedThread(trx, update, opened, sender);
      if (!thread) return failure('packet-unknown-referral');
      const filed = filedIn(thread);
      return success({
        ...filed,
        number: referral.number ?? thread.number,
        columns: { ...filed.columns, items: referral.items.join(',') },
      });
    },
  });

/**
 * An update holds the whole referral as it is now and what it changes. It goes to the thread of the packet that it updates; the person's
 * record stays as it is.
 */
export const updateKind: KindReader = (opened, today) => {
  const document = opened.entries.get('referral.fhir.json');
  const referral = document ? readReferral(document) : failure('packet-damaged');
  return referral.ok ? kindOf(referral.value)(opened, today) : referral;
};
