import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
const people = async () => (await desk.ok('clients.list', {})).map(({ displayName }) => displayName);

/** Pages of a table in the open file that hold its rows. */
const leavesOf = (table: string): number[] =>
  desk.app
    .caseFile()
    ?.raw.prepare<[string], number>("SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf'")
    .pluck()
    .all(table) ?? [];
const damage = (...pages: readonly number[]): void => {
  const bytes = readFileSync(desk.path);
  for (const page of pages) bytes[(page - 1) * 4096 + 99] = (bytes[(page - 1) * 4096 + 99] ?? 0) ^ 1;
  writeFileSync(desk.path, bytes);
};

test('a damaged file without any copy: a new one with everything that can be read, under the same passphrase and sheet', async () => {
  const names = Array.from({ length: 60 }, (_, number) => `Ihminen ${String(number).padStart(2, '0')}`);
  for (const displayName of names) await desk.ok('clients.add', { displayName });
  const recoveryKey = desk.recoveryKey();
  const pages = leavesOf('client');
  expect(pages.length).toBeGreaterThan(2);
  await desk.lock();
  rmSync(join(desk.folder, 'user-data', 'backups'), { recursive: true });
  damage(1, pages[1] ?? 0);
  expect(await desk.fails('caseFile.unlock', { passphrase: deskPassphrase })).toBe('case-file-damaged');
  const broken = readFileSync(desk.path);
  const wrong = { kind: 'passphrase' as const, passphrase: 'väärä väärä väärä' };
  expect(await desk.fails('restore.salvage', { secret: wrong, language: 'fi' })).toBe('wrong-passphrase');
  const { name, report } = await desk.ok('restore.salvage', { secret, language: 'fi' });
  expect(name).toBe('Posio-pelastettu');
  expect(readFileSync(desk.path).equals(broken)).toBe(true);
  const told = report.kinds.find(({ kind }) => kind === 'people');
  expect(told?.lost).toBeGreaterThan(0);
  expect(report.badPages).toBe(2);

  await desk.unlock();
  const back = await people();
  const real = back.filter((each) => names.includes(each));
  expect(real.length).toBeGreaterThan(20);
  expect(real.length).toBeLessThan(60);
  // Those who are lost have a stand-in, since their spells of coaching were read.
  expect(back.filter((each) => each.startsWith('Kadonnut henkilö')).length).toBe(60 - real.length);
  expect(await desk.ok('audit.verify', {})).toMatchObject({ intact: true });
  expect((await desk.ok('audit.page', {})).map(({ action }) => action)).toContain('case-file.salvaged');
  expect((await desk.ok('backups.state', {})).alarm).toBeNull();
  // Everybody is found by the search again, stand-ins by their name as well.
  await expect
    .poll(async () => (await desk.ok('search.find', { text: 'Kadonnut' })).length)
    .toBeGreaterThan(0);
  const [one] = real;
  expect((await desk.ok('search.find', { text: one ?? '' })).map((hit) => hit.name)).toContain(one);
  await desk.lock();
  await desk.ok('caseFile.unlockWithRecoveryKey', { recoveryKey, newPassphrase: 'uusi lause pelastetulle' });
  expect(await people()).toEqual(back);
});

test('the report is saved as a text that says in words what is missing', async () => {
  await desk.ok('clients.add', { displayName: 'Aino T.' });
  const [page] = leavesOf('setting');
  await desk.lock();
  damage(page ?? 0);
  await desk.ok('restore.salvage', { secret, language: 'sv' });
  const path = join(desk.folder, 'selostus.txt');
  desk.scripted.answers.push(path);
  expect(await desk.ok('restore.saveReport', { language: 'fi' })).toEqual({ savedAs: 'selostus.txt' });
  const text = readFileSync(path, 'utf8');
  expect(text).toContain('Ihmiset: kaikki tallella');
  expect(text).toMatch(/1 niistä on vioittunut/);
  expect(existsSync(join(desk.folder, 'Posio-räddad.rinnalla'))).toBe(true);
  expect(readdirSync(desk.folder).filter((name) => name.includes('making'))).toEqual([]);
});

test('a file of which no page is of the key says so, and makes nothing', async () => {
  await desk.lock();
  const bytes = readFileSync(desk.path);
  writeFileSync(desk.path, Buffer.alloc(bytes.length, 7));
  const before = readdirSync(desk.folder);
  expect(await desk.fails('restore.salvage', { secret, language: 'fi' })).toBe('nothing-to-salvage');
  expect(readdirSync(desk.folder)).toEqual(before);
});

test('it tells how far it is, and stopped in the middle it leaves nothing half done', async () => {
  for (let number = 0; number < 40; number += 1)
    await desk.ok('clients.add', { displayName: `Ihminen ${number}` });
  await desk.lock();
  damage(3);
  const broken = readFileSync(desk.path);
  const before = readdirSync(desk.folder);
  const parts: number[] = [];
  let stops = true;
  const unsubscribe = desk.core.subscribe((event) => {
    if (event.type !== 'progress' || event.work !== 'salvage') return;
    parts.push(event.done ?? -1);
    if (stops) void desk.core.dispatch('restore.stopSalvage', {});
  });
  expect(await desk.fails('restore.salvage', { secret, language: 'fi' })).toBe('cancelled');
  expect(parts.length).toBeGreaterThan(0);
  expect(readdirSync(desk.folder)).toEqual(before);
  expect(readFileSync(desk.path).equals(broken)).toBe(true);

  stops = false;
  parts.length = 0;
  expect((await desk.ok('restore.salvage', { secret, language: 'fi' })).name).toBe('Posio-pelastettu');
  unsubscribe();
  expect(parts).toEqual(parts.toSorted((one, other) => one - other));
  expect(parts.length).toBeGreaterThan(20);
  // What is left then is looking the new file over.
  expect(parts.at(-1)).toBeGreaterThan(0.9);
  // Nothing is under way any more.
  await desk.ok('restore.stopSalvage', {});
});
