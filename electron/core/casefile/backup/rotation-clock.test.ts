import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Instant } from '#shared/time.ts';
import { countingIds } from '../testing/case-files.ts';
import { isBackupDue, newestFirst, nextOrdinal, outrotated } from './rotation.ts';
import type { Backup } from './store.ts';
import { aManifest } from './testing/manifest.ts';

const ids = countingIds();
const minute = 60 * 1000;
const tenYears = 10 * 365 * 24 * 60 * minute;
const today = Date.parse('2026-11-24T10:00:00Z');
/** When Helsinki puts its clocks forward and back. */
const clockChanges = ['2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z'].map((at) => Date.parse(at));

const aroundAClockChange = fc
  .tuple(fc.constantFrom(...clockChanges), fc.integer({ min: -180, max: 180 }))
  .map(([change, minutes]) => change + minutes * minute);
const aTenYearsWrongClock = fc.integer({ min: today - tenYears, max: today + tenYears });
const clock = fc
  .oneof(aroundAClockChange, aTenYearsWrongClock)
  .map((at) => Instant.parse(new Date(at).toISOString()));

const made = (madeAt: Instant, ordinal: number | undefined): Backup => {
  const id = ids.next();
  return {
    path: `/b/${id}`,
    manifest: aManifest({ id, madeAt, ...(ordinal === undefined ? {} : { ordinal }) }),
  };
};

test('whatever the clock said, the copies made last are the ones that stay', () => {
  fc.assert(
    fc.property(
      fc.array(clock, { maxLength: 12 }),
      fc.array(clock, { minLength: 1, maxLength: 40 }),
      (withoutNumber, numbered) => {
        let kept: Backup[] = withoutNumber.map((at) => made(at, undefined)).sort(newestFirst);
        const order: Backup[] = [];
        for (const at of numbered) {
          const copy = made(at, nextOrdinal(kept));
          order.push(copy);
          kept = [...kept, copy].sort(newestFirst);
          const gone = new Set(outrotated(kept));
          kept = kept.filter((each) => !gone.has(each));
          expect(kept[0]).toBe(copy);
          expect(kept.slice(0, Math.min(10, order.length))).toEqual(order.slice(-10).reverse());
          expect(kept.length).toBeLessThanOrEqual(10 + 12);
        }
      },
    ),
  );
});

test('a clock that was put back neither holds up the next copy nor has one made at every look', () => {
  fc.assert(
    fc.property(clock, clock, fc.integer({ min: 0, max: 59 }), (before, now, minutesLater) => {
      const first = made(before, 1);
      fc.pre(now < before);
      expect(isBackupDue([first], now, 0)).toBe(true);
      const both = [first, made(now, 2)].sort(newestFirst);
      const soon = Instant.parse(new Date(Date.parse(now) + minutesLater * minute).toISOString());
      expect(isBackupDue(both, soon, 0)).toBe(false);
    }),
  );
});
