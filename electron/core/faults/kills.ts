import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { slotsPathOf } from '../casefile/format.ts';
import { nodeDisk } from '../casefile/disk.ts';
import { inspectFile, readSlots } from '../casefile/inspect.ts';
import { openSlots } from '../casefile/key-slots.ts';
import { unlockCaseFile } from '../casefile/unlock.ts';
import type { Fault, Found, Run } from './fault.ts';
import { inLanes } from './lanes.ts';
import { aCoachsScene, anOldScene, backupsOfScene } from './scenes.ts';
import { buildShim, changing } from './shim/shim.ts';
import { stateOf } from './state.ts';
import type { State } from './state.ts';
import { works } from './works/all.ts';
import type { WorkName } from './works/all.ts';
import { newPathIn } from './works/create.ts';
import { passphrases, pathIn, workClock } from './works/work.ts';
import type { Scene } from './works/work.ts';
import { workersFor } from './workers.ts';
import type { Worker } from './workers.ts';

/** What is killed, and what must hold afterwards beyond the old state or the new. */
interface Killed {
  readonly work: WorkName;
  readonly what: string;
  readonly scene: (folder: string) => Promise<Scene>;
  /** Keys that the file may have afterwards; its own unless the work gives it another. */
  readonly keysOf?: (scene: Scene) => Promise<readonly string[]>;
  /** A finding in words, or null. */
  readonly also?: (scene: Scene, now: State, known: Known) => Promise<string | null>;
}

interface Known {
  readonly before: State;
  readonly after: State;
}

const known = [passphrases.current, passphrases.next];
const keysOf = async (killed: Killed, scene: Scene): Promise<readonly string[]> =>
  (await killed.keysOf?.(scene)) ?? [scene.key];

/** What was replaced by a restore is beside the restored file, whole. */
const replacedIsKept = async (scene: Scene, now: State, { before }: Known): Promise<string | null> => {
  if (now.content === before.content) return null;
  const kept = (await readdir(scene.folder)).find((name) => /-replaced-.*\.rinnalla$/.test(name));
  if (kept === undefined) return 'the replaced file is gone';
  const state = await stateOf(join(scene.folder, kept), [scene.key], known);
  return state.content === before.content ? null : 'the replaced file is not what it was';
};

/** The first key of a scene, and the one that its slots hold now: made at random, so that only the passphrase tells it. */
const oldAndNewKey = async (scene: Scene): Promise<readonly string[]> => {
  // Ends what was interrupted, as the next start does; the slots are those of the file only then.
  const look = await inspectFile(nodeDisk, pathIn(scene));
  if (!look.ok) throw new Error(`the look before the slots: ${look.error.code}`);
  const slots = await readSlots(nodeDisk, pathIn(scene));
  if (!slots.ok) throw new Error(`the slots: ${slots.error.code}`);
  const inUse = await openSlots(slots.value, passphrases.current);
  if (!inUse.ok) throw new Error(`the slots: ${inUse.error.code}`);
  return [...new Set([inUse.value.toString('hex'), scene.key])];
};

/** Once the file was opened there is no intent any more, and the slots beside it are of the key that opens it. */
const theSwapIsOver = async (scene: Scene): Promise<string | null> => {
  const waiting = (await readdir(scene.folder)).find((name) => name.endsWith('.rotate'));
  if (waiting !== undefined) return 'the intent is left';
  const unlocked = await unlockCaseFile({
    path: pathIn(scene),
    passphrase: passphrases.current,
    clock: workClock(),
  });
  if (!unlocked.ok) return `the passphrase does not open it: ${unlocked.error.code}`;
  await unlocked.value.file.close();
  return null;
};

/** The newest form is only reached after a backup of the old one. */
const backupCameFirst = async (scene: Scene): Promise<string | null> =>
  (await backupsOfScene(scene)).some(({ manifest }) => manifest.reason === 'migration')
    ? null
    : 'the form was changed without a backup';

