import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ErrorCode } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';
import { changePassphrase } from './change-passphrase.ts';
import { createCaseFile } from './create.ts';
import { slotsPathOf } from './format.ts';
import { floorKdf } from './key-derivation.ts';
import { openWithRecoveryKey } from './recover.ts';
import {
  countingIds,
  fixedClock,
  makeCaseFile,
  memoryPreferences,
  otherPassphrase,
  passphrase,
  temporaryFolder,
} from './testing/case-files.ts';
import { unlockCaseFile } from './unlock.ts';

const clock = fixedClock();
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let path: string;

beforeEach(async () => {
  folder = await temporaryFolder();
  path = join(folder.path, 'työ.rinnalla');
});
afterEach(() => folder.remove());

const code = (result: Result<unknown>): ErrorCode | 'ok' => (result.ok ? 'ok' : result.error.code);
const create = (changes: object = {}) =>
  createCaseFile({
    path,
    passphrase,
    practice: false,
    profile: 'coach',
    clock,
    ids: countingIds(),
    kdf: floorKdf,
    ...changes,
  });
const unlock = (changes: object = {}) => unlockCaseFile({ path, passphrase, clock, ...changes });
const recover = (recoveryKey: string, changes: object = {}) =>
  openWithRecoveryKey({
    path,
    recoveryKey,
    newPassphrase: otherPassphrase,
    kdf: floorKdf,
    clock,
    ...changes,
  });

const unlocked = async (changes: object = {}) => {
  const result = await unlock(changes);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

describe('a new case file', () => {
  test('is one encrypted file and its key slots once it is closed', async () => {
    const { file } = await makeCaseFile(path);
    await file.close();
    expect((await readdir(folder.path)).sort()).toEqual(['työ.rinnalla', 'työ.rinnalla.keys']);
    const bytes = await readFile(path);
    expect(bytes.length % 4096).toBe(0);
    expect(bytes.toString('latin1')).not.toMatch(/SQLite format|CREATE TABLE|audit_entry/);
  });

  test('remembers what it is when it is opened again', async () => {
    const { file } = await makeCaseFile(path, { practice: true, profile: 'partner' });
    await file.db.insertInto('setting').values({ key: 'greeting', value: 'Hyvää huomenta' }).execute();
    await file.close();
    const again = await unlocked();
    expect(again.file).toMatchObject({ caseFileId: file.caseFileId, practice: true, profile: 'partner' });
    expect(await again.file.db.selectFrom('setting').selectAll().execute()).toEqual([
      { key: 'greeting', value: 'Hyvää huomenta' },
    ]);
    await again.file.close();
  });

  test('never replaces a file or a slots file that is there', async () => {
    const { file } = await makeCaseFile(path);
    expect(code(await create())).toBe('case-file-exists');
    await file.close();
    expect(code(await create())).toBe('case-file-exists');
    const before = await readFile(slotsPathOf(path));
    await rm(path);
    expect(code(await create())).toBe('case-file-exists');
    expect(await readFile(slotsPathOf(path))).toEqual(before);
  });

  test('is refused with a short or weak passphrase, and nothing is left behind', async () => {
    expect(code(await create({ passphrase: 'lyhyt' }))).toBe('passphrase-too-short');
    expect(code(await create({ passphrase: 'salasana1234' }))).toBe('passphrase-too-weak');
    expect(await readdir(folder.path)).toEqual([]);
  });

  test('is refused where the path is too long or the folder is gone', async () => {
    expect(code(await create({ path: join(folder.path, `${'n'.repeat(245)}.rinnalla`) }))).toBe(
      'path-too-long',
    );
    const deep = join(folder.path, ...Array<string>(12).fill('k'.repeat(40)), 'työ.rinnalla');
    expect(code(await create({ path: deep }))).toBe('path-too-long');
    expect(code(await create({ path: join(folder.path, 'ei-ole', 'työ.rinnalla') }))).toBe(
      'case-file-not-found',
    );
  });

  test('works with the longest name that is accepted', async () => {
    const longest = join(folder.path, `${'n'.repeat(255 - 16 - 9)}.rinnalla`);
    const { file } = await makeCaseFile(longest);
    await file.close();
    expect(code(await unlock({ path: longest, passphrase }))).toBe('ok');
  });

  test('keeps its connection settings', async () => {
    const { file } = await makeCaseFile(path);
    const pragma = (name: string) => file.raw.pragma(name, { simple: true });
    expect(pragma('locking_mode')).toBe('exclusive');
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('temp_store')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('trusted_schema')).toBe(0);
    expect(pragma('cell_size_check')).toBe(1);
    expect(pragma('secure_delete')).toBe(1);
    expect(pragma('mmap_size')).toBe(0);
    await file.close();
  });

  test('overwrites its key when it is closed, and closing twice is the same as once', async () => {
    const { file } = await makeCaseFile(path);
    const lent = file.withDatabaseKey((key) => key);
    expect(lent.some((byte) => byte !== 0)).toBe(true);
    const [first, second] = await Promise.all([file.close(), file.close()]);
    expect(second).toBe(first);
    expect(lent.every((byte) => byte === 0)).toBe(true);
  });
});

