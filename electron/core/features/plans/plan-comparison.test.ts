import { describe, expect, test } from 'vitest';
import type { ArgsOf, ResultOf } from '#shared/contract/index.ts';
import { success } from '#shared/result.ts';
import { file, aino, day, plan, aPlan, usePlanInFull } from './testing/plan-in-full-desk.ts';

usePlanInFull();

describe('comparing versions', () => {
  const agree = async () =>
    (await file.ok('plans.agree', { clientId: aino, agreedOn: day('2026-11-25'), how: 'together' }))
      .versionId;
  const compare = async (
    before: ArgsOf<'plans.compare'>['before'],
    after: ArgsOf<'plans.compare'>['after'] = null,
  ) => file.ok('plans.compare', { clientId: aino, before, after });
  const changesOf = ({ items }: ResultOf<'plans.compare'>) =>
    items.map(({ kind, change, moved, before, after }) => [kind, change, moved, before, after]);

  test('says what was added, removed, changed and left as it was, in the order of the later plan', async () => {
    const { goalId, intermediateGoalId, visit, trial } = await aPlan();
    const first = await agree();
    await file.ok('plans.updateGoal', { goalId, words: 'Töihin koulun keittiöön' });
    await file.ok('plans.remove', { item: 'step', id: visit });
    await file.ok('plans.updateStep', { stepId: trial, status: 'done', dueText: 'huhtikuussa' });
    await file.ok('plans.addStep', { intermediateGoalId, text: 'Hygieniapassi' });
    const comparison = await compare(first);
    expect(comparison).toMatchObject({
      before: { versionId: first, number: 1, madeAt: '2026-11-25T07:00:00Z' },
      after: { versionId: null, number: null, madeAt: null },
    });
    expect(changesOf(comparison)).toEqual([
      ['phase', 'same', false, 'trust', 'trust'],
      ['goal', 'changed', false, 'Töihin keittiöön', 'Töihin koulun keittiöön'],
      ['intermediate-goal', 'same', false, 'Alkuun', 'Alkuun'],
      ['step', 'removed', false, 'Tutustuminen koulun keittiöön', null],
      ['step', 'changed', false, 'Työkokeilu, 8 viikkoa', 'Työkokeilu, 8 viikkoa'],
      ['step', 'added', false, null, 'Hygieniapassi'],
    ]);
    expect(comparison.items[1]?.words).toEqual([
      { text: 'Töihin ', in: 'both' },
      { text: 'koulun ', in: 'after' },
      { text: 'keittiöön ', in: 'both' },
    ]);
    expect(comparison.items[4]?.facts).toEqual([
      { fact: 'status', before: 'open', after: 'done' },
      { fact: 'dueText', before: 'keväällä', after: 'huhtikuussa' },
    ]);
  });

  test('an item that moved is the same item, and only what moved is said to have moved', async () => {
    const { intermediateGoalId, trial } = await aPlan();
    await file.ok('plans.addStep', { intermediateGoalId, text: 'Kolmas' });
    const first = await agree();
    await file.ok('plans.move', { item: 'step', id: trial, direction: 'up' });
    const second = await agree();
    const moved = (await compare(first, second)).items.filter((item) => item.moved);
    expect(moved).toHaveLength(1);
    expect(moved[0]).toMatchObject({ kind: 'step', change: 'same' });
    expect(
      (await compare(first, first)).items.every(({ change, moved: was }) => change === 'same' && !was),
    ).toBe(true);
  });

  test('scales, ratings and pace are compared too, and a removed goal goes with what was under it', async () => {
    const { goalId } = await aPlan();
    await file.ok('plans.setLevels', { goalId, levels: [{ level: 0, words: 'Työkokeilussa' }] });
    const first = await agree();
    await file.ok('plans.setFrame', { clientId: aino, paceWords: 'Yksi asia viikossa' });
    await file.ok('plans.rate', { clientId: aino, area: 'daily-life', value: 6, ratedOn: day('2026-11-20') });
    await file.ok('plans.remove', { item: 'goal', id: goalId });
    expect(changesOf(await compare(first)).map(([kind, change]) => [kind, change])).toEqual([
      ['phase', 'same'],
      ['pace', 'added'],
      ['goal', 'removed'],
      ['level', 'removed'],
      ['intermediate-goal', 'removed'],
      ['step', 'removed'],
      ['step', 'removed'],
      ['rating', 'added'],
    ]);
  });

  test('a version that was frozen before scales and outcomes were kept is still read and compared', async () => {
    const { visit } = await aPlan();
    const versionId = await agree();
    await file.app.write(async (trx) => {
      const row = await trx
        .selectFrom('planVersion')
        .select('snapshot')
        .where('id', '=', versionId)
        .executeTakeFirstOrThrow();
      const old = JSON.parse(row.snapshot, (key, value: unknown) =>
        ['frame', 'levels', 'goalRatings', 'outcomeWords', 'followUpOn', 'changedFrom'].includes(key)
          ? undefined
          : value,
      ) as unknown;
      await trx
        .updateTable('planVersion')
        .set({ snapshot: JSON.stringify(old) })
        .execute();
      return success(null);
    });
    const { snapshot } = await file.ok('plans.version', { versionId });
    expect(snapshot.frame).toBeNull();
    expect(snapshot.goals[0]).toMatchObject({ levels: [], goalRatings: [] });
    expect((await plan()).changedSinceAgreement).toBe(false);
    await file.ok('plans.updateStep', { stepId: visit, status: 'done', outcomeWords: 'Hyvin meni' });
    const step = (await compare(versionId)).items.find(({ id }) => id === visit);
    expect(step?.facts).toContainEqual({ fact: 'outcome', before: '', after: 'Hyvin meni' });
  });

  test('another person’s version is not compared', async () => {
    await aPlan();
    const versionId = await agree();
    const { clientId } = await file.ok('clients.add', { displayName: 'Eero' });
    expect(await file.fails('plans.compare', { clientId, before: versionId, after: null })).toBe(
      'plan-not-found',
    );
  });
});
