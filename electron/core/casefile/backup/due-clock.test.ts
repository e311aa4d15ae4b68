import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantOf } from '#shared/time.ts';
import type { Instant } from '#shared/time.ts';
import { tenYears } from '../../testing/wrong-clocks.ts';
import { isDrillDue } from './drill.ts';
import type { DrillRecord } from './drill.ts';
import { isBackupDue, newestFirst, nextOrdinal, outrotated } from './rotation.ts';
import type { Backup } from './store.ts';
import { aManifest } from './testing/manifest.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** An hour and a half before Helsinki puts its clocks back. */
const start = Date.parse('2026-10-24T23:30:00Z');

const made = (madeAt: Instant, ordinal: number): Backup => ({
  path: `/b/${ordinal}`,
  manifest: aManifest({
    id: `01930000-0000-7000-8000-${String(ordinal).padStart(12, '0')}`,
    madeAt,
    ordinal,
  }),
});

/** By how much the clock is wrong: a new error from a look on. */
const jumps = (looks: number) =>
  fc.array(
    fc.record({
      look: fc.integer({ min: 1, max: looks - 1 }),
      wrong: fc.oneof(
        fc.integer({ min: -tenYears, max: tenYears }),
        fc.integer({ min: -3 * hour, max: 3 * hour }),
        fc.constant(0),
      ),
    }),
    { maxLength: 6 },
  );

/** What the clock says at each look, and whether it has just jumped. */
function clocks(errors: readonly { look: number; wrong: number }[], looks: number, every: number) {
  const at = new Map(errors.map(({ look, wrong }) => [look, wrong]));
  let wrong = 0;
  return Array.from({ length: looks }, (_, look) => {
    const jumped = at.has(look) && at.get(look) !== wrong;
    wrong = at.get(look) ?? wrong;
    return { passed: look * every, jumped, now: instantOf(new Date(start + look * every + wrong)) };
  });
}

test('copies are made an hour apart, sooner only after the clock jumped, and none is held up longer by a clock that was ahead', () => {
  const [looks, every] = [90, 10 * minute];
  fc.assert(
    fc.property(jumps(looks), (errors) => {
      let kept: Backup[] = [];
      let last = -Infinity;
      let jumpedSince = false;
      for (const { passed, jumped, now } of clocks(errors, looks, every)) {
        jumpedSince ||= jumped;
        if (!isBackupDue(kept, now, passed - last)) {
          expect(passed - last).toBeLessThan(hour);
          continue;
        }
        if (!jumpedSince) expect(passed - last).toBeGreaterThanOrEqual(hour);
        kept = [...kept, made(now, nextOrdinal(kept))].sort(newestFirst);
        const gone = new Set(outrotated(kept));
        kept = kept.filter((backup) => !gone.has(backup));
        [last, jumpedSince] = [passed, false];
      }
    }),
    { numRuns: 80 },
  );
});

test('the drill of the month is held by the month, and no clock that was ahead stops it for longer', () => {
  const [looks, every] = [160, 12 * hour];
  fc.assert(
    fc.property(jumps(looks), (errors) => {
      let record: DrillRecord = { lastGoodAt: null, lastTriedAt: null, failed: null };
      let last = -Infinity;
      let jumpedSince = false;
      for (const { passed, jumped, now } of clocks(errors, looks, every)) {
        jumpedSince ||= jumped;
        if (!isDrillDue(record, now)) {
          expect(passed - last).toBeLessThan(60 * day);
          if (!jumpedSince) expect(passed - last).toBeLessThan(30 * day);
          continue;
        }
        if (!jumpedSince) expect(passed - last).toBeGreaterThanOrEqual(30 * day);
        record = { lastGoodAt: now, lastTriedAt: now, failed: null };
        [last, jumpedSince] = [passed, false];
      }
    }),
    { numRuns: 80 },
  );
});
