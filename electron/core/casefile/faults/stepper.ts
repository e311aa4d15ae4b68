import { z } from 'zod';
import { forkBackupProcess } from '../backup/helper.ts';
import { makeBackup } from '../backup/make.ts';
import { restoreBackup } from '../backup/restore.ts';
import { backupsOf } from '../backup/store.ts';
import { changePassphrase } from '../change-passphrase.ts';
import { createCaseFile } from '../create.ts';
import { nodeDisk } from '../disk.ts';
import type { Disk } from '../disk.ts';
import { floorKdf } from '../key-derivation.ts';
import { systemIds } from '../../clock.ts';
import { fixedClock } from '../testing/case-files.ts';
import { programArguments, tell } from '../testing/programs.ts';
import { unlockCaseFile } from '../unlock.ts';
import { openWithKey } from '../open-with-key.ts';

/**
 * Does one thing with a case file and dies by SIGKILL at the n-th step on the disk, before or after it. When it gets
 * to the end it says so, and there are no more steps to die at.
 */
const { work, path, root, key, passphrase, next, step, after } = programArguments((value) =>
  z
    .object({
      work: z.enum(['create', 'passphrase', 'backup', 'restore']),
      path: z.string(),
      root: z.string(),
      key: z.string(),
      passphrase: z.string(),
      next: z.string(),
      step: z.int(),
      after: z.boolean(),
    })
    .parse(value),
);

let count = 0;
const die = (): void => void process.kill(process.pid, 'SIGKILL');
const dying =
  <A extends unknown[], R>(each: (...args: A) => Promise<R>) =>
  async (...args: A): Promise<R> => {
    count += 1;
    if (count === step && !after) die();
    const done = await each(...args);
    if (count === step && after) die();
    return done;
  };
const disk: Disk = {
  read: dying(nodeDisk.read),
  head: dying(nodeDisk.head),
  writeNew: dying(nodeDisk.writeNew),
  rename: dying(nodeDisk.rename),
  remove: dying(nodeDisk.remove),
  exists: dying(nodeDisk.exists),
  syncFolder: dying(nodeDisk.syncFolder),
};
const clock = fixedClock('2026-11-25T08:00:00Z');
const tools = { root, start: forkBackupProcess(), disk, clock, ids: systemIds };

const doIt = async (): Promise<boolean> => {
  if (work === 'create') {
    const about = { path, passphrase, practice: false, profile: 'coach' as const, clock, ids: systemIds };
    return (await createCaseFile({ ...about, kdf: floorKdf, disk })).ok;
  }
  if (work === 'restore') {
    const [backup] = await backupsOf(nodeDisk, root, path);
    return backup !== undefined && (await restoreBackup(path, backup, tools)).ok;
  }
  if (work === 'passphrase') {
    const opened = await openWithKey({ path, clock }, Buffer.from(key, 'hex'));
    if (!opened.ok) return false;
    const changed = await changePassphrase(
      opened.value,
      { current: passphrase, next },
      { clock, kdf: floorKdf, disk },
    );
    await opened.value.close();
    return changed.ok;
  }
  const opened = await unlockCaseFile({ path, passphrase, clock });
  if (!opened.ok) return false;
  const made = await makeBackup(opened.value.file, tools, 'asked');
  await opened.value.file.close();
  return made.ok;
};

tell({ done: await doIt(), steps: count });
process.disconnect();
