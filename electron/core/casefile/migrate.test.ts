import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { randomBytes } from 'node:crypto';
import { openConnection } from './connection.ts';
import type { RawDatabase } from './connection.ts';
import { formVersion, migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import { makeCaseFile, passphrase, fixedClock, temporaryFolder } from './testing/case-files.ts';
import { unlockCaseFile } from './unlock.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const key = randomBytes(32);
let count = 0;

beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

const newPath = (): string => join(folder.path, `${(count += 1)}.rinnalla`);
const schemaOf = (raw: RawDatabase): unknown[] =>
  raw.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all();

/** A real encrypted file in the form of a version, closed. */
const fileOfVersion = (version: number): string => {
  const path = newPath();
  const raw = openConnection(path, key, { create: true });
  migrate(
    raw,
    migrations.filter((migration) => migration.version <= version),
  );
  raw.exec("INSERT INTO setting VALUES ('kept', 'yes')");
  raw.close();
  return path;
};

const later: Migration = {
  version: (migrations.at(-1)?.version ?? 0) + 1,
  name: 'later',
  up: (db) =>
    db.exec("CREATE TABLE later (a); INSERT INTO later VALUES (1); UPDATE setting SET value = 'moved'"),
};

describe('the steps of the form', () => {
  test('are numbered without gaps from one', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
    expect(new Set(migrations.map(({ name }) => name)).size).toBe(migrations.length);
  });

  test.each(migrations.slice(0, -1).map(({ version, name }) => [version, name]))(
    'bring an encrypted file of version %i (%s) to the newest form, and keep what is in it',
    (version) => {
      const path = fileOfVersion(Number(version));
      const raw = openConnection(path, key, { create: false });
      expect(formVersion(raw)).toBe(version);
      expect(migrate(raw)).toEqual({ ok: true, value: { from: version, to: migrations.length } });
      const fresh = openConnection(newPath(), key, { create: true });
      migrate(fresh);
      expect(schemaOf(raw)).toEqual(schemaOf(fresh));
      expect(raw.prepare('SELECT * FROM setting').all()).toEqual([{ key: 'kept', value: 'yes' }]);
      expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
      fresh.close();
      raw.close();
    },
  );

  test('are done once', () => {
    const raw = openConnection(fileOfVersion(migrations.length), key, { create: false });
    const before = schemaOf(raw);
    expect(migrate(raw)).toEqual({ ok: true, value: { from: migrations.length, to: migrations.length } });
    expect(schemaOf(raw)).toEqual(before);
    raw.close();
  });

  test('that fail are rolled back with their version, and those before them stay', () => {
    const raw = openConnection(fileOfVersion(migrations.length), key, { create: false });
    const failing: Migration = {
      version: later.version + 1,
      name: 'failing',
      up: (db) => {
        db.exec('CREATE TABLE half (a)');
        throw new Error('half way');
      },
    };
    expect(() => migrate(raw, [...migrations, later, failing])).toThrow('half way');
    expect(formVersion(raw)).toBe(later.version);
    expect(
      raw.prepare("SELECT name FROM sqlite_schema WHERE name IN ('later', 'half')").pluck().all(),
    ).toEqual(['later']);
    raw.close();
  });

  test('are never run on a file from a newer version', () => {
    const raw = openConnection(fileOfVersion(migrations.length), key, { create: false });
    raw.pragma('user_version = 40');
    expect(migrate(raw)).toMatchObject({ ok: false, error: { code: 'case-file-newer' } });
    expect(formVersion(raw)).toBe(40);
    raw.close();
  });
});

describe('opening a file of an older form', () => {
  test('makes a backup first, of the closed file, and then brings it up to date', async () => {
    const path = newPath();
    const { file } = await makeCaseFile(path);
    await file.close();
    const asked: string[] = [];
    const opened = await unlockCaseFile({
      path,
      passphrase,
      clock: fixedClock(),
      migrations: [...migrations, later],
      beforeMigration: (asking, databaseKey, caseFileId) => {
        const raw = openConnection(asking, databaseKey, { create: false });
        asked.push(`${caseFileId} ${formVersion(raw)}`);
        raw.close();
        return Promise.resolve({ ok: true, value: null });
      },
    });
    if (!opened.ok) throw new Error(opened.error.code);
    expect(asked).toEqual([`${file.caseFileId} ${migrations.length}`]);
    expect(formVersion(opened.value.file.raw)).toBe(later.version);
    await opened.value.file.close();
  });

  test('keeps the old form when the backup fails', async () => {
    const path = newPath();
    await (await makeCaseFile(path)).file.close();
    const opening = { path, passphrase, clock: fixedClock() };
    const refused = await unlockCaseFile({
      ...opening,
      migrations: [...migrations, later],
      beforeMigration: () => Promise.resolve({ ok: false, error: { code: 'disk-full' } }),
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'disk-full' } });
    const again = await unlockCaseFile(opening);
    if (!again.ok) throw new Error(again.error.code);
    expect(formVersion(again.value.file.raw)).toBe(migrations.length);
    await again.value.file.close();
  });
});
