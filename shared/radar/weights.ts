import { z } from 'zod';

/*
 * The radar orders people by the risk that their support breaks off. Each reason has one row of numbers here; a person's
 * score is the sum of the points of their reasons (see score.ts). The numbers are a coach's judgement and no science, so
 * the coach can change every one of them in the settings; what was changed lives in the case file.
 */

/** How a reason grows: with the days that it has lasted, with the days that are left, with the number of times, or not at all. */
export type RadarGrowth = 'days-since' | 'days-left' | 'times' | 'none';

export interface RadarWeight {
  /** Points when it becomes a reason; 0 tells the reason without lifting the person. */
  readonly base: number;
  /** Points added for each day or time after that. */
  readonly growth: number;
  /** The most that all reasons of this kind give together. */
  readonly most: number;
  /**
   * When it becomes a reason: so many days after what it counts from, so many days before its last day, or after so many
   * times. Null where that is not for the coach to move.
   */
  readonly from: number | null;
}

interface RadarRow extends RadarWeight {
  readonly grows: RadarGrowth;
}

/**
 * The reasons with the weights that the app comes with, in the order in which equals are told. `no-next-contact` and
 * `never-met` have no threshold: an active person without a next contact is always shown. The threshold of
 * `referral-unanswered` is for referrals that nobody has acknowledged; others have the time that the partner promised.
 */
export const radarTable = {
  /** Not reached so many times in a row, on different days. */
  'not-reached': { grows: 'times', base: 20, growth: 15, most: 65, from: 2 },
  /** A pathway has started, and nobody has confirmed that the person was received there. */
  'start-unconfirmed': { grows: 'days-since', base: 30, growth: 2, most: 60, from: 3 },
  /** A pathway is agreed or waited for, and nothing has been heard since. */
  'transition-waiting': { grows: 'days-since', base: 22, growth: 1, most: 50, from: 14 },
  /** An agreed contact has passed and nothing was logged. */
  'overdue-contact': { grows: 'days-since', base: 40, growth: 2, most: 65, from: null },
  'referral-unanswered': { grows: 'days-since', base: 25, growth: 1, most: 55, from: 7 },
  /** Nothing may be told to a guardian, and the receiver of what left before does not know yet. */
  'prohibition-untold': { grows: 'days-since', base: 50, growth: 2, most: 70, from: null },
  /** A consent was withdrawn, and the receiver of what left on it does not know yet. */
  'withdrawal-untold': { grows: 'days-since', base: 45, growth: 2, most: 70, from: null },
  /** No next contact, and the person has never been met. Counts from the day they were added. */
  'never-met': { grows: 'days-since', base: 35, growth: 1, most: 60, from: null },
  /** No next contact; counts from the last one. */
  'no-next-contact': { grows: 'days-since', base: 20, growth: 1, most: 60, from: null },
  'pause-over': { grows: 'days-since', base: 25, growth: 1, most: 50, from: 0 },
  'check-in-due': { grows: 'days-since', base: 20, growth: 1, most: 45, from: 0 },
  'form-deadline': { grows: 'days-left', base: 15, growth: 3, most: 45, from: 7 },
  'support-ending': { grows: 'days-left', base: 10, growth: 1, most: 35, from: 14 },
  'consent-expiring': { grows: 'days-left', base: 10, growth: 1, most: 25, from: 14 },
  'plan-consent-expiring': { grows: 'days-left', base: 8, growth: 1, most: 30, from: 14 },
  /**
   * No pathway is under way or on offer, and no open step of the plan has a day. Told at once of whoever has been reached; of others so
   * many days after they were added.
   */
  'nothing-on-offer': { grows: 'none', base: 10, growth: 0, most: 10, from: 30 },
  /** The upper age of the person's programme comes near. A soft reminder, never a limit. */
  'age-ending': { grows: 'none', base: 3, growth: 0, most: 3, from: 90 },
} as const satisfies Readonly<Record<string, RadarRow>>;

export type RadarKey = keyof typeof radarTable;

export const radarKeys = Object.keys(radarTable) as readonly RadarKey[];

/** What may be set. `most` is never below `base`, so that a reason gives what it says. */
export const RadarWeightValues = z
  .strictObject({
    base: z.number().int().min(0).max(100),
    growth: z.number().int().min(0).max(20),
    most: z.number().int().min(0).max(200),
    from: z.number().int().min(0).max(365).nullable(),
  })
  .refine(({ base, most }) => most >= base);

/** Weights for every reason, as the coach has set them or as the app comes with them. */
export type RadarWeights = Readonly<Record<RadarKey, RadarWeight>>;

const plainWeight = ({ base, growth, most, from }: RadarWeight): RadarWeight => ({
  base,
  growth,
  most,
  from,
});

export const defaultWeights: RadarWeights = Object.fromEntries(
  radarKeys.map((key) => [key, plainWeight(radarTable[key])]),
  // Every key of the table has its row.
) as unknown as RadarWeights;

/** A list of reasons with their new weights; a reason stands there once. */
export const RadarWeightList = z
  .array(
    z.strictObject({
      reason: z.custom<RadarKey>((value) => typeof value === 'string' && Object.hasOwn(radarTable, value)),
      weight: RadarWeightValues,
    }),
  )
  .max(radarKeys.length)
  .refine((rows) => new Set(rows.map(({ reason }) => reason)).size === rows.length);

/** The weights with the given rows in place of the shipped ones. A threshold that is not the coach's to move stays. */
export const withWeights = (rows: z.infer<typeof RadarWeightList>): RadarWeights => ({
  ...defaultWeights,
  ...Object.fromEntries(
    rows.map(({ reason, weight }) => {
      const shipped = defaultWeights[reason];
      return [reason, { ...weight, from: shipped.from === null ? null : (weight.from ?? shipped.from) }];
    }),
  ),
});
