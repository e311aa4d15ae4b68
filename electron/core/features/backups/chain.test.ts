import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSighting } from '../../casefile/sightings.ts';
import { aDesk } from '../../testing/closed-desk.ts';
import type { ClosedDesk } from '../../testing/closed-desk.ts';

let desk: ClosedDesk;
beforeEach(async () => {
  desk = aDesk();
  await desk.create();
});
afterEach(() => desk.close());

const copy = (from: string, to: string): void => {
  for (const ending of ['', '.keys']) cpSync(from + ending, to + ending);
};
const alarm = async (at = desk) => (await at.ok('backups.state', {})).alarm;
/** What the app's own folder has of backups is gone: only what was seen remains. */
const withoutBackups = (): void =>
  rmSync(join(desk.folder, 'user-data', 'backups'), { recursive: true, force: true });
const aside = () => join(desk.folder, 'talteen.rinnalla');

test('day after day of work and locking alarms nobody, also after a power cut', async () => {
  for (let day = 0; day < 3; day += 1) {
    await desk.ok('clients.add', { displayName: `Ihminen ${day}` });
    await desk.lock();
    await desk.unlock();
    expect(await alarm()).toBeNull();
  }
  await desk.ok('clients.add', { displayName: 'Juuri ennen sähkökatkoa' });
  // Nothing was remembered of this: the process dies without locking.
  await desk.app.caseFile()?.close();
  desk.app.setCaseFile(null);
  await desk.unlock();
  expect(await alarm()).toBeNull();
});

test.each([
  ['with backups', false],
  ['without backups', true],
])(
  'an older copy put in the place of the file is told, %s, with what it lacks, until it is accepted',
  async (_, gone) => {
    await desk.lock();
    copy(desk.path, aside());
    await desk.unlock();
    await desk.ok('clients.add', { displayName: 'Uusi ihminen' });
    await desk.ok('clients.add', { displayName: 'Toinen uusi' });
    await desk.lock();
    copy(aside(), desk.path);
    if (gone) withoutBackups();
    await desk.unlock();
    const told = await alarm();
    expect(told).toMatchObject({ kind: 'older' });
    expect(told?.missing).toBeGreaterThanOrEqual(2);
    // Locking does not make it forgotten.
    await desk.lock();
    await desk.unlock();
    expect((await alarm())?.kind).toMatch(/older|forked/);
    await desk.ok('backups.acceptFile', {});
    expect(await alarm()).toBeNull();
    expect(await desk.ok('audit.verify', {})).toMatchObject({ intact: true });
    await desk.lock();
    await desk.unlock();
    expect(await alarm()).toBeNull();
    expect((await desk.ok('audit.page', {})).map(({ action }) => action)).toContain('case-file.accepted');
  },
);

test('two computers that went on from one copy are told apart', async () => {
  await desk.ok('clients.add', { displayName: 'Yhteinen' });
  await desk.lock();
  const other = aDesk(1);
  try {
    copy(desk.path, other.path);
    other.scripted.answers.push(other.path);
    await other.ok('caseFile.chooseExisting', {});
    await other.unlock();
    expect(await alarm(other)).toBeNull();
    await other.ok('clients.add', { displayName: 'Vain toisella koneella' });
    await other.lock();
    desk.clock.set('2026-11-25T10:00:00+02:00');
    await desk.unlock();
    await desk.ok('clients.add', { displayName: 'Vain tällä koneella' });
    await desk.lock();
    withoutBackups();
    copy(other.path, desk.path);
    await desk.unlock();
    expect(await alarm()).toMatchObject({ kind: 'forked' });
  } finally {
    await other.close();
  }
});

test('another case file at the known place is told, though its passphrase is right', async () => {
  await desk.lock();
  const other = aDesk(2);
  try {
    await other.create();
    await other.lock();
    copy(other.path, desk.path);
    await desk.unlock();
    expect(await alarm()).toMatchObject({ kind: 'exchanged', missing: null });
    await desk.ok('backups.acceptFile', {});
    expect(await alarm()).toBeNull();
  } finally {
    await other.close();
  }
});

test('a new file made where another one was is no exchanged one', async () => {
  await desk.lock();
  for (const ending of ['', '.keys']) rmSync(desk.path + ending);
  await desk.create();
  expect(await alarm()).toBeNull();
});

test('what is kept outside says nothing without the key, and a changed one is not believed', async () => {
  await desk.ok('clients.add', { displayName: 'Aino T.' });
  const file = desk.app.caseFile();
  if (file === null) throw new Error('it is open');
  const { caseFileId } = file;
  const key = file.withDatabaseKey((lent) => Buffer.from(lent));
  await desk.lock();
  const { preferences } = desk.scripted.ports;
  const stored = String(await preferences.get(`seen.${caseFileId}`));
  expect(stored).toMatch(/^[0-9a-f]+$/);
  expect((await readSighting(preferences, key, caseFileId))?.heads.length).toBeGreaterThan(0);
  expect(await readSighting(preferences, Buffer.alloc(32, 1), caseFileId)).toBeNull();
  const last = stored.endsWith('0') ? '1' : '0';
  await preferences.set(`seen.${caseFileId}`, stored.slice(0, -1) + last);
  expect(await readSighting(preferences, key, caseFileId)).toBeNull();
});
