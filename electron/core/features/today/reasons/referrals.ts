import { sql } from 'kysely';
import { daysBetween } from '#shared/dates/calendar.ts';
import { dayOfText } from './source.ts';
import type { ReasonSource } from './source.ts';
import type { ReferralId } from '#shared/ids.ts';

/**
 * Referrals that nobody has acknowledged within a week (or the days of the settings), and acknowledged ones without an
 * answer within the days that the partner has promised. "Received" acknowledges; every other status is an answer. Days
 * are counted from the sealing.
 */
export const unansweredReferrals: ReasonSource = async (db, { today, weights, clientId }) => {
  const rows = await db
    .selectFrom('referral')
    .innerJoin('partner', 'partner.id', 'referral.partnerId')
    .select(['referral.id', 'referral.clientId', 'referral.number', 'referral.leftAt'])
    .select(['referral.packetId', 'answersWithinDays', 'partner.phone'])
    // Written out here and below, so that SQLite knows its indexes.
    // An update asks for no answer of its own.
    .where(sql<boolean>`referral.state = 'left' AND referral.updates IS NULL`)
    .where('referral.leftAt', 'is not', null)
    .$if(clientId !== undefined, (query) => query.where('referral.clientId', '=', clientId ?? ''))
    .orderBy('referral.leftAt')
    .execute();
  const replies = await db
    .selectFrom('packet')
    .select(['threadId', 'replyStatus'])
    .where(sql<boolean>`kind = 'reply' AND direction = 'in' AND state = 'imported'`)
    .where('threadId', 'is not', null)
    .$if(clientId !== undefined, (query) => query.where('clientId', '=', clientId ?? ''))
    .execute();
  // Whoever was told that the consent is withdrawn owes no answer any more.
  const withdrawn = await db
    .selectFrom('packet')
    .select('threadId')
    .where(sql<boolean>`kind = 'withdrawal'`)
    .where('state', '=', 'left')
    .$if(clientId !== undefined, (query) => query.where('clientId', '=', clientId ?? ''))
    .execute();
  // What was told or seen outside the packets ends the waiting, whatever it said.
  const confirmed = await db
    .selectFrom('reception')
    .select('packetId')
    .where('removedAt', 'is', null)
    .$if(clientId !== undefined, (query) => query.where('clientId', '=', clientId ?? ''))
    .execute();
  const answered = new Set<string | null>([
    ...withdrawn.map(({ threadId }) => threadId),
    ...confirmed.map(({ packetId }) => packetId),
  ]);
  const acknowledged = new Set<string | null>();
  for (const { threadId, replyStatus } of replies) {
    (replyStatus === 'received' ? acknowledged : answered).add(threadId);
  }
  const notice = weights['referral-unanswered'].from ?? 0;
  return rows.flatMap(({ id, clientId: whose, number, leftAt, packetId, answersWithinDays, phone }) => {
    if (leftAt === null || answered.has(packetId)) return [];
    const days = daysBetween(dayOfText(leftAt), today);
    const isQuiet = !acknowledged.has(packetId) && days >= notice;
    if (!isQuiet && days <= answersWithinDays) return [];
    const referralId = id as ReferralId;
    return [
      {
        clientId: whose,
        reason: { type: 'referral-unanswered' as const, referralId, number, days, ring: phone !== '' },
      },
    ];
  });
};
