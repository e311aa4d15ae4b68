import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { contract } from '#shared/contract/index.ts';
import type { ArgsOf, CallName } from '#shared/contract/index.ts';
import { PlainDate } from '#shared/time.ts';
import { sampleOf } from '../../attacks/testing/sample.ts';
import { aDesk, deskPassphrase as ownerPassphrase } from '../../testing/closed-desk.ts';
import type { ClosedDesk } from '../../testing/closed-desk.ts';

const substitutePassphrase = 'viisi villasukkaa kuivuu narulla';
const newPassphrase = 'kuusi karpaloa kypsyy suolla';

// Each test derives keys many times, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

let desk: ClosedDesk;
beforeEach(async () => {
  desk = aDesk();
  await desk.create();
  await desk.rehearse();
  await desk.ok('clients.add', { displayName: 'Aino T.' });
});
afterEach(() => desk.close());

const add = (about: Partial<ArgsOf<'keys.addSubstitute'>> = {}) =>
  desk.ok('keys.addSubstitute', {
    ownerPassphrase,
    passphrase: substitutePassphrase,
    label: 'Sanni Sijainen',
    until: null,
    ...about,
  });
const names = async () => (await desk.ok('clients.list', {})).map(({ displayName }) => displayName);
const unlockAs = async (passphrase: string) => {
  await desk.lock();
  await desk.ok('caseFile.unlock', { passphrase });
};
const who = async () => (await desk.ok('app.state', {})).caseFile?.substitute ?? null;

test('a substitute opens the same file with a passphrase of their own and works in it; the window says who has it open', async () => {
  expect(await add({ until: PlainDate.parse('2026-12-31') })).toMatchObject({ quickTurnedOff: false });
  expect(await who()).toBeNull();
  await unlockAs(substitutePassphrase);
  expect(await who()).toEqual({ label: 'Sanni Sijainen', until: '2026-12-31', isPast: false });
  await desk.ok('clients.add', { displayName: 'Veikko V.' });
  expect(await names()).toEqual(['Aino T.', 'Veikko V.']);
  const [newest] = await desk.ok('audit.page', {});
  expect(newest).toMatchObject({ action: 'client.added', actor: 'substitute' });
  await unlockAs(ownerPassphrase);
  expect(await who()).toBeNull();
  await desk.ok('clients.add', { displayName: 'Eino' });
  expect((await desk.ok('audit.page', {}))[0]).toMatchObject({ action: 'client.added', actor: 'coach' });
  expect((await desk.ok('audit.verify', {})).intact).toBe(true);
});

test('the last day is told and locks nobody out', async () => {
  await add({ until: PlainDate.parse('2026-11-26') });
  desk.clock.set('2026-11-27T09:00:00+02:00');
  await unlockAs(substitutePassphrase);
  expect(await who()).toMatchObject({ until: '2026-11-26', isPast: true });
  await unlockAs(ownerPassphrase);
  expect((await desk.ok('keys.substitutes', {})).substitutes).toMatchObject([
    { label: 'Sanni Sijainen', isPast: true },
  ]);
});

test('what is the owner’s alone is refused to a substitute, whatever the arguments, and their own passphrase is theirs', async () => {
  await add();
  await unlockAs(substitutePassphrase);
  const ownerOnly = (Object.keys(contract) as CallName[]).filter((name) => contract[name].ownerOnly);
  expect(ownerOnly.sort()).toEqual([
    'backups.acceptFile',
    'backups.chooseSecondPlace',
    'backups.forgetSecondPlace',
    'caseFile.recoverySheet',
    'handover.seal',
    'keys.acceptSlots',
    'keys.addSubstitute',
    'keys.putNewestSlotsBack',
    'keys.removeOlderBackups',
    'keys.removeSubstitute',
    'keys.rotate',
    'keys.turnQuickOff',
    'keys.turnQuickOn',
    'partners.changeOwnKey',
    'place.keepOld',
    'place.move',
    'place.removeOld',
    'projectEnd.destroy',
    'projectEnd.state',
  ]);
  const slots = readFileSync(`${desk.path}.keys`, 'utf8');
  const passphrases = { passphrase: ownerPassphrase, ownerPassphrase };
  for (const name of ownerOnly) {
    const sample = sampleOf(contract[name].args) as object;
    const known = Object.fromEntries(Object.entries(passphrases).filter(([key]) => key in sample));
    const answer = await desk.core.dispatch(name, { ...sample, ...known });
    expect(answer, name).toEqual({ ok: false, error: { code: 'substitute-may-not' } });
  }
  const change = { current: ownerPassphrase, next: newPassphrase };
  expect(await desk.fails('caseFile.changePassphrase', change)).toBe('wrong-passphrase');
  expect(readFileSync(`${desk.path}.keys`, 'utf8')).toBe(slots);
  await desk.ok('caseFile.changePassphrase', { current: substitutePassphrase, next: newPassphrase });
  await unlockAs(newPassphrase);
  expect(await who()).toMatchObject({ label: 'Sanni Sijainen' });
  await unlockAs(ownerPassphrase);
});

