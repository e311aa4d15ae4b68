import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Result } from '#shared/result.ts';
import { foldAtPages } from '../connection.ts';
import { auditHead, verifyAuditChain } from '../audit.ts';
import { writtenHead } from '../audit-chain.ts';
import { nodeDisk } from '../disk.ts';
import { slotsPathOf } from '../format.ts';
import { migrations } from '../migrations/index.ts';
import type { OpenCaseFile } from '../open-case-file.ts';
import {
  countingIds,
  fixedClock,
  makeCaseFile,
  memoryPreferences,
  passphrase,
  temporaryFolder,
} from '../testing/case-files.ts';
import { unlockCaseFile } from '../unlock.ts';
import { noteRestore } from '../while-closed.ts';
import { forkBackupProcess } from './helper.ts';
import { backUpBeforeMigration, backUpClosed, makeBackup } from './make.ts';
import type { BackupTools } from './make.ts';
import { BackupRequest } from './protocol.ts';
import { restoreBackup } from './restore.ts';
import { backupFolder, backupsIn, backupsOf, manifestPathOf } from './store.ts';
import type { Backup } from './store.ts';
import { headsInBackups, verifyNewBackups } from './verify.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let path: string;
let file: OpenCaseFile;
let clock: ReturnType<typeof fixedClock>;
let tools: BackupTools;

beforeEach(async () => {
  folder = await temporaryFolder();
  path = join(folder.path, 'työ.rinnalla');
  clock = fixedClock();
  file = (await makeCaseFile(path)).file;
  tools = {
    root: join(folder.path, 'backups'),
    start: forkBackupProcess(),
    disk: nodeDisk,
    clock,
    ids: countingIds(1000),
  };
  return async () => {
    await file.close();
  };
});
afterEach(() => folder.remove());

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};
const write = (key: string) => file.db.insertInto('setting').values({ key, value: 'v' }).execute();
const settingsOf = async (opened: OpenCaseFile): Promise<string[]> =>
  (await opened.db.selectFrom('setting').select('key').orderBy('key').execute()).map(({ key }) => key);
const reopen = async (at = path): Promise<OpenCaseFile> =>
  value(await unlockCaseFile({ path: at, passphrase, clock })).file;

