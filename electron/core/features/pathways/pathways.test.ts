import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addDays } from '#shared/dates/calendar.ts';
import type { ClientId } from '#shared/ids.ts';
import { PathwayId } from '#shared/ids.ts';
import { PlainDate } from '#shared/time.ts';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';
import { hasActiveOrOffered, nextCheckInOn, supportEndsOn, unconfirmedSince } from './on-offer.ts';
import { pathwaysItem } from './queries.ts';
import { dueDays } from './schedule.ts';

let file: TestCaseFile;
let aino: ClientId;
beforeEach(async () => {
  file = await openTestCaseFile({ now: '2026-08-31T09:00:00+03:00' });
  aino = await file.aClient('Aino T.');
});
afterEach(() => file.close());

const day = (text: string) => PlainDate.parse(text);
const all = async () => (await file.ok('pathways.ofClient', { clientId: aino })).pathways;
const one = async () => {
  const [pathway] = await all();
  if (!pathway) throw new Error('there is no pathway');
  return pathway;
};
const dueOf = async () => (await one()).checkIns.map(({ dueOn }) => dueOn);
const status = async () => (await file.ok('clients.get', { clientId: aino })).status;
const found = async (text: string) =>
  (await file.ok('search.find', { text })).filter(({ kind }) => kind !== 'client').map(({ kind }) => kind);
const aStart = async () => {
  const { pathwayId } = await file.ok('pathways.add', {
    clientId: aino,
    type: 'work-trial',
    provider: 'Kahvila Kulma',
  });
  const turned = await file.ok('pathways.setStatus', { pathwayId, status: 'started' });
  return { pathwayId, ...turned };
};

describe('pathways', () => {
  test('go side by side, each with its provider, words and dated history', async () => {
    const { partnerId } = await file.ok('partners.add', { name: 'Posion työpaja', type: 'workshop' });
    const { pathwayId } = await file.ok('pathways.add', {
      clientId: aino,
      type: 'workshop',
      partnerId,
      words: 'Siellä saa tehdä käsillä',
    });
    await file.ok('pathways.add', {
      clientId: aino,
      type: 'vocational-studies',
      provider: 'Opisto',
      status: 'explored',
    });
    await file.ok('pathways.setStatus', { pathwayId, status: 'agreed', happenedOn: '2026-08-20' });
    await file.ok('pathways.setStatus', { pathwayId, status: 'started', words: 'Kaksi päivää viikossa' });
    expect(await all()).toMatchObject([
      {
        type: 'workshop',
        providerName: 'Posion työpaja',
        status: 'started',
        startedOn: '2026-08-31',
        endedOn: null,
        words: 'Siellä saa tehdä käsillä',
        changes: [
          { status: 'started', happenedOn: '2026-08-31', words: 'Kaksi päivää viikossa' },
          { status: 'agreed', happenedOn: '2026-08-20' },
          { status: 'idea', happenedOn: '2026-08-31' },
        ],
      },
      { type: 'vocational-studies', providerName: 'Opisto', status: 'explored', checkIns: [] },
    ]);
  });

  test('an interruption has its day and goes away when the pathway goes on', async () => {
    const { pathwayId } = await aStart();
    await file.ok('pathways.setStatus', {
      pathwayId,
      status: 'interrupted',
      happenedOn: '2026-09-10',
      words: 'Polvi',
    });
    expect(await one()).toMatchObject({ startedOn: '2026-08-31', endedOn: '2026-09-10' });
    await file.ok('pathways.setStatus', { pathwayId, status: 'continuing', happenedOn: '2026-09-20' });
    expect(await one()).toMatchObject({ status: 'continuing', startedOn: '2026-08-31', endedOn: null });
  });

  test('a turn can be taken back, with the check-ins that it proposed', async () => {
    const { pathwayId } = await file.ok('pathways.add', {
      clientId: aino,
      type: 'paid-work',
      status: 'agreed',
    });
    const before = await one();
    const { changeId, checkIns } = await file.ok('pathways.setStatus', { pathwayId, status: 'started' });
    expect(checkIns).toBe(4);
    await file.ok('pathways.undoStatus', { changeId });
    expect(await one()).toEqual(before);
    const first = before.changes[0];
    expect(first && (await file.fails('pathways.undoStatus', { changeId: first.changeId }))).toBe(
      'nothing-to-undo',
    );
    expect(await file.fails('pathways.undoStatus', { changeId })).toBe('nothing-to-undo');
  });

  test('is taken away and put back whole', async () => {
    const { pathwayId } = await aStart();
    const before = await all();
    await file.ok('pathways.remove', { pathwayId });
    expect(await all()).toEqual([]);
    expect(await file.fails('pathways.setStatus', { pathwayId, status: 'completed' })).toBe(
      'pathway-not-found',
    );
    await file.ok('pathways.putBack', { pathwayId });
    expect(await all()).toEqual(before);
  });

  test('reception is confirmed with when, how and by whom, and a referral of the same person can be linked', async () => {
    const { pathwayId } = await aStart();
    await file.ok('pathways.update', {
      pathwayId,
      receivedOn: '2026-09-01',
      receivedHow: 'phone',
      receivedBy: 'ohjaaja Pirjo',
    });
    expect(await one()).toMatchObject({
      receivedOn: '2026-09-01',
      receivedHow: 'phone',
      receivedBy: 'ohjaaja Pirjo',
    });
    const { referralId } = await file.ok('referrals.begin', { clientId: await file.aClient('Eino') });
    expect(await file.fails('pathways.update', { pathwayId, referralId })).toBe('referral-not-found');
    const mine = await file.ok('referrals.begin', { clientId: aino });
    await file.ok('pathways.update', { pathwayId, referralId: mine.referralId });
    expect(await one()).toMatchObject({ referralId: mine.referralId, referralNumber: expect.any(Number) });
  });

  test('one that is not there, or a partner that is not, is told', async () => {
    const nothing = '01970000-0000-7000-8000-000000000000';
    const pathwayId = PathwayId.parse(nothing);
    expect(await file.fails('pathways.update', { pathwayId, words: 'x' })).toBe('pathway-not-found');
    expect(await file.fails('pathways.addCheckIn', { pathwayId, dueOn: '2026-09-01' })).toBe(
      'pathway-not-found',
    );
    const partnerId = nothing as never;
    expect(await file.fails('pathways.add', { clientId: aino, type: 'other', partnerId })).toBe(
      'partner-not-found',
    );
  });
});

