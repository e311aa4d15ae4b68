import { describe, expect, test } from 'vitest';
import { verifyAuditChain } from '../../casefile/audit.ts';
import { search } from '../../search/find.ts';
import { file, aino, day, plan, aPlan, auditActions, usePlansDesk } from './testing/plans-desk.ts';

usePlansDesk();

describe('writing a plan together', () => {
  test('a person without a plan has an empty one, and the first thing written makes it', async () => {
    expect(await plan()).toMatchObject({ planId: null, goals: [], strengths: [], versions: [] });
    await file.ok('plans.addStrength', {
      clientId: aino,
      kind: 'wish',
      text: 'Joku paikka, missä saa tehdä',
    });
    expect((await plan()).planId).not.toBeNull();
  });

  test('a goal keeps the client’s words, with intermediate goals and small steps with who and when', async () => {
    await aPlan();
    expect(await plan()).toMatchObject({
      strengths: [{ kind: 'strength', text: 'Hyvä käsistään' }],
      goals: [
        {
          words: 'Töihin keittiöön ensi syksynä',
          status: 'open',
          intermediateGoals: [
            {
              text: 'Tutuksi keittiöön',
              steps: [
                { text: 'Tutustuminen koulun keittiöön', who: 'yhdessä', due: '2026-11-27', status: 'open' },
                { text: 'Hygieniapassi', who: '', due: null, dueText: 'tammikuussa' },
              ],
            },
          ],
        },
      ],
    });
  });

  test('only what was given of a step changes, and a new status bears its time', async () => {
    const { visit } = await aPlan();
    file.clock.set('2026-11-27T14:00:00+02:00');
    await file.ok('plans.updateStep', { stepId: visit, status: 'done' });
    const step = (await plan()).goals[0]?.intermediateGoals[0]?.steps[0];
    expect(step).toMatchObject({
      status: 'done',
      statusChangedAt: '2026-11-27T12:00:00Z',
      who: 'yhdessä',
      due: '2026-11-27',
    });

    file.clock.set('2026-11-28T10:00:00+02:00');
    await file.ok('plans.updateStep', { stepId: visit, status: 'done', due: null });
    const later = (await plan()).goals[0]?.intermediateGoals[0]?.steps[0];
    expect(later).toMatchObject({ statusChangedAt: '2026-11-27T12:00:00Z', due: null });
  });

  test('steps change places, and the last one moves no further', async () => {
    const { visit, passport } = await aPlan();
    const order = async () =>
      (await plan()).goals[0]?.intermediateGoals[0]?.steps.map(({ stepId }) => stepId);
    await file.ok('plans.move', { item: 'step', id: visit, direction: 'down' });
    expect(await order()).toEqual([passport, visit]);
    await file.ok('plans.move', { item: 'step', id: visit, direction: 'down' });
    expect(await order()).toEqual([passport, visit]);
  });

  test('a wish moves among wishes and does not jump over strengths', async () => {
    const add = (kind: 'strength' | 'wish', text: string) =>
      file.ok('plans.addStrength', { clientId: aino, kind, text });
    await add('wish', 'Ensimmäinen toive');
    await add('strength', 'Vahvuus');
    const { strengthId } = await add('wish', 'Toinen toive');
    await file.ok('plans.move', { item: 'strength', id: strengthId, direction: 'up' });
    const texts = (await plan()).strengths.filter(({ kind }) => kind === 'wish').map(({ text }) => text);
    expect(texts).toEqual(['Toinen toive', 'Ensimmäinen toive']);
  });

  test('self-ratings are kept with their days, oldest first', async () => {
    const rate = (value: number, ratedOn: string) =>
      file.ok('plans.rate', { clientId: aino, area: 'daily-life', value, ratedOn: day(ratedOn) });
    await rate(6, '2026-11-09');
    await rate(3, '2026-06-09');
    expect((await plan()).ratings.map(({ value, ratedOn }) => [ratedOn, value])).toEqual([
      ['2026-06-09', 3],
      ['2026-11-09', 6],
    ]);
  });

  test('nobody can be rated outside 0 to 10, or on a day that does not exist', async () => {
    const rating = { clientId: aino, area: 'daily-life', value: 11, ratedOn: day('2026-11-09') } as const;
    expect(await file.fails('plans.rate', rating)).toBe('invalid-arguments');
    const never = { ...rating, value: 5, ratedOn: '2026-02-30' };
    expect((await file.core.dispatch('plans.rate', never)).ok).toBe(false);
  });

  test('every change has its entry in an unbroken audit chain, without any word of the client', async () => {
    const { visit } = await aPlan();
    await file.ok('plans.updateStep', { stepId: visit, status: 'done' });
    expect(await auditActions()).toEqual(
      expect.arrayContaining([
        'plan.strength-added',
        'plan.goal-added',
        'plan.step-added',
        'plan.step-changed',
      ]),
    );
    const verdict = await file.app.read((db) => verifyAuditChain(db));
    expect(verdict.intact).toBe(true);
    const entries = await file.app.read((db) => db.selectFrom('auditEntry').selectAll().execute());
    expect(JSON.stringify(entries)).not.toMatch(/keittiö|Aino/i);
  });

  test('the words of a plan are found by the search, and no longer after they were removed', async () => {
    const { goalId } = await aPlan();
    const found = async () =>
      (await file.app.read((db) => search(db, { text: 'hygieniapassi', limit: 20 }))).map(({ kind }) => kind);
    expect(await found()).toEqual(['plan']);
    await file.ok('plans.remove', { item: 'goal', id: goalId });
    expect(await found()).toEqual([]);
  });
});

describe('taking away and putting back', () => {
  test('a removed goal goes with what is under it, and comes back whole to its place', async () => {
    const { goalId, visit } = await aPlan();
    await file.ok('plans.addGoal', { clientId: aino, words: 'Oma asunto' });
    const before = await plan();
    await file.ok('plans.remove', { item: 'goal', id: goalId });
    expect((await plan()).goals.map(({ words }) => words)).toEqual(['Oma asunto']);
    expect(await file.fails('plans.updateStep', { stepId: visit, status: 'done' })).toBe(
      'plan-item-not-found',
    );
    expect(await file.fails('plans.remove', { item: 'goal', id: goalId })).toBe('plan-item-not-found');
    await file.ok('plans.putBack', { item: 'goal', id: goalId });
    expect((await plan()).goals).toEqual(before.goals);
  });

  test('what was never removed, or never was, cannot be put back', async () => {
    const { strengthId } = await aPlan();
    expect(await file.fails('plans.putBack', { item: 'strength', id: strengthId })).toBe(
      'plan-item-not-found',
    );
    const nobody = '01970000-0000-7000-8000-000000000000';
    expect(await file.fails('plans.putBack', { item: 'rating', id: nobody })).toBe('plan-item-not-found');
  });

  test('a mistaken self-rating can be taken away and put back', async () => {
    const { ratingId } = await file.ok('plans.rate', {
      clientId: aino,
      area: 'own',
      ownArea: 'Liikkuminen',
      value: 4,
      ratedOn: day('2026-11-20'),
    });
    await file.ok('plans.remove', { item: 'rating', id: ratingId });
    expect((await plan()).ratings).toEqual([]);
    await file.ok('plans.putBack', { item: 'rating', id: ratingId });
    expect((await plan()).ratings).toMatchObject([{ ownArea: 'Liikkuminen', value: 4 }]);
  });
});
