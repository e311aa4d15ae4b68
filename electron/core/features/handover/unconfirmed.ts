import type { Today } from '#shared/contract/today.ts';
import { daysBetween } from '#shared/dates/calendar.ts';
import { dayOf } from '#shared/time.ts';
import type { PlainDate } from '#shared/time.ts';
import type { Db } from '../../db.ts';
import { listHandovers } from './queries.ts';

/**
 * Handovers after which somebody may be on nobody's list: the reception was not confirmed, or the receipt says that somebody was not taken in.
 * Whoever came back or was kept is no reason any more. The longest first.
 */
export async function handoversToConfirm(db: Db, today: PlainDate): Promise<Today['handovers']> {
  const any = await db
    .selectFrom('handover')
    .select('id')
    .where('direction', '=', 'out')
    .where('state', '=', 'left')
    .limit(1)
    .executeTakeFirst();
  if (!any) return [];
  return (await listHandovers(db))
    .filter(
      ({ direction, state, away, confirmedOn, leftOut }) =>
        direction === 'out' && state === 'left' && away > 0 && (confirmedOn === null || leftOut > 0),
    )
    .map(({ handoverId, partnerName, partnerPhone, at, away, confirmedOn, leftOut }) => ({
      handoverId,
      partnerName,
      phone: partnerPhone,
      at,
      days: daysBetween(dayOf(at), today),
      people: away,
      isConfirmed: confirmedOn !== null,
      leftOut,
    }))
    .toReversed();
}
