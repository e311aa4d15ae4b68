import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ClientId } from '#shared/ids.ts';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';
import { auditActions } from '../../testing/read-audit.ts';
import { thatMorning, writtenCases } from './testing/cases.ts';
import { aPathway, aReferralThatLeft, anAnswer, planOf, aPlan, factsOf } from './testing/situations.ts';

let file: TestCaseFile;
beforeEach(async () => {
  file = await openTestCaseFile({ now: thatMorning });
});
afterEach(() => file.close());

const view = () => file.ok('today.view', {});
const reasonsOf = async (clientId: ClientId) => (await file.ok('today.ofClient', { clientId })).reasons;

/** Somebody with whom all is settled, since a day. */
async function settled(name: string, since = '2026-11-20'): Promise<ClientId> {
  file.clock.set(`${since}T09:00:00+02:00`);
  const clientId = await file.aClient(name);
  file.clock.set(thatMorning);
  await file.ok('contacts.agreeNext', { clientId, next: { at: '2026-12-30T10:00:00+02:00', hasTime: true } });
  return clientId;
}

describe('the written cases', () => {
  let people: Map<string, ClientId>;
  beforeEach(async () => {
    people = new Map();
    // Written down in another order than they should come in.
    for (const { name, since, happened } of writtenCases.toReversed()) {
      file.clock.set(`${since}T09:00:00+02:00`);
      const clientId = await file.aClient(name);
      people.set(name, clientId);
      file.clock.set(thatMorning);
      await happened(file, clientId);
    }
  });

  test('come in the order of whose support is nearest to breaking off, each with all reasons', async () => {
    const today = await view();
    const shown = writtenCases.filter(({ reasons }) => reasons.length > 0);
    expect(today.people.map(({ displayName }) => displayName)).toEqual(shown.map(({ name }) => name));
    expect(today.peopleTotal).toBe(shown.length);
    for (const { name, story, reasons } of shown) {
      const person = today.people.find(({ displayName }) => displayName === name);
      expect(person?.reasons, story).toHaveLength(reasons.length);
      expect(person?.reasons, story).toMatchObject(reasons);
    }
    const scores = today.people.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  test('have the same reasons on their own pages', async () => {
    const onToday = new Map((await view()).people.map((person) => [person.clientId, person]));
    for (const [name, clientId] of people) {
      const person = onToday.get(clientId);
      expect(await file.ok('today.ofClient', { clientId }), name).toEqual({
        score: person?.score ?? 0,
        reasons: person?.reasons ?? [],
      });
    }
  });
});

test('a referral is rung after when nobody has acknowledged it in a week, otherwise after the promised time', async () => {
  const quiet = await settled('Aino');
  const acknowledged = await settled('Eino');
  const answered = await settled('Onni');
  const leftAt = '2026-11-17T08:00:00Z';
  await aReferralThatLeft(file, quiet, { number: 1, leftAt, phone: '' });
  const second = await aReferralThatLeft(file, acknowledged, { number: 2, leftAt });
  await anAnswer(file, acknowledged, second, 'received');
  const third = await aReferralThatLeft(file, answered, { number: 3, leftAt });
  await anAnswer(file, answered, third, 'waiting');
  expect(await reasonsOf(quiet)).toMatchObject([{ type: 'referral-unanswered', days: 8, ring: false }]);
  expect(await reasonsOf(acknowledged)).toEqual([]);
  file.clock.set('2026-12-03T08:00:00+02:00');
  expect(await reasonsOf(acknowledged)).toMatchObject([
    { type: 'referral-unanswered', days: 16, ring: true },
  ]);
  expect(await reasonsOf(answered)).toEqual([]);
});

test('a confirmed reception takes the transition off, a planned day in the future waits for it', async () => {
  const aino = await settled('Aino');
  await aPathway(file, aino, { status: 'started', startedOn: '2026-11-10', receivedOn: '2026-11-12' });
  await aPathway(file, aino, { status: 'agreed', plannedOn: '2026-12-10' });
  await aPathway(file, aino, { status: 'started', startedOn: '2026-11-23' });
  await aPathway(file, aino, { status: 'waiting', removedAt: '2026-11-20T08:00:00Z' });
  expect(await reasonsOf(aino)).toEqual([]);
  file.clock.set('2026-11-26T08:00:00+02:00');
  expect(await reasonsOf(aino)).toMatchObject([{ type: 'start-unconfirmed', days: 3 }]);
});

test('being reached once ends the row of attempts', async () => {
  const aino = await settled('Aino');
  const attempt = (day: string, reached: boolean) =>
    file.ok('contacts.add', {
      clientId: aino,
      channel: 'phone',
      happenedAt: `2026-11-${day}T10:00:00+02:00`,
      reached,
    });
  await attempt('21', false);
  await attempt('23', false);
  expect(await reasonsOf(aino)).toMatchObject([{ type: 'not-reached', times: 2 }]);
  await attempt('24', true);
  // What is left: nothing has been thought of yet.
  expect(await reasonsOf(aino)).toEqual([{ type: 'nothing-on-offer' }]);
});

test('a pause of the plan alone leaves the person on Today, and is told when it is over', async () => {
  const aino = await settled('Aino');
  await aPlan(file, aino, '2026-12-10');
  await planOf(file, aino, { pausedOn: '2026-11-01', pausedUntil: '2026-11-25', consentUntil: '2026-11-30' });
  expect(await reasonsOf(aino)).toEqual([]);
  file.clock.set('2026-11-26T08:00:00+02:00');
  expect(await reasonsOf(aino)).toMatchObject([{ type: 'pause-over', of: 'plan', days: 1 }]);
});

test('a support period of the person is told before it ends and after', async () => {
  const aino = await settled('Aino');
  await factsOf(file, aino, { supportUntil: '2026-12-09' });
  expect(await reasonsOf(aino)).toMatchObject([{ type: 'support-ending', of: 'person', days: 14 }]);
  await factsOf(file, aino, { supportUntil: '2026-12-10' });
  expect(await reasonsOf(aino)).toEqual([]);
  await factsOf(file, aino, { supportUntil: '2026-11-23' });
  expect(await reasonsOf(aino)).toMatchObject([{ type: 'support-ending', days: -2 }]);
});

test('the upper age of a programme comes near softly, and is no news once it has passed', async () => {
  const aino = await settled('Aino');
  // Ohjaamo is for 15 to 29: the thirtieth birthday is what matters.
  await file.ok('clients.update', { clientId: aino, programme: 'ohjaamo', birthDate: '1997-01-20' });
  expect(await reasonsOf(aino)).toEqual([{ type: 'age-ending', on: '2027-01-20', days: 56 }]);
  await file.ok('clients.update', { clientId: aino, birthDate: '1996-11-24' });
  expect(await reasonsOf(aino)).toEqual([]);
  await file.ok('clients.update', { clientId: aino, birthDate: '1997-01-20', programme: null });
  expect(await reasonsOf(aino)).toEqual([]);
});

test('a person who is not there has no reasons to tell', async () => {
  expect(await file.fails('today.ofClient', { clientId: '01930000-0000-7000-8000-000000000000' })).toBe(
    'client-not-found',
  );
});

describe('the weights', () => {
  test('are the coach’s to change: what weighs more for them comes first, and can be set back', async () => {
    const silent = await file.aClient('Aino Silander');
    const waiting = await settled('Eino Vaara');
    await aPathway(file, waiting, { status: 'started', startedOn: '2026-11-20' });
    const order = async () => (await view()).people.map(({ clientId }) => clientId);
    expect(await order()).toEqual([silent, waiting]);
    const heavy = { base: 90, growth: 0, most: 90, from: 3 };
    await file.ok('radar.setWeights', { weights: [{ reason: 'start-unconfirmed', weight: heavy }] });
    expect(await order()).toEqual([waiting, silent]);
    const { weights } = await file.ok('radar.weights', {});
    expect(weights.filter(({ isChanged }) => isChanged)).toEqual([
      { reason: 'start-unconfirmed', weight: heavy, isChanged: true },
    ]);
    await file.ok('radar.resetWeights', {});
    expect(await order()).toEqual([silent, waiting]);
    expect((await auditActions(file.app)).filter((action) => action === 'radar.changed')).toHaveLength(2);
  });

  test('a threshold decides from when something is a reason; a missing next contact always is one', async () => {
    const aino = await settled('Aino');
    await aPathway(file, aino, { status: 'started', startedOn: '2026-11-23' });
    expect(await reasonsOf(aino)).toEqual([]);
    const weight = { base: 0, growth: 0, most: 0, from: 2 };
    await file.ok('radar.setWeights', {
      weights: [
        { reason: 'start-unconfirmed', weight },
        { reason: 'no-next-contact', weight: { ...weight, from: 300 } },
        { reason: 'never-met', weight: { ...weight, from: 300 } },
      ],
    });
    expect(await reasonsOf(aino)).toMatchObject([{ type: 'start-unconfirmed' }]);
    const onni = await file.aClient('Onni');
    expect(await file.ok('today.ofClient', { clientId: onni })).toMatchObject({
      score: 0,
      reasons: [{ type: 'no-next-contact' }],
    });
  });

  test('numbers that mean nothing are refused and change nothing', async () => {
    const before = await file.ok('radar.weights', {});
    for (const wrong of [
      { base: -1, growth: 0, most: 10, from: 1 },
      { base: 10.5, growth: 0, most: 20, from: 1 },
      { base: 30, growth: 0, most: 20, from: 1 },
      { base: 10, growth: 21, most: 20, from: 1 },
      { base: 10, growth: 1, most: 20, from: 366 },
    ]) {
      const weights = [{ reason: 'check-in-due' as const, weight: wrong }];
      expect(await file.fails('radar.setWeights', { weights })).toBe('invalid-arguments');
    }
    const right = { base: 1, growth: 1, most: 2, from: 1 };
    const twice = { reason: 'check-in-due' as const, weight: right };
    expect(await file.fails('radar.setWeights', { weights: [twice, twice] })).toBe('invalid-arguments');
    expect(
      await file.fails('radar.setWeights', { weights: [{ reason: 'toString' as never, weight: right }] }),
    ).toBe('invalid-arguments');
    expect(await file.ok('radar.weights', {})).toEqual(before);
  });
});
