import { addDays, daysBetween } from '#shared/dates/calendar.ts';
import { plainDay } from './source.ts';
import type { ReasonSource } from './source.ts';

/** Consents that are about to end and that nobody has withdrawn. Their last day is still valid. */
export const endingConsents: ReasonSource = async (db, { today, weights, clientId }) => {
  const rows = await db
    .selectFrom('consent')
    .select(['clientId', 'until'])
    .where('withdrawnAt', 'is', null)
    .where('basis', '=', 'consent')
    .where('givenOn', '<=', today)
    .where('until', '>=', today)
    .where('until', '<=', addDays(today, weights['consent-expiring'].from ?? 0))
    // One that was renewed goes on.
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('consent as next')
            .select('next.id')
            .whereRef('next.renews', '=', 'consent.id')
            .where('next.withdrawnAt', 'is', null),
        ),
      ),
    )
    .$if(clientId !== undefined, (query) => query.where('clientId', '=', clientId ?? ''))
    .orderBy('until')
    .execute();
  return rows.flatMap(({ clientId: whose, until }) =>
    until === null
      ? []
      : [
          {
            clientId: whose,
            reason: {
              type: 'consent-expiring' as const,
              until: plainDay(until),
              days: daysBetween(today, plainDay(until)),
            },
          },
        ],
  );
};
