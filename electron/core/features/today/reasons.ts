import { sql } from 'kysely';
import { z } from 'zod';
import { TodayReason } from '#shared/contract/today.ts';
import { addDays, daysBetween } from '#shared/dates/calendar.ts';
import { dayOf, Instant, PlainDate } from '#shared/time.ts';
import type { Db } from '../../db.ts';

const Reasons = z.array(z.object({ clientId: z.string(), reason: TodayReason }));

type ReasonsByClient = ReadonlyMap<string, readonly TodayReason[]>;

const byClient = (rows: readonly { clientId: string; reason: unknown }[]): ReasonsByClient => {
  const grouped = Map.groupBy(Reasons.parse(rows), (row) => row.clientId);
  return new Map([...grouped].map(([clientId, found]) => [clientId, found.map(({ reason }) => reason)]));
};

/**
 * Referrals without an answer within the days that the partner has promised. `days` are counted from the sealing; `ring`
 * says that there is a number to ring.
 */
export async function unansweredReferrals(db: Db, today: PlainDate): Promise<ReasonsByClient> {
  const rows = await db
    .selectFrom('referral')
    .innerJoin('partner', 'partner.id', 'referral.partnerId')
    .select([
      'referral.id',
      'referral.clientId',
      'referral.number',
      'referral.leftAt',
      'answersWithinDays',
      'partner.phone',
    ])
    .where('referral.state', '=', 'left')
    .where('referral.leftAt', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('packet as answer')
            .select(sql`1`.as('one'))
            .whereRef('answer.inReplyTo', '=', 'referral.packetId')
            .where('answer.kind', '=', 'reply')
            .where('answer.direction', '=', 'in')
            .where('answer.state', '=', 'imported'),
        ),
      ),
    )
    .execute();
  return byClient(
    rows.flatMap(({ id, clientId, number, leftAt, answersWithinDays, phone }) => {
      const days = leftAt === null ? 0 : daysBetween(dayOf(Instant.parse(leftAt)), today);
      if (days <= answersWithinDays) return [];
      return [
        {
          clientId,
          reason: { type: 'referral-unanswered', referralId: id, number, days, ring: phone !== '' },
        },
      ];
    }),
  );
}

/** Days before its last day in which an ending consent is told; the same as on the person's page. */
const consentNoticeDays = 14;

/** Consents that are about to end and that nobody has withdrawn. Their last day is still valid. */
export async function endingConsents(db: Db, today: PlainDate): Promise<ReasonsByClient> {
  const rows = await db
    .selectFrom('consent')
    .select(['clientId', 'until'])
    .where('withdrawnAt', 'is', null)
    .where('basis', '=', 'consent')
    .where('givenOn', '<=', today)
    .where('until', '>=', today)
    .where('until', '<=', addDays(today, consentNoticeDays))
    .orderBy('until')
    .execute();
  return byClient(
    rows.map(({ clientId, until }) => {
      const last = PlainDate.parse(until);
      return { clientId, reason: { type: 'consent-expiring', until: last, days: daysBetween(today, last) } };
    }),
  );
}
