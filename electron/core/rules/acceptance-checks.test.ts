import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ArgsOf, CallName } from '#shared/contract/index.ts';
import { PlainDate } from '#shared/time.ts';
import { openTestCaseFile } from '../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../testing/open-test-case-file.ts';

// Those acceptance checks that no one feature answers for; docs/functions.md lists where the others are.

let file: TestCaseFile;
beforeEach(async () => {
  file = await openTestCaseFile({ now: '2026-11-02T09:00:00+02:00' });
});
afterEach(() => file.close());

/** Who stands on Today, each with the kinds of their reasons. */
const onToday = async () =>
  (await file.ok('today.view', {})).people.map(({ displayName, reasons }) => [
    displayName,
    reasons.map(({ type }) => type),
  ]);

// On the screen: e2e/models/valpas.e2e.ts.
test('acceptance check 5, nobody falls out: an active client without a next contact shows on Today', async () => {
  const aino = await file.aClient('Aino T.');
  const onni = await file.aClient('Onni V.');
  const next = { at: '2026-11-06T10:00:00+02:00', hasTime: true };
  await file.ok('contacts.agreeNext', { clientId: onni, next });
  expect(await onToday()).toEqual([['Aino T.', ['no-next-contact']]]);

  // A contact alone agrees nothing about the next one.
  const met = { clientId: aino, channel: 'phone', happenedAt: '2026-11-02T08:00:00+02:00' } as const;
  await file.ok('contacts.add', met);
  expect(await onToday()).toEqual([['Aino T.', ['no-next-contact', 'nothing-on-offer']]]);
  await file.ok('contacts.agreeNext', { clientId: aino, next });
  // Whoever has been reached is also to have something to go towards; an idea is enough.
  expect(await onToday()).toEqual([['Aino T.', ['nothing-on-offer']]]);
  await file.ok('pathways.add', { clientId: aino, type: 'workshop', provider: 'Paja', status: 'idea' });
  expect(await onToday()).toEqual([]);

  // An agreed day that went by with nothing written leads back to Today, and so does one that was dropped.
  file.clock.set('2026-11-10T09:00:00+02:00');
  await file.ok('contacts.agreeNext', { clientId: aino, next: null });
  const names = (await onToday()).map(([name]) => name);
  expect(new Set(names)).toEqual(new Set(['Aino T.', 'Onni V.']));

  // Whoever does not want to go on is left alone.
  await file.ok('coaching.close', { clientId: aino });
  expect((await onToday()).map(([name]) => name)).toEqual(['Onni V.']);
});

// There is no newsletter, digest or report yet (F26, F28, F29 are open): what is made for them so far are these numbers.
test('acceptance check 10, network learning: what is counted holds kinds, days and numbers, and nothing identifiable', async () => {
  const who = {
    displayName: 'Tuisku Harjula',
    channelWords: 'Snapissa tuisku_h',
    notifierKind: 'close-one',
    notifierName: 'Äiti Harjula',
    notifierTold: true,
  } as const;
  await file.ok('leads.add', who);
  await file.ok('tally.add', { kind: 'walk-in', count: 3 });
  const withName = async <N extends CallName>(call: N, args: object) => file.fails(call, args as ArgsOf<N>);
  for (const more of [{ name: 'Tuisku' }, { words: 'Tuiskun äiti' }, { clientId: await file.aClient() }]) {
    expect(await withName('tally.add', { kind: 'walk-in', ...more })).toBe('invalid-arguments');
  }
  file.clock.set('2026-12-03T09:00:00+02:00');
  const counted = {
    reach: (await file.ok('leads.list', {})).counts,
    tally: (await file.ok('tally.ofDay', { day: PlainDate.parse('2026-11-02') })).counts,
  };
  expect(counted).toEqual({
    reach: [{ month: '2026-11', notifierKind: 'close-one', status: 'not-reached', attempts: 0, count: 1 }],
    tally: [{ kind: 'walk-in', count: 3 }],
  });
  expect(JSON.stringify(counted)).not.toMatch(/tuisku|harjula|snap|äiti/i);
});
