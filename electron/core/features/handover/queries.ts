import { sql } from 'kysely';
import { z } from 'zod';
import { HandoverPerson, HandoverRow, handover as contract } from '#shared/contract/handover.ts';
import type { ResultOf } from '#shared/contract/index.ts';
import type { HandoverId } from '#shared/ids.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Db } from '../../db.ts';
import { isReceiptUntrue } from './receipts.ts';

const Rows = z.array(HandoverRow);
const People = z.array(HandoverPerson);

/** Handovers of both directions, newest first. */
export async function listHandovers(db: Db): Promise<HandoverRow[]> {
  const rows = await db
    .selectFrom('handover')
    .leftJoin('partner', 'partner.id', 'handover.partnerId')
    .selectAll('handover')
    .select(['partner.name as partnerName', 'partner.phone as partnerPhone'])
    .select((eb) =>
      eb
        .selectFrom('packet')
        .select(({ fn }) => fn.max('packet.at').as('at'))
        .whereRef('packet.inReplyTo', '=', 'handover.packetId')
        .where('packet.kind', '=', 'receipt')
        .where('packet.state', '!=', 'sealing')
        .as('receiptAt'),
    )
    .orderBy('at', 'desc')
    .orderBy('handover.id', 'desc')
    .execute();
  const people = await db
    .selectFrom('handoverClient')
    .innerJoin('client', 'client.id', 'handoverClient.clientId')
    .select(['handoverId', 'clientId', 'outcome', 'endedAt'])
    // Whoever was merged into another is counted once.
    .where('mergedInto', 'is', null)
    .execute();
  const of = Map.groupBy(people, ({ handoverId }) => handoverId);
  const receptions = Map.groupBy(await receptionsOf(db), ({ handoverId }) => handoverId);
  const untrue = new Set<string>();
  for (const row of rows)
    if (row.state === 'undone' && row.signedBy !== null && !isTakenAgain(rows, row))
      if (await isReceiptUntrue(db, row)) untrue.add(row.id);
  return Rows.parse(
    rows.map((row) => {
      const own = of.get(row.id) ?? [];
      const named = receptions.get(row.id) ?? [];
      const leftOut = new Set(named.filter(({ taken }) => taken === 0).map(({ clientId }) => clientId));
      const away = own.filter(
        ({ outcome, endedAt }) => row.state === 'left' && outcome === 'sent' && endedAt === null,
      );
      const refused = own.filter(({ outcome }) => outcome === 'refused').length;
      return {
        ...row,
        handoverId: row.id,
        partnerName: row.partnerName ?? '',
        partnerPhone: row.partnerPhone ?? '',
        people: own.filter(({ outcome }) => outcome !== 'refused' && outcome !== 'left-out').length,
        refused,
        away: away.length,
        mayAcknowledge: row.direction === 'in' && row.state === 'imported' && named.length > 0,
        receiptUntrue: untrue.has(row.id),
        leftOut: away.filter(({ clientId }) => leftOut.has(clientId)).length,
      };
    }),
  );
}

interface OneOfThem {
  readonly packetId: string;
  readonly state: string;
}

/** The same packet once more, after it was taken back. */
const isTakenAgain = (rows: readonly OneOfThem[], { packetId }: OneOfThem): boolean =>
  rows.some((row) => row.packetId === packetId && row.state === 'imported');

/** Who was taken in and who was not, of every handover of which it is known. */
const receptionsOf = (db: Db) => db.selectFrom('handoverReception').selectAll().execute();

export async function peopleOfHandover(
  db: Db,
  handoverId: HandoverId,
): Promise<Result<HandoverPerson[], 'handover-not-found'>> {
  const known = await db.selectFrom('handover').select('id').where('id', '=', handoverId).executeTakeFirst();
  if (!known) return failure('handover-not-found');
  const rows = await db
    .selectFrom('handoverClient')
    .innerJoin('client', 'client.id', 'handoverClient.clientId')
    .leftJoin('handoverReception', (join) =>
      join
        .onRef('handoverReception.handoverId', '=', 'handoverClient.handoverId')
        .onRef('handoverReception.clientId', '=', 'handoverClient.clientId'),
    )
    .select(['handoverClient.clientId', 'displayName', 'outcome', 'basis', 'words', 'endedAt', 'taken'])
    .where('handoverClient.handoverId', '=', handoverId)
    .where('mergedInto', 'is', null)
    // Whoever the receiver did not take in is looked for first.
    .orderBy(sql`handover_reception.taken IS NOT 0`)
    .orderBy('displayName')
    .orderBy('handoverClient.clientId')
    .execute();
  return success(
    People.parse(rows.map((row) => ({ ...row, taken: row.taken === null ? null : row.taken === 1 }))),
  );
}

/** The handover by which somebody is away now, or null. */
export async function handoverOf(db: Db, clientId: string): Promise<ResultOf<'handover.of'>> {
  const row = await db
    .selectFrom('handoverClient')
    .innerJoin('handover', 'handover.id', 'handoverClient.handoverId')
    .leftJoin('partner', 'partner.id', 'handover.partnerId')
    .select(['handoverId', 'partner.name as partnerName', 'handover.at', 'reason', 'confirmedOn'])
    .where('clientId', '=', clientId)
    .where('outcome', '=', 'sent')
    .where('handover.state', '=', 'left')
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  return contract['handover.of'].result.parse(row ? { ...row, partnerName: row.partnerName ?? '' } : null);
}
