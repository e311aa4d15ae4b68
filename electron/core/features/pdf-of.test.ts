import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PlainDate } from '#shared/time.ts';
import type { ForkedHelper } from '../bridge/fork-helper.ts';
import { forkPrintProcess } from '../print/process/start.ts';
import { openTestCaseFile } from '../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../testing/open-test-case-file.ts';

let file: TestCaseFile;
let started: ForkedHelper[];
let posted: (() => void) | null;

beforeEach(async () => {
  file = await openTestCaseFile();
  started = [];
  posted = null;
  Object.assign(file.scripted.ports, {
    startPrintProcess: () => {
      const process = forkPrintProcess();
      started.push(process);
      return {
        ...process,
        post: (message: unknown) => {
          process.post(message);
          posted?.();
        },
      };
    },
  });
});
afterEach(() => file.close());

const sheet = {
  day: PlainDate.parse('2026-11-25'),
  language: 'fi',
  deliver: 'view',
} as const;
const entries = async (): Promise<number> =>
  (
    await file.app.read((db) =>
      db.selectFrom('auditEntry').select('sequence').where('action', '=', 'day-sheet.printed').execute(),
    )
  ).length;
const whenPosted = (): Promise<void> => new Promise((resolve) => (posted = resolve));
const isAlive = (pid: number | undefined): boolean => {
  try {
    return pid !== undefined && process.kill(pid, 0);
  } catch {
    return false;
  }
};

test('papers are set in a process of their own, one for all of them', async () => {
  expect((await file.ok('day.sheet', sheet)).pdf?.length).toBeGreaterThan(1000);
  await file.ok('day.sheet', sheet);
  expect(started).toHaveLength(1);
  expect(started[0]?.pid).not.toBe(process.pid);
});

test('when it is killed under the work the coach is told, nothing counts as printed, and the next try works', async () => {
  const onPaper = { ...sheet, deliver: 'print' } as const;
  const torn = file.fails('day.sheet', onPaper);
  await whenPosted();
  process.kill(started[0]?.pid ?? 0, 'SIGKILL');
  expect(await torn).toBe('print-stopped');
  expect(await entries()).toBe(0);
  await file.ok('day.sheet', onPaper);
  expect([await entries(), started.length]).toEqual([1, 2]);
});

test('a lock ends it, and a paper that the lock overtakes starts no other', async () => {
  await file.ok('day.sheet', sheet);
  const asked = whenPosted();
  const overtaken = file.fails('day.sheet', sheet);
  await asked;
  const late = file.fails('day.sheet', sheet);
  file.scripted.power('suspend');
  expect([await overtaken, await late]).toEqual(['locked', 'locked']);
  for (let tries = 0; isAlive(started[0]?.pid); tries += 1) {
    if (tries > 80) throw new Error('the print process outlived the lock');
    await setTimeout(25);
  }
  expect(started).toHaveLength(1);
});
