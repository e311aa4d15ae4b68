import { readdirSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isDrillDue } from '../../casefile/backup/drill.ts';
import { openConnection } from '../../casefile/connection.ts';
import { parseManifest, writtenManifest } from '../../casefile/backup/manifest.ts';
import { createHash } from 'node:crypto';
import { Instant } from '#shared/time.ts';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';
import { bringToSecondPlace } from './second-place.ts';
import { lookAfterBackups } from './look-after.ts';

let file: TestCaseFile;
beforeEach(async () => {
  file = await openTestCaseFile();
  await file.aClient();
});
afterEach(() => file.close());

const opened = () => {
  const open = file.app.caseFile();
  if (open === null) throw new Error('the test file is open');
  return open;
};
const newest = (root = join(file.folder, 'user-data', 'backups')): string => {
  const folder = join(root, opened().caseFileId);
  const name =
    readdirSync(folder)
      .filter((each) => each.endsWith('.rinnalla'))
      .sort()
      .at(-1) ?? '';
  return join(folder, name);
};
const state = async () => (await file.ok('backups.state', {})).drill;
const actions = async () => (await file.ok('audit.page', {})).map(({ action }) => action);

test('a good drill leaves its date and an entry', async () => {
  await file.ok('backups.make', {});
  expect((await state()).lastGoodAt).toBeNull();
  const { outcomes } = await file.ok('backups.drill', {});
  expect(outcomes).toEqual([{ place: 'first', madeAt: file.clock.now(), intact: true }]);
  expect(await state()).toEqual({ lastGoodAt: file.clock.now(), running: false, failed: null });
  expect(await actions()).toContain('backup.drilled');
});

test('a copy that rotted is found, told, no longer offered, and a new one is made at once', async () => {
  await file.ok('backups.make', {});
  const path = newest();
  const bytes = readFileSync(path);
  bytes[9000] = (bytes[9000] ?? 0) ^ 4;
  writeFileSync(path, bytes);
  const madeAt = file.clock.now();
  file.clock.set('2026-11-25T10:00:00+02:00');
  const { outcomes } = await file.ok('backups.drill', {});
  expect(outcomes).toMatchObject([{ place: 'first', intact: false }]);
  expect(await state()).toMatchObject({ lastGoodAt: null, failed: { place: 'first', madeAt } });
  expect(await actions()).toContain('backup.drill-failed');
  const list = await file.ok('backups.list', {});
  expect(list.map((row) => row.state)).toEqual(['good']);
  expect(list[0]?.madeAt).toBe(file.clock.now());
  // The next one is about the new copy, and ends what is told.
  await file.ok('backups.drill', {});
  expect(await state()).toMatchObject({ failed: null, lastGoodAt: file.clock.now() });
});

test('a copy whose pages are whole and whose words were exchanged by somebody with the key is found', async () => {
  await file.ok('backups.make', {});
  const path = newest();
  const key = opened().withDatabaseKey((lent) => Buffer.from(lent));
  const raw = openConnection(path, key, { create: false });
  raw.exec("UPDATE client SET display_name = 'Joku muu'");
  raw.close();
  // And the hash of the bytes in the manifest set right.
  const manifest = parseManifest(readFileSync(`${path}.json`));
  if (manifest === null) throw new Error('a manifest');
  const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
  writeFileSync(`${path}.json`, writtenManifest({ ...manifest, sha256 }));
  expect((await file.ok('backups.drill', {})).outcomes).toMatchObject([{ intact: false }]);
});

test('the copy in the second place is opened, too, and told apart', async () => {
  const stick = join(file.folder, 'tikku');
  mkdirSync(stick);
  file.scripted.answers.push(stick);
  await file.ok('backups.chooseSecondPlace', {});
  await file.ok('backups.make', {});
  await bringToSecondPlace(file.app, opened());
  expect((await file.ok('backups.drill', {})).outcomes).toMatchObject([
    { place: 'first', intact: true },
    { place: 'second', intact: true },
  ]);
  const path = newest(join(stick, 'Rinnalla-backups'));
  writeFileSync(path, readFileSync(path).subarray(0, 8192));
  expect((await file.ok('backups.drill', {})).outcomes).toMatchObject([
    { place: 'first', intact: true },
    { place: 'second', intact: false },
  ]);
  expect(await state()).toMatchObject({ failed: { place: 'second' } });
});

test('without a backup there is nothing to drill', async () => {
  expect(await file.fails('backups.drill', {})).toBe('backup-not-found');
});

test('the drill comes by itself after the first copy and then every month, whatever the clock did', async () => {
  await lookAfterBackups(file.app, opened());
  expect((await state()).lastGoodAt).toBe(file.clock.now());
  const at = (text: string) => Instant.parse(text);
  const record = (lastGoodAt: string) => ({ lastGoodAt: at(lastGoodAt), lastTriedAt: null, failed: null });
  expect(isDrillDue(record('2026-11-01T09:00:00Z'), at('2026-11-25T09:00:00Z'))).toBe(false);
  expect(isDrillDue(record('2026-10-20T09:00:00Z'), at('2026-11-25T09:00:00Z'))).toBe(true);
  expect(isDrillDue(record('2036-10-20T09:00:00Z'), at('2026-11-25T09:00:00Z'))).toBe(true);
  const failed = { lastGoodAt: null, lastTriedAt: at('2026-11-25T08:00:00Z'), failed: null };
  expect(isDrillDue(failed, at('2026-11-25T09:00:00Z'))).toBe(false);
});
