import { copyFile, mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { forkBackupProcess } from '../casefile/backup/helper.ts';
import { restoreBackup } from '../casefile/backup/restore.ts';
import { backupsOf } from '../casefile/backup/store.ts';
import { nodeDisk } from '../casefile/disk.ts';
import { slotsPathOf, walPathOf } from '../casefile/format.ts';
import { markPathOf } from '../casefile/mark.ts';
import { openWithKey } from '../casefile/open-with-key.ts';
import { fixedClock, memoryPreferences } from '../casefile/testing/case-files.ts';
import { startProgram } from '../casefile/testing/programs.ts';
import { systemIds } from '../clock.ts';
import type { Fault, Found, Run } from './fault.ts';
import { below } from './random.ts';
import { inLanes } from './lanes.ts';
import { aCoachsScene } from './scenes.ts';
import { contentOf } from './state.ts';
import { backupsIn, pathIn, passphrases } from './works/work.ts';
import { unlockCaseFile } from '../casefile/unlock.ts';

const Told = z.object({ outcome: z.string(), content: z.string(), offered: z.number() });
interface Damage {
  readonly part: 'file' | 'log' | 'slots';
  readonly kind: 'bit' | 'cut' | 'zeros';
  readonly place: number;
  readonly bit: number;
}

/** Codes that send the coach to the guided restore or to the recovery sheet. */
const refusals = new Set([
  'case-file-damaged',
  'not-a-case-file',
  'slots-damaged',
  'slots-weakened',
  'slots-missing',
  'wrong-passphrase',
  'case-file-newer',
]);

const choose = (run: Run, sizes: Readonly<Record<Damage['part'], number>>): Damage => {
  const dice = run.random();
  const part = dice < 0.55 ? 'file' : dice < 0.85 ? 'log' : 'slots';
  const kindDice = run.random();
  const kind = kindDice < 0.8 ? 'bit' : kindDice < 0.95 || part === 'slots' ? 'cut' : 'zeros';
  let place = below(run.random, sizes[part]);
  // The first pages and the log's head decide how all the rest is read.
  if (run.random() < 0.15) place = below(run.random, Math.min(sizes[part], part === 'log' ? 56 : 8192));
  // Half of what is cut ends where a frame of the log or a page ends, as the system leaves it.
  if (kind === 'cut' && part === 'log' && run.random() < 0.5)
    place = 32 + 4120 * below(run.random, Math.floor((sizes.log - 32) / 4120));
  if (kind === 'cut' && part === 'file' && run.random() < 0.5) place -= place % 4096;
  if (kind === 'zeros') place -= place % 4096;
  return { part, kind, place, bit: below(run.random, 8) };
};

const savesInLog = 12;

/** A file as a crash leaves it, with saves that are in its log only, and a backup from before them. */
const crashedScene = async (run: Run) => {
  const scene = await aCoachsScene(join(run.folder, 'coach'));
  const path = pathIn(scene);
  const saver = startProgram(
    new URL('./saver.ts', import.meta.url),
    // It waits after the last one, so that everything in the log has been acknowledged.
    { path, key: scene.key, from: 0, until: savesInLog },
    { quiet: true },
  );
  while (saver.messages.length < savesInLog) {
    if ((await saver.next()) === null) throw new Error('the saving program ended');
  }
  await saver.kill();
  const original = join(run.folder, 'original.rinnalla');
  for (const named of [(p: string) => p, walPathOf, slotsPathOf, markPathOf])
    await copyFile(named(path), named(original));
  const opened = await openWithKey(
    { path, clock: fixedClock(), preferences: memoryPreferences() },
    Buffer.from(scene.key, 'hex'),
  );
  if (!opened.ok) throw new Error(opened.error.code);
  const whole = contentOf(opened.value);
  await opened.value.close();
  const sizes = {
    file: (await readFile(original)).length,
    log: (await readFile(walPathOf(original))).length,
    slots: (await readFile(slotsPathOf(original))).length,
  };
  return { scene, original, whole, sizes };
};

/** Restores the newest backup over a damaged file and opens it. Gives a finding in words, or null. */
const restored = async (path: string, root: string, key: string): Promise<string | null> => {
  const [backup] = await backupsOf(nodeDisk, root, path);
  if (backup === undefined) return 'no backup is offered';
  const tools = {
    root,
    start: forkBackupProcess(),
    disk: nodeDisk,
    clock: fixedClock('2026-11-26T08:00:00Z'),
    ids: systemIds,
  };
  const done = await restoreBackup(path, backup, tools, {
    databaseKey: Buffer.from(key, 'hex'),
    opensSlotsInUse: true,
    beforeReplacing: () => Promise.resolve(),
  });
  if (!done.ok) return `the restore: ${done.error.code}`;
  const opened = await unlockCaseFile({ path, passphrase: passphrases.current, clock: fixedClock() });
  if (!opened.ok) return `restored, and does not open: ${opened.error.code}`;
  const names = await opened.value.file.db.selectFrom('client').select('displayName').execute();
  await opened.value.file.close();
  return names.length === 6 ? null : `restored with ${names.length} of 6 people`;
};

/**
 * Damages a crashed file, its log or its slots in one place at a time. What opens without an alarm must hold every row as
 * it was written (a hash over all of them); everything else must be refused with a code that leads to the restore, and
 * the restore must work. Anything else is lost: fewer or other rows given as right, an error that nobody expects, a crash.
 */
export const damaging = async (run: Run, count: number, restoreEvery: number): Promise<Found> => {
  const { scene, original, whole, sizes } = await crashedScene(run);
  const root = backupsIn(scene);
  const findings: string[] = [];
  const tally = new Map<string, number>();
  const damages = Array.from({ length: count }, () => choose(run, sizes));
  let [refused, restores] = [0, 0];
  const start = async (lane: number) => {
    const folder = join(run.folder, `lane-${lane}`);
    await mkdir(folder, { recursive: true });
    const at = join(folder, 'vika.rinnalla');
    const program = startProgram(new URL('./flipper.ts', import.meta.url), {
      original,
      at,
      key: scene.key,
      backups: root,
    });
    await program.next();
    return { program, at, folder };
  };
  const lanes = new Map<number, Awaited<ReturnType<typeof start>>>();
  await inLanes(run.jobs, damages, async (damage, lane) => {
    const { program, at, folder } = lanes.get(lane) ?? (await start(lane));
    lanes.set(lane, { program, at, folder });
    const name = `${damage.part}, ${damage.kind} at ${damage.place} (bit ${damage.bit})`;
    program.tell(damage);
    const message = await program.next();
    if (message === null) {
      findings.push(`${name}: the program crashed`);
      lanes.delete(lane);
      return;
    }
    const { outcome, content, offered } = Told.parse(message);
    tally.set(outcome, (tally.get(outcome) ?? 0) + 1);
    const isWhole = content === (damage.part === 'slots' ? 'the key' : whole);
    const isTold = refusals.has(outcome) || outcome.startsWith('alarm: ') || outcome === 'audit-broken';
    if (outcome === 'opened' && !isWhole)
      findings.push(`${name}: other rows than were saved, without a word`);
    else if (outcome !== 'opened' && !isTold) findings.push(`${name}: ${outcome}`);
    if (outcome === 'opened') return;
    refused += 1;
    if (offered === 0) findings.push(`${name}: no backup is offered`);
    if (refused % restoreEvery !== 0 || !refusals.has(outcome)) return;
    restores += 1;
    const finding = await restored(at, root, scene.key);
    if (finding !== null) findings.push(`${name}: ${finding}`);
    for (const each of await readdir(folder)) if (each.includes('-replaced-')) await rm(join(folder, each));
  });
  for (const { program } of lanes.values()) await program.kill();
  const outcomes = [...tally].sort((a, b) => b[1] - a[1]).map(([outcome, times]) => `${outcome} ${times}`);
  return {
    tried: count,
    findings,
    notes: [
      outcomes.join(', '),
      `${restores} restores over a damaged file`,
      `file of ${sizes.file} bytes, log of ${sizes.log}, slots of ${sizes.slots}`,
    ],
  };
};

export const flipFault: Fault = {
  id: 'damage',
  what: 'Bit flips, cuts and zeroed pages in the file, its log and its slots',
  run: (run) => (run.isShort ? damaging(run, 120, 60) : damaging(run, 5000, 100)),
};
