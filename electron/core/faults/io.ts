import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCodes } from '#shared/errors.ts';
import type { Fault, Found, Run } from './fault.ts';
import { aCoachsScene, anOldScene, aSceneWithSubstitute, backupsOfScene } from './scenes.ts';
import { buildShim, calls, changing } from './shim/shim.ts';
import type { Orders, Shim } from './shim/shim.ts';
import { stateOf } from './state.ts';
import type { State } from './state.ts';
import type { WorkName } from './works/all.ts';
import { passphrases, pathIn } from './works/work.ts';
import type { Scene } from './works/work.ts';
import { workersFor } from './workers.ts';
import type { Worker } from './workers.ts';

interface Kind {
  readonly id: string;
  readonly orders: Pick<Orders, 'mode' | 'classes' | 'error'>;
}

/** A full disk stays full; a failing one fails once; a disk that cannot force to itself says so at the forcing. */
const kinds: readonly Kind[] = [
  {
    id: 'ENOSPC from the n-th call on',
    orders: { mode: 'fail-from', classes: calls.write | calls.truncate | calls.create, error: 'ENOSPC' },
  },
  {
    id: 'EIO at the n-th call',
    orders: { mode: 'fail-once', classes: changing | calls.read, error: 'EIO' },
  },
  { id: 'failing fsync at the n-th call', orders: { mode: 'fail-once', classes: calls.sync, error: 'EIO' } },
];

interface Failed {
  readonly work: WorkName;
  readonly scene: (folder: string) => Promise<Scene>;
}
const coach = (folder: string): Promise<Scene> => aCoachsScene(folder, 3);
const old = (folder: string): Promise<Scene> => anOldScene(folder, 3);
export const failedWorks: readonly Failed[] = [
  { work: 'save', scene: coach },
  { work: 'create', scene: coach },
  { work: 'passphrase', scene: coach },
  { work: 'substitute', scene: coach },
  { work: 'substitute-end', scene: aSceneWithSubstitute },
  { work: 'backup', scene: coach },
  { work: 'restore', scene: coach },
  { work: 'import', scene: coach },
  { work: 'unlock', scene: coach },
  { work: 'lock', scene: coach },
  { work: 'migration', scene: old },
];

const known = [passphrases.current, passphrases.next];
const codes: ReadonlySet<string> = new Set(errorCodes);
/** Of a typed answer: a code that has its three sentences, and not the one that means a bug. */
const isClear = (outcome: string): boolean =>
  outcome === 'ok' || (codes.has(outcome) && outcome !== 'internal');

interface Sweep {
  readonly work: WorkName;
  readonly original: Scene;
  readonly before: State;
  readonly after: State;
  readonly folder: string;
  readonly startWorker: () => Promise<Worker>;
}

const sceneAt = async ({ folder, original }: Sweep, name: string): Promise<Scene> => {
  const at = join(folder, name);
  await mkdir(at);
  await cp(original.folder, at, { recursive: true });
  return { folder: at, key: original.key };
};

/** What must hold after a work that met a failing disk, and after it is tried again on one that works. */
const judge = async (
  { work, before, after }: Sweep,
  scene: Scene,
  outcome: string,
  retry: () => Promise<string>,
): Promise<string | null> => {
  if (!isClear(outcome)) return outcome;
  try {
    const now = await stateOf(pathIn(scene), [scene.key], known);
    if (outcome === 'ok' && now.content !== after.content) return 'acknowledged, and it is not there';
    if (now.content !== before.content && now.content !== after.content) return 'a mixed state';
    if (work === 'passphrase') {
      // Told that it failed, the coach goes on with the old one; told that it worked, with the new one.
      const holds = outcome === 'ok' ? passphrases.next : passphrases.current;
      if (now.passphrase !== holds) return `answered ${outcome}, and the other passphrase holds`;
    }
    for (const { path } of await backupsOfScene(scene)) await stateOf(path, [scene.key], known);
    if (outcome === 'ok') return null;
    const again = await retry();
    if (again !== 'ok' && !(work === 'create' && again === 'case-file-exists')) return `the retry: ${again}`;
    const then = await stateOf(pathIn(scene), [scene.key], known);
    return then.content === after.content || work === 'save' ? null : 'the retry did something else';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

/** Lets the n-th call fail for every n until none does. `stride` leaves some out. */
const sweep = async (about: Sweep, kind: Kind, stride: number): Promise<Found> => {
  const findings: string[] = [];
  let tried = 0;
  let worker: Worker | undefined;
  const run = async (scene: Scene, orders: Omit<Orders, 'prefix'>) => {
    worker ??= await about.startWorker();
    await worker.begin(scene, orders);
    const done = await worker.done();
    if (done === null) worker = undefined;
    return done;
  };
  for (let n = 1; ; n += stride) {
    const scene = await sceneAt(about, `io-${n}-${Math.floor(performance.now() * 1000)}`);
    const name = `${about.work}, ${kind.id}, n = ${n}`;
    const done = await run(scene, { ...kind.orders, n });
    if (done === null) {
      findings.push(`${name}: the program crashed`);
    } else if (done.fired === 0) {
      await rm(scene.folder, { recursive: true, force: true });
      if (n === 1) findings.push(`${name}: the shim never fired`);
      break;
    } else {
      tried += 1;
      const finding = await judge(about, scene, done.outcome, async () => {
        const again = await run(scene, { mode: 'off', classes: 0 });
        return again?.outcome ?? 'the program crashed';
      });
      if (finding !== null) findings.push(`${name}: ${finding}`);
    }
    await rm(scene.folder, { recursive: true, force: true, maxRetries: 3 });
  }
  await worker?.kill();
  return { tried, findings };
};

const failing = async (run: Run, { work, scene }: Failed, shim: Shim): Promise<Found> => {
  const folder = join(run.folder, work);
  await mkdir(folder);
  const original = await scene(join(folder, 'original'));
  const startWorker = workersFor(work, shim);
  const about = { work, original, folder, startWorker };
  const nothing = { content: '', entries: 0, passphrase: null };
  const untouched = await sceneAt({ ...about, before: nothing, after: nothing }, 'untouched');
  const before = await stateOf(pathIn(untouched), [original.key], known);
  const calm = await sceneAt({ ...about, before: nothing, after: nothing }, 'calm');
  const worker = await startWorker();
  await worker.begin(calm, { mode: 'count', classes: changing | calls.read });
  const done = await worker.done();
  await worker.kill();
  if (done?.outcome !== 'ok') throw new Error(`${work} does not work: ${done?.outcome ?? 'died'}`);
  const after = await stateOf(pathIn(calm), [original.key], known);
  const findings: string[] = [];
  const notes: string[] = [];
  let tried = 0;
  for (const kind of kinds) {
    // A short run tries about three of each; a full one every n.
    const stride = run.isShort ? Math.max(1, Math.floor(done.count / 3)) : 1;
    const found = await sweep({ ...about, before, after }, kind, stride);
    tried += found.tried;
    findings.push(...found.findings);
    notes.push(`${kind.id}: ${found.tried}`);
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  return { tried, findings, notes };
};

export const ioFaults: readonly Fault[] = failedWorks.map((failed) => ({
  id: `disk-${failed.work}`,
  what: `A full disk, a failing disk and a failing fsync during: ${failed.work}`,
  run: async (run) => {
    const built = await buildShim(run.folder);
    if (built.shim === null)
      return {
        tried: 0,
        findings: [],
        notes: [`left out, since ${built.why}; the unit tests fail the disk port`],
      };
    return failing(run, failed, built.shim);
  },
}));
