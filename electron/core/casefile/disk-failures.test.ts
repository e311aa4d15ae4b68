import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { changePassphrase } from './change-passphrase.ts';
import { createCaseFile } from './create.ts';
import { nodeDisk } from './disk.ts';
import type { Disk } from './disk.ts';
import { storageFailure } from './failures.ts';
import { slotsPathOf } from './format.ts';
import { floorKdf } from './key-derivation.ts';
import {
  countingIds,
  fixedClock,
  makeCaseFile,
  memoryPreferences,
  otherPassphrase,
  passphrase,
  temporaryFolder,
} from './testing/case-files.ts';
import { startProgram } from './testing/programs.ts';
import { unlockCaseFile } from './unlock.ts';

const clock = fixedClock();
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let path: string;

beforeEach(async () => {
  folder = await temporaryFolder();
  path = join(folder.path, 'työ.rinnalla');
});
afterEach(() => folder.remove());

/** A disk whose n-th operation fails; `fired` says whether it came to that. */
const failingDisk = (n: number, code: string): { disk: Disk; fired: () => boolean } => {
  let count = 0;
  const each =
    <A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
    (...args: A): Promise<R> => {
      count += 1;
      if (count === n) return Promise.reject(Object.assign(new Error(`${code}: made up`), { code }));
      return work(...args);
    };
  const disk: Disk = {
    read: each(nodeDisk.read),
    head: each(nodeDisk.head),
    writeNew: each(nodeDisk.writeNew),
    rename: each(nodeDisk.rename),
    remove: each(nodeDisk.remove),
    overwrite: each(nodeDisk.overwrite),
    exists: each(nodeDisk.exists),
    syncFolder: each(nodeDisk.syncFolder),
  };
  return { disk, fired: () => count >= n };
};

const expectedCodes: Readonly<Record<string, readonly string[]>> = {
  ENOSPC: ['disk-full', 'read-failed'],
  EIO: ['write-failed', 'read-failed'],
};

/** Every step costs a key derivation or two, so these take seconds, and more on a busy machine. */
const timeout = 180_000;

describe.each(['ENOSPC', 'EIO'])('when the disk answers %s', { timeout }, (fault) => {
  test('a new case file is made or not, at whichever step, and the next try works', async () => {
    let reached = 0;
    for (let n = 1; ; n += 1) {
      const at = join(folder.path, `${n}.rinnalla`);
      const about = {
        path: at,
        passphrase,
        practice: false,
        profile: 'coach' as const,
        clock,
        kdf: floorKdf,
      };
      const { disk, fired } = failingDisk(n, fault);
      const made = await createCaseFile({ ...about, ids: countingIds(), disk });
      if (!fired()) {
        if (made.ok) await made.value.file.close();
        break;
      }
      reached = n;
      if (made.ok) {
        await made.value.file.close();
      } else {
        expect(expectedCodes[fault]).toContain(made.error.code);
        const again = await createCaseFile({ ...about, ids: countingIds() });
        // The last step is to force the folder onto the disk; the file is there already then.
        if (again.ok) await again.value.file.close();
        else expect(again.error.code).toBe('case-file-exists');
      }
      const opened = await unlockCaseFile({ path: at, passphrase, clock });
      if (!opened.ok) throw new Error(`step ${n}: ${opened.error.code}`);
      await opened.value.file.close();
    }
    expect(reached).toBeGreaterThan(6);
  });

  test('a change of passphrase happens or not, at whichever step, and one of the two always opens', async () => {
    const { file } = await makeCaseFile(path);
    let [current, next] = [passphrase, otherPassphrase];
    let reached = 0;
    for (let n = 1; ; n += 1) {
      const { disk, fired } = failingDisk(n, fault);
      const changed = await changePassphrase(file, { current, next }, { clock, kdf: floorKdf, disk });
      if (!fired()) break;
      reached = n;
      if (!changed.ok)
        expect(['slots-missing', ...(expectedCodes[fault] ?? [])]).toContain(changed.error.code);
      // What the coach was told is so: after a failure the old passphrase holds, else the new one.
      const probe = (text: string) =>
        changePassphrase(file, { current: text, next: text }, { clock, kdf: floorKdf });
      const [holds, other] = changed.ok ? [next, current] : [current, next];
      expect((await probe(holds)).ok).toBe(true);
      [current, next] = [holds, other];
      expect(await readdir(folder.path)).not.toContain('työ.rinnalla.keys.new');
    }
    expect(reached).toBeGreaterThan(3);
    await file.close();
  });
});

test('a disk that fails once while a file is opened lets the next try open it', { timeout }, async () => {
  await (await makeCaseFile(path)).file.close();
  const preferences = memoryPreferences();
  const eio = Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO' });
  const failing: typeof preferences = { ...preferences, get: () => Promise.reject(eio) };
  expect(await unlockCaseFile({ path, passphrase, clock, preferences: failing })).toEqual({
    ok: false,
    error: { code: 'read-failed' },
  });
  const opened = await unlockCaseFile({ path, passphrase, clock, preferences });
  expect(opened.ok).toBe(true);
  if (opened.ok) await opened.value.file.close();
});

describe('a full disk under the database', () => {
  test('is said as such, keeps what was saved, and saving works again once there is room', async () => {
    const { file } = await makeCaseFile(path);
    const save = (key: string, value: string) =>
      file.db.insertInto('setting').values({ key, value }).execute();
    await save('first', 'v');
    const pages = Number(file.raw.pragma('page_count', { simple: true }));
    file.raw.pragma(`max_page_count = ${pages + 2}`);
    const error: unknown = await save('too much', 'x'.repeat(100_000)).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(storageFailure(error)).toEqual({ code: 'disk-full' });
    file.raw.pragma('max_page_count = 1000000');
    await save('second', 'x'.repeat(100_000));
    const rows = await file.db.selectFrom('setting').select('key').orderBy('key').execute();
    expect(rows.map(({ key }) => key)).toEqual(['first', 'second']);
    await file.close();
  });
});

describe.runIf(process.platform !== 'win32')('a folder that may not be written', () => {
  test('is said when a case file is made, unlocked or given a new passphrase there', async () => {
    const { file } = await makeCaseFile(path);
    await file.close();
    const before = await readFile(slotsPathOf(path));
    const program = startProgram(new URL('./testing/without-rights.ts', import.meta.url), {
      folder: folder.path,
      path,
    });
    const outcome = z.object({ created: z.string(), unlocked: z.string() }).parse(await program.next());
    await program.gone();
    expect(outcome).toEqual({ created: 'folder-read-only', unlocked: 'folder-read-only' });
    expect(await readFile(slotsPathOf(path))).toEqual(before);
    expect((await readdir(folder.path)).sort()).toEqual(['työ.rinnalla', 'työ.rinnalla.keys']);
  });
});

test('an error that is not of the disk is not taken for one', () => {
  expect(storageFailure(new TypeError('a bug'))).toBeNull();
  expect(storageFailure(Object.assign(new Error('a bug'), { code: 'ERR_INVALID_ARG_TYPE' }))).toBeNull();
  expect(storageFailure('ENOSPC')).toBeNull();
});