/** A file whose making was interrupted is there whole, or can be made under the same name. */
const canBeMade = async (scene: Scene): Promise<string | null> => {
  const { run, end } = await (await works.create()).work.begin(scene, nodeDisk);
  const again = await run();
  await end();
  if (again !== 'ok' && again !== 'case-file-exists') return `cannot be made again: ${again}`;
  const opened = await unlockCaseFile({
    path: newPathIn(scene.folder),
    passphrase: passphrases.current,
    clock: workClock(),
  });
  if (!opened.ok) return `made, and does not open: ${opened.error.code}`;
  await opened.value.file.close();
  return null;
};

export const killedWorks: readonly Killed[] = [
  { work: 'passphrase', what: 'SIGKILL during a passphrase change', scene: aCoachsScene },
  {
    work: 'migration',
    what: 'SIGKILL during a migration from an old form',
    scene: anOldScene,
    also: (scene, now, { before }) =>
      now.entries > before.entries ? backupCameFirst(scene) : Promise.resolve(null),
  },
  { work: 'backup', what: 'SIGKILL during a backup', scene: aCoachsScene },
  { work: 'restore', what: 'SIGKILL during a restore', scene: aCoachsScene, also: replacedIsKept },
  {
    work: 'rotation',
    what: 'SIGKILL during a change of the key',
    scene: aCoachsScene,
    keysOf: oldAndNewKey,
    also: theSwapIsOver,
  },
  { work: 'import', what: 'SIGKILL during an import of people', scene: aCoachsScene },
  {
    work: 'create',
    what: 'SIGKILL during the making of a case file',
    scene: aCoachsScene,
    also: (scene) => canBeMade(scene),
  },
];

/** Every backup that is listed has its slots and opens, and holds a state that there was. */
const backupsAreWhole = async (
  scene: Scene,
  keys: readonly string[],
  contents: ReadonlySet<string>,
): Promise<string | null> => {
  for (const { path } of await backupsOfScene(scene)) {
    if (!(await nodeDisk.exists(slotsPathOf(path)))) return 'a backup has no slots';
    const { content } = await stateOf(path, keys, known);
    if (!contents.has(content)) return 'a backup holds what never was';
  }
  return null;
};

