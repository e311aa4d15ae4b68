import { z } from 'zod';
import { HandoverPerson, HandoverRow, handover as contract } from '#shared/contract/handover.ts';
import type { ResultOf } from '#shared/contract/index.ts';
import type { HandoverId } from '#shared/ids.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Db } from '../../db.ts';

const Rows = z.array(HandoverRow);
const People = z.array(HandoverPerson);

/** Handovers of both directions, newest first. */
export async function listHandovers(db: Db): Promise<HandoverRow[]> {
  const rows = await db
    .selectFrom('handover')
    .leftJoin('partner', 'partner.id', 'handover.partnerId')
    .selectAll('handover')
    .select('partner.name as partnerName')
    .orderBy('at', 'desc')
    .orderBy('handover.id', 'desc')
    .execute();
  const people = await db
    .selectFrom('handoverClient')
    .innerJoin('client', 'client.id', 'handoverClient.clientId')
    .select(['handoverId', 'outcome', 'endedAt'])
    // Whoever was merged into another is counted once.
    .where('mergedInto', 'is', null)
    .execute();
  const of = Map.groupBy(people, ({ handoverId }) => handoverId);
  return Rows.parse(
    rows.map((row) => {
      const own = of.get(row.id) ?? [];
      const refused = own.filter(({ outcome }) => outcome === 'refused').length;
      return {
        ...row,
        handoverId: row.id,
        partnerName: row.partnerName ?? '',
        people: own.filter(({ outcome }) => outcome !== 'refused' && outcome !== 'left-out').length,
        refused,
        away:
          row.state === 'left'
            ? own.filter((one) => one.outcome === 'sent' && one.endedAt === null).length
            : 0,
      };
    }),
  );
}

export async function peopleOfHandover(
  db: Db,
  handoverId: HandoverId,
): Promise<Result<HandoverPerson[], 'handover-not-found'>> {
  const known = await db.selectFrom('handover').select('id').where('id', '=', handoverId).executeTakeFirst();
  if (!known) return failure('handover-not-found');
  const rows = await db
    .selectFrom('handoverClient')
    .innerJoin('client', 'client.id', 'handoverClient.clientId')
    .select(['clientId', 'displayName', 'outcome', 'basis', 'words', 'endedAt'])
    .where('handoverId', '=', handoverId)
    .where('mergedInto', 'is', null)
    .orderBy('displayName')
    .orderBy('clientId')
    .execute();
  return success(People.parse(rows));
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
