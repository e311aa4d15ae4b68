import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { backupsOf } from '../../casefile/backup/store.ts';
import { nodeDisk } from '../../casefile/disk.ts';
import { aDesk, deskPassphrase as passphrase } from '../../testing/closed-desk.ts';
import type { ClosedDesk } from '../../testing/closed-desk.ts';

// Each test derives keys many times, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

let desk: ClosedDesk;
beforeEach(async () => {
  desk = aDesk();
  await desk.create();
  await rehearse();
  await desk.ok('clients.add', { displayName: 'Aino T.' });
});
afterEach(() => desk.close());

const rehearse = () => desk.rehearse();
const names = async () => (await desk.ok('clients.list', {})).map(({ displayName }) => displayName);
const phase = async () => (await desk.ok('app.state', {})).phase;

test('after the key was changed all people are there, the passphrase opens, and the old sheet does not', async () => {
  const oldSheet = desk.recoveryKey();
  expect(await desk.ok('keys.rotate', { passphrase })).toEqual({ backedUp: true, dropped: 0 });
  const newSheet = desk.recoveryKey();
  expect(newSheet).not.toBe(oldSheet);
  expect(await names()).toEqual(['Aino T.']);
  await desk.ok('clients.add', { displayName: 'Veikko V.' });
  await desk.lock();
  const newPassphrase = 'viisi majavaa rakentaa patoa';
  const error = await desk.fails('caseFile.unlockWithRecoveryKey', { recoveryKey: oldSheet, newPassphrase });
  expect(error).toBe('recovery-key-of-another-file');
  await desk.unlock();
  expect(await names()).toEqual(['Aino T.', 'Veikko V.']);
  expect(await desk.ok('audit.verify', {})).toMatchObject({ intact: true });
  expect((await desk.ok('backups.state', {})).alarm).toBeNull();
  await desk.lock();
  await desk.ok('caseFile.unlockWithRecoveryKey', { recoveryKey: newSheet, newPassphrase });
  expect(await names()).toEqual(['Aino T.', 'Veikko V.']);
  const actions = (await desk.ok('audit.page', {})).map(({ action }) => action);
  expect(actions).toContain('case-file.key-rotated');
});

test('the new sheet is rehearsed like the first one, also after a restart', async () => {
  expect(await phase()).toBe('unlocked');
  await desk.ok('keys.rotate', { passphrase });
  expect(await phase()).toBe('unrehearsed');
  expect(await desk.ok('caseFile.rehearsal', {})).toMatchObject({ done: false, renewed: true });
  await desk.lock();
  await desk.unlock();
  expect(await phase()).toBe('unrehearsed');
  await rehearse();
  expect(await phase()).toBe('unlocked');
});

test('nothing of the old file or of the copy is left beside the new one', async () => {
  const before = readFileSync(`${desk.path}.keys`, 'utf8');
  await desk.ok('keys.rotate', { passphrase });
  for (const part of ['.rotating', '.rotating-wal', '.rotating-journal', '.keys.rotating', '.rotate']) {
    expect(existsSync(`${desk.path}${part}`), part).toBe(false);
  }
  expect(readFileSync(`${desk.path}.keys`, 'utf8')).not.toBe(before);
});

test('older copies stay, count for nothing with the new key, and go only when asked', async () => {
  await desk.lock();
  await desk.unlock();
  await desk.ok('keys.rotate', { passphrase });
  await rehearse();
  const { older, hasVerified } = await desk.ok('keys.state', {});
  expect(older.first).toBeGreaterThanOrEqual(2);
  expect(older.second).toBeNull();
  expect(hasVerified).toBe(true);
  const root = join(desk.folder, 'user-data', 'backups');
  const states = async () =>
    (await backupsOf(nodeDisk, root, desk.path)).map(({ manifest }) => manifest.state);
  desk.clock.set('2026-11-25T10:00:00+02:00');
  await desk.lock();
  await desk.unlock();
  const drill = await desk.ok('backups.drill', {});
  expect(drill.outcomes.map(({ intact }) => intact)).toEqual([true]);
  expect(await states()).not.toContain('damaged');
  expect(await desk.ok('keys.removeOlderBackups', {})).toEqual({ removed: older.first });
  expect((await desk.ok('keys.state', {})).older.first).toBe(0);
  expect((await states()).length).toBeGreaterThanOrEqual(1);
  const went = (await desk.ok('audit.page', {})).filter(({ action }) => action.startsWith('backup.older'));
  // Newest first: that they will go was entered before they went.
  expect(went.map(({ action }) => action)).toEqual([
    'backup.older-keys-removed',
    'backup.older-keys-removing',
  ]);
  expect(await desk.ok('keys.removeOlderBackups', {})).toEqual({ removed: 0 });
});

test('older copies in the second place are told and go too, once a new one is there', async () => {
  const stick = join(desk.folder, 'tikku');
  mkdirSync(stick);
  desk.scripted.answers.push(stick);
  await desk.ok('backups.make', {});
  await desk.ok('backups.chooseSecondPlace', {});
  await desk.ok('backups.copyToSecondPlace', {});
  await desk.ok('keys.rotate', { passphrase });
  await desk.ok('backups.copyToSecondPlace', {});
  const { older } = await desk.ok('keys.state', {});
  expect(older.second).toBeGreaterThanOrEqual(1);
  const { removed } = await desk.ok('keys.removeOlderBackups', {});
  expect(removed).toBe(older.first + (older.second ?? 0));
  await desk.ok('backups.copyToSecondPlace', {});
  expect((await desk.ok('keys.state', {})).older).toEqual({ first: 0, second: 0 });
});

test('a wrong passphrase changes nothing', async () => {
  const sheet = desk.recoveryKey();
  expect(await desk.fails('keys.rotate', { passphrase: 'väärä lause tässä näin' })).toBe('wrong-passphrase');
  expect(desk.recoveryKey()).toBe(sheet);
  expect(await phase()).toBe('unlocked');
  await desk.ok('clients.add', { displayName: 'Jatkuu' });
});

test('a copy that does not come through leaves the old file open, and it can be written', async () => {
  const sheet = desk.recoveryKey();
  Object.assign(desk.scripted.ports, {
    startBackupProcess: () => ({
      post: () => undefined,
      onMessage: () => undefined,
      onEnd: (listener: () => void) => setTimeout(listener, 20),
      end: () => undefined,
    }),
  });
  expect(await desk.fails('keys.rotate', { passphrase })).toBe('write-failed');
  Object.assign(desk.scripted.ports, { startBackupProcess: undefined });
  expect(desk.recoveryKey()).toBe(sheet);
  await desk.ok('clients.add', { displayName: 'Jatkuu' });
  expect((await names()).sort()).toEqual(['Aino T.', 'Jatkuu']);
  await desk.ok('keys.rotate', { passphrase });
  expect(desk.recoveryKey()).not.toBe(sheet);
});

test('the lid that is closed meanwhile leaves the file locked within two seconds, under the old key', async () => {
  const sheet = desk.recoveryKey();
  const rotating = desk.fails('keys.rotate', { passphrase });
  await new Promise((resolve) => setTimeout(resolve, 600));
  const began = performance.now();
  desk.scripted.power('suspend');
  const answer = await rotating;
  expect(performance.now() - began).toBeLessThan(2000);
  expect(['cancelled', 'locked', 'did not fail']).toContain(answer);
  await desk.lock();
  expect(desk.app.caseFile()).toBeNull();
  await desk.unlock();
  expect(await names()).toEqual(['Aino T.']);
  expect(desk.recoveryKey() === sheet).toBe(answer === 'cancelled');
});
