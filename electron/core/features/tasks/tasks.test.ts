import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ArgsOf } from '#shared/contract/index.ts';
import type { ClientId, TaskId } from '#shared/ids.ts';
import { PlainDate } from '#shared/time.ts';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';

let file: TestCaseFile;
let aino: ClientId;
beforeEach(async () => {
  file = await openTestCaseFile({ now: '2026-11-25T12:00:00+02:00' });
  aino = await file.aClient('Aino Tervo');
});
afterEach(() => file.close());

const day = (text: string) => PlainDate.parse(text);
const add = async (task: Partial<ArgsOf<'tasks.add'>>): Promise<TaskId> =>
  (await file.ok('tasks.add', { clientId: aino, title: 'Soitetaan pankkiin', ...task })).taskId;
const ofAino = () => file.ok('tasks.ofClient', { clientId: aino });
const open = async () => (await file.ok('tasks.open', {})).tasks;
const monthly = (dueOn: string, repeatUntil: PlainDate | null = null) =>
  add({ dueOn: day(dueOn), repeats: 'monthly', repeatUntil });

test('a person has tasks and promises, the coach tasks of their own, and Today has them all by day', async () => {
  await add({ title: 'Joskus', kind: 'reminder' });
  await add({ title: 'Tuon esitteen', kind: 'promise', dueOn: day('2026-11-27') });
  await add({ clientId: null, title: 'Matkalasku', dueOn: day('2026-11-24') });
  expect((await ofAino()).map(({ title }) => title)).toEqual(['Tuon esitteen', 'Joskus']);
  expect((await open()).map(({ title, person }) => [title, person?.initials ?? 'oma'])).toEqual([
    ['Matkalasku', 'oma'],
    ['Tuon esitteen', 'A. T.'],
    ['Joskus', 'A. T.'],
  ]);
});

test('a monthly task done on its day comes back once, on the 31st after a short month', async () => {
  const first = await monthly('2026-12-31');
  file.clock.set('2026-12-31T10:00:00+02:00');
  const { next } = await file.ok('tasks.done', { taskId: first });
  expect(next).toMatchObject({ dueOn: '2027-01-31' });
  expect(await file.fails('tasks.done', { taskId: first })).toBe('task-already-done');
  file.clock.set('2027-01-31T10:00:00+02:00');
  const second = await file.ok('tasks.done', { taskId: next!.taskId });
  expect(second.next).toMatchObject({ dueOn: '2027-02-28' });
  file.clock.set('2027-02-28T10:00:00+02:00');
  const third = await file.ok('tasks.done', { taskId: second.next!.taskId });
  expect(third.next).toMatchObject({ dueOn: '2027-03-31' });
  expect((await open()).map(({ dueOn }) => dueOn)).toEqual(['2027-03-31']);
});

test('undo takes the next one away, and doing it again brings one and not two', async () => {
  const first = await monthly('2026-11-25');
  const { next } = await file.ok('tasks.done', { taskId: first });
  await file.ok('tasks.notDone', { taskId: first });
  expect((await open()).map(({ taskId }) => taskId)).toEqual([first]);
  // What the undo took away does not come back beside the task that it followed.
  expect(await file.fails('tasks.putBack', { taskId: next!.taskId })).toBe('nothing-to-undo');
  await file.ok('tasks.done', { taskId: first });
  expect((await open()).map(({ dueOn }) => dueOn)).toEqual(['2026-12-25']);
  expect(await file.fails('tasks.putBack', { taskId: next!.taskId })).toBe('nothing-to-undo');
  expect((await ofAino()).length).toBe(2);
});

test('undo goes no further back than to the last one that was done', async () => {
  const first = await monthly('2026-11-25');
  const { next } = await file.ok('tasks.done', { taskId: first });
  await file.ok('tasks.done', { taskId: next!.taskId });
  expect(await file.fails('tasks.notDone', { taskId: first })).toBe('nothing-to-undo');
  expect((await ofAino()).filter(({ doneOn }) => doneOn !== null)).toHaveLength(2);
});

test('what was missed does not pile up: a weekly task done three weeks late comes next week, on its weekday', async () => {
  const taskId = await add({ dueOn: day('2026-11-06'), repeats: 'weekly' });
  expect((await file.ok('tasks.done', { taskId })).next).toMatchObject({ dueOn: '2026-11-27' });
});

test('a series ends with its last day', async () => {
  const taskId = await monthly('2026-11-25', day('2026-12-24'));
  expect((await file.ok('tasks.done', { taskId })).next).toBeNull();
  expect(await open()).toEqual([]);
});

