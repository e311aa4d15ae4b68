import { describe, expect, test } from 'vitest';
import { verifyAuditChain } from '../../casefile/audit.ts';
import { disclosedPlan, disclosedScales } from './disclosed.ts';
import {
  file,
  aino,
  day,
  plan,
  found,
  timeline,
  aPlan,
  steps,
  stepOf,
  usePlanInFull,
} from './testing/plan-in-full-desk.ts';

usePlanInFull();

describe('what came of a step', () => {
  test('is kept in words with the day on which it is taken up again, and found by the search and in the timeline', async () => {
    const { visit } = await aPlan();
    await file.ok('plans.updateStep', {
      stepId: visit,
      status: 'partly',
      outcomeWords: 'Käytiin ovella, kokki näytti astianpesukoneen',
      followUpOn: day('2026-12-04'),
    });
    expect(await stepOf(visit)).toMatchObject({
      status: 'partly',
      outcomeWords: 'Käytiin ovella, kokki näytti astianpesukoneen',
      followUpOn: '2026-12-04',
      due: '2026-11-27',
    });
    expect(await found('astianpesukone')).toEqual(['plan']);
    expect(await timeline()).toContainEqual(
      expect.objectContaining({
        type: 'step',
        status: 'partly',
        outcomeWords: 'Käytiin ovella, kokki näytti astianpesukoneen',
      }),
    );
  });

  test('a changed step keeps what it was, and the one that it became stands right after it', async () => {
    const { visit, trial } = await aPlan();
    const { stepId } = await file.ok('plans.changeStep', {
      stepId: visit,
      text: 'Kokki tulee kahville pajalle',
      outcomeWords: 'Koulu tuntui liian isolta',
    });
    expect((await steps()).map((step) => [step.stepId, step.text, step.status, step.changedFrom])).toEqual([
      [visit, 'Tutustuminen koulun keittiöön', 'changed', null],
      [stepId, 'Kokki tulee kahville pajalle', 'open', visit],
      [trial, 'Työkokeilu, 8 viikkoa', 'open', null],
    ]);
    // Who and when go on unless something else was said.
    expect(await stepOf(stepId)).toMatchObject({ who: 'yhdessä', due: '2026-11-27' });
    await file.ok('plans.remove', { item: 'step', id: stepId });
    await file.ok('plans.updateStep', { stepId: visit, status: 'open', outcomeWords: '' });
    expect((await steps()).map((step) => [step.stepId, step.status])).toEqual([
      [visit, 'open'],
      [trial, 'open'],
    ]);
  });
});

describe('a goal’s own scale', () => {
  const levels = [
    { level: -2, words: 'En käy missään' },
    { level: 0, words: 'Olen työkokeilussa keittiössä' },
    { level: 2, words: 'Minulla on työpaikka' },
  ] as const;

  test('has levels in the client’s words, lowest first, and ratings with their days', async () => {
    const { goalId } = await aPlan();
    await file.ok('plans.setLevels', { goalId, levels: levels.toReversed() });
    await file.ok('plans.rateGoal', { goalId, level: -1, ratedOn: day('2026-11-20') });
    await file.ok('plans.rateGoal', {
      goalId,
      level: -2,
      ratedOn: day('2026-09-01'),
      words: 'Väsyttää niin paljon',
    });
    const [goal] = (await plan()).goals;
    expect(goal?.levels).toEqual(levels);
    expect(goal?.goalRatings.map(({ level, ratedOn }) => [ratedOn, level])).toEqual([
      ['2026-09-01', -2],
      ['2026-11-20', -1],
    ]);
    expect(await found('työpaikka')).toEqual(['plan']);
    expect(await found('väsyttää')).toEqual(['plan']);
    expect(await timeline()).toContainEqual(
      expect.objectContaining({
        type: 'goal-rating',
        at: '2026-08-31T21:00:00Z',
        goal: 'Töihin keittiöön',
        level: -2,
        levelWords: 'En käy missään',
        words: 'Väsyttää niin paljon',
      }),
    );
  });

  test('can be left half written, and taken away again without losing the ratings', async () => {
    const { goalId } = await aPlan();
    await file.ok('plans.setLevels', { goalId, levels: [levels[1]] });
    await file.ok('plans.rateGoal', { goalId, level: 0, ratedOn: day('2026-11-20') });
    await file.ok('plans.setLevels', { goalId, levels: [] });
    const [goal] = (await plan()).goals;
    expect(goal).toMatchObject({ levels: [], goalRatings: [{ level: 0 }] });
  });

  test('a level cannot be described twice, and there are only five', async () => {
    const { goalId } = await aPlan();
    const twice = [levels[0], { level: -2 as const, words: 'Kotona' }];
    expect(await file.fails('plans.setLevels', { goalId, levels: twice })).toBe('invalid-arguments');
    const beyond = { goalId, level: 3, ratedOn: '2026-11-20' };
    expect((await file.core.dispatch('plans.rateGoal', beyond)).ok).toBe(false);
  });

  test('a mistaken rating is taken away and put back', async () => {
    const { goalId } = await aPlan();
    const { goalRatingId } = await file.ok('plans.rateGoal', {
      goalId,
      level: 1,
      ratedOn: day('2026-11-20'),
    });
    await file.ok('plans.remove', { item: 'goal-rating', id: goalRatingId });
    expect((await plan()).goals[0]?.goalRatings).toEqual([]);
    await file.ok('plans.putBack', { item: 'goal-rating', id: goalRatingId });
    expect((await plan()).goals[0]?.goalRatings).toMatchObject([{ level: 1 }]);
  });
});

