import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { PartOutcome } from '#shared/contract/project-end.ts';
import { z } from 'zod';
import { nodeDisk } from '../casefile/disk.ts';
import { slotsPathOf, walPathOf } from '../casefile/format.ts';
import { readSlots } from '../casefile/inspect.ts';
import { openSlots } from '../casefile/key-slots.ts';
import type { Fault, Found, Run } from './fault.ts';
import { deathsOf, die, momentOf, nameOf } from './kills.ts';
import type { Death } from './kills.ts';
import { aSceneWithSecondPlace, backupsOfScene } from './scenes.ts';
import { buildShim, changing } from './shim/shim.ts';
import { stateOf } from './state.ts';
import { aCore } from './works/behind-the-door.ts';
import { keptPreferences } from './works/kept-preferences.ts';
import { passphrases, pathIn } from './works/work.ts';
import type { Scene } from './works/work.ts';
import { workersFor } from './workers.ts';

/** What may lie in a scene when all of it is destroyed: the note for the record, and the mark of the second place. */
const mayStay = new Set(['preferences.json', 'place.json']);

const filesUnder = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** What a copy holds, looked at elsewhere so that the scene stays as the killed program left it; throws where it does not open whole. */
const contentOf = async (scene: Scene, path: string, slotsOf: string): Promise<string> => {
  const scratch = `${scene.folder}-look`;
  await mkdir(scratch);
  try {
    const copy = join(scratch, basename(path));
    for (const part of [path, walPathOf(path)])
      if (await nodeDisk.exists(part)) await cp(part, part === path ? copy : walPathOf(copy));
    await cp(slotsPathOf(slotsOf), slotsPathOf(copy));
    return (await stateOf(copy, [scene.key], [passphrases.current])).content;
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
};

/** Copies whose key file the passphrase still opens, wherever they lie. */
const openable = async (scene: Scene): Promise<readonly string[]> => {
  const open: string[] = [];
  for (const file of await filesUnder(scene.folder)) {
    if (!file.endsWith(slotsPathOf(''))) continue;
    const path = file.slice(0, -slotsPathOf('').length);
    const slots = await readSlots(nodeDisk, path);
    if (slots.ok && (await openSlots(slots.value, passphrases.current)).ok) open.push(path);
  }
  return open;
};

/** As a finder of the computer has it, before any program ran again: while any key is left, everything it opens is whole. */
export const neverHalf = async (scene: Scene, contents: ReadonlySet<string>): Promise<string | null> => {
  const open = await openable(scene);
  const [first] = open;
  if (first === undefined) return null;
  for (const path of new Set([...open, pathIn(scene)])) {
    const slotsOf = open.includes(path) ? path : first;
    const content = await contentOf(scene, path, slotsOf).catch((error: unknown) => String(error));
    if (!contents.has(content)) return `a key is left and ${basename(path)} is not whole: ${content}`;
  }
  return null;
};

const Outcome = z.object({ parts: z.array(PartOutcome) }).nullable();

/** What the next start does of itself: nothing was begun and all is there, or it ends what was begun. Gives which. */
const afterTheNextStart = async (
  scene: Scene,
  before: { readonly content: string; readonly backups: number },
): Promise<{ readonly finding: string | null; readonly isGone: boolean }> => {
  const core = await aCore(scene, { opens: false, preferences: keptPreferences(scene) });
  const outcome = Outcome.parse(await core.value('projectEnd.outcome', {}));
  await core.close();
  if (outcome === null) {
    const { content } = await stateOf(pathIn(scene), [scene.key], [passphrases.current]);
    const isWhole = content === before.content && (await backupsOfScene(scene)).length === before.backups;
    return { finding: isWhole ? null : 'nothing was begun, and something is gone', isGone: false };
  }
  const left = outcome.parts.filter(({ state }) => state !== 'destroyed').map(({ part }) => part);
  if (left.length > 0) return { finding: `told as left: ${left.join(', ')}`, isGone: true };
  const files = (await filesUnder(scene.folder)).filter((path) => !mayStay.has(basename(path)));
  return { finding: files.length > 0 ? `left: ${files.join(', ')}` : null, isGone: true };
};

const look = async (
  scene: Scene,
  before: { readonly content: string; readonly backups: number; readonly contents: ReadonlySet<string> },
): Promise<{ readonly finding: string | null; readonly isGone: boolean }> => {
  try {
    const half = await neverHalf(scene, before.contents);
    if (half !== null) return { finding: half, isGone: false };
    return await afterTheNextStart(scene, before);
  } catch (error) {
    return { finding: error instanceof Error ? error.message : String(error), isGone: false };
  }
};

/** Does it once without disturbing it, for what was there before and how long it takes. */
const calm = async (run: Run, startWorker: ReturnType<typeof workersFor>) => {
  const original = await aSceneWithSecondPlace(join(run.folder, 'original'));
  const sceneAt = async (name: string): Promise<Scene> => {
    const folder = join(run.folder, name);
    await cp(original.folder, folder, { recursive: true });
    return { folder, key: original.key };
  };
  const untouched = await sceneAt('untouched');
  const { content } = await stateOf(pathIn(untouched), [original.key], [passphrases.current]);
  const contents = new Set([content]);
  const backups = await backupsOfScene(untouched);
  for (const { path } of backups)
    contents.add((await stateOf(path, [original.key], [passphrases.current])).content);
  const scene = await sceneAt('calm');
  const worker = await startWorker();
  await worker.begin(scene, { mode: 'count', classes: changing });
  const done = await worker.done();
  await worker.kill();
  const before = { content, contents, backups: backups.length };
  if (done?.outcome !== 'ok') throw new Error(`it does not work: ${done?.outcome ?? 'died'}`);
  const { finding } = await look(scene, before);
  if (finding !== null) throw new Error(`undisturbed: ${finding}`);
  return { sceneAt, before, done };
};

/**
 * Kills programs that destroy a case file at the end of a project. What lies there then is either whole or has no key any more, and
 * the next start leaves all of it as it was, or nothing.
 */
const killing = async (run: Run, goal: number): Promise<Found> => {
  const built = await buildShim(run.folder);
  const startWorker = workersFor('project-end', built.shim);
  const { sceneAt, before, done } = await calm(run, startWorker);
  const findings: string[] = [];
  let [tried, late, gone] = [0, 0, 0];
  const killAt = async (death: Death, place: number): Promise<void> => {
    const scene = await sceneAt(`scene-${place}`);
    const worker = await startWorker();
    if (await die(worker, scene, death, done.milliseconds * 1.05)) tried += 1;
    else late += 1;
    const { finding, isGone } = await look(scene, before);
    if (finding !== null) findings.push(`${nameOf(death)}: ${finding}`);
    if (isGone) gone += 1;
    await rm(scene.folder, { recursive: true, force: true, maxRetries: 3 });
  };
  const deaths = deathsOf(run, done.count, goal);
  for (const [place, death] of deaths.entries()) await killAt(death, place);
  for (let place = deaths.length; tried < goal && place < 4 * goal; place += 1)
    await killAt(momentOf(run), place);
  return {
    tried,
    findings,
    notes: [
      `${done.count} steps on the disk; ${gone} were destroyed to the end by the next start, ${tried + late - gone} not begun and whole`,
      ...(late > 0 ? [`${late} more were done before they were killed`] : []),
      ...(built.shim === null ? [`only random moments: ${built.why}`] : []),
    ],
  };
};

export const projectEndFault: Fault = {
  id: 'kill-project-end',
  what: 'SIGKILL while a case file is destroyed at the end of a project',
  run: (run) => killing(run, run.isShort ? 6 : 500),
};