describe('acceptance check 6: support continues', () => {
  test.each(['started', 'interrupted', 'completed', 'changed'] as const)(
    'a pathway that is %s closes nobody and leaves the check-ins',
    async (turn) => {
      const { pathwayId } = await aStart();
      if (turn !== 'started') await file.ok('pathways.setStatus', { pathwayId, status: turn });
      expect(await status()).toBe('active');
      expect((await file.ok('coaching.ofClient', { clientId: aino })).spells).toMatchObject([
        { endedOn: null },
      ]);
      expect(await dueOf()).toHaveLength(4);
    },
  );

  test('a start proposes check-ins after a week, a month, three and six months', async () => {
    await aStart();
    expect(await dueOf()).toEqual(['2026-09-07', '2026-09-30', '2026-11-30', '2027-02-28']);
  });

  test('none where support was agreed to end here, and none after the day until which it goes on', async () => {
    await file.ok('pathways.add', {
      clientId: aino,
      type: 'service',
      status: 'started',
      supportContinues: false,
    });
    expect(await dueOf()).toEqual([]);
    const { checkIns } = await file.ok('pathways.add', {
      clientId: aino,
      type: 'paid-work',
      status: 'started',
      supportUntil: '2026-10-31',
    });
    expect(checkIns).toBe(2);
  });

  test('a second start proposes none beside those that are open', async () => {
    const { pathwayId } = await aStart();
    await file.ok('pathways.setStatus', { pathwayId, status: 'interrupted' });
    const { checkIns } = await file.ok('pathways.setStatus', { pathwayId, status: 'started' });
    expect(checkIns).toBe(0);
    expect(await dueOf()).toHaveLength(4);
  });

  test('the schedule is a setting of the file', async () => {
    const intervals = [
      { count: 3, unit: 'day' },
      { count: 2, unit: 'week' },
    ] as const;
    await file.ok('pathways.setSchedule', { intervals: [...intervals] });
    expect(await file.ok('pathways.schedule', {})).toEqual({ intervals });
    await aStart();
    expect(await dueOf()).toEqual(['2026-09-03', '2026-09-14']);
  });

  test('each check-in is moved, added, taken away and put back by itself', async () => {
    const { pathwayId } = await aStart();
    const [first, second] = (await one()).checkIns;
    if (!first || !second) throw new Error('no check-ins');
    await file.ok('pathways.moveCheckIn', { checkInId: first.checkInId, dueOn: '2026-09-09' });
    await file.ok('pathways.removeCheckIn', { checkInId: second.checkInId });
    await file.ok('pathways.addCheckIn', { pathwayId, dueOn: '2026-12-24' });
    expect(await dueOf()).toEqual(['2026-09-09', '2026-11-30', '2026-12-24', '2027-02-28']);
    await file.ok('pathways.putBackCheckIn', { checkInId: second.checkInId });
    expect(await dueOf()).toHaveLength(5);
  });

  test('done with a contact it is logged once, done without one nothing is; opening it again undoes both', async () => {
    await aStart();
    const [first, second] = (await one()).checkIns;
    if (!first || !second) throw new Error('no check-ins');
    file.clock.set('2026-09-08T12:00:00+03:00');
    const { contactId } = await file.ok('pathways.doCheckIn', {
      checkInId: first.checkInId,
      doneOn: '2026-09-07',
      words: 'Työ maistuu',
      channel: 'phone',
    });
    await file.ok('pathways.doCheckIn', {
      checkInId: second.checkInId,
      doneOn: '2026-09-08',
      words: 'Näin kaupassa',
    });
    const contacts = async () =>
      (await file.ok('timeline.ofClient', { clientId: aino, types: ['contact'] })).entries.length;
    expect(await contacts()).toBe(1);
    expect(contactId && (await file.ok('contacts.get', { contactId }))).toMatchObject({
      channel: 'phone',
      summary: 'Työ maistuu',
      hasTime: false,
    });
    expect((await one()).checkIns).toMatchObject([
      { doneOn: '2026-09-07', words: 'Työ maistuu' },
      { doneOn: '2026-09-08', contactId: null },
      { doneOn: null },
      { doneOn: null },
    ]);
    expect(
      await file.fails('pathways.moveCheckIn', { checkInId: first.checkInId, dueOn: '2026-10-01' }),
    ).toBe('check-in-not-found');
    await file.ok('pathways.reopenCheckIn', { checkInId: first.checkInId });
    expect(await contacts()).toBe(0);
    expect((await one()).checkIns[0]).toMatchObject({ doneOn: null, contactId: null, words: '' });
  });

  test('support that does not go on hides open check-ins, and shows them again when it does', async () => {
    const { pathwayId } = await aStart();
    await file.ok('pathways.update', { pathwayId, supportContinues: false });
    expect(await dueOf()).toEqual([]);
    await file.ok('pathways.update', { pathwayId, supportContinues: true });
    expect(await dueOf()).toHaveLength(4);
  });
});

