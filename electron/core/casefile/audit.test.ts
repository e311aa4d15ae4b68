import type { AuditAction } from '#shared/codes/audit-words.ts';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { audit, auditHead, verifyAuditChain } from './audit.ts';
import { readHead, writtenHead } from './audit-chain.ts';
import type { OpenCaseFile } from './open-case-file.ts';
import {
  countingIds,
  fixedClock,
  makeCaseFile,
  memoryPreferences,
  passphrase,
  temporaryFolder,
} from './testing/case-files.ts';
import { unlockCaseFile } from './unlock.ts';

const clock = fixedClock();
const ids = countingIds();
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let file: OpenCaseFile;
let count = 0;

beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

const enter = (action: AuditAction, clientId: string | null = null) =>
  file.db.transaction().execute((trx) => audit(trx, clock, { action, clientId }));
/** Someone with the key and any SQLite tool: triggers do not hold them. */
const tamper = (sql: string): void => {
  file.raw.exec(`DROP TRIGGER IF EXISTS audit_entry_stays; DROP TRIGGER IF EXISTS audit_entry_kept; ${sql}`);
};

beforeEach(async () => {
  count += 1;
  file = (await makeCaseFile(join(folder.path, `${count}.rinnalla`))).file;
  for (const action of ['client.opened', 'note.begun', 'note.finished', 'client.opened'] as const)
    await enter(action);
  return async () => void (await file.close());
});

describe('the audit chain', () => {
  test('holds every entry in order and verifies', async () => {
    expect(await verifyAuditChain(file.db)).toEqual({ entries: 5, intact: true, brokenAt: null });
    const last = await enter('client.opened', ids.next());
    expect(await auditHead(file.db)).toEqual(last);
    expect(last.sequence).toBe(6);
  });

  test('verifies over more entries than one stride', async () => {
    await file.db.transaction().execute(async (trx) => {
      for (let entry = 0; entry < 1_200; entry += 1) await audit(trx, clock, { action: 'client.opened' });
    });
    expect(await verifyAuditChain(file.db)).toMatchObject({ entries: 1_205, intact: true });
    tamper("UPDATE audit_entry SET actor = 'system' WHERE sequence = 1100");
    expect(await verifyAuditChain(file.db)).toMatchObject({ intact: false, brokenAt: 1_100 });
  });

  test('is rolled back together with the change that it is about', async () => {
    const before = await auditHead(file.db);
    const failing = file.db.transaction().execute(async (trx) => {
      await audit(trx, clock, { action: 'note.finished' });
      throw new Error('the change failed');
    });
    await expect(failing).rejects.toThrow('the change failed');
    expect(await auditHead(file.db)).toEqual(before);
  });

  test('goes on where it stood after changes that failed, in their work and at their very end', async () => {
    await enter('client.opened');
    const before = await auditHead(file.db);
    const failing = file.db.transaction().execute(async (trx) => {
      await audit(trx, clock, { action: 'note.begun' });
      await audit(trx, clock, { action: 'note.finished' });
      throw new Error('the change failed');
    });
    await expect(failing).rejects.toThrow('the change failed');
    const refused = file.db.transaction().execute(async (trx) => {
      await audit(trx, clock, { action: 'note.begun' });
      // The note has no person, which SQLite only notices when everything is to be kept.
      await sql`PRAGMA defer_foreign_keys = ON`.execute(trx);
      await sql`INSERT INTO note_section (note_id, position, section, body) VALUES ('nobody', 0, 'happened', 'x')`.execute(
        trx,
      );
    });
    await expect(refused).rejects.toThrow(/FOREIGN KEY/);
    const next = await enter('client.opened');
    expect(next.sequence).toBe(before.sequence + 1);
    expect(await auditHead(file.db)).toEqual(next);
    expect(await verifyAuditChain(file.db, [before])).toMatchObject({ intact: true, entries: next.sequence });
  });

  test('cannot be changed or deleted by the app', () => {
    expect(() => file.raw.exec("UPDATE audit_entry SET action = 'x'")).toThrow(/never changed/);
    expect(() => file.raw.exec('DELETE FROM audit_entry')).toThrow(/never deleted/);
  });

  test.each([
    ["UPDATE audit_entry SET action = 'note.seen' WHERE sequence = 3", 3],
    ["UPDATE audit_entry SET at = '2026-01-01T00:00:00Z' WHERE sequence = 2", 2],
    ["UPDATE audit_entry SET client_id = 'x' WHERE sequence = 5", 5],
    ["UPDATE audit_entry SET detail = '' WHERE sequence = 4", 4],
    ['DELETE FROM audit_entry WHERE sequence = 3', 3],
    ['DELETE FROM audit_entry WHERE sequence = 1', 1],
    ['UPDATE audit_entry SET sequence = 99 WHERE sequence = 5', 5],
  ])('shows where it was tampered with: %s', async (sql, place) => {
    tamper(sql);
    expect(await verifyAuditChain(file.db)).toMatchObject({ intact: false, brokenAt: place });
  });

  test('whose end was cut off misses the head that a backup or packet noted', async () => {
    const noted = await auditHead(file.db);
    tamper('DELETE FROM audit_entry WHERE sequence >= 4');
    expect(await verifyAuditChain(file.db)).toMatchObject({ intact: true, entries: 3 });
    expect(await verifyAuditChain(file.db, [noted])).toEqual({ entries: 3, intact: false, brokenAt: 4 });
  });

  test('that was cut and continued otherwise contradicts the noted head', async () => {
    const noted = await auditHead(file.db);
    tamper('DELETE FROM audit_entry WHERE sequence = 5');
    await file.close();
    const again = await unlockCaseFile({
      path: file.path,
      passphrase,
      clock,
      preferences: memoryPreferences(),
    });
    if (!again.ok) throw new Error(again.error.code);
    ({ file } = again.value);
    await enter('note.finished');
    expect(await verifyAuditChain(file.db)).toMatchObject({ intact: true });
    expect(await verifyAuditChain(file.db, [noted])).toMatchObject({ intact: false, brokenAt: 5 });
  });

  test('of another case file does not fit', async () => {
    tamper("UPDATE meta SET value = '01930000-0000-7000-8000-00000000ffff' WHERE key = 'case_file_id'");
    expect(await verifyAuditChain(file.db)).toMatchObject({ intact: false, brokenAt: 1 });
  });

  test('has a head that can be written on one line', async () => {
    const head = await auditHead(file.db);
    expect(readHead(writtenHead(head))).toEqual(head);
    expect(readHead('5:abc')).toBeNull();
  });
});
