import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ClientId } from '#shared/ids.ts';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';
import { auditActions } from '../../testing/read-audit.ts';

let file: TestCaseFile;
let aino: ClientId;
beforeEach(async () => {
  file = await openTestCaseFile({ now: '2026-11-25T08:00:00+02:00' });
  aino = await file.aClient('Aino Tammela');
});
afterEach(() => file.close());

const before = (appointmentId?: string) =>
  file.ok('day.beforeDoor', { clientId: aino, ...(appointmentId === undefined ? {} : { appointmentId }) });
const note = (happenedAt: string, sections: { section: 'own-words' | 'agreed' | 'next'; body: string }[]) =>
  file.ok('notes.begin', { clientId: aino, happenedAt, sections });

test('of someone new it says nothing rather than something empty', async () => {
  expect(await before()).toMatchObject({
    displayName: 'Aino Tammela',
    appointment: null,
    lastContact: null,
    ownWords: null,
    ratingWords: null,
    agreed: null,
    next: null,
    promises: [],
    steps: [],
    answering: [],
  });
});

test('the last own words come from the newest note that has some, not from the newest note', async () => {
  await note('2026-11-10T10:00:00Z', [{ section: 'own-words', body: 'Vanhaa' }]);
  await note('2026-11-18T10:00:00Z', [
    { section: 'own-words', body: '  Haluan vain olla rauhassa.  ' },
    { section: 'agreed', body: 'Kokeillaan pajaa' },
  ]);
  await note('2026-11-20T10:00:00Z', [
    { section: 'own-words', body: '   ' },
    { section: 'next', body: 'Soitan Kelaan' },
  ]);
  await file.ok('plans.rate', {
    clientId: aino,
    area: 'people',
    value: 4,
    ratedOn: '2026-11-11',
    words: 'Yksin, mutta ei yksinäinen',
  });
  expect(await before()).toMatchObject({
    ownWords: { text: 'Haluan vain olla rauhassa.', on: '2026-11-18' },
    ratingWords: { text: 'Yksin, mutta ei yksinäinen', on: '2026-11-11' },
    agreed: { text: 'Kokeillaan pajaa', on: '2026-11-18' },
    next: { text: 'Soitan Kelaan', on: '2026-11-20' },
  });
});

test('a note of a million characters is cut to a glance, within a character', async () => {
  await note('2026-11-18T10:00:00Z', [{ section: 'own-words', body: `a${'👩🏽'.repeat(200_000)}` }]);
  const { ownWords } = await before();
  expect(ownWords?.text.length).toBeLessThan(410);
  expect(ownWords?.text).toMatch(/…$/u);
  expect(ownWords?.text.isWellFormed()).toBe(true);
});

test('promises that are not kept yet and steps that are ahead, the nearest first', async () => {
  await file.app.write(async (trx) => {
    const task = { clientId: aino, enteredAt: '2026-11-20T08:00:00Z', isSensitive: 0 };
    await trx
      .insertInto('task')
      .values(
        [
          { ...task, id: 't1', kind: 'promise', title: 'Kysyn pajasta', dueOn: null },
          { ...task, id: 't2', kind: 'promise', title: 'Tuon lomakkeen', dueOn: '2026-11-25' },
          { ...task, id: 't3', kind: 'promise', title: 'Tehty jo', dueOn: null, doneOn: '2026-11-21' },
          { ...task, id: 't4', kind: 'task', title: 'Ei lupaus', dueOn: null },
        ].map((row) => ({
          doneOn: null,
          repeatUntil: null,
          followsId: null,
          formId: null,
          contactId: null,
          removedAt: null,
          ...row,
          kind: row.kind as 'promise' | 'task',
        })),
      )
      .execute();
    return { ok: true, value: null };
  });
  const { goalId } = await file.ok('plans.addGoal', { clientId: aino, words: 'Töihin' });
  const { intermediateGoalId } = await file.ok('plans.addIntermediateGoal', { goalId, text: 'Arki' });
  await file.ok('plans.addStep', { intermediateGoalId, text: 'Joskus', dueText: 'keväällä' });
  await file.ok('plans.addStep', { intermediateGoalId, text: 'Ensin', due: '2026-11-27' });
  const { stepId } = await file.ok('plans.addStep', { intermediateGoalId, text: 'Tehty' });
  await file.ok('plans.updateStep', { stepId, status: 'done' });
  expect(await before()).toMatchObject({
    promises: [{ title: 'Tuon lomakkeen', dueOn: '2026-11-25' }, { title: 'Kysyn pajasta' }],
    steps: [{ text: 'Ensin' }, { text: 'Joskus', dueText: 'keväällä' }],
  });
});

test('what to mind when meeting: safety, who may answer, an interpreter, and of a turvakielto the place', async () => {
  await file.ok('clients.update', { clientId: aino, turvakielto: true, reachSafely: 'Ei kotinumeroon' });
  await file.app.write(async (trx) => {
    await trx
      .updateTable('client')
      .set({
        notToMention: 'Isä',
        whoMayAnswer: 'Vain Aino itse',
        safetyNote: 'Koira pihalla',
        needsInterpreter: 1,
        interpreterLanguage: 'dari',
        preferredChannel: 'text',
      })
      .where('id', '=', aino)
      .execute();
    return { ok: true, value: null };
  });
  const { appointmentId } = await file.ok('day.add', {
    clientId: aino,
    at: '2026-11-25T10:00:00+02:00',
    hasTime: true,
    place: 'Kirjaston takahuone',
    words: 'Viedään lomake',
  });
  expect(await before()).toMatchObject({
    turvakielto: true,
    notToMention: 'Isä',
    whoMayAnswer: 'Vain Aino itse',
    safetyNote: 'Koira pihalla',
    needsInterpreter: true,
    interpreterLanguage: 'dari',
    preferredChannel: 'text',
    reachSafely: 'Ei kotinumeroon',
    // The next one, where none is named.
    appointment: { appointmentId, place: 'Kirjaston takahuone', words: 'Viedään lomake' },
  });
});

test('each look at it is an opening of the person', async () => {
  await before();
  await before();
  expect(await auditActions(file.app, aino)).toEqual(['client.added', 'client.opened', 'client.opened']);
});

test('of someone who is not there nothing is shown', async () => {
  const clientId = '01930000-0000-7000-8000-00000000dead';
  expect(await file.fails('day.beforeDoor', { clientId })).toBe('client-not-found');
});
