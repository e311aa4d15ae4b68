import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { nodeDisk } from '../disk.ts';
import { slotsPathOf } from '../format.ts';
import { makeCaseFile } from '../testing/case-files.ts';
import { startProgram } from '../testing/programs.ts';
import { makeBackup } from './make.ts';
import { restoreBackup } from './restore.ts';
import { chooseSecondPlace, copyToSecondPlace, rootOf } from './second-place.ts';
import { backupFolder, backupsIn, manifestPathOf, rotate, writeManifest } from './store.ts';
import { lookForStrays } from './strays.ts';
import { aBackupDesk, value } from './testing/desk.ts';
import type { BackupDesk } from './testing/desk.ts';
import { headsInBackups, verifyNewBackups } from './verify.ts';

let desk: BackupDesk;
beforeEach(async () => {
  desk = await aBackupDesk();
  return () => desk.end();
});

const inFolder = (): string => backupFolder(desk.tools.root, desk.file.caseFileId);
const namesThere = async (): Promise<string[]> => (await readdir(inFolder())).sort();
const listed = () => backupsIn(nodeDisk, inFolder());
const untold = async (): Promise<string[]> => {
  const told = new Set((await listed()).map(({ path }) => path));
  return (await namesThere())
    .filter((name) => name.endsWith('.rinnalla'))
    .map((name) => join(inFolder(), name))
    .filter((path) => !told.has(path));
};

/** A backup whose program is really killed between its copy's coming into place and the manifest. Gives the copy's path. */
const killedBackup = async (): Promise<string> => {
  const key = desk.file.databaseKeyHex();
  await desk.file.close();
  const args = { path: desk.path, root: desk.tools.root, key, now: desk.clock.now() };
  const program = startProgram(new URL('./testing/killed-backup.ts', import.meta.url), args, { group: true });
  expect(await program.next()).toBeNull();
  expect(program.child.signalCode).toBe('SIGKILL');
  await program.kill();
  await desk.reopen();
  const [stray, ...more] = await untold();
  if (stray === undefined || more.length > 0)
    throw new Error('there is not just one copy that nobody tells of');
  return stray;
};

test('a copy whose program was killed before its manifest is listed after the next unlock, and can be restored', async () => {
  await desk.write('saved');
  const stray = await killedBackup();
  expect(await listed()).toEqual([]);
  value(await verifyNewBackups(desk.file, desk.tools));
  const [found] = await listed();
  expect(found).toMatchObject({ path: stray, manifest: { state: 'good', reason: 'asked', givenUp: false } });
  expect(await desk.file.db.selectFrom('backup').select(['id', 'state']).execute()).toEqual([
    { id: found?.manifest.id, state: 'good' },
  ]);
  await desk.write('later');
  if (found === undefined) throw new Error('it is not listed');
  await desk.file.close();
  value(await restoreBackup(desk.path, found, desk.tools));
  await desk.reopen();
  expect(await desk.settings()).toEqual(['saved']);
});

test('it goes with the rotation in its turn, however often a program was killed there', async () => {
  await killedBackup();
  for (let hour = 0; hour < 12; hour += 1) {
    desk.clock.advance(3600);
    value(await makeBackup(desk.file, desk.tools, 'hourly'));
  }
  const backups = await listed();
  // Ten recent ones; the newest of the month is one of them.
  expect(backups).toHaveLength(10);
  expect(backups.every(({ manifest }) => manifest.reason === 'hourly')).toBe(true);
  expect(await namesThere()).toHaveLength(30);
});

test('in the second place too: a copy that nothing tells of is listed, can be restored, and goes with the rotation there', async () => {
  const stick = join(desk.folder, 'tikku');
  await mkdir(stick);
  const place = value(await chooseSecondPlace(stick, desk.tools));
  const there = backupFolder(rootOf(stick), desk.file.caseFileId);
  const bring = () => copyToSecondPlace(desk.file.caseFileId, place, desk.tools);
  await desk.write('saved');
  const first = value(await makeBackup(desk.file, desk.tools, 'asked'));
  expect(value(await bring())).toBe(1);
  // The stick was pulled before the manifest, and the first place has rotated its copy away: it is not brought again.
  const stray = join(there, first.manifest.fileName);
  await rm(manifestPathOf(stray));
  for (const path of [first.path, slotsPathOf(first.path), manifestPathOf(first.path)]) await rm(path);
  expect(value(await bring())).toBe(0);
  expect(await backupsIn(nodeDisk, there)).toEqual([]);

  expect(value(await lookForStrays(desk.file, desk.tools, rootOf(stick)))).toBe(1);
  const [found] = await backupsIn(nodeDisk, there);
  expect(found).toMatchObject({ path: stray, manifest: { state: 'good', reason: 'asked', givenUp: false } });
  expect(
    await desk.file.db.selectFrom('backup').select('id').where('id', '=', found!.manifest.id).execute(),
  ).toHaveLength(1);
  // Once it is told of, there is nothing more to look for.
  expect(value(await lookForStrays(desk.file, desk.tools, rootOf(stick)))).toBe(0);
  await desk.write('later');
  await desk.file.close();
  value(await restoreBackup(desk.path, found!, desk.tools));
  await desk.reopen();
  expect(await desk.settings()).toEqual(['saved']);

  desk.clock.advance(3600);
  const newest = value(await makeBackup(desk.file, desk.tools, 'hourly'));
  value(await bring());
  const { path, manifest } = newest;
  // Nine more that hold the same, as if of the hours after it.
  for (let hour = 1; hour < 10; hour += 1) {
    desk.clock.advance(3600);
    const id = desk.tools.ids.next<string>();
    const fileName = manifest.fileName.replace(/[0-9a-f]{8}\.rinnalla$/, `0000000${String(hour)}.rinnalla`);
    const later = {
      path: join(there, fileName),
      manifest: { ...manifest, id, fileName, madeAt: desk.clock.now() },
    };
    await copyFile(path, later.path);
    await copyFile(slotsPathOf(path), slotsPathOf(later.path));
    await writeManifest(nodeDisk, later);
  }
  expect(await backupsIn(nodeDisk, there)).toHaveLength(11);
  await rotate(nodeDisk, there);
  const names = (await readdir(there)).sort();
  expect(names).not.toContain(first.manifest.fileName);
  // Ten, each with its slots and its manifest, and nothing of the one that went.
  expect(names).toHaveLength(30);
});

