import { afterEach, beforeEach, expect, test } from 'vitest';
import { PlainDate } from '#shared/time.ts';
import { success } from '#shared/result.ts';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';
import { auditActions } from '../../testing/read-audit.ts';

let file: TestCaseFile;
beforeEach(async () => {
  file = await openTestCaseFile({ now: '2026-11-25T12:00:00+02:00' });
});
afterEach(() => file.close());

const today = PlainDate.parse('2026-11-25');
const yesterday = PlainDate.parse('2026-11-24');
const counts = async (day?: PlainDate) => {
  const of = await file.ok('tally.ofDay', day === undefined ? {} : { day });
  return Object.fromEntries(of.counts.map(({ kind, count }) => [kind, count]));
};

test('a walk-in is counted in one call, and taken back and put back', async () => {
  const { tallyId } = await file.ok('tally.add', { kind: 'walk-in' });
  await file.ok('tally.add', { kind: 'walk-in' });
  await file.ok('tally.add', { kind: 'coffee', count: 7 });
  expect(await counts()).toEqual({ 'walk-in': 2, coffee: 7 });
  await file.ok('tally.remove', { tallyId });
  expect(await counts()).toEqual({ 'walk-in': 1, coffee: 7 });
  await file.ok('tally.putBack', { tallyId });
  expect(await counts()).toEqual({ 'walk-in': 2, coffee: 7 });
  expect((await auditActions(file.app)).slice(-2)).toEqual(['tally.removed', 'tally.put-back']);
});

test('each day has its own numbers, from midnight to midnight in Helsinki', async () => {
  file.clock.set('2026-11-25T00:30:00+02:00');
  await file.ok('tally.add', { kind: 'walk-in' });
  await file.ok('tally.add', { kind: 'walk-in', day: yesterday, count: 3 });
  expect(await counts(today)).toEqual({ 'walk-in': 1 });
  expect(await counts(yesterday)).toEqual({ 'walk-in': 3 });
});

test('the number of a day is corrected, and back again', async () => {
  await file.ok('tally.add', { kind: 'walk-in', count: 4 });
  const { before } = await file.ok('tally.correct', { kind: 'walk-in', day: today, count: 2 });
  expect([before, await counts()]).toEqual([4, { 'walk-in': 2 }]);
  await file.ok('tally.correct', { kind: 'walk-in', day: today, count: before });
  expect(await counts()).toEqual({ 'walk-in': 4 });
  await file.ok('tally.correct', { kind: 'walk-in', day: today, count: 0 });
  expect(await counts()).toEqual({});
});

test('a day that is to come has no numbers, and a slip of the keyboard is told', async () => {
  const tomorrow = PlainDate.parse('2026-11-26');
  expect(await file.fails('tally.add', { kind: 'walk-in', day: tomorrow })).toBe('day-in-future');
  await file.ok('tally.add', { kind: 'walk-in', count: 999 });
  expect(await file.fails('tally.add', { kind: 'walk-in', count: 2 })).toBe('tally-too-many');
  expect(await counts()).toEqual({ 'walk-in': 999 });
});

test('a kind of one’s own is counted; nothing but a kind, a day and a number is taken', async () => {
  const { code } = await file.ok('codes.add', {
    list: 'tally',
    labels: { fi: 'Skeittaaja', sv: '', en: '' },
  });
  await file.ok('tally.add', { kind: code as never });
  expect(await counts()).toEqual({ [code]: 1 });
  const answer = await file.core.dispatch('tally.add', { kind: 'walk-in', words: 'Aino' });
  expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-arguments' } });
});

test('the counters are shown in youth work at first, and elsewhere once they are turned on', async () => {
  const isShown = async () => (await file.ok('tally.isShown', {})).shown;
  expect(await isShown()).toBe(false);
  const value = JSON.stringify({ ...(await file.ok('caseFile.owner', {})), setUp: 'youth-work' });
  await file.app.write(async (trx) => {
    await trx.insertInto('setting').values({ key: 'owner', value }).execute();
    return success(null);
  });
  expect(await isShown()).toBe(true);
  await file.ok('tally.show', { shown: false });
  expect(await isShown()).toBe(false);
  await file.ok('tally.show', { shown: true });
  expect(await isShown()).toBe(true);
});