const look = async (
  killed: Killed,
  scene: Scene,
  facts: Known & { readonly contents: ReadonlySet<string>; readonly backups: number },
): Promise<string | null> => {
  try {
    const keys = await keysOf(killed, scene);
    const now = await stateOf(pathIn(scene), keys, known);
    const { before, after } = facts;
    if (now.content !== before.content && now.content !== after.content) return 'a mixed state';
    // The backup before an import is entered first, in a transaction of its own; all else comes together.
    const [least, most] = [before.entries, after.entries].sort((a, b) => a - b);
    if (least === undefined || most === undefined || now.entries < least || now.entries > most)
      return 'a chain that never was';
    const isDone = now.content === after.content && before.content !== after.content;
    if (isDone && now.entries !== after.entries) return 'a mixed chain';
    const also = (await killed.also?.(scene, now, facts)) ?? null;
    if (also !== null) return also;
    if ((await backupsOfScene(scene)).length < facts.backups) return 'a backup is gone';
    return await backupsAreWhole(scene, keys, facts.contents);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

type Death =
  | { readonly at: 'step'; readonly n: number; readonly mode: 'kill-before' | 'kill-within' }
  | { readonly at: 'moment'; readonly part: number; readonly alone: boolean };

const nameOf = (death: Death): string =>
  death.at === 'step' ? `${death.mode} step ${death.n}` : `after ${death.part.toFixed(4)} of the time`;

/** Lets a program begin and kills it. Gives whether it died before it was done. */
const die = async (worker: Worker, scene: Scene, death: Death, milliseconds: number): Promise<boolean> => {
  if (death.at === 'step') {
    await worker.begin(scene, { mode: death.mode, classes: changing, n: death.n });
    const died = (await worker.done()) === null;
    await worker.kill();
    return died;
  }
  await worker.begin(scene, { mode: 'off', classes: 0 });
  await new Promise((resolve) => setTimeout(resolve, death.part * milliseconds));
  await (death.alone ? worker.killAlone() : worker.kill());
  return (await worker.done()) === null;
};

const deathsOf = (run: Run, steps: number, goal: number): Death[] => {
  const at = Array.from({ length: steps }, (_, index) => index + 1).flatMap((n): Death[] => [
    { at: 'step', n, mode: 'kill-before' },
    { at: 'step', n, mode: 'kill-within' },
  ]);
  const moments = Array.from({ length: Math.max(goal - at.length, Math.ceil(goal / 5)) }, (): Death => {
    const part = run.random();
    return { at: 'moment', part, alone: run.random() < 0.3 };
  });
  if (!run.isShort && at.length <= 2 * goal) return [...at, ...moments];
  // Where there are too many, some of each, spread over the whole work.
  const stride = Math.max(1, Math.ceil(at.length / Math.ceil(goal * 0.7)));
  const from = Math.floor(run.random() * stride);
  return [...at.filter((_, index) => index % stride === from), ...moments.slice(0, Math.ceil(goal * 0.3))];
};

/**
 * Kills programs in the middle of one work, before every step on the disk, within it, and at random moments; each time
 * the file is opened afterwards as the next start would, and must be as before the work or as after it.
 */
export const killing = async (killed: Killed, run: Run, goal: number): Promise<Found> => {
  const built = await buildShim(run.folder);
  const startWorker = workersFor(killed.work, built.shim);
  const original = await killed.scene(join(run.folder, 'original'));
  const sceneAt = async (name: string): Promise<Scene> => {
    const folder = join(run.folder, name);
    await mkdir(folder);
    await cp(original.folder, folder, { recursive: true });
    return { folder, key: original.key };
  };

  const untouched = await sceneAt('untouched');
  const before = await stateOf(pathIn(untouched), [original.key], known);
  const calm = await sceneAt('calm');
  const first = await startWorker();
  await first.begin(calm, { mode: 'count', classes: changing });
  const done = await first.done();
  await first.kill();
  if (done?.outcome !== 'ok') throw new Error(`${killed.work} does not work: ${done?.outcome ?? 'died'}`);
  const after = await stateOf(pathIn(calm), await keysOf(killed, calm), known);
  const contents = new Set([before.content, after.content]);
  for (const { path } of await backupsOfScene(untouched))
    contents.add((await stateOf(path, [original.key], known)).content);
  const facts = { before, after, contents, backups: (await backupsOfScene(original)).length };

  const findings: string[] = [];
  let [tried, late] = [0, 0];
  const deaths = deathsOf(run, done.count, goal);
  const ahead = new Map<number, Promise<Worker>>();
  await inLanes(run.jobs, deaths, async (death, lane) => {
    const worker = await (ahead.get(lane) ?? startWorker());
    // The next one starts while this one's remains are looked at.
    ahead.set(lane, startWorker());
    const scene = await sceneAt(`scene-${tried + 1}-${lane}-${Math.floor(performance.now() * 1000)}`);
    const died = await die(worker, scene, death, done.milliseconds * 1.05);
    tried += 1;
    if (!died) late += 1;
    const finding = await look(killed, scene, facts);
    if (finding !== null) findings.push(`${killed.work}, ${nameOf(death)}: ${finding}`);
    await rm(scene.folder, { recursive: true, force: true, maxRetries: 3 });
  });
  for (const worker of ahead.values()) await (await worker).kill();
  const steps = deaths.filter(({ at }) => at === 'step').length;
  return {
    tried: tried - late,
    findings,
    notes: [
      `${done.count} steps on the disk, ${steps} kills at them, ${deaths.length - steps} at random moments`,
      ...(late > 0 ? [`${late} more were done before they were killed`] : []),
      ...(built.shim === null ? [`only the steps of our own disk port: ${built.why}`] : []),
    ],
  };
};

const full = 500;
const short = 10;

export const killFaults: readonly Fault[] = killedWorks.map((killed) => ({
  id: `kill-${killed.work}`,
  what: killed.what,
  run: (run) => killing(killed, run, run.isShort ? short : full),
}));
