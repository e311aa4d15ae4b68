// oxlint-disable import/no-mutable-exports -- set anew before each test, and read by the tests only
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterEach, beforeEach } from 'vitest';
import { openTestCaseFile } from '../../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../../testing/open-test-case-file.ts';
import type { ClientId } from '#shared/ids.ts';
import { success } from '#shared/result.ts';
import { PlainDate } from '#shared/time.ts';

export let file: TestCaseFile;
export let aino: ClientId;

export const day = (text: string) => PlainDate.parse(text);
export const plan = () => file.ok('plans.ofClient', { clientId: aino });

/** The kitchen plan of the mock-ups: one goal, one intermediate goal, two steps. */
export async function aPlan() {
  const { strengthId } = await file.ok('plans.addStrength', {
    clientId: aino,
    kind: 'strength',
    text: 'Hyvä käsistään',
  });
  const { goalId } = await file.ok('plans.addGoal', {
    clientId: aino,
    words: 'Töihin keittiöön ensi syksynä',
  });
  const { intermediateGoalId } = await file.ok('plans.addIntermediateGoal', {
    goalId,
    text: 'Tutuksi keittiöön',
  });
  const visit = await file.ok('plans.addStep', {
    intermediateGoalId,
    text: 'Tutustuminen koulun keittiöön',
    who: 'yhdessä',
    due: day('2026-11-27'),
  });
  const passport = await file.ok('plans.addStep', {
    intermediateGoalId,
    text: 'Hygieniapassi',
    dueText: 'tammikuussa',
  });
  return { strengthId, goalId, intermediateGoalId, visit: visit.stepId, passport: passport.stepId };
}

export const auditActions = async () =>
  (
    await file.app.read((db) => db.selectFrom('auditEntry').select('action').orderBy('sequence').execute())
  ).map(({ action }) => action);

export async function textOf(pdf: Uint8Array): Promise<string> {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const page = await (await loading.promise).getPage(1);
  const { items } = await page.getTextContent();
  await loading.destroy();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
}

/** Before each test a new case file with Aino; call it once in a test file. */
export function usePlansDesk(): void {
  beforeEach(async () => {
    file = await openTestCaseFile({ now: '2026-11-25T09:00:00+02:00' });
    aino = file.app.ids.next<ClientId>();
    await file.app.write(async (trx) => {
      const now = file.clock.now();
      await trx
        .insertInto('client')
        .values({
          id: aino,
          displayName: 'Aino T.',
          birthDate: null,
          language: null,
          archivedAt: null,
          erasedAt: null,
          createdAt: now,
          updatedAt: now,
        })
        .execute();
      return success(null);
    });
  });
  afterEach(() => file.close());
}