test('it is no newer than what was made after it, and what it noted of the chain counts', async () => {
  value(await makeBackup(desk.file, desk.tools, 'hourly'));
  const stray = await killedBackup();
  desk.clock.advance(-7200);
  const newest = value(
    await makeBackup(desk.file, { ...desk.tools, start: () => desk.tools.start() }, 'hourly'),
  );
  const order = (await listed()).map(({ path }) => path);
  expect(order[0]).toBe(newest.path);
  expect(order).toContain(stray);
  expect(await headsInBackups(desk.file, desk.tools)).toHaveLength(3);
});

test('one that is damaged is told as damaged, and goes once a newer good one is there', async () => {
  await desk.write('a');
  const stray = await killedBackup();
  const bytes = await readFile(stray);
  bytes[bytes.length - 2000] = (bytes[bytes.length - 2000] ?? 0) ^ 1;
  await writeFile(stray, bytes);
  expect(value(await lookForStrays(desk.file, desk.tools, desk.tools.root))).toBe(1);
  expect((await listed()).map(({ manifest }) => manifest.state)).toEqual(['damaged']);
  value(await makeBackup(desk.file, desk.tools, 'asked'));
  expect((await listed()).map(({ manifest }) => manifest.state)).toEqual(['good']);
  expect(await namesThere()).toHaveLength(3);
});

test('what is not shown to be of this file stays where it is', async () => {
  const stray = await killedBackup();
  const other = await makeCaseFile(join(desk.folder, 'toinen.rinnalla'));
  await other.file.close();
  const named = stray.replace(/[0-9a-f]{8}\.rinnalla$/, '00000000.rinnalla');
  const ours = join(inFolder(), 'oma kopio.rinnalla');
  await copyFile(join(desk.folder, 'toinen.rinnalla'), named);
  await copyFile(slotsPathOf(join(desk.folder, 'toinen.rinnalla')), slotsPathOf(named));
  await copyFile(stray, ours);
  // Without slots nothing says whose a copy is that this key does not open.
  const bare = stray.replace(/[0-9a-f]{8}\.rinnalla$/, '11111111.rinnalla');
  await copyFile(named, bare);
  expect(value(await lookForStrays(desk.file, desk.tools, desk.tools.root))).toBe(1);
  expect((await listed()).map(({ path }) => path)).toEqual([stray]);
  for (const path of [named, slotsPathOf(named), ours, bare]) expect(await nodeDisk.exists(path)).toBe(true);
  await rm(ours);
});

test('a key file or a manifest whose copy is gone, and halves of either, go with the next rotation', async () => {
  const { path } = value(await makeBackup(desk.file, desk.tools, 'asked'));
  const gone = path.replace(/[0-9a-f]{8}\.rinnalla$/, '00000000.rinnalla');
  for (const left of [
    slotsPathOf(gone),
    manifestPathOf(gone),
    `${slotsPathOf(gone)}.new`,
    `${manifestPathOf(path)}.new`,
    `${gone}.part`,
  ])
    await copyFile(slotsPathOf(path), left);
  await rotate(nodeDisk, inFolder());
  expect((await namesThere()).map((name) => join(inFolder(), name))).toEqual([
    path,
    manifestPathOf(path),
    slotsPathOf(path),
  ]);
});

test('a manifest that the disk refuses leaves no copy behind', async () => {
  const disk: typeof nodeDisk = {
    ...nodeDisk,
    writeNew: (at, bytes) =>
      at.endsWith('.json.new')
        ? Promise.reject(Object.assign(new Error('ENOSPC: made up'), { code: 'ENOSPC' }))
        : nodeDisk.writeNew(at, bytes),
  };
  expect(await makeBackup(desk.file, { ...desk.tools, disk }, 'asked')).toMatchObject({
    error: { code: 'disk-full' },
  });
  expect(await namesThere()).toEqual([]);
});