describe('the pace of a plan', () => {
  test('begins with trust, and has a pace in words, a day of review and a last day of consent', async () => {
    expect((await plan()).frame).toEqual({
      phase: 'trust',
      paceWords: '',
      reviewOn: null,
      consentUntil: null,
    });
    await file.ok('plans.setFrame', {
      clientId: aino,
      paceWords: 'Yksi asia viikossa',
      reviewOn: day('2027-01-15'),
    });
    await file.ok('plans.setFrame', {
      clientId: aino,
      phase: 'strengthening',
      consentUntil: day('2027-06-30'),
    });
    expect((await plan()).frame).toEqual({
      phase: 'strengthening',
      paceWords: 'Yksi asia viikossa',
      reviewOn: '2027-01-15',
      consentUntil: '2027-06-30',
    });
    expect(await found('viikossa')).toEqual(['plan']);
  });

  test('a phase of the coach’s own is as good as a shipped one', async () => {
    const own = 'own-01970000-0000-7000-8000-000000000001';
    await file.ok('plans.setFrame', { clientId: aino, phase: own });
    expect((await plan()).frame.phase).toBe(own);
  });

  test('a pause is agreed with a day and words, and is in the timeline when it begins and when it ends', async () => {
    await aPlan();
    await file.ok('plans.pause', {
      clientId: aino,
      pausedOn: day('2026-11-10'),
      pausedUntil: day('2026-12-10'),
      words: 'Muutto ensin',
    });
    expect((await plan()).pause).toEqual({
      pausedOn: '2026-11-10',
      pausedUntil: '2026-12-10',
      words: 'Muutto ensin',
    });
    expect(await found('muutto')).toEqual(['plan']);
    await file.ok('plans.resume', { clientId: aino, on: day('2026-11-25') });
    expect((await plan()).pause).toBeNull();
    const events = (await timeline()).flatMap((entry) =>
      entry.type === 'plan-pause' ? [[entry.event, entry.at, entry.words]] : [],
    );
    expect(events).toEqual([
      ['resumed', '2026-11-24T22:00:00Z', ''],
      ['paused', '2026-11-09T22:00:00Z', 'Muutto ensin'],
    ]);
    expect(await found('muutto')).toEqual(['plan']);
  });

  test('a pause that never was leaves nothing, and an end taken back makes it last again', async () => {
    const pause = { clientId: aino, pausedOn: day('2026-11-10'), pausedUntil: null, words: 'Kesä' };
    await file.ok('plans.pause', pause);
    await file.ok('plans.resume', { clientId: aino, on: day('2026-11-25'), mistaken: true });
    expect(await timeline()).toEqual([]);
    await file.ok('plans.pause', pause);
    await file.ok('plans.resume', { clientId: aino, on: day('2026-11-25') });
    await file.ok('plans.pause', pause);
    expect((await timeline()).map((entry) => entry.type === 'plan-pause' && entry.event)).toEqual(['paused']);
  });

  test('a pause does not end before it began, and only what is paused goes on', async () => {
    const backwards = { clientId: aino, pausedOn: day('2026-11-10'), pausedUntil: day('2026-11-01') };
    expect(await file.fails('plans.pause', backwards)).toBe('plan-pause-backwards');
    expect(await file.fails('plans.resume', { clientId: aino, on: day('2026-11-10') })).toBe(
      'plan-not-paused',
    );
    await file.ok('plans.pause', { ...backwards, pausedUntil: null });
    expect(await file.fails('plans.resume', { clientId: aino, on: day('2026-11-09') })).toBe(
      'plan-pause-backwards',
    );
  });

  test('each change is in an unbroken audit chain, in codes and without a word that was written', async () => {
    const { goalId, visit } = await aPlan();
    await file.ok('plans.setFrame', { clientId: aino, phase: 'moving-on', paceWords: 'Hiljaa hyvä' });
    await file.ok('plans.pause', {
      clientId: aino,
      pausedOn: day('2026-11-10'),
      pausedUntil: null,
      words: 'Muutto',
    });
    await file.ok('plans.resume', { clientId: aino, on: day('2026-11-20') });
    await file.ok('plans.setLevels', { goalId, levels: [{ level: 0, words: 'Keittiö' }] });
    await file.ok('plans.rateGoal', { goalId, level: 0, ratedOn: day('2026-11-20'), words: 'Keittiö' });
    await file.ok('plans.changeStep', { stepId: visit, text: 'Muu keittiö', outcomeWords: 'Keittiö' });
    const entries = await file.app.read((db) => db.selectFrom('auditEntry').selectAll().execute());
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'plan.frame-set',
        'plan.paused',
        'plan.resumed',
        'plan.levels-set',
        'plan.goal-rated',
        'plan.step-changed',
      ]),
    );
    expect(JSON.stringify(entries)).not.toMatch(/keittiö|muutto|hiljaa/i);
    expect((await file.app.read((db) => verifyAuditChain(db))).intact).toBe(true);
  });
});

