import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { verifyAuditChain } from '../audit.ts';
import { nodeDisk } from '../disk.ts';
import { slotsPathOf } from '../format.ts';
import { memoryPreferences, passphrase } from '../testing/case-files.ts';
import { unlockCaseFile } from '../unlock.ts';
import { noteRestore } from '../while-closed.ts';
import { makeBackup } from './make.ts';
import { restoreBackup } from './restore.ts';
import { backupsOf } from './store.ts';
import type { Backup } from './store.ts';
import { headsInBackups } from './verify.ts';
import { aBackupDesk, value } from './testing/desk.ts';
import type { BackupDesk } from './testing/desk.ts';

let desk: BackupDesk;
beforeEach(async () => {
  desk = await aBackupDesk();
  return () => desk.end();
});

describe('a plain restore', () => {
  test('puts the backup in place, keeps the replaced file, and needs no key', async () => {
    await desk.write('first');
    const backup = value(await makeBackup(desk.file, desk.tools, 'asked'));
    desk.clock.advance(60);
    await desk.write('second');
    await desk.file.close();
    const { keptAs } = value(await restoreBackup(desk.path, backup, desk.tools));
    await desk.reopen();
    expect(await desk.settings()).toEqual(['first']);
    const kept = await desk.open(join(desk.folder, keptAs ?? ''));
    expect(await desk.settings(kept)).toEqual(['first', 'second']);
    await kept.close();
    expect((await readdir(desk.folder)).filter((name) => name.includes('restor'))).toEqual([]);
  });

  test('is entered into the audit chain, which later backups no longer contradict', async () => {
    const backup = value(await makeBackup(desk.file, desk.tools, 'asked'));
    desk.clock.advance(60);
    await desk.write('second');
    value(await makeBackup(desk.file, desk.tools, 'asked'));
    await desk.file.close();
    value(await restoreBackup(desk.path, backup, desk.tools));
    const preferences = memoryPreferences();
    await noteRestore(preferences, desk.file.caseFileId, {
      backupId: backup.manifest.id,
      at: desk.clock.now(),
    });
    desk.file = value(
      await unlockCaseFile({ path: desk.path, passphrase, clock: desk.clock, preferences }),
    ).file;
    const entered = await desk.file.db
      .selectFrom('auditEntry')
      .selectAll()
      .where('action', '=', 'backup.restored')
      .execute();
    expect(entered.map(({ recordId }) => recordId)).toEqual([backup.manifest.id]);
    expect(await verifyAuditChain(desk.file.db, await headsInBackups(desk.file, desk.tools))).toMatchObject({
      intact: true,
    });
  });

  test('is refused while the file is open, and when the backup is not what was copied', async () => {
    const backup = value(await makeBackup(desk.file, desk.tools, 'asked'));
    expect(await restoreBackup(desk.path, backup, desk.tools)).toMatchObject({
      error: { code: 'case-file-open' },
    });
    await desk.file.close();
    const before = await readFile(desk.path);
    const bytes = await readFile(backup.path);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 0x80;
    await writeFile(backup.path, bytes);
    expect(await restoreBackup(desk.path, backup, desk.tools)).toMatchObject({
      error: { code: 'backup-damaged' },
    });
    expect(await readFile(desk.path)).toEqual(before);
    await desk.reopen();
  });

  test('brings a file back that is gone with its slots', async () => {
    await desk.write('saved');
    const backup = value(await makeBackup(desk.file, desk.tools, 'asked'));
    await desk.file.close();
    await rm(desk.path);
    await rm(slotsPathOf(desk.path));
    const found = await backupsOf(nodeDisk, desk.tools.root, desk.path);
    expect(found.map(({ manifest }) => manifest.id)).toEqual([backup.manifest.id]);
    expect(value(await restoreBackup(desk.path, found[0] as Backup, desk.tools))).toEqual({ keptAs: null });
    await desk.reopen();
    expect(await desk.settings()).toEqual(['saved']);
  });

  test('interrupted at its last step is finished by the next unlock', async () => {
    await desk.write('first');
    const backup = value(await makeBackup(desk.file, desk.tools, 'asked'));
    await desk.write('second');
    await desk.file.close();
    const failing = {
      ...nodeDisk,
      rename: (from: string, to: string) =>
        to === desk.path
          ? Promise.reject(Object.assign(new Error('pulled out'), { code: 'EIO' }))
          : nodeDisk.rename(from, to),
    };
    expect((await restoreBackup(desk.path, backup, { ...desk.tools, disk: failing })).ok).toBe(false);
    await desk.reopen();
    expect(await desk.settings()).toEqual(['first']);
    expect((await readdir(desk.folder)).filter((name) => /restor/.test(name))).toEqual([]);
  });

  test('does not play the old log into the restored file', async () => {
    await desk.write('first');
    const backup = value(await makeBackup(desk.file, desk.tools, 'asked'));
    for (let row = 0; row < 200; row += 1) await desk.write(`later-${row}`);
    const { execFileSync } = await import('node:child_process');
    const crashed = join(desk.folder, 'crashed.rinnalla');
    for (const suffix of ['', '-wal', '.keys']) execFileSync('cp', [desk.path + suffix, crashed + suffix]);
    const { keptAs } = value(await restoreBackup(crashed, backup, desk.tools));
    const restored = await desk.open(crashed);
    expect(await desk.settings(restored)).toEqual(['first']);
    expect(restored.raw.pragma('integrity_check', { simple: true })).toBe('ok');
    await restored.close();
    const kept = await desk.open(join(desk.folder, keptAs ?? ''));
    expect(await desk.settings(kept)).toHaveLength(201);
    await kept.close();
  });
});
