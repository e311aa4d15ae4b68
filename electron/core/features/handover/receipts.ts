import type { StagedReceipt } from '#shared/contract/handover-receipt.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { dayOf, Instant } from '#shared/time.ts';
import { audit } from '../../casefile/audit.ts';
import type { Db, WritableDb } from '../../db.ts';
import { parseReceipt } from '../../packet/receipt.ts';
import type { Receipt } from '../../packet/receipt.ts';
import type { Clock } from '../../ports.ts';

type Refusal = 'receipt-unknown-handover' | 'receipt-not-fitting';

interface Handed {
  readonly handoverId: string;
  readonly packetId: string;
  readonly at: string;
  /** Whom the handover gave, with their names as they are here. */
  readonly people: ReadonlyMap<string, string>;
}

/**
 * The handover of ours that a receipt is of: one that left, for this very partner. Fails with `receipt-unknown-handover` where there is none,
 * and with `receipt-not-fitting` where the receipt does not name exactly those who were handed over.
 */
export async function receiptOf(
  db: Db,
  { taken, left }: Receipt,
  inReplyTo: string | null,
  partnerId: string | null,
): Promise<Result<Handed, Refusal>> {
  const handover = await db
    .selectFrom('handover')
    .select(['id', 'packetId', 'at'])
    .where('packetId', '=', inReplyTo ?? '')
    .where('partnerId', '=', partnerId ?? '')
    .where('direction', '=', 'out')
    .where('state', '=', 'left')
    .executeTakeFirst();
  if (!handover) return failure('receipt-unknown-handover');
  const rows = await db
    .selectFrom('handoverClient')
    .innerJoin('client', 'client.id', 'handoverClient.clientId')
    .select(['clientId', 'displayName'])
    .where('handoverId', '=', handover.id)
    .where('outcome', '=', 'sent')
    .orderBy('displayName')
    .execute();
  const people = new Map(rows.map(({ clientId, displayName }) => [clientId, displayName]));
  const named = [...taken, ...left];
  if (named.length !== people.size || !named.every((id) => people.has(id)))
    return failure('receipt-not-fitting');
  return success({ handoverId: handover.id, packetId: handover.packetId, at: handover.at, people });
}

/** What a receipt says, in words of this file, before it is taken in. */
export async function explainReceipt(
  db: Db,
  receipt: Receipt,
  inReplyTo: string | null,
  partnerId: string | null,
): Promise<StagedReceipt> {
  const found = await receiptOf(db, receipt, inReplyTo, partnerId);
  if (!found.ok) return { refusal: found.error.code };
  const left = new Set<string>(receipt.left);
  return {
    refusal: null,
    handedOverAt: Instant.parse(found.value.at),
    receivedAt: receipt.receivedAt,
    taken: receipt.taken.length,
    left: [...found.value.people].filter(([id]) => left.has(id)).map(([, name]) => name),
  };
}

/** The newest receipt of a handover that was taken in here (or, of one that came, that left from here), by its sender's own clock. */
export async function newestReceipt(
  db: Db,
  handoverPacketId: string,
  direction: 'in' | 'out' = 'in',
): Promise<Receipt | null> {
  const row = await db
    .selectFrom('packet')
    .innerJoin('packetEntry', 'packetEntry.packetId', 'packet.id')
    .select('body')
    .where('kind', '=', 'receipt')
    .where('direction', '=', direction)
    .where('packet.state', '!=', 'sealing')
    .where('inReplyTo', '=', handoverPacketId)
    .where('name', '=', 'receipt.json')
    .orderBy('created', 'desc')
    .orderBy('counter', 'desc')
    .executeTakeFirst();
  const parsed = row && parseReceipt(row.body);
  return parsed?.ok === true ? parsed.value : null;
}

/**
 * Brings an outgoing handover to what its newest receipt says; without any, to what it was before. Called after a receipt came or was taken
 * back. What was confirmed by word before stays as it was written down. A receipt that nobody was taken in, or is any more, confirms nothing.
 */
export async function applyReceipts(trx: WritableDb, clock: Clock, handoverPacketId: string): Promise<void> {
  const handover = await trx
    .selectFrom('handover')
    .select(['id', 'confirmedHow'])
    .where('packetId', '=', handoverPacketId)
    .where('direction', '=', 'out')
    .executeTakeFirst();
  if (!handover) return;
  const { id: handoverId, confirmedHow } = handover;
  await trx.deleteFrom('handoverReception').where('handoverId', '=', handoverId).execute();
  const receipt = await newestReceipt(trx, handoverPacketId);
  if (receipt) await keepReception(trx, handoverId, receipt);
  const confirming = receipt !== null && receipt.taken.length > 0 ? receipt : null;
  if (confirmedHow === null || confirmedHow === 'receipt') {
    const day = confirming === null ? null : dayOf(confirming.receivedAt);
    const today = clock.today();
    await trx
      .updateTable('handover')
      .set({
        // Another's clock may be ahead of ours: nothing is confirmed on a day that has not come.
        confirmedOn: day !== null && day > today ? today : day,
        confirmedHow: confirming === null ? null : 'receipt',
      })
      .where('id', '=', handoverId)
      .execute();
  }
  await audit(trx, clock, {
    action: confirming === null ? 'handover.confirmation-taken-back' : 'handover.confirmed',
    recordKind: 'handover',
    recordId: handoverId,
    detail: 'receipt',
  });
}

/** Who of a handover is taken in, by what is remembered of it here. */
export const takenOf = async (db: Db, handoverId: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('handoverReception')
    .select('clientId')
    .where('handoverId', '=', handoverId)
    .where('taken', '=', 1)
    .execute();
  return rows.map(({ clientId }) => clientId);
};

/** Whether the last receipt that left of a received handover says otherwise than it is here, since that was taken back. */
export async function isReceiptUntrue(
  db: Db,
  { id, packetId }: { readonly id: string; readonly packetId: string },
): Promise<boolean> {
  const told = await newestReceipt(db, packetId, 'out');
  if (told === null) return false;
  const now = new Set(await takenOf(db, id));
  return told.taken.length !== now.size || !told.taken.every((clientId) => now.has(clientId));
}

/** Remembers who of a handover was taken in and who was left out. */
export async function keepReception(
  trx: WritableDb,
  handoverId: string,
  { taken, left }: { readonly taken: readonly string[]; readonly left: readonly string[] },
): Promise<void> {
  const rows = [
    ...taken.map((clientId) => ({ handoverId, clientId, taken: 1 })),
    ...left.map((clientId) => ({ handoverId, clientId, taken: 0 })),
  ];
  for (let at = 0; at < rows.length; at += 500) {
    await trx
      .insertInto('handoverReception')
      .values(rows.slice(at, at + 500))
      .execute();
  }
}