test('what may leave of a plan holds no outcome, and for who can sanction nothing that was let go or changed', async () => {
  const { goalId, visit, trial } = await aPlan();
  await file.ok('plans.setLevels', { goalId, levels: [{ level: 0, words: 'Työkokeilussa' }] });
  await file.ok('plans.changeStep', { stepId: visit, text: 'Kokki kahville', outcomeWords: 'Ei uskaltanut' });
  await file.ok('plans.updateStep', { stepId: trial, status: 'dropped', outcomeWords: 'Ei jaksanut' });
  const disclosed = (sanctioning: boolean) =>
    file.app.read(async (db) => ({
      plan: await disclosedPlan(db, aino, sanctioning),
      scales: await disclosedScales(db, aino, sanctioning),
    }));
  const stepsIn = ({ plan: left }: Awaited<ReturnType<typeof disclosed>>) =>
    left?.[0]?.intermediateGoals[0]?.steps.map(({ text }) => text);
  expect(stepsIn(await disclosed(true))).toEqual(['Kokki kahville']);
  expect(stepsIn(await disclosed(false))).toHaveLength(3);
  expect(JSON.stringify(await disclosed(false))).not.toMatch(/uskaltanut|jaksanut/);
  expect((await disclosed(true)).scales).toEqual([
    { goal: 1, levels: [{ level: 0, words: 'Työkokeilussa' }], ratings: [] },
  ]);
  await file.ok('plans.updateGoal', { goalId, status: 'dropped' });
  expect(await disclosed(true)).toEqual({ plan: undefined, scales: undefined });
});

test('a word about the pace or a level that changes after an agreement is a change of what was agreed; the phase is not', async () => {
  const { goalId } = await aPlan();
  const agree = () =>
    file.ok('plans.agree', { clientId: aino, agreedOn: day('2026-11-25'), how: 'together' });
  const changed = async () => (await plan()).changedSinceAgreement;
  await agree();
  await file.ok('plans.setFrame', { clientId: aino, phase: 'moving-on' });
  await file.ok('plans.rateGoal', { goalId, level: 1, ratedOn: day('2026-11-25') });
  expect(await changed()).toBe(false);
  await file.ok('plans.setFrame', { clientId: aino, paceWords: 'Kaksi asiaa viikossa' });
  expect(await changed()).toBe(true);
  await agree();
  await file.ok('plans.setLevels', { goalId, levels: [{ level: 0, words: 'Työssä' }] });
  expect(await changed()).toBe(true);
});
