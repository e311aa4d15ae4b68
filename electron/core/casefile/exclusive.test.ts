import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { verifyAuditChain } from './audit.ts';
import { forkBackupProcess } from './backup/helper.ts';
import { backUpClosed, makeBackup } from './backup/make.ts';
import { verifyNewBackups } from './backup/verify.ts';
import { changePassphrase } from './change-passphrase.ts';
import { nodeDisk } from './disk.ts';
import { walPathOf } from './format.ts';
import { floorKdf } from './key-derivation.ts';
import type { OpenCaseFile } from './open-case-file.ts';
import { isOpenHere } from './open-paths.ts';
import {
  countingIds,
  fixedClock,
  makeCaseFile,
  otherPassphrase,
  passphrase,
  temporaryFolder,
} from './testing/case-files.ts';
import { startProgram } from './testing/programs.ts';
import { watchFiles } from './testing/watch-files.ts';
import { unlockCaseFile } from './unlock.ts';

const Tally = z.object({ attempts: z.number(), written: z.number() });
const clock = fixedClock();
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let path: string;

beforeEach(async () => {
  folder = await temporaryFolder();
  path = join(folder.path, 'työ.rinnalla');
});
afterEach(() => folder.remove());

let saved = 0;
const save = async (file: OpenCaseFile, count: number): Promise<void> => {
  for (let row = 0; row < count; row += 1) {
    await file.db
      .insertInto('setting')
      .values({ key: `saved-${saved++}`, value: 'v' })
      .execute();
  }
};

/** What a coach's day does to the file: saves, backups, a new passphrase, the audit's check, lock and unlock. */
const dayOfWork = async (file: OpenCaseFile): Promise<OpenCaseFile> => {
  const tools = {
    root: join(folder.path, 'backups'),
    start: forkBackupProcess(),
    disk: nodeDisk,
    clock,
    ids: countingIds(1000),
  };
  await save(file, 40);
  expect((await makeBackup(file, tools, 'hourly')).ok).toBe(true);
  await save(file, 40);
  const change = { current: passphrase, next: otherPassphrase };
  expect((await changePassphrase(file, change, { clock, kdf: floorKdf })).ok).toBe(true);
  await verifyAuditChain(file.db);
  const copying = backUpClosed(await file.close(), tools);
  const again = await unlockCaseFile({ path, passphrase: otherPassphrase, clock });
  if (!again.ok) throw new Error(again.error.code);
  expect((await copying).ok).toBe(true);
  await save(again.value.file, 40);
  expect(await verifyNewBackups(again.value.file, tools)).toMatchObject({ ok: true, value: { good: 1 } });
  await save(again.value.file, 40);
  return again.value.file;
};

describe('the open case file', () => {
  test('is never touched by fs in the process that holds it', async () => {
    const watch = watchFiles([path, walPathOf(path)], () => isOpenHere(path));
    try {
      const { file } = await makeCaseFile(path);
      const again = await dayOfWork(file);
      expect(watch.touches).toEqual([]);
      // The watch itself works: this is the very thing that must not happen.
      closeSync(openSync(path, 'r'));
      await nodeDisk.head(path, 16);
      expect(watch.touches).toEqual([`openSync ${path}`, `open ${path}`]);
      await again.close();
    } finally {
      watch.stop();
    }
  });

  test.runIf(process.platform !== 'win32')(
    'would let a second program in after one fs.open and fs.close here: the pitfall that the rule is for',
    async () => {
      const { file } = await makeCaseFile(path);
      const intruder = startProgram(new URL('./testing/intruder.ts', import.meta.url), {
        path,
        key: file.databaseKeyHex(),
      });
      await intruder.next();
      closeSync(openSync(path, 'r'));
      await new Promise((resolve) => setTimeout(resolve, 400));
      intruder.tell({ stop: true });
      await intruder.gone();
      expect(Tally.parse(intruder.messages.at(-1)).written).toBeGreaterThan(0);
      await file.close().catch(() => undefined);
    },
  );

  test('says so to a second opener who knows the passphrase', async () => {
    const { file } = await makeCaseFile(path);
    const key = file.databaseKeyHex();
    await file.close();
    const holder = startProgram(new URL('./testing/contender.ts', import.meta.url), { path, key });
    await holder.next();
    holder.tell({ open: true });
    await holder.next();
    expect(await unlockCaseFile({ path, passphrase, clock })).toMatchObject({
      error: { code: 'case-file-in-use' },
    });
    await holder.kill();
    const after = await unlockCaseFile({ path, passphrase, clock });
    if (!after.ok) throw new Error(after.error.code);
    await after.value.file.close();
  });
});
