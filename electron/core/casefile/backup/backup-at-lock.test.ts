import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { nodeDisk } from '../disk.ts';
import { migrations } from '../migrations/index.ts';
import type { OpenCaseFile } from '../open-case-file.ts';
import { passphrase } from '../testing/case-files.ts';
import { unlockCaseFile } from '../unlock.ts';
import { backUpBeforeMigration, backUpClosed } from './make.ts';
import { restoreBackup } from './restore.ts';
import { backupFolder, backupsIn } from './store.ts';
import type { Backup } from './store.ts';
import { verifyNewBackups } from './verify.ts';
import { aBackupDesk, value } from './testing/desk.ts';
import type { BackupDesk } from './testing/desk.ts';

let desk: BackupDesk;
beforeEach(async () => {
  desk = await aBackupDesk();
  return () => desk.end();
});

describe('a backup at lock', () => {
  test('is copied after closing and verified at the next unlock', async () => {
    await desk.write('a');
    const backup = value(await backUpClosed(await desk.file.close(), desk.tools));
    expect(backup.manifest.state).toBe('unverified');
    await desk.reopen();
    expect(value(await verifyNewBackups(desk.file, desk.tools))).toEqual({ good: 1, damaged: 0 });
    const [listed] = await backupsIn(nodeDisk, backupFolder(desk.tools.root, desk.file.caseFileId));
    expect(listed?.manifest.state).toBe('good');
    expect(value(await verifyNewBackups(desk.file, desk.tools))).toEqual({ good: 0, damaged: 0 });
  });

  test('is waited for by the next unlock', async () => {
    const closed = await desk.file.close();
    let copied = false;
    const copying = backUpClosed(closed, desk.tools).then((result) => {
      copied = true;
      return result;
    });
    await desk.reopen();
    expect(copied).toBe(true);
    expect((await copying).ok).toBe(true);
  });

  test('that was damaged on the disk is found at the next unlock', async () => {
    const rows = Array.from({ length: 2_000 }, (_, row) => ({ key: `row-${row}`, value: 'v' }));
    await desk.file.db.insertInto('setting').values(rows).execute();
    const backup = value(await backUpClosed(await desk.file.close(), desk.tools));
    const bytes = await readFile(backup.path);
    const place = bytes.length - 2000;
    bytes[place] = (bytes[place] ?? 0) ^ 0x01;
    await writeFile(backup.path, bytes);
    await desk.reopen();
    expect(value(await verifyNewBackups(desk.file, desk.tools))).toEqual({ good: 0, damaged: 1 });
    const [listed] = await backupsIn(nodeDisk, backupFolder(desk.tools.root, desk.file.caseFileId));
    expect(listed?.manifest.state).toBe('damaged');
    expect(await restoreBackup(join(desk.folder, 'x.rinnalla'), listed as Backup, desk.tools)).toMatchObject({
      error: { code: 'backup-damaged' },
    });
  });
});

describe('a backup before a change of form', () => {
  test('keeps the file in its old form', async () => {
    await desk.write('old form');
    await desk.file.close();
    const version = migrations.length + 1;
    const later = {
      version,
      name: 'later',
      up: (db: OpenCaseFile['raw']) => void db.exec('CREATE TABLE later (a)'),
    };
    const opening = { path: desk.path, passphrase, clock: desk.clock, migrations: [...migrations, later] };
    desk.file = value(
      await unlockCaseFile({ ...opening, beforeMigration: backUpBeforeMigration(desk.tools) }),
    ).file;
    const [backup] = await backupsIn(nodeDisk, backupFolder(desk.tools.root, desk.file.caseFileId));
    expect(backup?.manifest).toMatchObject({
      reason: 'migration',
      state: 'good',
      formVersion: migrations.length,
    });
    const copy = await desk.open(backup?.path ?? '');
    expect(await desk.settings(copy)).toEqual(['old form']);
    await copy.close();
  });
});
