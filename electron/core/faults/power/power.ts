import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { calmRun } from '../calm.ts';
import type { Fault, Found, Run } from '../fault.ts';
import { interruptedWorks, keysOf, known, look } from '../interrupted.ts';
import type { Facts, Interrupted } from '../interrupted.ts';
import { aCoachsScene, backupsOfScene } from '../scenes.ts';
import { buildShim } from '../shim/shim.ts';
import type { Shim } from '../shim/shim.ts';
import { stateOf } from '../state.ts';
import type { Scene } from '../works/work.ts';
import { pathIn } from '../works/work.ts';
import { workersFor } from '../workers.ts';
import { imageAt } from './image.ts';
import type { Fate } from './image.ts';
import { historyOf, readRecording } from './recording.ts';
import type { History } from './recording.ts';

/** Every file under a folder, by absolute path. */
const filesUnder = async (folder: string): Promise<Map<string, Buffer>> => {
  const files = new Map<string, Buffer>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) files.set(path, await readFile(path));
  }
  return files;
};

const foldersUnder = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
};

/** Makes a folder hold just these files; folders that a program made are taken as made. */
const lay = async (
  folder: string,
  folders: readonly string[],
  image: ReadonlyMap<string, Buffer>,
): Promise<void> => {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  for (const each of [folder, ...folders]) await mkdir(each, { recursive: true });
  for (const [path, bytes] of image) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  }
};

const hashOf = (image: ReadonlyMap<string, Buffer>): string => {
  const hash = createHash('sha256');
  for (const path of [...image.keys()].sort())
    hash
      .update(path)
      .update('\0')
      .update(image.get(path) ?? '');
  return hash.digest('hex');
};

const fates: readonly Fate[] = ['lost', 'kept', 'mixed'];

/** Where a recording does not explain what lies there, it has missed something, and nothing may be concluded from it. */
const assertWhole = (history: History, found: ReadonlyMap<string, Buffer>): void => {
  const explained = imageAt(history, history.steps, { contents: 'kept', names: 'kept' }, () => 0);
  const paths = new Set([...explained.keys(), ...found.keys()]);
  for (const path of paths)
    if (explained.get(path)?.equals(found.get(path) ?? Buffer.from('?')) !== true)
      throw new Error(`the recording does not explain ${path}`);
};

/** What must hold beyond a whole state once the work was acknowledged: it is there for good. */
const acknowledged = async (
  interrupted: Interrupted,
  scene: Scene,
  { after, backups }: Facts,
): Promise<string | null> => {
  const now = await stateOf(pathIn(scene), await keysOf(interrupted, scene), known);
  if (now.content !== after.content || now.entries < after.entries) return 'acknowledged, and it is gone';
  if (now.passphrase !== after.passphrase) return 'acknowledged, and the other passphrase holds';
  if (interrupted.work === 'backup' && (await backupsOfScene(scene)).length <= backups)
    return 'acknowledged, and there is no backup';
  return null;
};

export const powerWorks: readonly Interrupted[] = [
  { work: 'save', what: 'a save', scene: aCoachsScene },
  { work: 'lock', what: 'locking after a save', scene: aCoachsScene },
  ...interruptedWorks,
];

interface Recorded {
  readonly history: History;
  readonly folders: readonly string[];
  readonly facts: Facts;
  readonly scene: Scene;
  /** The first cut that comes after the answer. */
  readonly answeredAt: number;
}

/** Does the work once under a recording. */
const record = async (interrupted: Interrupted, run: Run, shim: Shim): Promise<Recorded> => {
  const recordTo = join(run.folder, 'recording');
  const lies = { before: new Map<string, Buffer>(), after: new Map<string, Buffer>() };
  let folders: readonly string[] = [];
  const { facts, scene } = await calmRun(
    interrupted,
    run.folder,
    workersFor(interrupted.work, shim),
    { mode: 'record', classes: 0, recordTo },
    async (when, { folder }) => {
      lies[when] = await filesUnder(folder);
      folders = await foldersUnder(folder);
    },
  );
  const history = historyOf(readRecording(await readFile(recordTo)), lies.before);
  assertWhole(history, lies.after);
  const answeredAt = history.marks.get('done');
  if (answeredAt === undefined) throw new Error('the recording has no end');
  return { history, folders, facts, scene, answeredAt };
};

/**
 * Cuts the power: records what a work asks of the disk, and lays out what may be there after a cut at any step, given that only
 * what was forced is sure to be. Each is opened as the next start would, and must be as before the work or as after it; once
 * the work was answered, as after it.
 */
export const cutting = async (
  interrupted: Interrupted,
  run: Run,
  goal: number,
  change: (history: History) => History = (history) => history,
): Promise<Found> => {
  const built = await buildShim(run.folder);
  if (built.shim === null) return { tried: 0, findings: [], notes: [`left out, since ${built.why}`] };
  const recorded = await record(interrupted, run, built.shim);
  const { folders, facts, scene, answeredAt } = recorded;
  const history = change(recorded.history);
  const seen = new Set<string>();
  const findings: string[] = [];
  let answered = 0;
  // Many cuts leave the same: what was looked at once is not looked at again.
  for (let draw = 0; seen.size < goal && draw < 20 * goal; draw += 1) {
    const fate = {
      contents: fates[Math.floor(run.random() * 3)] ?? 'lost',
      names: fates[Math.floor(run.random() * 3)] ?? 'lost',
    };
    const isAnswered = run.random() < 0.25;
    const [from, to] = isAnswered ? [answeredAt, history.steps] : [0, answeredAt];
    const cut = from + Math.floor(run.random() * (to - from + 1));
    const image = imageAt(history, cut, fate, run.random);
    const hash = `${String(cut >= answeredAt)} ${hashOf(image)}`;
    if (seen.has(hash)) continue;
    seen.add(hash);
    if (cut >= answeredAt) answered += 1;
    await lay(scene.folder, folders, image);
    const finding =
      (await look(interrupted, scene, facts)) ??
      (cut >= answeredAt ? await acknowledged(interrupted, scene, facts) : null);
    if (finding !== null)
      findings.push(
        `${interrupted.work}, cut at ${cut} of ${history.steps} (${fate.contents}, ${fate.names}): ${finding}`,
      );
  }
  return {
    tried: seen.size,
    findings,
    notes: [
      `${history.steps} steps recorded, ${history.forced.length} of them force; ${answered} cuts after the answer`,
    ],
  };
};

const full = 200;
const short = 8;

export const powerFaults: readonly Fault[] = powerWorks.map((interrupted) => ({
  id: `power-${interrupted.work}`,
  what: `The power is cut during ${interrupted.what}`,
  run: (run) => cutting(interrupted, run, run.isShort ? short : full),
}));
