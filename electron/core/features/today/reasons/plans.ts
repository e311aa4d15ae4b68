import type { TodayReason } from '#shared/contract/today.ts';
import { addDays, daysBetween } from '#shared/dates/calendar.ts';
import { pauseOver } from './pauses.ts';
import { plainDay } from './source.ts';
import type { Asked, ReasonSource } from './source.ts';

/** A consent to the plan that is about to end or has ended. */
function consentEnding(until: string | null, { today, weights }: Asked): TodayReason[] {
  if (until === null || until > addDays(today, weights['plan-consent-expiring'].from ?? 0)) return [];
  const days = daysBetween(today, plainDay(until));
  return [{ type: 'plan-consent-expiring', until: plainDay(until), days }];
}

/** Plans whose pause is over, and plans that rest on a consent which ends. One that is paused is left in peace until then. */
export const planReasons: ReasonSource = async (db, asked) => {
  const { today, weights, clientId } = asked;
  const rows = await db
    .selectFrom('plan')
    .select(['clientId', 'consentUntil', 'pausedOn', 'pausedUntil'])
    .where(({ or, eb }) =>
      or([
        eb('consentUntil', '<=', addDays(today, weights['plan-consent-expiring'].from ?? 0)),
        eb('pausedUntil', '<', today),
      ]),
    )
    .$if(clientId !== undefined, (query) => query.where('clientId', '=', clientId ?? ''))
    .execute();
  return rows.flatMap(({ clientId: whose, consentUntil, pausedOn, pausedUntil }) => {
    const reasons =
      pausedOn === null ? consentEnding(consentUntil, asked) : pauseOver('plan', pausedUntil, asked);
    return reasons.map((reason) => ({ clientId: whose, reason }));
  });
};