test('a series that is removed does not come back', async () => {
  const taskId = await monthly('2026-11-25');
  const { next } = await file.ok('tasks.done', { taskId });
  await file.ok('tasks.remove', { taskId: next!.taskId });
  expect(await open()).toEqual([]);
  await file.ok('tasks.putBack', { taskId: next!.taskId });
  expect(await open()).toHaveLength(1);
});

test('a new day begins the series from there', async () => {
  const taskId = await monthly('2026-12-31');
  await file.ok('tasks.update', { taskId, dueOn: day('2026-12-10') });
  file.clock.set('2026-12-10T10:00:00+02:00');
  expect((await file.ok('tasks.done', { taskId })).next).toMatchObject({ dueOn: '2027-01-10' });
});

test('what comes back needs a day to reckon from, and cannot end before it', async () => {
  const task = { clientId: aino, title: 'x', repeats: 'weekly' } as const;
  expect(await file.fails('tasks.add', task)).toBe('task-repeat-without-day');
  const ended = { ...task, dueOn: day('2026-11-25'), repeatUntil: day('2026-11-24') };
  expect(await file.fails('tasks.add', ended)).toBe('task-until-before-day');
  const taskId = await add({});
  expect(await file.fails('tasks.update', { taskId, repeats: 'daily' })).toBe('task-repeat-without-day');
});

test('rule 1: a sensitive task has a neutral word outside the person’s page, on Today and in the search', async () => {
  const taskId = await add({ title: 'Varataan A-klinikka', isSensitive: true });
  expect(await open()).toMatchObject([{ taskId, title: null, kind: 'task' }]);
  expect(JSON.stringify(await open())).not.toContain('klinikka');
  expect(await file.ok('search.find', { text: 'klinikka' })).toEqual([]);
  expect(await ofAino()).toMatchObject([{ title: 'Varataan A-klinikka' }]);
  await file.ok('tasks.update', { taskId, isSensitive: false });
  expect((await file.ok('search.find', { text: 'klinikka' })).map(({ kind }) => kind)).toEqual(['task']);
});

test('rule 6: of a person with a turvakielto Today shows no title', async () => {
  await add({ title: 'Muutto Kirkkotielle' });
  await file.ok('clients.update', { clientId: aino, turvakielto: true });
  expect(await open()).toMatchObject([{ title: null }]);
  expect(JSON.stringify(await open())).not.toContain('Kirkkotie');
});

test('a title that holds the person’s name is told apart, so that initials hide something', async () => {
  await add({ title: 'Ainolle bussikortti' });
  await add({ title: 'Bussikortti' });
  expect((await open()).map(({ title, namesPerson }) => [title, namesPerson])).toEqual([
    ['Ainolle bussikortti', true],
    ['Bussikortti', false],
  ]);
});

test('tasks of a person who was archived wait out of sight', async () => {
  await add({});
  await file.ok('clients.archive', { clientId: aino });
  expect(await open()).toEqual([]);
  expect(await ofAino()).toHaveLength(1);
});

test('a kept promise is part of the timeline, a task that was done is not', async () => {
  const promise = await add({ title: 'Tulen mukaan', kind: 'promise' });
  const task = await add({ title: 'Soitto' });
  for (const taskId of [promise, task]) await file.ok('tasks.done', { taskId });
  const { entries } = await file.ok('timeline.ofClient', { clientId: aino });
  expect(entries).toMatchObject([{ type: 'promise', title: 'Tulen mukaan', at: '2026-11-24T22:00:00Z' }]);
});

test('a task belongs to the person whose form or contact it is about', async () => {
  const eetu = await file.aClient('Eetu');
  const { formId } = await file.ok('forms.add', { clientId: eetu, name: 'Hakemus' });
  expect(await file.fails('tasks.add', { clientId: aino, title: 'x', formId })).toBe('form-not-found');
  const { taskId } = await file.ok('tasks.add', { clientId: eetu, title: 'x', formId });
  expect(await file.ok('tasks.get', { taskId })).toMatchObject({ formId });
});

test('every change is in the log, and no title', async () => {
  const taskId = await monthly('2026-11-25');
  await file.ok('tasks.done', { taskId });
  await file.ok('tasks.notDone', { taskId });
  const log = await file.app.read((db) =>
    db.selectFrom('auditEntry').selectAll().where('recordKind', '=', 'task').orderBy('sequence').execute(),
  );
  expect(log.map(({ action }) => action)).toEqual([
    'task.added',
    'task.done',
    'task.repeated',
    'task.removed',
    'task.not-done',
  ]);
  expect(JSON.stringify(log)).not.toContain('pankki');
});
