import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aDesk, deskPassphrase } from '../../testing/closed-desk.ts';
import type { ClosedDesk } from '../../testing/closed-desk.ts';

let desk: ClosedDesk;
beforeEach(async () => {
  desk = aDesk();
  await desk.create();
});
afterEach(() => desk.close());

const secret = { kind: 'passphrase' as const, passphrase: deskPassphrase };
const names = async (at = desk) => (await at.ok('clients.list', {})).map(({ displayName }) => displayName);
const flip = (path: string, place: number): void => {
  const bytes = readFileSync(path);
  bytes[place] = (bytes[place] ?? 0) ^ 0x10;
  writeFileSync(path, bytes);
};
/** A first copy with one person, then work after it. */
const twoDays = async () => {
  await desk.ok('clients.add', { displayName: 'Aino T.' });
  await desk.ok('backups.make', {});
  desk.clock.set('2026-11-26T09:00:00+02:00');
  const { clientId } = await desk.ok('clients.add', { displayName: 'Veikko V.' });
  await desk.ok('contacts.add', {
    clientId,
    channel: 'phone',
    happenedAt: '2026-11-26T09:00:00+02:00',
    minutes: 5,
    present: [],
    place: '',
    summary: 'Soitto.',
    reached: true,
  } as never);
  await desk.app.caseFile()?.close();
  desk.app.setCaseFile(null);
};

test('a damaged file: what is wrong, what each copy holds, what is lost, and everything of the copy is back', async () => {
  await twoDays();
  flip(desk.path, 0);
  flip(desk.path, 5000);
  expect(await desk.fails('caseFile.unlock', { passphrase: deskPassphrase })).toMatch(/damaged/);
  const { file, copies } = await desk.ok('restore.look', {});
  expect(file).toEqual({ name: 'Posio', state: 'looks-whole' });
  expect(copies).toMatchObject([
    { place: 'first', isOfThisFile: true, reason: 'asked', state: 'good', counts: { clients: 1 } },
  ]);
  const handle = copies[0]?.handle ?? ('' as never);
  const opened = await desk.ok('restore.open', { handle, secret });
  // The file itself does not open; what this computer saw last says how much is missing.
  expect(opened).toMatchObject({ counts: { clients: 1 }, current: { opens: false, counts: null } });
  const damaged = readFileSync(desk.path);
  const { keptAs } = await desk.ok('restore.run', { handle, secret, place: null });
  expect(readFileSync(join(desk.folder, keptAs ?? '')).equals(damaged)).toBe(true);
  await desk.unlock();
  expect(await names()).toEqual(['Aino T.']);
  expect((await desk.ok('backups.state', {})).alarm).toBeNull();
  expect((await desk.ok('audit.page', {})).map(({ action }) => action)).toContain('backup.restored');
  expect(readdirSync(join(desk.folder, 'user-data', 'looking'))).toEqual([]);
});

test('a file that opens is compared: who and what was added after the copy would be lost', async () => {
  await twoDays();
  const before = readFileSync(desk.path);
  const { copies } = await desk.ok('restore.look', {});
  const { current } = await desk.ok('restore.open', { handle: copies[0]?.handle ?? '', secret });
  expect(current).toMatchObject({
    opens: true,
    counts: { clients: 2, contacts: 1 },
    lost: { clients: 1, contacts: 1, notes: 0, lastAt: '2026-11-26T07:00:00Z' },
  });
  expect(current?.lost?.entries).toBeGreaterThanOrEqual(2);
  // Looking has changed nothing.
  expect(readFileSync(desk.path).equals(before)).toBe(true);
});

test('nothing is replaced by a copy that does not open, or with a wrong secret', async () => {
  await twoDays();
  const { copies } = await desk.ok('restore.look', {});
  const handle = copies[0]?.handle ?? ('' as never);
  const before = readFileSync(desk.path);
  const wrong = { kind: 'passphrase' as const, passphrase: 'väärä väärä väärä' };
  expect(await desk.fails('restore.run', { handle, secret: wrong, place: null })).toBe('wrong-passphrase');
  const mistyped = { kind: 'recovery-key' as const, recoveryKey: 'R1AA BBBB' };
  expect(await desk.fails('restore.run', { handle, secret: mistyped, place: null })).toBe(
    'recovery-key-mistyped',
  );
  const folder = join(desk.folder, 'user-data', 'backups');
  const id = readdirSync(folder)[0] ?? '';
  const copy = readdirSync(join(folder, id)).find((name) => name.endsWith('.rinnalla')) ?? '';
  flip(join(folder, id, copy), 9000);
  expect(await desk.fails('restore.open', { handle, secret })).toBe('backup-damaged');
  expect(await desk.fails('restore.run', { handle, secret, place: null })).toBe('backup-damaged');
  expect(readFileSync(desk.path).equals(before)).toBe(true);
  expect(readdirSync(desk.folder).filter((name) => /restor/.test(name))).toEqual([]);
});

test('a missing file is found again by what this computer remembers, on the stick as well', async () => {
  const stick = join(desk.folder, 'tikku');
  mkdirSync(stick);
  desk.scripted.answers.push(stick);
  await desk.ok('clients.add', { displayName: 'Aino T.' });
  await desk.ok('backups.chooseSecondPlace', {});
  await desk.ok('backups.make', {});
  await desk.ok('backups.copyToSecondPlace', {});
  await desk.lock();
  for (const ending of ['', '.keys']) rmSync(desk.path + ending);
  const { file, copies } = await desk.ok('restore.look', {});
  expect(file).toEqual({ name: 'Posio', state: 'missing' });
  expect(new Set(copies.map(({ place }) => place))).toEqual(new Set(['first', 'second']));
  rmSync(join(desk.folder, 'user-data', 'backups'), { recursive: true });
  const onStick = (await desk.ok('restore.look', {})).copies[0];
  expect(onStick?.place).toBe('second');
  const args = { handle: onStick?.handle ?? ('' as never), secret, place: null };
  expect(await desk.ok('restore.run', args)).toEqual({ name: 'Posio', keptAs: null });
  await desk.unlock();
  expect(await names()).toEqual(['Aino T.']);
});

