import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { PDFDocument } from 'pdf-lib';
import { afterEach, expect, test } from 'vitest';
import type { ForkedHelper } from '../../bridge/fork-helper.ts';
import { PrintError, PrintStopped } from '../print-error.ts';
import { renderPdf } from '../render.ts';
import { sampleDocuments } from '../sample-documents.ts';
import { printProcess } from './engine.ts';
import type { PrintProcess } from './engine.ts';
import { forkPrintProcess } from './start.ts';

const started: ForkedHelper[] = [];
let engine: PrintProcess | null = null;
const processOf = (idle?: number): PrintProcess =>
  (engine = printProcess(() => {
    const process = forkPrintProcess();
    started.push(process);
    return process;
  }, idle));
const print = () => renderPdf(sampleDocuments.plan, { language: 'fi', ...(engine ? { engine } : {}) });

afterEach(() => {
  engine?.end();
  engine = null;
  started.length = 0;
});

const isAlive = (pid: number | undefined): boolean => {
  try {
    return pid !== undefined && process.kill(pid, 0);
  } catch {
    return false;
  }
};
const gone = async (pid: number | undefined): Promise<void> => {
  for (let tries = 0; isAlive(pid); tries += 1) {
    if (tries > 200) throw new Error('the print process is still there');
    await setTimeout(25);
  }
};

test('a paper from another process has the pages of one from this process', async () => {
  const here = await PDFDocument.load(await print(), { updateMetadata: false });
  processOf();
  const there = await PDFDocument.load(await print(), { updateMetadata: false });
  expect(there.getPageCount()).toBe(here.getPageCount());
  expect(there.getTitle()).toBe(here.getTitle());
  await Promise.all([print(), print()]);
  expect(started).toHaveLength(1);
});

test.runIf(process.platform === 'linux')(
  'what stands on the paper is in no argument and no variable',
  async () => {
    processOf();
    await print();
    const { client } = sampleDocuments.plan;
    for (const part of ['cmdline', 'environ'])
      expect(readFileSync(`/proc/${String(started[0]?.pid)}/${part}`, 'utf8')).not.toContain(client);
  },
);

test('a process that is killed under the work says so, and the next paper starts another', async () => {
  processOf();
  await print();
  const torn = Promise.allSettled([print(), print()]);
  // Both are asked of it now; the first may be under way.
  await setTimeout(0);
  process.kill(started[0]?.pid ?? 0, 'SIGKILL');
  const [first, second] = await torn;
  expect(second).toMatchObject({ status: 'rejected', reason: expect.any(PrintStopped) as unknown });
  if (first?.status === 'rejected') expect(first.reason).toBeInstanceOf(PrintStopped);
  expect((await print()).length).toBeGreaterThan(1000);
  expect(started).toHaveLength(2);
});

test('a process that cannot be started says so', async () => {
  engine = printProcess(() => ({
    post: () => undefined,
    onMessage: () => undefined,
    onEnd: (listener) => queueMicrotask(listener),
    end: () => undefined,
  }));
  await expect(print()).rejects.toBeInstanceOf(PrintStopped);
});

test('a template that does not compile is our mistake, and the process goes on', async () => {
  const made = processOf();
  await expect(made.compile('#nothing()', {}, { language: 'fi' })).rejects.toBeInstanceOf(PrintError);
  expect((await print()).length).toBeGreaterThan(1000);
  expect(started).toHaveLength(1);
});

test('after a while without a paper the process is gone, and comes back for the next one', async () => {
  processOf(50);
  await print();
  await gone(started[0]?.pid);
  expect((await print()).length).toBeGreaterThan(1000);
  expect(started).toHaveLength(2);
});