describe('unlocking', () => {
  test('tells a wrong passphrase, counts it, and enters it into the audit chain at the next unlock', async () => {
    const preferences = memoryPreferences();
    await (await makeCaseFile(path)).file.close();
    expect(code(await unlock({ passphrase: otherPassphrase, preferences }))).toBe('wrong-passphrase');
    expect(code(await unlock({ passphrase: '', preferences }))).toBe('wrong-passphrase');
    const { file, failedBefore } = await unlocked({ preferences });
    expect(failedBefore).toBe(2);
    const entries = await file.db.selectFrom('auditEntry').select(['action', 'detail']).execute();
    expect(entries.map(({ action }) => action)).toEqual([
      'case-file.created',
      'case-file.unlock-failed',
      'case-file.unlocked',
    ]);
    expect(entries[1]?.detail).toContain('count=2');
    await file.close();
    const next = await unlocked({ preferences });
    expect(next.failedBefore).toBe(0);
    await next.file.close();
  });

  test('tells a missing file, a folder, a plain database and any other file', async () => {
    expect(code(await unlock())).toBe('case-file-not-found');
    await mkdir(path);
    expect(code(await unlock())).toBe('not-a-case-file');
    await rm(path, { recursive: true });
    new Database(path).exec('CREATE TABLE t (a)').close();
    expect(code(await unlock())).toBe('not-a-case-file');
    for (const other of [
      Buffer.alloc(0),
      Buffer.from('Hei!'),
      Buffer.alloc(8192),
      Buffer.from('%PDF-1.7\n'.repeat(911)),
    ]) {
      await writeFile(path, other);
      expect(code(await unlock())).toBe('not-a-case-file');
    }
  });

  test('tells lost, damaged and foreign slots', async () => {
    await (await makeCaseFile(path)).file.close();
    const own = await readFile(slotsPathOf(path));
    await rm(slotsPathOf(path));
    expect(code(await unlock())).toBe('slots-missing');
    await writeFile(slotsPathOf(path), own.subarray(0, 200));
    expect(code(await unlock())).toBe('slots-damaged');
    const other = join(folder.path, 'toinen.rinnalla');
    await (await makeCaseFile(other, { ids: countingIds(500) })).file.close();
    await writeFile(slotsPathOf(path), await readFile(slotsPathOf(other)));
    expect(await unlock()).toEqual({
      ok: false,
      error: { code: 'slots-damaged', details: { reason: 'other-file' } },
    });
    await writeFile(slotsPathOf(path), own);
    expect(code(await unlock())).toBe('ok');
  });

  test('tells damage from a wrong passphrase, wherever the file is damaged', async () => {
    const { file, recoveryKey } = await makeCaseFile(path);
    await file.close();
    const whole = await readFile(path);
    for (const place of [0, 20, 3000, 4095]) {
      const damaged = Buffer.from(whole);
      damaged[place] = (damaged[place] ?? 0) ^ 0xff;
      // A changed salt looks like a healthy file of other slots: the coach is sent to the slots first, then on.
      await writeFile(path, damaged);
      expect(code(await unlock()), `byte ${place}`).toBe(place < 16 ? 'slots-damaged' : 'case-file-damaged');
      expect(code(await unlock({ passphrase: otherPassphrase }))).toBe('wrong-passphrase');
    }
    await writeFile(path, whole);
    await truncate(path, 4096);
    expect(code(await unlock())).toBe('case-file-damaged');
    await truncate(path, 0);
    expect(code(await unlock())).toBe('case-file-damaged');
    expect(code(await recover(recoveryKey))).toBe('case-file-damaged');
    expect((await stat(path)).size).toBe(0);
    await writeFile(path, Buffer.alloc(whole.length));
    expect(code(await unlock())).toBe('case-file-damaged');
    await writeFile(path, whole);
    expect(code(await unlock())).toBe('ok');
  });

  test('refuses a file from a newer version and leaves it as it is', async () => {
    const { file } = await makeCaseFile(path);
    file.raw.pragma('user_version = 999');
    await file.close();
    const before = await readFile(path);
    expect(await unlock()).toMatchObject({
      ok: false,
      error: { code: 'case-file-newer', details: { found: 999 } },
    });
    expect(await readFile(path)).toEqual(before);
    expect((await readdir(folder.path)).sort()).toEqual(['työ.rinnalla', 'työ.rinnalla.keys']);
  });

  test('refuses a file that is already open in this process, without touching it', async () => {
    const { file } = await makeCaseFile(path);
    expect(code(await unlock())).toBe('case-file-open');
    expect(code(await unlock({ path: join(folder.path, '.', 'työ.rinnalla') }))).toBe('case-file-open');
    await file.close();
  });

  test('finds everything that was acknowledged before a crash, from the log beside the file', async () => {
    const { file } = await makeCaseFile(path);
    await file.db.insertInto('setting').values({ key: 'k', value: 'v' }).execute();
    // What the disk holds at this moment, as a crash would leave it; copied elsewhere since this process holds it.
    const { execFileSync } = await import('node:child_process');
    const crashed = join(folder.path, 'crashed.rinnalla');
    for (const suffix of ['', '-wal', '.keys']) execFileSync('cp', [path + suffix, crashed + suffix]);
    await file.close();
    expect((await stat(`${crashed}-wal`)).size).toBeGreaterThan(0);
    const again = await unlocked({ path: crashed });
    expect(await again.file.db.selectFrom('setting').select('value').execute()).toEqual([{ value: 'v' }]);
    await again.file.close();
  });
});

