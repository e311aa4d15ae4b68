import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { foldAtPages } from '../connection.ts';
import { auditHead } from '../audit.ts';
import { writtenHead } from '../audit-chain.ts';
import { nodeDisk } from '../disk.ts';
import { slotsPathOf } from '../format.ts';
import { backUpBeforeMigration, backUpClosed, makeBackup } from './make.ts';
import type { BackupTools } from './make.ts';
import { BackupRequest } from './protocol.ts';
import { backupFolder, manifestPathOf } from './store.ts';
import { verifyNewBackups } from './verify.ts';
import { aBackupDesk, value } from './testing/desk.ts';
import type { BackupDesk } from './testing/desk.ts';

let desk: BackupDesk;
beforeEach(async () => {
  desk = await aBackupDesk();
  return () => desk.end();
});

describe('a backup while the coach works', () => {
  test('is not said to be made where the slots could not be read, and the next try has them', async () => {
    let fails = true;
    const disk: typeof nodeDisk = {
      ...nodeDisk,
      read: (at) => {
        if (!fails || at !== slotsPathOf(desk.path)) return nodeDisk.read(at);
        fails = false;
        return Promise.reject(Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO' }));
      },
    };
    const failing = { ...desk.tools, disk };
    expect(await makeBackup(desk.file, failing, 'asked')).toMatchObject({ error: { code: 'read-failed' } });
    const inFolder = backupFolder(desk.tools.root, desk.file.caseFileId);
    expect(await readdir(inFolder)).toEqual([]);
    const backup = value(await makeBackup(desk.file, failing, 'asked'));
    expect(await readFile(slotsPathOf(backup.path))).toEqual(await readFile(slotsPathOf(desk.path)));
  });

  test('leaves no copy behind that could not be verified or put in its place', async () => {
    const inFolder = backupFolder(desk.tools.root, desk.file.caseFileId);
    const eio = (): Promise<never> =>
      Promise.reject(Object.assign(new Error('EIO: i/o error'), { code: 'EIO' }));
    for (const disk of [
      { ...nodeDisk, head: eio },
      { ...nodeDisk, rename: eio },
    ]) {
      expect((await makeBackup(desk.file, { ...desk.tools, disk }, 'asked')).ok).toBe(false);
      expect((await readdir(inFolder)).filter((name) => name.endsWith('.part'))).toEqual([]);
    }
    const unread: BackupTools = {
      ...desk.tools,
      start: () => {
        const process = desk.tools.start();
        const post: typeof process.post = (message) => {
          const request = BackupRequest.parse(message);
          const path = join(desk.folder, 'nowhere');
          process.post(request.kind === 'verify' ? { ...request, path } : request);
        };
        return { ...process, post };
      },
    };
    expect((await makeBackup(desk.file, unread, 'asked')).ok).toBe(false);
    expect((await readdir(inFolder)).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect((await makeBackup(desk.file, desk.tools, 'asked')).ok).toBe(true);
  });

  test('is a case file of its own with its slots, verified, and entered into the case file', async () => {
    await desk.write('a');
    const head = writtenHead(await auditHead(desk.file.db));
    const backup = value(await makeBackup(desk.file, desk.tools, 'asked'));
    expect(backup.manifest).toMatchObject({
      state: 'good',
      reason: 'asked',
      auditHead: head,
      caseFileId: desk.file.caseFileId,
    });
    expect((await stat(backup.path)).size).toBe(backup.manifest.size);
    expect(await desk.file.db.selectFrom('backup').select(['id', 'state', 'auditHead']).execute()).toEqual([
      { id: backup.manifest.id, state: 'good', auditHead: head },
    ]);
    const copy = await desk.open(backup.path);
    expect(await desk.settings(copy)).toEqual(['a']);
    await copy.close();
  });

  test('leaves only the backup, its slots and its manifest in the folder', async () => {
    const { path: at } = value(await makeBackup(desk.file, desk.tools, 'asked'));
    expect((await readdir(backupFolder(desk.tools.root, desk.file.caseFileId))).sort()).toEqual(
      [at, manifestPathOf(at), slotsPathOf(at)].map((each) => basename(each)),
    );
  });

  test('is not begun where the disk has no room for it beside the saves that go on, and says so', async () => {
    await desk.write('a');
    const size = (await stat(desk.path)).size;
    const asked: string[] = [];
    const withFree = (free: number | null) => ({
      ...desk.tools,
      freeBytes: (at: string) => {
        asked.push(at);
        return Promise.resolve(free);
      },
    });
    const folderOfBackups = backupFolder(desk.tools.root, desk.file.caseFileId);
    const refused = await makeBackup(desk.file, withFree(size + 1_000_000), 'import');
    expect(refused).toEqual({ ok: false, error: { code: 'disk-full' } });
    // The disk of the backups was asked, not that of the file; nothing of a copy lies there.
    expect(asked.every((at) => at.startsWith(folderOfBackups))).toBe(true);
    expect(await readdir(folderOfBackups)).toEqual([]);
    await desk.write('b');
    // With room, and where the system does not say, it is made.
    for (const free of [size + 50_000_000, null]) {
      const made = value(await makeBackup(desk.file, withFree(free), 'asked'));
      expect(made.manifest.state).toBe('good');
    }
    const closed = await desk.file.close();
    expect(await backUpClosed(closed, withFree(1))).toEqual({ ok: false, error: { code: 'disk-full' } });
    const again = await desk.open(desk.path);
    expect(await desk.settings(again)).toEqual(['a', 'b']);
    await again.close();
  });

  test('before a change of form keeps the old form where the disk has no room for it', async () => {
    const key = Buffer.from(desk.file.databaseKeyHex(), 'hex');
    await desk.file.close();
    const back = await backUpBeforeMigration({ ...desk.tools, freeBytes: () => Promise.resolve(1) })(
      desk.path,
      key,
      desk.file.caseFileId,
    );
    expect(back).toEqual({ ok: false, error: { code: 'disk-full' } });
    await desk.reopen();
  });

  test('holds exactly what was there when it began, though writing goes on', async () => {
    for (let row = 0; row < 50; row += 1) await desk.write(`before-${row}`);
    const making = makeBackup(desk.file, desk.tools, 'asked');
    let during = 0;
    let running = true;
    void making.finally(() => (running = false));
    while (running) {
      await desk.write(`during-${during}`);
      during += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
    const backup = value(await making);
    expect(during).toBeGreaterThan(10);
    const copy = await desk.open(backup.path);
    const inCopy = await desk.settings(copy);
    await copy.close();
    expect(inCopy.filter((key) => key.startsWith('before'))).toHaveLength(50);
    const live = await desk.settings();
    expect(live).toHaveLength(50 + during);
    // A prefix of what was written: nothing of the middle is missing.
    const copied = inCopy.filter((key) => key.startsWith('during'));
    expect(new Set(copied)).toEqual(
      new Set(Array.from({ length: copied.length }, (_, index) => `during-${index}`)),
    );
    expect(desk.file.raw.pragma('wal_autocheckpoint', { simple: true })).toBe(foldAtPages);
  });

  test('is finished before the file closes under it', async () => {
    // What is given is a moment for the copying, not for a process that a busy computer has not started yet.
    const started = Promise.withResolvers<void>();
    const tools: BackupTools = {
      ...desk.tools,
      start: () => {
        const helper = desk.tools.start();
        helper.onMessage(() => started.resolve());
        return helper;
      },
    };
    const making = makeBackup(desk.file, tools, 'hourly');
    await started.promise;
    await desk.file.close();
    expect(value(await making).manifest.state).toBe('good');
  });

  test('that takes longer than a moment is given up when the file is locked, so that the key is gone in two seconds', async () => {
    // A copier that never comes to an end, as with a very large file on a slow disk.
    let ended = false;
    const endless: BackupTools = {
      ...desk.tools,
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
    desk.file.withDatabaseKey((lent) => (key = lent));
    const making = makeBackup(desk.file, endless, 'hourly');
    const began = performance.now();
    const closed = await desk.file.close();
    expect(performance.now() - began).toBeLessThan(2000);
    expect(key.every((byte) => byte === 0)).toBe(true);
    expect(ended).toBe(true);
    expect(await making).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    // What could not be copied before is copied after closing.
    expect((await backUpClosed(closed, desk.tools)).ok).toBe(true);
    await desk.reopen();
    expect(value(await verifyNewBackups(desk.file, desk.tools))).toEqual({ good: 1, damaged: 0 });
  });

  test('that cannot be written is said, and the coach goes on', async () => {
    await writeFile(desk.tools.root, 'a file where the folder should be');
    const result = await makeBackup(desk.file, desk.tools, 'asked');
    expect(result.ok).toBe(false);
    await desk.write('still working');
    expect(await desk.settings()).toEqual(['still working']);
  });

  test('whose process dies is said, and the next one works', async () => {
    const dying: BackupTools = {
      ...desk.tools,
      start: () => {
        const process = desk.tools.start();
        return { ...process, post: () => process.end() };
      },
    };
    expect(await makeBackup(desk.file, dying, 'asked')).toMatchObject({
      ok: false,
      error: { code: 'write-failed' },
    });
    expect((await makeBackup(desk.file, desk.tools, 'asked')).ok).toBe(true);
  });
});
