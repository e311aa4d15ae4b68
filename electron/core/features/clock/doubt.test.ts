import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Instant, PlainDate } from '#shared/time.ts';
import { createApp } from '../../app.ts';
import { audit } from '../../casefile/audit.ts';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';
import { clockDoubt, clockDoubtOf } from './doubt.ts';

const at = (text: string): Instant => Instant.parse(text);
const minute = 60_000;
const today = Date.parse('2026-11-24T10:00:00Z');
const tenYears = 10 * 365 * 24 * 60 * minute;
const moment = fc.integer({ min: today - tenYears, max: today + tenYears }).map((ms) => new Date(ms));
const instant = moment.map((date) => at(date.toISOString()));

describe('the rule', () => {
  const quiet = { newestAt: at('2026-11-24T09:59:00Z'), lastAt: at('2026-11-23T15:00:00Z') };
  test('believes a clock that goes on from what was entered, also over the end of summer time and after a set-back of minutes', () => {
    expect(clockDoubtOf({ ...quiet, now: at('2026-11-24T10:00:00Z') })).toBeNull();
    expect(clockDoubtOf({ ...quiet, now: at('2026-11-24T09:50:00Z') })).toBeNull();
    const before = at('2026-10-25T03:59:00+03:00');
    expect(
      clockDoubtOf({ now: at('2026-10-25T03:00:00+02:00'), newestAt: before, lastAt: before }),
    ).toBeNull();
    expect(clockDoubtOf({ now: at('2026-11-24T10:00:00Z'), newestAt: null, lastAt: null })).toBeNull();
  });
  test('names the reason and what the clock was compared with', () => {
    expect(clockDoubtOf({ ...quiet, now: at('2026-11-24T08:00:00Z') })).toEqual({
      reason: 'behind',
      newestAt: quiet.newestAt,
    });
    const builtOn = PlainDate.parse('2026-11-20');
    expect(clockDoubtOf({ now: at('2026-11-18T10:00:00Z'), builtOn, newestAt: null, lastAt: null })).toEqual({
      reason: 'before-build',
      builtOn,
    });
    expect(
      clockDoubtOf({ now: at('2026-11-19T10:00:00Z'), builtOn, newestAt: null, lastAt: null }),
    ).toBeNull();
    expect(clockDoubtOf({ ...quiet, now: at('2027-12-28T10:00:00Z') })).toBeNull();
    expect(clockDoubtOf({ ...quiet, now: at('2027-12-29T10:00:00Z') })).toEqual({
      reason: 'far-ahead',
      lastAt: quiet.lastAt,
    });
  });
  test('tells of every clock that is earlier by more than minutes, and never of one that goes on within a year', () => {
    fc.assert(
      fc.property(instant, instant, (now, newestAt) => {
        const behind = Date.parse(newestAt) - Date.parse(now);
        const doubt = clockDoubtOf({ now, newestAt, lastAt: newestAt });
        if (behind > 10 * minute) expect(doubt?.reason).toBe('behind');
        if (behind <= 0 && behind > -365 * 24 * 60 * minute) expect(doubt).toBeNull();
        if (behind < -402 * 24 * 60 * minute) expect(doubt?.reason).toBe('far-ahead');
      }),
    );
  });
});

describe('in an open file', () => {
  let file: TestCaseFile;
  beforeEach(async () => {
    file = await openTestCaseFile();
  });
  afterEach(() => file.close());
  const doubt = async () => file.ok('clock.doubt', {});
  /** What every unlocking enters, by whatever the clock shows. */
  const unlocked = () =>
    file.app.write(async (trx) => {
      await audit(trx, file.clock, { action: 'case-file.unlock-failed', actor: 'system' });
      await audit(trx, file.clock, { action: 'case-file.unlocked' });
      return { ok: true, value: null };
    });

  test('nothing is said of a clock that is right', async () => {
    await unlocked();
    await file.aClient();
    expect((await doubt()).doubt).toBeNull();
    file.clock.set('2026-11-27T09:00:00+02:00');
    await unlocked();
    expect((await doubt()).doubt).toBeNull();
  });

  test('a clock behind is told although the unlocking was entered with it, work goes on, and it is not told twice a day', async () => {
    await file.aClient();
    file.clock.set('2016-11-24T09:00:00+02:00');
    await unlocked();
    expect(await doubt()).toEqual({
      doubt: { reason: 'behind', newestAt: '2026-11-25T07:00:00Z' },
      now: '2016-11-24T07:00:00Z',
      isDismissed: false,
    });
    await file.aClient('Eino');
    expect(await file.ok('clients.list', {})).toHaveLength(2);
    await file.ok('clock.dismiss', {});
    expect((await doubt()).isDismissed).toBe(true);
    file.clock.set('2016-11-25T00:00:00+02:00');
    expect(await doubt()).toMatchObject({ doubt: { reason: 'behind' }, isDismissed: false });
  });

  test('a clock that has leapt ahead is told once it was opened under it, and when it was set right again', async () => {
    await file.aClient();
    file.clock.set('2036-11-24T09:00:00+02:00');
    await unlocked();
    await file.ok('clock.dismiss', {});
    expect(await doubt()).toMatchObject({
      doubt: { reason: 'far-ahead', lastAt: '2026-11-25T07:00:00Z' },
      isDismissed: true,
    });
    file.clock.set('2026-11-25T09:05:00+02:00');
    await unlocked();
    // Another reason is another thing to be told.
    expect(await doubt()).toMatchObject({ doubt: { reason: 'behind' }, isDismissed: false });
  });

  test('a clock from before the app was built is told in an app that knows when that was', async () => {
    const { app } = file;
    const built = { ...app.surroundings, builtOn: PlainDate.parse('2026-12-01') };
    const later = createApp(app.ports, app.clock, app.ids, built, () => undefined);
    const open = app.caseFile();
    if (open === null) throw new Error('locked');
    expect(await clockDoubt(later, open)).toEqual({ reason: 'before-build', builtOn: '2026-12-01' });
    expect(await clockDoubt(app, open)).toBeNull();
  });
});
