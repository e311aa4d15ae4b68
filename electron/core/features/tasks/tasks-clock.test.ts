import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { taskRepeats } from '#shared/codes/tasks.ts';
import { addDays, mondayOf } from '#shared/dates/calendar.ts';
import type { PlainDate } from '#shared/time.ts';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';
import { aDay, anyClock } from '../../testing/wrong-clocks.ts';
import { nextDay } from './series.ts';

/** The period that a day belongs to, counted up by one from each to the next. */
const periodOf = {
  daily: (day: PlainDate) => Date.parse(`${day}T00:00:00Z`) / 86_400_000,
  weekly: (day: PlainDate) => Date.parse(`${mondayOf(day)}T00:00:00Z`) / (7 * 86_400_000),
  monthly: (day: PlainDate) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)),
  yearly: (day: PlainDate) => Number(day.slice(0, 4)),
} as const;

test('a task that repeats comes exactly once in each day, week, month or year', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('daily' as const, 'weekly' as const, 'monthly' as const, 'yearly' as const),
      aDay,
      (repeats, first) => {
        const series = { repeats, first, until: null };
        let day = first;
        for (let n = 1; n <= 26; n += 1) {
          const next = nextDay(series, day);
          if (next === null) throw new Error('the series ended');
          expect(next > day).toBe(true);
          expect(periodOf[repeats](next) - periodOf[repeats](day)).toBe(1);
          day = next;
        }
      },
    ),
    { numRuns: 60 },
  );
});

let file: TestCaseFile;
beforeEach(async () => {
  file = await openTestCaseFile();
});
afterEach(() => file.close());

test('done under any clock, a task is followed by one later one, and taking that back leaves it alone again', async () => {
  const repeating = taskRepeats.codes.map(({ code }) => code).filter((code) => code !== 'never');
  const clientId = await file.aClient();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...repeating),
      aDay,
      anyClock,
      anyClock,
      async (repeats, dueOn, doneAt, undoneAt) => {
        const open = async () =>
          (await file.ok('tasks.ofClient', { clientId })).filter(({ doneOn }) => doneOn === null);
        file.clock.set('2026-11-24T12:00:00+02:00');
        const { taskId } = await file.ok('tasks.add', { clientId, title: 'Soita', dueOn, repeats });
        file.clock.set(doneAt);
        const { next } = await file.ok('tasks.done', { taskId });
        if (next === null) throw new Error('nothing follows');
        expect(next.dueOn > dueOn).toBe(true);
        expect(next.dueOn > file.clock.today()).toBe(true);
        // The latest of the past, or the very next one: nothing of the series is left out in between.
        expect(nextDay({ repeats, first: dueOn, until: null }, addDays(next.dueOn, -1))).toBe(next.dueOn);
        expect(await file.fails('tasks.done', { taskId })).toBe('task-already-done');
        expect((await open()).map((task) => task.taskId)).toEqual([next.taskId]);
        file.clock.set(undoneAt);
        await file.ok('tasks.notDone', { taskId });
        expect((await open()).map((task) => task.taskId)).toEqual([taskId]);
        await file.ok('tasks.remove', { taskId });
      },
    ),
    { numRuns: 12 },
  );
});
