// oxlint-disable import/no-mutable-exports -- set anew before each test, and read by the tests only
import { afterEach, beforeEach } from 'vitest';
import type { ArgsOf } from '#shared/contract/index.ts';
import type { ClientId, StepId } from '#shared/ids.ts';
import { PlainDate } from '#shared/time.ts';
import { search } from '../../../search/find.ts';
import { openTestCaseFile } from '../../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../../testing/open-test-case-file.ts';

export let file: TestCaseFile;
export let aino: ClientId;

export const day = (text: string) => PlainDate.parse(text);
export const plan = () => file.ok('plans.ofClient', { clientId: aino });
export const found = async (text: string) =>
  (await file.app.read((db) => search(db, { text, limit: 20 }))).map(({ kind }) => kind);
export const timeline = async () =>
  (await file.ok('timeline.ofClient', { clientId: aino, limit: 50 })).entries;

/** A goal with one intermediate goal and two steps. */
export async function aPlan() {
  const { goalId } = await file.ok('plans.addGoal', { clientId: aino, words: 'Töihin keittiöön' });
  const { intermediateGoalId } = await file.ok('plans.addIntermediateGoal', { goalId, text: 'Alkuun' });
  const add = async (text: string, more: Partial<ArgsOf<'plans.addStep'>> = {}) =>
    (await file.ok('plans.addStep', { intermediateGoalId, text, ...more })).stepId;
  const visit = await add('Tutustuminen koulun keittiöön', { who: 'yhdessä', due: day('2026-11-27') });
  const trial = await add('Työkokeilu, 8 viikkoa', { dueText: 'keväällä' });
  return { goalId, intermediateGoalId, visit, trial };
}

export const steps = async () => (await plan()).goals[0]?.intermediateGoals[0]?.steps ?? [];
export const stepOf = async (id: StepId) => (await steps()).find(({ stepId }) => stepId === id);

/** Before each test a new case file with Aino; call it once in a test file. */
export function usePlanInFull(): void {
  beforeEach(async () => {
    file = await openTestCaseFile({ now: '2026-11-25T09:00:00+02:00' });
    ({ clientId: aino } = await file.ok('clients.add', { displayName: 'Aino T.' }));
  });
  afterEach(() => file.close());
}
