import { appendFileSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { nodeDisk } from '../casefile/disk.ts';
import type { Disk } from '../casefile/disk.ts';
import { storageFailure } from '../casefile/failures.ts';
import { programArguments, tell } from '../casefile/testing/programs.ts';
import { markLine } from './power/recording.ts';
import { counted, order } from './shim/shim.ts';
import { works } from './works/all.ts';

/**
 * Does a work when it is told to, under orders of the shim or with a count of its own: it dies by SIGKILL at the n-th step,
 * fails at it, or gets to the end and says so. It can be told again.
 */
const { work, control } = programArguments((value) =>
  z
    .object({ work: z.enum(Object.keys(works) as (keyof typeof works)[]), control: z.string().nullable() })
    .parse(value),
);
const Order = z.object({
  scene: z.object({ folder: z.string(), key: z.string() }),
  mode: z.enum(['off', 'count', 'fail-once', 'fail-from', 'kill-before', 'kill-within', 'record']),
  classes: z.number(),
  n: z.number(),
  error: z.enum(['EIO', 'ENOSPC']).optional(),
  recordTo: z.string().optional(),
});
type Order = z.infer<typeof Order>;

/** Without the shim: the steps that the case file makes through its own port, killed before or after. */
const countingDisk = ({ mode, n }: Order, count: () => number): Disk => {
  const step =
    <A extends unknown[], R>(each: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      const now = count();
      if (mode === 'kill-before' && now === n) process.kill(process.pid, 'SIGKILL');
      const done = await each(...args);
      if (mode === 'kill-within' && now === n) process.kill(process.pid, 'SIGKILL');
      return done;
    };
  return {
    read: step(nodeDisk.read),
    head: step(nodeDisk.head),
    writeNew: step(nodeDisk.writeNew),
    rename: step(nodeDisk.rename),
    remove: step(nodeDisk.remove),
    overwrite: step(nodeDisk.overwrite),
    exists: step(nodeDisk.exists),
    syncFolder: step(nodeDisk.syncFolder),
  };
};

const { work: chosen } = await works[work]();

const run = async (given: Order): Promise<void> => {
  let steps = 0;
  const disk = control === null ? countingDisk(given, () => (steps += 1)) : nodeDisk;
  const { scene, classes, mode, n, error, recordTo } = given;
  const obey = (): void => {
    if (control === null) return;
    order(control, {
      mode,
      classes,
      n,
      prefix: scene.folder,
      ...(error === undefined ? {} : { error }),
      ...(recordTo === undefined ? {} : { recordTo }),
    });
  };
  // A recording begins with the files closed, so that what it starts from is all on the disk.
  if (mode === 'record') obey();
  const { run, end } = await chosen.begin(scene, disk);
  steps = 0;
  if (mode !== 'record') obey();
  else if (recordTo !== undefined) appendFileSync(recordTo, markLine('begun'));
  tell({ begun: true });
  const began = performance.now();
  let outcome: string;
  try {
    outcome = await run();
  } catch (thrown) {
    // As the dispatch does: a disk may fail in any call, and what it says has a code.
    outcome =
      storageFailure(thrown)?.code ??
      `thrown: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}`;
  }
  const milliseconds = performance.now() - began;
  let count = { count: steps, fired: 0 };
  if (control !== null) {
    count = counted(readFileSync(control));
    if (mode !== 'record') order(control, { mode: 'off', classes: 0, prefix: '' });
    else if (recordTo !== undefined) appendFileSync(recordTo, markLine('done'));
  }
  let closed = 'ok';
  try {
    await end();
  } catch (thrown) {
    closed = `thrown: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}`;
  }
  if (mode === 'record' && control !== null) order(control, { mode: 'off', classes: 0, prefix: '' });
  tell({ outcome, closed, milliseconds, ...count });
};

process.on('message', (message) => void run(Order.parse(message)));
process.on('disconnect', () => process.exit(0));
tell({ ready: true });