describe('the days of check-ins', () => {
  const months = (...counts: number[]) => counts.map((count) => ({ count, unit: 'month' as const }));
  const from = (start: string, ...counts: number[]) =>
    dueDays(day(start), months(...counts), { today: day('2020-01-01'), until: null });

  test('the end of a month stays the end of a month, and no later one is moved by a short one', () => {
    expect(from('2026-08-31', 1, 3, 6, 7)).toEqual(['2026-09-30', '2026-11-30', '2027-02-28', '2027-03-31']);
    expect(from('2027-12-31', 2)).toEqual(['2028-02-29']);
    expect(from('2026-01-30', 1)).toEqual(['2026-02-28']);
  });

  test('days that went by are not proposed, a start of long ago begins no debt', () => {
    const at = { today: day('2026-11-28'), until: null };
    expect(dueDays(day('2026-08-31'), months(1, 3, 6), at)).toEqual(['2026-11-30', '2027-02-28']);
    expect(dueDays(day('2020-08-31'), months(1, 3, 6), at)).toEqual([]);
  });

  test('always lie after the start, in order, and land in the month that was meant', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40_000 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 24 })),
        (offset, counts) => {
          const start = addDays(day('1990-01-01'), offset);
          const days = dueDays(start, months(...counts), { today: start, until: null });
          expect(days).toHaveLength(counts.length);
          expect(days).toEqual(days.toSorted());
          const index = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
          expect(days.map((date) => index(date) - index(start))).toEqual(counts.toSorted((a, b) => a - b));
          for (const date of days) expect(date.slice(8) <= start.slice(8)).toBe(true);
        },
      ),
    );
  });
});

