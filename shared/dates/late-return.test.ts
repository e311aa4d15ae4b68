import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantOf, PlainDate } from '../time.ts';
import type { Instant } from '../time.ts';
import { clockTime, inHelsinki, momentInHelsinki } from './clock-time.ts';
import { isLateReturn } from './late-return.ts';

const later = (at: Instant, minutes: number): Instant =>
  instantOf(new Date(Date.parse(at) + minutes * 60_000));
const changes = [PlainDate.parse('2026-03-29'), PlainDate.parse('2026-10-25')];
const tenYears = 10 * 365 * 24 * 60;
const outing = fc
  .record({
    day: fc.constantFrom(...changes),
    left: fc.integer({ min: 0, max: 1439 }),
    away: fc.integer({ min: 1, max: 12 * 60 }),
  })
  .map(({ day, left, away }) => {
    const time = clockTime(Math.floor(left / 60), left % 60);
    if (time === null) throw new Error('no such time');
    const leftAt = momentInHelsinki(day, time);
    return { leftAt, away, expectedBackAt: later(leftAt, away) };
  });

test('the alert comes at the promised moment and not a second before, also in the nights of the clock changes', () => {
  fc.assert(
    fc.property(outing, ({ leftAt, expectedBackAt, away }) => {
      const lateAt = (minutes: number, seconds = 0) =>
        isLateReturn(
          { leftAt, expectedBackAt },
          instantOf(new Date(Date.parse(later(leftAt, minutes)) + seconds * 1000)),
        );
      expect([lateAt(0), lateAt(away, -1), lateAt(away), lateAt(away + 1)]).toEqual([
        false,
        false,
        true,
        true,
      ]);
    }),
    { numRuns: 60 },
  );
});

test('a time of return on the wall is the one that was meant: of the hour that comes twice, the first', () => {
  const day = PlainDate.parse('2026-10-25');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 59 }), (minute) => {
      const time = clockTime(3, minute);
      if (time === null) throw new Error('no such time');
      const expectedBackAt = momentInHelsinki(day, time);
      const anHourLater = later(expectedBackAt, 60);
      expect(inHelsinki(anHourLater).time).toBe(time);
      const out = { leftAt: later(expectedBackAt, -120), expectedBackAt };
      expect([-1, 0, 30, 60].map((minutes) => isLateReturn(out, later(expectedBackAt, minutes)))).toEqual([
        false,
        true,
        true,
        true,
      ]);
    }),
    { numRuns: 20 },
  );
});

test('a clock that is put back by up to ten years does not swallow the alert', () => {
  fc.assert(
    fc.property(
      outing,
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      fc.oneof(fc.integer({ min: 1, max: 24 * 60 }), fc.integer({ min: 1, max: tenYears })),
      ({ leftAt, expectedBackAt, away }, part, back) => {
        const putBackAfter = Math.floor(away * part);
        const clockAfter = (minutes: number) => later(leftAt, minutes - back);
        const lateAfter = (minutes: number) => isLateReturn({ leftAt, expectedBackAt }, clockAfter(minutes));
        // As soon as the clock says that they have not left yet, more than a server would set it by.
        if (back - putBackAfter > 10) expect(lateAfter(putBackAfter)).toBe(true);
        // Otherwise at the latest when they have been away twice as long as they said.
        else expect(lateAfter(2 * away + 10)).toBe(true);
      },
    ),
    { numRuns: 150 },
  );
});

test('a clock that a server sets back by some minutes alarms nobody', () => {
  fc.assert(
    fc.property(outing, fc.integer({ min: 0, max: 10 }), ({ leftAt, expectedBackAt }, back) => {
      expect(isLateReturn({ leftAt, expectedBackAt }, later(leftAt, -back))).toBe(false);
    }),
    { numRuns: 30 },
  );
});
