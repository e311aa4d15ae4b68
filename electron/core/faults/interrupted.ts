import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { manifestPathOf } from '../casefile/backup/store.ts';
import { slotsPathOf } from '../casefile/format.ts';
import { nodeDisk } from '../casefile/disk.ts';
import { inspectFile, readSlots } from '../casefile/inspect.ts';
import { openSlots } from '../casefile/key-slots.ts';
import { unlockCaseFile } from '../casefile/unlock.ts';
import {
  aCoachsScene,
  anOldScene,
  aSceneWithHandover,
  aSceneWithSubstitute,
  backupsOfScene,
  filesOfBackups,
} from './scenes.ts';
import { stateOf } from './state.ts';
import type { State } from './state.ts';
import { works } from './works/all.ts';
import type { WorkName } from './works/all.ts';
import { newPathIn } from './works/create.ts';
import { searched } from './works/handover.ts';
import { substitutePassphrase } from './works/substitute.ts';
import { passphrases, pathIn, workClock } from './works/work.ts';
import type { Scene } from './works/work.ts';

/** A work that is interrupted, and what must hold afterwards beyond the old state or the new. */
export interface Interrupted {
  readonly work: WorkName;
  readonly what: string;
  readonly scene: (folder: string) => Promise<Scene>;
  /** Keys that the file may have afterwards; its own unless the work gives it another. */
  readonly keysOf?: (scene: Scene) => Promise<readonly string[]>;
  /** Finishes what the next start finishes by itself, before the states are compared. */
  readonly settle?: (scene: Scene) => Promise<void>;
  /** A finding in words, or null. */
  readonly also?: (scene: Scene, now: State, known: Known) => Promise<string | null>;
}

/** The two states that there may be. */
export interface Known {
  readonly before: State;
  readonly after: State;
}

export const known = [passphrases.current, passphrases.next];
export const keysOf = async (interrupted: Interrupted, scene: Scene): Promise<readonly string[]> =>
  (await interrupted.keysOf?.(scene)) ?? [scene.key];

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
  return [...new Set([inUse.value.databaseKey.toString('hex'), scene.key])];
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

/** The substitute has a slot that opens the file as theirs, or none and is refused. */
const theSubstituteIsInOrOut = async (scene: Scene): Promise<string | null> => {
  const slots = await readSlots(nodeDisk, pathIn(scene));
  if (!slots.ok) return `the slots: ${slots.error.code}`;
  const isIn = slots.value.slots.some(({ kind }) => kind === 'substitute');
  const about = { path: pathIn(scene), passphrase: substitutePassphrase, clock: workClock() };
  const unlocked = await unlockCaseFile(about);
  const who = unlocked.ok ? unlocked.value.file.openedBy.role : unlocked.error.code;
  if (unlocked.ok) await unlocked.value.file.close();
  const expected = isIn ? 'substitute' : 'wrong-passphrase';
  return who === expected ? null : `the substitute: ${who} instead of ${expected}`;
};

/** After the next backup every copy in the folder is told of, and nothing lies there that belongs to none. */
const nothingIsAstray = async (scene: Scene): Promise<string | null> => {
  const { work } = await works.backup();
  const { run, end } = await work.begin(scene, nodeDisk);
  const next = await run();
  await end();
  if (next !== 'ok') return `the next backup: ${next}`;
  const backups = await backupsOfScene(scene);
  const expected = backups.flatMap(({ path }) => [path, slotsPathOf(path), manifestPathOf(path)]);
  const there = await filesOfBackups(scene);
  const astray = there.filter((path) => !expected.includes(path));
  return astray.length === 0
    ? null
    : `astray among the backups: ${astray.map((path) => basename(path)).join(', ')}`;
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

export const interruptedWorks: readonly Interrupted[] = [
  { work: 'passphrase', what: 'a passphrase change', scene: aCoachsScene },
  {
    work: 'substitute',
    what: 'giving a substitute a passphrase',
    scene: aCoachsScene,
    also: theSubstituteIsInOrOut,
  },
  {
    work: 'substitute-end',
    what: 'taking a substitute’s passphrase away',
    scene: aSceneWithSubstitute,
    also: theSubstituteIsInOrOut,
  },
  {
    work: 'migration',
    what: 'a migration from an old form',
    scene: anOldScene,
    also: (scene, now, { before }) =>
      now.entries > before.entries ? backupCameFirst(scene) : Promise.resolve(null),
  },
  { work: 'backup', what: 'a backup', scene: aCoachsScene, also: nothingIsAstray },
  { work: 'restore', what: 'a restore', scene: aCoachsScene, also: replacedIsKept },
  {
    work: 'rotation',
    what: 'a change of the key',
    scene: aCoachsScene,
    keysOf: oldAndNewKey,
    also: theSwapIsOver,
  },
  { work: 'import', what: 'an import of people', scene: aCoachsScene },
  { work: 'handover', what: 'the taking in of a handover', scene: aSceneWithHandover, settle: searched },
  {
    work: 'create',
    what: 'the making of a case file',
    scene: aCoachsScene,
    also: (scene) => canBeMade(scene),
  },
];

export interface Facts extends Known {
  /** What a backup may hold. */
  readonly contents: ReadonlySet<string>;
  /** How many there were before. */
  readonly backups: number;
}

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

/** Opens what is left as the next start would. Gives in words what is wrong with it, or null. */
export const look = async (interrupted: Interrupted, scene: Scene, facts: Facts): Promise<string | null> => {
  try {
    await interrupted.settle?.(scene);
    const keys = await keysOf(interrupted, scene);
    const now = await stateOf(pathIn(scene), keys, known);
    const { before, after } = facts;
    if (now.content !== before.content && now.content !== after.content) return 'a mixed state';
    // The backup before an import is entered first, in a transaction of its own; all else comes together.
    const [least, most] = [before.entries, after.entries].sort((a, b) => a - b);
    if (least === undefined || most === undefined || now.entries < least || now.entries > most)
      return 'a chain that never was';
    const isDone = now.content === after.content && before.content !== after.content;
    if (isDone && now.entries !== after.entries) return 'a mixed chain';
    const also = (await interrupted.also?.(scene, now, facts)) ?? null;
    if (also !== null) return also;
    if ((await backupsOfScene(scene)).length < facts.backups) return 'a backup is gone';
    return await backupsAreWhole(scene, keys, facts.contents);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};