test('where the file and its second copies lie is the owner’s to say; a substitute goes on working where they are', async () => {
  await add();
  const stick = join(desk.folder, 'tikku');
  mkdirSync(stick);
  desk.scripted.answers.push(stick);
  await desk.ok('backups.chooseSecondPlace', {});
  await unlockAs(substitutePassphrase);
  desk.scripted.answers.push(join(desk.folder, 'omat.rinnalla'));
  for (const name of ['place.move', 'backups.chooseSecondPlace', 'backups.forgetSecondPlace'] as const)
    expect(await desk.fails(name, {})).toBe('substitute-may-not');
  // Nobody was even asked for a place.
  expect(desk.scripted.answers).toHaveLength(1);
  expect(existsSync(join(desk.folder, 'omat.rinnalla'))).toBe(false);
  expect(await names()).toEqual(['Aino T.']);
  expect((await desk.ok('backups.state', {})).secondPlace?.folder).toBe('tikku');
  // Copying to where the owner has said is their work too.
  await desk.ok('backups.make', {});
  expect((await desk.ok('backups.copyToSecondPlace', {})).copied).toBeGreaterThanOrEqual(0);
  await unlockAs(ownerPassphrase);
  await desk.ok('place.move', {});
  expect(existsSync(join(desk.folder, 'omat.rinnalla'))).toBe(true);
});

test('the owner takes the passphrase away; it does not open the file any more, nor an older copy in its place', async () => {
  const { id } = await add();
  await desk.ok('backups.make', {});
  desk.clock.set('2026-11-25T11:00:00+02:00');
  await desk.ok('keys.removeSubstitute', { id });
  expect(await desk.fails('keys.removeSubstitute', { id })).toBe('slot-not-found');
  expect((await desk.ok('keys.substitutes', {})).substitutes).toEqual([]);
  await desk.lock();
  expect(await desk.fails('caseFile.unlock', { passphrase: substitutePassphrase })).toBe('wrong-passphrase');
  // The copy that was made before still has it in its slots.
  const { copies } = await desk.ok('restore.look', {});
  const secret = { kind: 'passphrase', passphrase: substitutePassphrase } as const;
  const codes = [];
  for (const { handle } of copies) codes.push(await desk.fails('restore.open', { handle, secret }));
  expect(codes).toContain('slot-removed');
  expect(codes).not.toContain('did not fail');
});

test('a new key leaves the substitute out, and says so', async () => {
  await add();
  const rotated = await desk.ok('keys.rotate', { passphrase: ownerPassphrase });
  expect(rotated).toEqual({ backedUp: true, dropped: 1 });
  expect(await desk.ok('caseFile.rehearsal', {})).toMatchObject({ renewed: true, dropped: 1 });
  await desk.rehearse();
  expect((await desk.ok('keys.substitutes', {})).substitutes).toEqual([]);
  await desk.lock();
  expect(await desk.fails('caseFile.unlock', { passphrase: substitutePassphrase })).toBe('wrong-passphrase');
  await desk.unlock();
  await desk.ok('keys.rotate', { passphrase: ownerPassphrase });
  expect(await desk.ok('caseFile.rehearsal', {})).toMatchObject({ dropped: 0 });
});

test('a backup that is restored keeps the substitute that the file has now', async () => {
  await desk.ok('backups.make', {});
  await add();
  await desk.lock();
  const oldest = (await desk.ok('restore.look', {})).copies.at(-1);
  if (oldest === undefined) throw new Error('no copy');
  const secret = { kind: 'passphrase', passphrase: ownerPassphrase } as const;
  await desk.ok('restore.open', { handle: oldest.handle, secret });
  await desk.ok('restore.run', { handle: oldest.handle, secret, place: null });
  await desk.ok('caseFile.unlock', { passphrase: substitutePassphrase });
  expect(await who()).toMatchObject({ label: 'Sanni Sijainen' });
  await unlockAs(ownerPassphrase);
});

test('a name of only spaces is none, and any other is kept as it is written', async () => {
  const args = { ownerPassphrase, passphrase: substitutePassphrase, until: null };
  expect(await desk.fails('keys.addSubstitute', { ...args, label: '  ' })).toBe('invalid-arguments');
  const label = 'Ásllat "O\'Neil" 👩‍🔧 <b>Šämš</b>';
  await add({ label });
  await unlockAs(substitutePassphrase);
  expect(await who()).toMatchObject({ label });
});

test('the sheet is shown again only to whoever knows the owner’s passphrase, and a wrong one is entered', async () => {
  await add();
  await unlockAs(ownerPassphrase);
  const view = { deliver: 'view', language: 'fi' } as const;
  expect(await desk.fails('caseFile.recoverySheet', view)).toBe('wrong-passphrase');
  for (const passphrase of ['', substitutePassphrase]) {
    expect(await desk.fails('caseFile.recoverySheet', { ...view, passphrase })).toBe('wrong-passphrase');
  }
  expect((await desk.ok('audit.page', {}))[0]).toMatchObject({ action: 'recovery-sheet.refused' });
  const { pdf } = await desk.ok('caseFile.recoverySheet', { ...view, passphrase: ownerPassphrase });
  expect(pdf?.length).toBeGreaterThan(1000);
});

test('an older file that is put back after a change of the key is told, under the new key and under the old', async () => {
  const keep = (name: string) => {
    for (const part of ['', '.keys']) copyFileSync(`${desk.path}${part}`, `${desk.path}.${name}${part}`);
  };
  const putBack = (name: string) => {
    for (const part of ['', '.keys']) copyFileSync(`${desk.path}.${name}${part}`, `${desk.path}${part}`);
  };
  await desk.lock();
  keep('old-key');
  await desk.unlock();
  await desk.ok('keys.rotate', { passphrase: ownerPassphrase });
  await desk.rehearse();
  await desk.lock();
  keep('new-key');
  await desk.unlock();
  const alarm = async () => (await desk.ok('backups.state', {})).alarm?.kind ?? null;
  expect(await alarm()).toBeNull();
  await desk.ok('clients.add', { displayName: 'Veikko V.' });
  await desk.lock();
  putBack('new-key');
  await desk.unlock();
  expect(await alarm()).toBe('older');
  await desk.lock();
  putBack('old-key');
  await desk.unlock();
  expect(await alarm()).toBe('older');
});
