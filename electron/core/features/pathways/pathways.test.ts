import { describe, expect, test } from 'vitest';
import { PathwayId } from '#shared/ids.ts';
import { hasActiveOrOffered, nextCheckInOn, supportEndsOn, unconfirmedSince } from './on-offer.ts';
import { pathwaysItem } from './queries.ts';
import { file, aino, all, one, found, aStart, usePathwaysDesk } from './testing/pathways-desk.ts';

usePathwaysDesk();

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
