import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyToSecondPlace, secondPlaceOf } from '../../casefile/backup/second-place.ts';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';
import { backupToolsOf } from '../case-file/desk.ts';
import { lookAfterBackups } from './look-after.ts';
import { bringToSecondPlace } from './second-place.ts';

let file: TestCaseFile;
let stick: string;
beforeEach(async () => {
  file = await openTestCaseFile();
  stick = join(file.folder, 'tikku');
  mkdirSync(stick);
});
afterEach(() => file.close());

const opened = () => {
  const open = file.app.caseFile();
  if (open === null) throw new Error('the test file is open');
  return open;
};
const choose = async () => {
  file.scripted.answers.push(stick);
  await file.ok('backups.chooseSecondPlace', {});
};
const there = (): string[] => {
  const folder = join(stick, 'Rinnalla-backups', opened().caseFileId);
  return readdirSync(folder).filter((name) => name.endsWith('.rinnalla'));
};
const place = async () => (await file.ok('backups.state', {})).secondPlace;

test('verified backups are copied to the stick, byte for byte, with what is needed to open them', async () => {
  await file.aClient();
  await file.ok('backups.make', {});
  await choose();
  file.clock.set('2026-11-25T10:00:00+02:00');
  await file.ok('backups.make', {});
  await file.ok('backups.copyToSecondPlace', {});
  const first = join(file.folder, 'user-data', 'backups', opened().caseFileId);
  const names = there();
  expect(names).toHaveLength(2);
  for (const name of names) {
    const copy = join(stick, 'Rinnalla-backups', opened().caseFileId, name);
    expect(readFileSync(copy).equals(readFileSync(join(first, name)))).toBe(true);
    expect(readFileSync(`${copy}.json`, 'utf8')).toContain('rinnalla-backup');
  }
  expect(await place()).toMatchObject({ folder: 'tikku', isThere: true, absentDays: 0, problem: null });
  expect((await place())?.lastCopiedAt).toBe(file.clock.now());
  // The test's folders lie on one disk, which is told.
  expect((await place())?.isOnSameDisk).toBe(true);
});

test('an absent stick is told calmly, after a fortnight more plainly, and gets what it missed when it is back', async () => {
  await choose();
  await file.ok('backups.make', {});
  await bringToSecondPlace(file.app, opened());
  renameSync(stick, `${stick}-pois`);
  file.clock.set('2026-11-28T09:00:00+02:00');
  await file.ok('backups.make', {});
  expect(await file.fails('backups.copyToSecondPlace', {})).toBe('second-place-absent');
  expect(await place()).toMatchObject({ isThere: false, absentDays: 3, isLongAbsent: false });
  file.clock.set('2026-12-10T09:00:00+02:00');
  expect(await place()).toMatchObject({ absentDays: 15, isLongAbsent: true });
  renameSync(`${stick}-pois`, stick);
  await lookAfterBackups(file.app, opened());
  expect(await place()).toMatchObject({ isThere: true, absentDays: 0, isLongAbsent: false });
  expect(there()).toHaveLength(3);
});

test('another stick under the same name gets nothing', async () => {
  await choose();
  await bringToSecondPlace(file.app, opened());
  rmSync(stick, { recursive: true });
  mkdirSync(stick);
  await file.ok('backups.make', {});
  expect(await file.fails('backups.copyToSecondPlace', {})).toBe('second-place-absent');
  expect(readdirSync(stick)).toEqual([]);
});

test('a stick without room says so, and nothing half copied stays on it', async () => {
  await choose();
  await file.ok('backups.make', {});
  await bringToSecondPlace(file.app, opened());
  const { caseFileId } = opened();
  const known = await secondPlaceOf(file.app.ports.preferences, caseFileId);
  if (known === null) throw new Error('it was chosen');
  rmSync(join(stick, 'Rinnalla-backups', caseFileId), { recursive: true, force: true });
  const full = await copyToSecondPlace(caseFileId, known, backupToolsOf(file.app), () =>
    Promise.resolve(1000),
  );
  expect(full).toMatchObject({ ok: false, error: { code: 'disk-full' } });
  expect(readdirSync(join(stick, 'Rinnalla-backups', caseFileId))).toEqual([]);
});

test('a copy that is not what was copied is not kept', async () => {
  await choose();
  await file.ok('backups.make', {});
  await bringToSecondPlace(file.app, opened());
  const { caseFileId } = opened();
  const known = await secondPlaceOf(file.app.ports.preferences, caseFileId);
  if (known === null) throw new Error('it was chosen');
  // The first copy rots on the disk after it was verified.
  const first = join(file.folder, 'user-data', 'backups', caseFileId);
  const name = readdirSync(first).find((each) => each.endsWith('.rinnalla')) ?? '';
  const bytes = readFileSync(join(first, name));
  bytes[5000] = (bytes[5000] ?? 0) ^ 1;
  writeFileSync(join(first, name), bytes);
  rmSync(join(stick, 'Rinnalla-backups', caseFileId), { recursive: true, force: true });
  const copied = await copyToSecondPlace(caseFileId, known, backupToolsOf(file.app));
  expect(copied).toMatchObject({ ok: false, error: { code: 'backup-damaged' } });
  expect(readdirSync(join(stick, 'Rinnalla-backups', caseFileId))).toEqual([]);
});

test('the stick keeps ten recent and the month before, by its own rotation', async () => {
  await choose();
  for (let hour = 0; hour < 12; hour += 1) {
    file.clock.set(`2026-${hour === 0 ? '10-01' : '11-26'}T${String(hour + 8).padStart(2, '0')}:00:00+02:00`);
    await file.ok('backups.make', {});
    await bringToSecondPlace(file.app, opened());
  }
  expect(there()).toHaveLength(11);
  expect(there().some((name) => name.startsWith('2026-10-01'))).toBe(true);
}, 60_000);

test('a forgotten place gets nothing more, and keeps what it has', async () => {
  await choose();
  await file.ok('backups.make', {});
  await bringToSecondPlace(file.app, opened());
  await file.ok('backups.forgetSecondPlace', {});
  await file.ok('backups.make', {});
  expect(await place()).toBeNull();
  expect(there()).toHaveLength(1);
});
