import type { TodayReason } from '../contract/today.ts';
import { radarKeys, radarTable } from './weights.ts';
import type { RadarKey, RadarWeight, RadarWeights } from './weights.ts';

/** Which row of the weights a reason has. */
export const radarKeyOf = (reason: TodayReason): RadarKey =>
  reason.type === 'no-next-contact' && reason.daysSinceLast === null ? 'never-met' : reason.type;

/** What a reason counts: days since, days left, or times; 0 for what does not grow. */
function countOf(reason: TodayReason): number {
  switch (reason.type) {
    case 'no-next-contact':
      return reason.daysSinceLast ?? reason.daysKnown;
    case 'not-reached':
      return reason.times;
    case 'nothing-on-offer':
      return 0;
    case 'overdue-contact':
    case 'start-unconfirmed':
    case 'transition-waiting':
    case 'referral-unanswered':
    case 'withdrawal-untold':
    case 'prohibition-untold':
    case 'check-in-due':
    case 'pause-over':
    case 'form-deadline':
    case 'support-ending':
    case 'consent-expiring':
    case 'plan-consent-expiring':
    case 'age-ending':
      return reason.days;
  }
}

/** Points of one reason: its base and its growth since it became one, at most what its row allows. */
export function pointsOf(reason: TodayReason, weights: RadarWeights): number {
  const key = radarKeyOf(reason);
  const { base, growth, most, from }: RadarWeight = weights[key];
  const { grows } = radarTable[key];
  const count = countOf(reason);
  const grown =
    grows === 'none' ? 0 : Math.max(0, grows === 'days-left' ? (from ?? 0) - count : count - (from ?? 0));
  return Math.min(most, base + growth * grown);
}

/**
 * How near a person's support is to breaking off: the points of all reasons, those of one kind together at most what
 * their row allows. A further reason never lowers it.
 */
export function scoreOf(reasons: readonly TodayReason[], weights: RadarWeights): number {
  const byKey = new Map<RadarKey, number>();
  for (const reason of reasons) {
    const key = radarKeyOf(reason);
    byKey.set(key, Math.min(weights[key].most, (byKey.get(key) ?? 0) + pointsOf(reason, weights)));
  }
  let score = 0;
  for (const points of byKey.values()) score += points;
  return score;
}

const rank = new Map(radarKeys.map((key, index) => [key, index]));

/** The reasons with the weightiest first; equals in the order of the table, then as they came. */
export const byWeight = (reasons: readonly TodayReason[], weights: RadarWeights): TodayReason[] =>
  reasons.toSorted(
    (a, b) =>
      pointsOf(b, weights) - pointsOf(a, weights) ||
      (rank.get(radarKeyOf(a)) ?? 0) - (rank.get(radarKeyOf(b)) ?? 0),
  );

/** What the order of people is made of. */
export interface Ranked {
  readonly clientId: string;
  readonly score: number;
  /** Start of the latest contact in which the person was reached; null where there was none. */
  readonly lastAt: string | null;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The highest score first, then the longest without a contact (those never reached before them), then by id: no two are equal. */
export const byRisk = (a: Ranked, b: Ranked): number =>
  b.score - a.score || compare(a.lastAt ?? '', b.lastAt ?? '') || compare(a.clientId, b.clientId);
