import fc from 'fast-check';
import { expect, test } from 'vitest';
import { taskRepeats } from '#shared/codes/tasks.ts';
import type { TaskRepeat } from '#shared/codes/tasks.ts';
import { addDays } from '#shared/dates/calendar.ts';
import { PlainDate } from '#shared/time.ts';
import { nextDay } from './series.ts';

const day = (text: string) => PlainDate.parse(text);
const follow = (repeats: TaskRepeat, first: string, times: number): string[] => {
  const days: string[] = [first];
  for (let n = 0; n < times; n += 1) {
    const next = nextDay({ repeats, first: day(first), until: null }, day(days.at(-1) ?? first));
    if (next !== null) days.push(next);
  }
  return days;
};

test('the 31st comes back after a shorter month', () => {
  expect(follow('monthly', '2026-12-31', 4)).toEqual([
    '2026-12-31',
    '2027-01-31',
    '2027-02-28',
    '2027-03-31',
    '2027-04-30',
  ]);
});

test('29 February is the 28th in common years and itself again in the next leap year', () => {
  expect(follow('yearly', '2028-02-29', 4)).toEqual([
    '2028-02-29',
    '2029-02-28',
    '2030-02-28',
    '2031-02-28',
    '2032-02-29',
  ]);
  expect(follow('monthly', '2028-01-31', 1)).toEqual(['2028-01-31', '2028-02-29']);
});

test('weeks keep their weekday over the end of summer time', () => {
  expect(follow('weekly', '2026-10-20', 2)).toEqual(['2026-10-20', '2026-10-27', '2026-11-03']);
  expect(follow('every-two-weeks', '2026-12-24', 1)).toEqual(['2026-12-24', '2027-01-07']);
});

test('the last day still belongs to the series, the one after it does not', () => {
  const weekly = (until: string) =>
    nextDay({ repeats: 'weekly', first: day('2026-11-20'), until: day(until) }, day('2026-11-20'));
  expect(weekly('2026-11-27')).toBe('2026-11-27');
  expect(weekly('2026-11-26')).toBeNull();
});

test('whatever the series, the next day is the first of it that is later', () => {
  const repeating = taskRepeats.codes.map(({ code }) => code).filter((code) => code !== 'never');
  fc.assert(
    fc.property(
      fc.constantFrom(...repeating),
      fc.integer({ min: 0, max: 3000 }),
      fc.integer({ min: 0, max: 2000 }),
      (repeats, start, gone) => {
        const first = addDays(day('2024-01-01'), start);
        const after = addDays(first, gone);
        const series = { repeats, first, until: null };
        const next = nextDay(series, after);
        expect(next !== null && next > after).toBe(true);
        // Nothing of the series lies between: counting from the first one step by step comes to the same day.
        let counted: PlainDate | null = first;
        while (counted !== null && counted <= after) counted = nextDay(series, counted);
        expect(counted).toBe(next);
      },
    ),
    { numRuns: 60 },
  );
});
