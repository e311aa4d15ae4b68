import type { PacketId } from '#shared/ids.ts';
import { done, failure, type Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock } from '../../ports.ts';
import { removeFromSearch } from '../../search/document.ts';
import { applyReceipts } from '../handover/receipts.ts';

/** Kinds whose import wrote nothing but the packet and, for a referral, the person. Others have an undo of their own. */
const undoable: readonly string[] = [
  'referral',
  'update',
  'reply',
  'question',
  'answer',
  'withdrawal',
  'extract',
  'receipt',
];

/** What was only looked at is not something done with it. */
const looking: readonly string[] = ['packet.imported', 'packet.seen', 'client.opened'];

const importEntry = (trx: WritableDb, packetId: PacketId) =>
  trx
    .selectFrom('auditEntry')
    .select('sequence')
    .where('action', '=', 'packet.imported')
    .where('recordId', '=', packetId)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();

/** Whether anything was done with the packet, or with the person that it made, since it was imported. */
const wasUsed = async (trx: WritableDb, packetId: PacketId, madeClient: string | null): Promise<boolean> => {
  const follower = await trx
    .selectFrom('packet')
    .select('id')
    .where('id', '!=', packetId)
    .where((eb) => eb.or([eb('inReplyTo', '=', packetId), eb('threadId', '=', packetId)]))
    .limit(1)
    .executeTakeFirst();
  if (follower) return true;
  const imported = await importEntry(trx, packetId);
  if (!imported) return true;
  const later = await trx
    .selectFrom('auditEntry')
    .select('sequence')
    .where('sequence', '>', imported.sequence)
    .where('action', 'not in', looking)
    .where((eb) =>
      eb.or([
        eb('recordId', '=', packetId),
        ...(madeClient === null ? [] : [eb('clientId', '=', madeClient)]),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return later !== undefined;
};

/** The person whom the import made goes with it: the row, the spell that it began, and what the search knows. */
const removePerson = async (trx: WritableDb, clientId: string): Promise<void> => {
  await removeFromSearch(trx, 'client', clientId);
  await removeFromSearch(trx, 'facts', clientId);
  await trx.deleteFrom('coachingSpell').where('clientId', '=', clientId).execute();
  await trx.deleteFrom('client').where('id', '=', clientId).execute();
};

/**
 * Takes an import back, with the person that it made, as long as nothing was done with either since. The file can be imported again. Fails
 * with `import-in-use` when something was, and `packet-not-found`.
 */
export const undoImport = async (
  trx: WritableDb,
  clock: Clock,
  packetId: PacketId,
): Promise<Result<null, 'packet-not-found' | 'import-in-use'>> => {
  const packet = await trx
    .selectFrom('packet')
    .select(['kind', 'clientId', 'madeClient', 'counter', 'senderSigningKey', 'inReplyTo'])
    .where('id', '=', packetId)
    .where('direction', '=', 'in')
    .executeTakeFirst();
  if (!packet || !undoable.includes(packet.kind)) return failure('packet-not-found');
  const made = packet.madeClient === 1 ? packet.clientId : null;
  if (await wasUsed(trx, packetId, made)) return failure('import-in-use');
  await removeFromSearch(trx, 'packet', packetId);
  await trx.deleteFrom('packet').where('id', '=', packetId).execute();
  if (made !== null) await removePerson(trx, made);
  if (packet.kind === 'receipt') await applyReceipts(trx, clock, packet.inReplyTo ?? '');
  const left = await trx
    .selectFrom('packet')
    .select(({ fn }) => fn.max('counter').as('counter'))
    .where('direction', '=', 'in')
    .where('senderSigningKey', '=', packet.senderSigningKey)
    .executeTakeFirst();
  // Taken again, it is not older than itself; what came before it stays counted.
  await trx
    .updateTable('partnerKey')
    .set({ lastCounter: Math.min(packet.counter - 1, Number(left?.counter ?? 0)) })
    .where('signingKey', '=', packet.senderSigningKey)
    .where('lastCounter', '=', packet.counter)
    .execute();
  await trx
    .updateTable('replyKey')
    .set({ lastCounter: packet.counter - 1 })
    .where('packetId', '=', packet.inReplyTo ?? '')
    .where('signingKey', '=', packet.senderSigningKey)
    .where('lastCounter', '=', packet.counter)
    .execute();
  await audit(trx, clock, {
    action: 'packet.import-undone',
    clientId: packet.clientId,
    recordKind: 'packet',
    recordId: packetId,
    detail: packet.kind,
  });
  return done;
};
