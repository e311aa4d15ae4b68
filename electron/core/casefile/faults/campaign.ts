import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { verifyAuditChain } from '../audit.ts';
import { backupsIn } from '../backup/store.ts';
import { createCaseFile } from '../create.ts';
import { nodeDisk } from '../disk.ts';
import { slotsPathOf } from '../format.ts';
import { floorKdf } from '../key-derivation.ts';
import type { OpenCaseFile } from '../open-case-file.ts';
import { openWithKey } from '../open-with-key.ts';
import { countingIds, fixedClock, makeCaseFile, otherPassphrase, passphrase } from '../testing/case-files.ts';
import { startProgram } from '../testing/programs.ts';
import { unlockCaseFile } from '../unlock.ts';

/** What a campaign found; everything but the first two must be zero. */
export interface SaveFigures {
  readonly kills: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly damaged: number;
}

const clock = fixedClock();
const Saved = z.object({ saved: z.number() });
const Done = z.object({ done: z.boolean(), steps: z.number() });

const openedWith = async (path: string, key: string): Promise<OpenCaseFile> => {
  const opened = await openWithKey({ path, clock }, Buffer.from(key, 'hex'));
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
};

const isWhole = async (file: OpenCaseFile): Promise<boolean> =>
  file.raw.pragma('integrity_check', { simple: true }) === 'ok' && (await verifyAuditChain(file.db)).intact;

/**
 * Kills a saving program again and again at random moments, and counts what it had acknowledged and the file no longer
 * has. `random` gives numbers from 0 to 1.
 */
export const killDuringSaves = async (
  folder: string,
  kills: number,
  random: () => number = Math.random,
): Promise<SaveFigures> => {
  const path = join(folder, 'saves.rinnalla');
  const { file } = await makeCaseFile(path);
  const key = file.databaseKeyHex();
  await file.close();
  let acknowledged = 0;
  let lost = 0;
  let damaged = 0;
  let from = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const saver = startProgram(new URL('./saver.ts', import.meta.url), { path, key, from });
    await saver.next();
    await new Promise((resolve) => setTimeout(resolve, random() * 120));
    await saver.kill();
    const told = saver.messages.map((message) => Saved.parse(message).saved);
    const again = await openedWith(path, key);
    const rows = again.raw
      .prepare<[], string>("SELECT key FROM setting WHERE key LIKE 'saved-%'")
      .pluck()
      .all();
    const there = new Set(rows);
    acknowledged += told.length;
    lost += told.filter((row) => !there.has(`saved-${row}`)).length;
    if (!(await isWhole(again))) damaged += 1;
    from = there.size;
    await again.close();
  }
  return { kills, acknowledged, lost, damaged };
};

export type SteppedWork = 'create' | 'passphrase' | 'backup' | 'restore';

export interface StepFigures {
  readonly kills: number;
  /** Runs after which no known passphrase opened a whole file of the old or the new state. */
  readonly bricked: number;
}

const opensWhole = async (path: string, known: readonly string[]): Promise<boolean> => {
  for (const each of known) {
    const opened = await unlockCaseFile({ path, passphrase: each, clock });
    if (!opened.ok) continue;
    const whole = await isWhole(opened.value.file);
    const rows = await opened.value.file.db.selectFrom('setting').select('key').orderBy('key').execute();
    await opened.value.file.close();
    // Either before or after: the old state has both rows, a restored one has the first only.
    return whole && ['first', 'first,second'].includes(rows.map(({ key }) => key).join());
  }
  return false;
};

const prepare = async (folder: string): Promise<{ path: string; root: string; key: string }> => {
  const path = join(folder, 'steps.rinnalla');
  const root = join(folder, 'backups');
  const { file } = await makeCaseFile(path);
  const key = file.databaseKeyHex();
  const save = (name: string) => file.db.insertInto('setting').values({ key: name, value: 'v' }).execute();
  await save('first');
  await file.close();
  const common = { path, root, key, passphrase, next: otherPassphrase, step: 0, after: false };
  const backup = startProgram(new URL('./stepper.ts', import.meta.url), { ...common, work: 'backup' });
  if (!Done.parse(await backup.next()).done) throw new Error('the first backup failed');
  await backup.gone();
  const again = await openedWith(path, key);
  await again.db.insertInto('setting').values({ key: 'second', value: 'v' }).execute();
  await again.close();
  return { path, root, key };
};

/**
 * Kills a program at every step on the disk of one work, before the step and after it, until it gets to the end alive.
 * `most` ends it earlier.
 */
export const killAtEveryStep = async (
  folder: string,
  work: SteppedWork,
  most = Number.POSITIVE_INFINITY,
): Promise<StepFigures> => {
  const original = join(folder, 'original');
  await mkdir(original, { recursive: true });
  const { key } = await prepare(original);
  let kills = 0;
  let bricked = 0;
  for (let step = 1; kills < most; step += 1) {
    let alive = false;
    for (const after of [false, true]) {
      const scene = join(folder, `${work}-${step}-${after}`);
      await cp(original, scene, { recursive: true });
      const name = work === 'create' ? 'new.rinnalla' : 'steps.rinnalla';
      const [path, root] = [join(scene, name), join(scene, 'backups')];
      const about = { work, path, root, key, passphrase, next: otherPassphrase, step, after };
      const program = startProgram(new URL('./stepper.ts', import.meta.url), about);
      const message = await program.next();
      await program.gone();
      alive = message !== null;
      if (alive) break;
      kills += 1;
      const fine =
        work === 'create' ? await canBeMade(path) : await opensWhole(path, [passphrase, otherPassphrase]);
      if (!fine || !(await backupsOpen(root))) bricked += 1;
      await rm(scene, { recursive: true, force: true });
    }
    if (alive) break;
  }
  return { kills, bricked };
};

/** After a crash while a case file was made, it is there whole, or can be made under the same name. */
const canBeMade = async (path: string): Promise<boolean> => {
  const about = {
    path,
    passphrase,
    practice: false,
    profile: 'coach' as const,
    clock,
    ids: countingIds(900),
  };
  const made = await createCaseFile({ ...about, kdf: floorKdf });
  if (made.ok) await made.value.file.close();
  const opened = await unlockCaseFile({ path, passphrase, clock });
  if (!opened.ok) return false;
  const whole = await isWhole(opened.value.file);
  await opened.value.file.close();
  return whole;
};

/** Every backup that is listed opens with the passphrase of its time. */
const backupsOpen = async (root: string): Promise<boolean> => {
  for (const folder of await readdir(root)) {
    for (const backup of await backupsIn(nodeDisk, join(root, folder))) {
      if (!(await nodeDisk.exists(slotsPathOf(backup.path)))) return false;
      const opened = await unlockCaseFile({ path: backup.path, passphrase, clock });
      if (!opened.ok) return false;
      await opened.value.file.close();
    }
  }
  return true;
};
