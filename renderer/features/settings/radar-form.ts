import type { Radar } from '#shared/contract/today.ts';
import type { RadarKey, RadarWeight } from '#shared/radar/weights.ts';

export const weightFields = ['base', 'growth', 'most', 'from'] as const;
export type WeightField = (typeof weightFields)[number];

/** The highest number that each field takes; the contract has the same limits. */
export const weightLimits: Readonly<Record<WeightField, number>> = {
  base: 100,
  growth: 20,
  most: 200,
  from: 365,
};

export interface WeightRow {
  readonly reason: RadarKey;
  /** As typed; `from` is null where the threshold is not the coach's to move. */
  readonly typed: Readonly<Record<'base' | 'growth' | 'most', string> & { from: string | null }>;
}

export const rowsOf = ({ weights }: Radar): readonly WeightRow[] =>
  weights.map(({ reason, weight }) => ({
    reason,
    typed: {
      base: String(weight.base),
      growth: String(weight.growth),
      most: String(weight.most),
      from: weight.from === null ? null : String(weight.from),
    },
  }));

/** A whole number within the limits, or null. */
export function numberIn(typed: string, field: WeightField): number | null {
  const text = typed.trim();
  if (!/^\d{1,3}$/.test(text)) return null;
  const value = Number(text);
  return value <= weightLimits[field] ? value : null;
}

export type WeightProblem = 'number' | 'most';

/** What is wrong with one field of a row; null where nothing is. */
export function problemOf({ typed }: WeightRow, field: WeightField): WeightProblem | null {
  const text = typed[field];
  if (text === null) return null;
  const value = numberIn(text, field);
  if (value === null) return 'number';
  return field === 'most' && value < (numberIn(typed.base, 'base') ?? 0) ? 'most' : null;
}

/** The weight of a row without problems; null where it has one. */
export function weightOf(row: WeightRow): RadarWeight | null {
  if (weightFields.some((field) => problemOf(row, field) !== null)) return null;
  const { base, growth, most, from } = row.typed;
  return {
    base: Number(base),
    growth: Number(growth),
    most: Number(most),
    from: from === null ? null : Number(from),
  };
}