describe('a backup while the coach works', () => {
  test('is not said to be made where the slots could not be read, and the next try has them', async () => {
    let fails = true;
    const disk: typeof nodeDisk = {
      ...nodeDisk,
      read: (at) => {
        if (!fails || at !== slotsPathOf(path)) return nodeDisk.read(at);
        fails = false;
        return Promise.reject(Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO' }));
      },
    };
    const failing = { ...tools, disk };
    expect(await makeBackup(file, failing, 'asked')).toMatchObject({ error: { code: 'read-failed' } });
    const inFolder = backupFolder(tools.root, file.caseFileId);
    expect(await readdir(inFolder)).toEqual([]);
    const backup = value(await makeBackup(file, failing, 'asked'));
    expect(await readFile(slotsPathOf(backup.path))).toEqual(await readFile(slotsPathOf(path)));
  });

  test('leaves no copy behind that could not be verified or put in its place', async () => {
    const inFolder = backupFolder(tools.root, file.caseFileId);
    const eio = (): Promise<never> =>
      Promise.reject(Object.assign(new Error('EIO: i/o error'), { code: 'EIO' }));
    for (const disk of [
      { ...nodeDisk, head: eio },
      { ...nodeDisk, rename: eio },
    ]) {
      expect((await makeBackup(file, { ...tools, disk }, 'asked')).ok).toBe(false);
      expect((await readdir(inFolder)).filter((name) => name.endsWith('.part'))).toEqual([]);
    }
    const unread: BackupTools = {
      ...tools,
      start: () => {
        const process = tools.start();
        const post: typeof process.post = (message) => {
          const request = BackupRequest.parse(message);
          const path = join(folder.path, 'nowhere');
          process.post(request.kind === 'verify' ? { ...request, path } : request);
        };
        return { ...process, post };
      },
    };
    expect((await makeBackup(file, unread, 'asked')).ok).toBe(false);
    expect((await readdir(inFolder)).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect((await makeBackup(file, tools, 'asked')).ok).toBe(true);
  });

  test('is a case file of its own with its slots, verified, and entered into the case file', async () => {
    await write('a');
    const head = writtenHead(await auditHead(file.db));
    const backup = value(await makeBackup(file, tools, 'asked'));
    expect(backup.manifest).toMatchObject({
      state: 'good',
      reason: 'asked',
      auditHead: head,
      caseFileId: file.caseFileId,
    });
    expect((await stat(backup.path)).size).toBe(backup.manifest.size);
    expect(await file.db.selectFrom('backup').select(['id', 'state', 'auditHead']).execute()).toEqual([
      { id: backup.manifest.id, state: 'good', auditHead: head },
    ]);
    const copy = await reopen(backup.path);
    expect(await settingsOf(copy)).toEqual(['a']);
    await copy.close();
  });

  test('leaves only the backup, its slots and its manifest in the folder', async () => {
    const { path: at } = value(await makeBackup(file, tools, 'asked'));
    expect((await readdir(backupFolder(tools.root, file.caseFileId))).sort()).toEqual(
      [at, manifestPathOf(at), slotsPathOf(at)].map((each) => basename(each)),
    );
  });

  test('is not begun where the disk has no room for it beside the saves that go on, and says so', async () => {
    await write('a');
    const size = (await stat(path)).size;
    const asked: string[] = [];
    const withFree = (free: number | null) => ({
      ...tools,
      freeBytes: (at: string) => {
        asked.push(at);
        return Promise.resolve(free);
      },
    });
    const folderOfBackups = backupFolder(tools.root, file.caseFileId);
    const refused = await makeBackup(file, withFree(size + 1_000_000), 'import');
    expect(refused).toEqual({ ok: false, error: { code: 'disk-full' } });
    // The disk of the backups was asked, not that of the file; nothing of a copy lies there.
    expect(asked.every((at) => at.startsWith(folderOfBackups))).toBe(true);
    expect(await readdir(folderOfBackups)).toEqual([]);
    await write('b');
    // With room, and where the system does not say, it is made.
    for (const free of [size + 50_000_000, null]) {
      const made = value(await makeBackup(file, withFree(free), 'asked'));
      expect(made.manifest.state).toBe('good');
    }
    const closed = await file.close();
    expect(await backUpClosed(closed, withFree(1))).toEqual({ ok: false, error: { code: 'disk-full' } });
    const again = await reopen();
    expect(await settingsOf(again)).toEqual(['a', 'b']);
    await again.close();
  });

  test('before a change of form keeps the old form where the disk has no room for it', async () => {
    const key = Buffer.from(file.databaseKeyHex(), 'hex');
    await file.close();
    const back = await backUpBeforeMigration({ ...tools, freeBytes: () => Promise.resolve(1) })(
      path,
      key,
      file.caseFileId,
    );
    expect(back).toEqual({ ok: false, error: { code: 'disk-full' } });
    file = await reopen();
  });

  test('holds exactly what was there when it began, though writing goes on', async () => {
    for (let row = 0; row < 50; row += 1) await write(`before-${row}`);
    const making = makeBackup(file, tools, 'asked');
    let during = 0;
    let running = true;
    void making.finally(() => (running = false));
    while (running) {
      await write(`during-${during}`);
      during += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
    const backup = value(await making);
    expect(during).toBeGreaterThan(10);
    const copy = await reopen(backup.path);
    const inCopy = await settingsOf(copy);
    await copy.close();
    expect(inCopy.filter((key) => key.startsWith('before'))).toHaveLength(50);
    const live = await settingsOf(file);
    expect(live).toHaveLength(50 + during);
    // A prefix of what was written: nothing of the middle is missing.
    const copied = inCopy.filter((key) => key.startsWith('during'));
    expect(new Set(copied)).toEqual(
      new Set(Array.from({ length: copied.length }, (_, index) => `during-${index}`)),
    );
    expect(file.raw.pragma('wal_autocheckpoint', { simple: true })).toBe(foldAtPages);
  });

  test('is finished before the file closes under it', async () => {
    const making = makeBackup(file, tools, 'hourly');
    await file.close();
    expect(value(await making).manifest.state).toBe('good');
  });

  test('that takes longer than a moment is given up when the file is locked, so that the key is gone in two seconds', async () => {
    // A copier that never comes to an end, as with a very large file on a slow disk.
    let ended = false;
    const endless: BackupTools = {
      ...tools,
      start: () => {
        let tell: (message: unknown) => void = () => undefined;
        let end: () => void = () => undefined;
        setTimeout(() => tell({ kind: 'ready' }), 0);
        return {
          post: () => undefined,
          onMessage: (listener) => void (tell = listener),
          onEnd: (listener) => void (end = listener),
          end: () => {
            ended = true;
            setTimeout(end, 0);
          },
        };
      },
    };
    let key: Uint8Array = new Uint8Array();
    file.withDatabaseKey((lent) => (key = lent));
    const making = makeBackup(file, endless, 'hourly');
    const began = performance.now();
    const closed = await file.close();
    expect(performance.now() - began).toBeLessThan(2000);
    expect(key.every((byte) => byte === 0)).toBe(true);
    expect(ended).toBe(true);
    expect(await making).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    // What could not be copied before is copied after closing.
    expect((await backUpClosed(closed, tools)).ok).toBe(true);
    file = await reopen();
    expect(value(await verifyNewBackups(file, tools))).toEqual({ good: 1, damaged: 0 });
  });

  test('that cannot be written is said, and the coach goes on', async () => {
    await writeFile(tools.root, 'a file where the folder should be');
    const result = await makeBackup(file, tools, 'asked');
    expect(result.ok).toBe(false);
    await write('still working');
    expect(await settingsOf(file)).toEqual(['still working']);
  });

  test('whose process dies is said, and the next one works', async () => {
    const dying: BackupTools = {
      ...tools,
      start: () => {
        const process = tools.start();
        return { ...process, post: () => process.end() };
      },
    };
    expect(await makeBackup(file, dying, 'asked')).toMatchObject({
      ok: false,
      error: { code: 'write-failed' },
    });
    expect((await makeBackup(file, tools, 'asked')).ok).toBe(true);
  });
});

describe('a backup at lock', () => {
  test('is copied after closing and verified at the next unlock', async () => {
    await write('a');
    const backup = value(await backUpClosed(await file.close(), tools));
    expect(backup.manifest.state).toBe('unverified');
    file = await reopen();
    expect(value(await verifyNewBackups(file, tools))).toEqual({ good: 1, damaged: 0 });
    const [listed] = await backupsIn(nodeDisk, backupFolder(tools.root, file.caseFileId));
    expect(listed?.manifest.state).toBe('good');
    expect(value(await verifyNewBackups(file, tools))).toEqual({ good: 0, damaged: 0 });
  });

  test('is waited for by the next unlock', async () => {
    const closed = await file.close();
    let copied = false;
    const copying = backUpClosed(closed, tools).then((result) => {
      copied = true;
      return result;
    });
    file = await reopen();
    expect(copied).toBe(true);
    expect((await copying).ok).toBe(true);
  });

  test('that was damaged on the disk is found at the next unlock', async () => {
    const rows = Array.from({ length: 2_000 }, (_, row) => ({ key: `row-${row}`, value: 'v' }));
    await file.db.insertInto('setting').values(rows).execute();
    const backup = value(await backUpClosed(await file.close(), tools));
    const bytes = await readFile(backup.path);
    const place = bytes.length - 2000;
    bytes[place] = (bytes[place] ?? 0) ^ 0x01;
    await writeFile(backup.path, bytes);
    file = await reopen();
    expect(value(await verifyNewBackups(file, tools))).toEqual({ good: 0, damaged: 1 });
    const [listed] = await backupsIn(nodeDisk, backupFolder(tools.root, file.caseFileId));
    expect(listed?.manifest.state).toBe('damaged');
    expect(await restoreBackup(join(folder.path, 'x.rinnalla'), listed as Backup, tools)).toMatchObject({
      error: { code: 'backup-damaged' },
    });
  });
});

describe('a backup before a change of form', () => {
  test('keeps the file in its old form', async () => {
    await write('old form');
    await file.close();
    const version = migrations.length + 1;
    const later = {
      version,
      name: 'later',
      up: (db: OpenCaseFile['raw']) => void db.exec('CREATE TABLE later (a)'),
    };
    const opening = { path, passphrase, clock, migrations: [...migrations, later] };
    file = value(await unlockCaseFile({ ...opening, beforeMigration: backUpBeforeMigration(tools) })).file;
    const [backup] = await backupsIn(nodeDisk, backupFolder(tools.root, file.caseFileId));
    expect(backup?.manifest).toMatchObject({
      reason: 'migration',
      state: 'good',
      formVersion: migrations.length,
    });
    const copy = await reopen(backup?.path);
    expect(await settingsOf(copy)).toEqual(['old form']);
    await copy.close();
  });
});

describe('a plain restore', () => {
  test('puts the backup in place, keeps the replaced file, and needs no key', async () => {
    await write('first');
    const backup = value(await makeBackup(file, tools, 'asked'));
    clock.advance(60);
    await write('second');
    await file.close();
    const { keptAs } = value(await restoreBackup(path, backup, tools));
    file = await reopen();
    expect(await settingsOf(file)).toEqual(['first']);
    const kept = await reopen(join(folder.path, keptAs ?? ''));
    expect(await settingsOf(kept)).toEqual(['first', 'second']);
    await kept.close();
    expect((await readdir(folder.path)).filter((name) => name.includes('restor'))).toEqual([]);
  });

  test('is entered into the audit chain, which later backups no longer contradict', async () => {
    const backup = value(await makeBackup(file, tools, 'asked'));
    clock.advance(60);
    await write('second');
    value(await makeBackup(file, tools, 'asked'));
    await file.close();
    value(await restoreBackup(path, backup, tools));
    const preferences = memoryPreferences();
    await noteRestore(preferences, file.caseFileId, { backupId: backup.manifest.id, at: clock.now() });
    file = value(await unlockCaseFile({ path, passphrase, clock, preferences })).file;
    const entered = await file.db
      .selectFrom('auditEntry')
      .selectAll()
      .where('action', '=', 'backup.restored')
      .execute();
    expect(entered.map(({ recordId }) => recordId)).toEqual([backup.manifest.id]);
    expect(await verifyAuditChain(file.db, await headsInBackups(file, tools))).toMatchObject({
      intact: true,
    });
  });

  test('is refused while the file is open, and when the backup is not what was copied', async () => {
    const backup = value(await makeBackup(file, tools, 'asked'));
    expect(await restoreBackup(path, backup, tools)).toMatchObject({ error: { code: 'case-file-open' } });
    await file.close();
    const before = await readFile(path);
    const bytes = await readFile(backup.path);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 0x80;
    await writeFile(backup.path, bytes);
    expect(await restoreBackup(path, backup, tools)).toMatchObject({ error: { code: 'backup-damaged' } });
    expect(await readFile(path)).toEqual(before);
    file = await reopen();
  });

  test('brings a file back that is gone with its slots', async () => {
    await write('saved');
    const backup = value(await makeBackup(file, tools, 'asked'));
    await file.close();
    await rm(path);
    await rm(slotsPathOf(path));
    const found = await backupsOf(nodeDisk, tools.root, path);
    expect(found.map(({ manifest }) => manifest.id)).toEqual([backup.manifest.id]);
    expect(value(await restoreBackup(path, found[0] as Backup, tools))).toEqual({ keptAs: null });
    file = await reopen();
    expect(await settingsOf(file)).toEqual(['saved']);
  });

  test('interrupted at its last step is finished by the next unlock', async () => {
    await write('first');
    const backup = value(await makeBackup(file, tools, 'asked'));
    await write('second');
    await file.close();
    const failing = {
      ...nodeDisk,
      rename: (from: string, to: string) =>
        to === path
          ? Promise.reject(Object.assign(new Error('pulled out'), { code: 'EIO' }))
          : nodeDisk.rename(from, to),
    };
    expect((await restoreBackup(path, backup, { ...tools, disk: failing })).ok).toBe(false);
    file = await reopen();
    expect(await settingsOf(file)).toEqual(['first']);
    expect((await readdir(folder.path)).filter((name) => /restor/.test(name))).toEqual([]);
  });

  test('does not play the old log into the restored file', async () => {
    await write('first');
    const backup = value(await makeBackup(file, tools, 'asked'));
    for (let row = 0; row < 200; row += 1) await write(`later-${row}`);
    const { execFileSync } = await import('node:child_process');
    const crashed = join(folder.path, 'crashed.rinnalla');
    for (const suffix of ['', '-wal', '.keys']) execFileSync('cp', [path + suffix, crashed + suffix]);
    const { keptAs } = value(await restoreBackup(crashed, backup, tools));
    const restored = await reopen(crashed);
    expect(await settingsOf(restored)).toEqual(['first']);
    expect(restored.raw.pragma('integrity_check', { simple: true })).toBe('ok');
    await restored.close();
    const kept = await reopen(join(folder.path, keptAs ?? ''));
    expect(await settingsOf(kept)).toHaveLength(201);
    await kept.close();
  });
});