describe('changing the passphrase', () => {
  test('makes the new one open and the old one not, and keeps the recovery key valid', async () => {
    const { file, recoveryKey } = await makeCaseFile(path);
    const change = (current: string, next: string) =>
      changePassphrase(file, { current, next }, { clock, kdf: floorKdf });
    expect(code(await change(otherPassphrase, otherPassphrase))).toBe('wrong-passphrase');
    expect(code(await change(passphrase, 'lyhyt'))).toBe('passphrase-too-short');
    expect(code(await change(passphrase, 'salasana1234'))).toBe('passphrase-too-weak');
    expect(code(await change(passphrase, otherPassphrase))).toBe('ok');
    await file.close();
    expect(code(await unlock())).toBe('wrong-passphrase');
    const again = await unlocked({ passphrase: otherPassphrase });
    await again.file.close();
    const recovered = await recover(recoveryKey);
    expect(code(recovered)).toBe('ok');
    if (recovered.ok) await recovered.value.close();
  });

  test('is noticed when an older slots file with the old passphrase is put back', async () => {
    const { file } = await makeCaseFile(path);
    const old = await readFile(slotsPathOf(path));
    await changePassphrase(file, { current: passphrase, next: otherPassphrase }, { clock, kdf: floorKdf });
    await file.close();
    expect((await unlocked({ passphrase: otherPassphrase }).then(closing)).slots).toBe('current');
    await writeFile(slotsPathOf(path), old);
    const again = await unlocked();
    expect(again.slots).toBe('older');
    const actions = await again.file.db.selectFrom('auditEntry').select('action').execute();
    expect(actions.map(({ action }) => action)).toContain('case-file.older-slots');
    await again.file.close();
  });
});

const closing = async <T extends { file: { close(): Promise<unknown> } }>(opened: T): Promise<T> => {
  await opened.file.close();
  return opened;
};

describe('the recovery key', () => {
  test('opens a file whose slots are lost, sets a new passphrase and writes the slots again', async () => {
    const { file, recoveryKey } = await makeCaseFile(path);
    await file.close();
    await rm(slotsPathOf(path));
    const recovered = await recover(recoveryKey.toLowerCase().replaceAll(' ', '-'));
    if (!recovered.ok) throw new Error(recovered.error.code);
    expect(recovered.value.caseFileId).toBe(file.caseFileId);
    await recovered.value.close();
    const again = await unlocked({ passphrase: otherPassphrase });
    expect(again.slots).toBe('current');
    await again.file.close();
    // The rewritten slots are a later generation than those that were lost.
    expect(JSON.parse((await readFile(slotsPathOf(path))).toString('utf8'))).toMatchObject({ generation: 2 });
  });

  test('of another file, a mistyped one and a damaged file are told apart', async () => {
    const { file, recoveryKey } = await makeCaseFile(path);
    await file.close();
    const other = await makeCaseFile(join(folder.path, 'toinen.rinnalla'), { ids: countingIds(500) });
    await other.file.close();
    expect(code(await recover(other.recoveryKey))).toBe('recovery-key-of-another-file');
    expect(code(await recover(recoveryKey.slice(0, -1)))).toBe('recovery-key-mistyped');
    const whole = await readFile(path);
    await writeFile(path, Buffer.concat([whole.subarray(0, 16), randomBytes(whole.length - 16)]));
    expect(code(await recover(recoveryKey))).toBe('case-file-damaged');
    await rm(slotsPathOf(path));
    expect(code(await recover(other.recoveryKey))).toBe('wrong-recovery-key');
  });

  test('is not even tried with a weak new passphrase', async () => {
    const { file, recoveryKey } = await makeCaseFile(path);
    await file.close();
    expect(code(await recover(recoveryKey, { newPassphrase: 'lyhyt' }))).toBe('passphrase-too-short');
    expect(code(await unlock())).toBe('ok');
  });
});

// Windows keeps rights in lists of its own; a user's folders are closed to others there anyway.
test.runIf(process.platform !== 'win32')(
  'nobody else on the computer can read a new case file or its slots',
  async () => {
    const made = await create();
    expect(code(made)).toBe('ok');
    if (made.ok) await made.value.file.close();
    for (const part of [path, slotsPathOf(path)]) expect((await stat(part)).mode & 0o077).toBe(0);
  },
);