test('on a new computer a stick and the recovery sheet are enough', async () => {
  await desk.ok('clients.add', { displayName: 'Aino T.' });
  await desk.ok('backups.make', {});
  const recoveryKey = desk.recoveryKey();
  await desk.lock();
  const stick = join(desk.folder, 'tikku');
  cpSync(join(desk.folder, 'user-data', 'backups'), stick, { recursive: true });
  for (const name of readdirSync(join(stick, readdirSync(stick)[0] ?? ''))) {
    if (name.endsWith('.keys')) rmSync(join(stick, readdirSync(stick)[0] ?? '', name));
  }
  const fresh = aDesk(3);
  try {
    expect(await fresh.ok('restore.look', {})).toEqual({ file: null, copies: [] });
    fresh.scripted.answers.push(stick);
    expect((await fresh.ok('restore.addFolder', {})).found).toBeGreaterThan(0);
    const { copies } = await fresh.ok('restore.look', {});
    const copy = copies.find(({ reason }) => reason === 'asked');
    expect(copy).toMatchObject({ caseFileName: 'Posio', counts: { clients: 1 }, isOfThisFile: null });
    const handle = copy?.handle ?? ('' as never);
    expect(await fresh.fails('restore.open', { handle, secret })).toBe('slots-missing');
    const key = { kind: 'recovery-key' as const, recoveryKey };
    expect(await fresh.ok('restore.open', { handle, secret: key })).toMatchObject({ current: null });
    fresh.scripted.answers.push(join(fresh.folder, 'Uusi kone.rinnalla'));
    const place = await fresh.ok('caseFile.choosePlace', { suggestedName: 'Posio' });
    const done = await fresh.ok('restore.run', { handle, secret: key, place: place.handle });
    expect(done).toEqual({ name: 'Uusi kone', keptAs: null });
    const newPassphrase = 'uusi kone uusi lause';
    await fresh.ok('caseFile.unlockWithRecoveryKey', { recoveryKey, newPassphrase });
    expect(await names(fresh)).toEqual(['Aino T.']);
    expect((await fresh.ok('backups.state', {})).alarm).toBeNull();
  } finally {
    await fresh.close();
  }
});

test('the recovery sheet of another file is told apart from a damaged copy', async () => {
  await twoDays();
  const other = aDesk(4);
  await other.create();
  const recoveryKey = other.recoveryKey();
  await other.close();
  const { copies } = await desk.ok('restore.look', {});
  const handle = copies[0]?.handle ?? ('' as never);
  expect(await desk.fails('restore.open', { handle, secret: { kind: 'recovery-key', recoveryKey } })).toBe(
    'wrong-recovery-key',
  );
});

test('a copy made by hand, without a manifest, can be restored, too', async () => {
  await desk.ok('clients.add', { displayName: 'Aino T.' });
  await desk.lock();
  const folder = join(desk.folder, 'omat kopiot');
  mkdirSync(folder);
  for (const ending of ['', '.keys'])
    cpSync(desk.path + ending, join(folder, `Posio tiistai.rinnalla${ending}`));
  desk.scripted.answers.push(folder);
  await desk.ok('restore.addFolder', {});
  const { copies } = await desk.ok('restore.look', {});
  const copy = copies.find(({ place }) => place === 'folder');
  expect(copy).toMatchObject({ isOfThisFile: true, reason: null, counts: null });
  writeFileSync(desk.path, 'pilalla');
  expect((await desk.ok('restore.look', {})).file).toMatchObject({ state: 'cut' });
  const args = { handle: copy?.handle ?? ('' as never), secret, place: null };
  const { keptAs } = await desk.ok('restore.run', args);
  expect(existsSync(join(desk.folder, basename(keptAs ?? '')))).toBe(true);
  await desk.unlock();
  expect(await names()).toEqual(['Aino T.']);
});

test('whatever is typed as a passphrase or a recovery key, the file stays and a clear word comes back', async () => {
  await twoDays();
  const { copies } = await desk.ok('restore.look', {});
  const handle = copies[0]?.handle ?? '';
  const before = readFileSync(desk.path);
  for (const typed of ['', '\u0000\u0007 x', 'a\ud83db', '👩🏽‍🚒'.repeat(40), 'x'.repeat(1024)]) {
    const secrets = [
      { kind: 'passphrase' as const, passphrase: typed },
      { kind: 'recovery-key' as const, recoveryKey: typed.slice(0, 400) },
    ];
    for (const each of secrets) {
      const expected = each.kind === 'passphrase' ? 'wrong-passphrase' : 'recovery-key-mistyped';
      expect(await desk.fails('restore.run', { handle, secret: each, place: null })).toBe(expected);
    }
  }
  const tooLong = { kind: 'passphrase' as const, passphrase: 'x'.repeat(1025) };
  expect(await desk.fails('restore.salvage', { secret: tooLong, language: 'fi' })).toBe('invalid-arguments');
  expect(await desk.fails('restore.open', { handle: 'ei ole', secret })).toMatch(/not-found|invalid/);
  expect(readFileSync(desk.path).equals(before)).toBe(true);
}, 120_000);