describe('always at least one active or offered alternative', () => {
  const covered = async () => (await file.ok('pathways.ofClient', { clientId: aino })).isCovered;

  test('an idea is enough, what ended is not', async () => {
    expect(await covered()).toBe(false);
    const { pathwayId } = await file.ok('pathways.add', { clientId: aino, type: 'group' });
    for (const next of ['idea', 'explored', 'agreed', 'waiting', 'started', 'continuing'] as const) {
      await file.ok('pathways.setStatus', { pathwayId, status: next });
      expect(await covered(), next).toBe(true);
    }
    for (const next of ['interrupted', 'completed', 'changed'] as const) {
      await file.ok('pathways.setStatus', { pathwayId, status: next });
      expect(await covered(), next).toBe(false);
    }
  });

  test('a dated open step of the plan counts, an undated or done one does not', async () => {
    const { goalId } = await file.ok('plans.addGoal', { clientId: aino, words: 'Töihin' });
    const { intermediateGoalId } = await file.ok('plans.addIntermediateGoal', { goalId, text: 'Kortti' });
    const { stepId } = await file.ok('plans.addStep', { intermediateGoalId, text: 'Soitto' });
    expect(await covered()).toBe(false);
    await file.ok('plans.updateStep', { stepId, due: '2026-09-10' });
    expect(await covered()).toBe(true);
    await file.ok('plans.updateStep', { stepId, status: 'done' });
    expect(await covered()).toBe(false);
  });

  test('the radar can ask for everyone at once', async () => {
    const { pathwayId } = await aStart();
    await file.ok('pathways.update', { pathwayId, supportUntil: '2026-12-31' });
    const eino = await file.aClient('Eino');
    const rows = () =>
      file.app.read((db) =>
        db
          .selectFrom('client')
          .select(['id', hasActiveOrOffered.as('covered'), nextCheckInOn.as('checkIn')])
          .select([unconfirmedSince.as('unconfirmed'), supportEndsOn.as('ends')])
          .orderBy('createdAt')
          .orderBy('id')
          .execute(),
      );
    expect(await rows()).toEqual([
      { id: aino, covered: 1, checkIn: '2026-09-07', unconfirmed: '2026-08-31', ends: '2026-12-31' },
      { id: eino, covered: 0, checkIn: null, unconfirmed: null, ends: null },
    ]);
    await file.ok('pathways.update', { pathwayId, receivedOn: '2026-09-01', receivedHow: 'client' });
    expect((await rows())[0]).toMatchObject({ unconfirmed: null });
  });
});

describe('where it is found', () => {
  test('words and providers are found by search; with a turvakielto the provider is not', async () => {
    const { pathwayId } = await aStart();
    await file.ok('pathways.update', { pathwayId, words: 'Haluan oppia leipomaan', receivedBy: 'Pirjo' });
    expect(await found('kulma')).toEqual(['pathway']);
    expect(await found('leipomaan')).toEqual(['pathway']);
    await file.ok('clients.update', { clientId: aino, turvakielto: true });
    expect(await found('kulma')).toEqual([]);
    expect(await found('Pirjo')).toEqual([]);
    expect(await found('leipomaan')).toEqual(['pathway']);
    await file.ok('clients.update', { clientId: aino, turvakielto: false });
    expect(await found('kulma')).toEqual(['pathway']);
    await file.ok('pathways.remove', { pathwayId });
    expect(await found('leipomaan')).toEqual([]);
  });

  test('turns and check-ins are in the timeline on their days', async () => {
    await aStart();
    const [first] = (await one()).checkIns;
    if (!first) throw new Error('no check-in');
    file.clock.set('2026-09-08T12:00:00+03:00');
    await file.ok('pathways.doCheckIn', {
      checkInId: first.checkInId,
      doneOn: '2026-09-07',
      words: 'Hyvin menee',
    });
    const { entries } = await file.ok('timeline.ofClient', {
      clientId: aino,
      types: ['pathway', 'check-in'],
    });
    expect(entries).toMatchObject([
      { type: 'check-in', at: '2026-09-06T21:00:00Z', provider: 'Kahvila Kulma', words: 'Hyvin menee' },
      { type: 'pathway', status: 'started', pathwayType: 'work-trial' },
      { type: 'pathway', status: 'idea' },
    ]);
  });

  test('no word of it is in the audit chain', async () => {
    await aStart();
    const entries = await file.app.read((db) => db.selectFrom('auditEntry').selectAll().execute());
    expect(JSON.stringify(entries)).not.toContain('Kulma');
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['pathway.added', 'pathway.turned']),
    );
  });

  test('a packet may carry them, open ones first', async () => {
    const { pathwayId } = await file.ok('pathways.add', {
      clientId: aino,
      type: 'group',
      status: 'completed',
    });
    await file.ok('pathways.add', { clientId: aino, type: 'workshop', provider: 'Paja' });
    const item = await file.app.read((db) => pathwaysItem(db, aino));
    expect(item).toMatchObject([
      { type: 'workshop', provider: 'Paja', status: 'idea' },
      { id: pathwayId, type: 'group', status: 'completed' },
    ]);
  });
});
