import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ArgsOf } from '#shared/contract/index.ts';
import { PlainDate } from '#shared/time.ts';
import { nodeDisk } from '../../casefile/disk.ts';
import { isOpenHere, whenAllFree } from '../../casefile/open-paths.ts';
import { aDesk, deskPassphrase } from '../../testing/closed-desk.ts';
import type { ClosedDesk } from '../../testing/closed-desk.ts';
import { aSecretStore } from '../../testing/scripted-ports.ts';
import { endingOf, rememberedByFile } from './remembered.ts';

// Each test derives keys and makes backups, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });
const patience = { timeout: 20_000 };

let desk: ClosedDesk;
beforeEach(async () => {
  desk = aDesk();
  await desk.create();
  await desk.rehearse();
  await desk.ok('clients.add', { displayName: 'Aino T.' });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await desk.close();
});

const decided = PlainDate.parse('2026-11-20');
const destroying = (about: Partial<ArgsOf<'projectEnd.destroy'>> = {}): ArgsOf<'projectEnd.destroy'> => ({
  passphrase: deskPassphrase,
  fileName: 'Posio',
  decidedBy: 'Posion kunta, hyvinvointijohtaja',
  decidedOn: decided,
  reference: '12/2026',
  hereSeen: true,
  ...about,
});
const backups = (): string => join(desk.folder, 'user-data', 'backups');
/** Every file under a folder, by its path from there. */
const filesUnder = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
    : [];
const isOn = (stick: string): Promise<void> =>
  vi.waitFor(
    () => expect(filesUnder(stick).filter((path) => path.endsWith('.rinnalla'))).toHaveLength(1),
    patience,
  );
const isFree = async (): Promise<void> => {
  await vi.waitFor(async () => expect((await desk.ok('backups.state', {})).running).toBe(false), patience);
};
const parts = async () =>
  Object.fromEntries(
    ((await desk.ok('projectEnd.outcome', {}))?.parts ?? []).map(({ part, state }) => [part, state]),
  );

test('what is here is counted, and everyone whom nobody else has is named', async () => {
  await desk.ok('backups.make', {});
  expect(await desk.ok('projectEnd.state', {})).toMatchObject({
    fileName: 'Posio',
    practice: false,
    held: { people: 1, notes: 0 },
    here: [{ displayName: 'Aino T.', archived: false }],
    handedOver: [],
    copies: { backups: 1, beside: [], secondPlace: 'none', quick: false },
  });
});

test.each([
  ['another name', { fileName: 'Posio2' }, 'project-end-name'],
  ['a decision of tomorrow', { decidedOn: PlainDate.parse('2026-11-26') }, 'day-in-future'],
  ['people whom nobody has, not said to be known', { hereSeen: false }, 'project-end-unseen'],
  ['another passphrase', { passphrase: 'kuusi karpaloa kypsyy suolla' }, 'wrong-passphrase'],
])('with %s nothing is destroyed', async (_, about, code) => {
  await isFree();
  expect(await desk.fails('projectEnd.destroy', destroying(about))).toBe(code);
  expect((await desk.ok('clients.list', {})).map(({ displayName }) => displayName)).toEqual(['Aino T.']);
  expect(existsSync(`${desk.path}.keys`)).toBe(true);
});

test('the file, its keys, its backups and copies, and what the computer remembers are gone; the record tells it without a name', async () => {
  Object.assign(desk.scripted.ports, { secretStore: aSecretStore() });
  const stick = join(desk.folder, 'tikku');
  mkdirSync(stick);
  desk.scripted.answers.push(stick);
  await desk.ok('backups.chooseSecondPlace', {});
  await desk.ok('backups.make', {});
  await isOn(stick);
  await desk.ok('keys.turnQuickOn', { passphrase: deskPassphrase, days: 7, afterStart: false });
  await desk.lock();
  await whenAllFree();
  // A copy by hand, and a file of somebody else that must stay.
  const copy = join(desk.folder, 'Posio kopio.rinnalla');
  copyFileSync(desk.path, copy);
  copyFileSync(`${desk.path}.keys`, `${copy}.keys`);
  const other = join(desk.folder, 'Kittilä.rinnalla');
  const otherDesk = aDesk(5, desk.folder);
  await otherDesk.create(other);
  await otherDesk.ok('caseFile.lock', {});
  await whenAllFree();
  await desk.ok('caseFile.unlock', { passphrase: deskPassphrase });
  await isFree();
  expect((await desk.ok('projectEnd.state', {})).copies).toMatchObject({
    beside: ['Posio kopio'],
    secondPlace: 'there',
    quick: true,
  });
  const id = desk.app.caseFile()?.caseFileId ?? '';

  await desk.ok('projectEnd.destroy', destroying());

  expect(isOpenHere(desk.path)).toBe(false);
  expect(filesUnder(desk.folder).filter((path) => path.includes('Posio') || path.includes(id))).toEqual([]);
  expect(existsSync(other) && existsSync(`${other}.keys`)).toBe(true);
  expect(await parts()).toEqual({
    keys: 'destroyed',
    file: 'destroyed',
    backups: 'destroyed',
    'second-place': 'destroyed',
    computer: 'destroyed',
  });
  for (const begin of rememberedByFile) {
    expect(await desk.scripted.ports.preferences.get(`${begin}.${id}`), begin).toBeFalsy();
  }
  expect((await desk.ok('app.state', {})).phase).toBe('no-file');

  const record = join(desk.folder, 'todistus.pdf');
  desk.scripted.answers.push(record);
  expect(await desk.ok('projectEnd.record', { deliver: 'save', language: 'fi' })).toEqual({
    pdf: null,
    savedAs: 'todistus.pdf',
  });
  expect(readFileSync(record).subarray(0, 5).toString()).toBe('%PDF-');
  expect(await desk.ok('projectEnd.outcome', {})).toMatchObject({ recorded: true });
  expect(JSON.stringify(await endingOf(desk.scripted.ports.preferences))).not.toContain('Aino');
  await desk.ok('projectEnd.putAway', {});
  expect(await desk.ok('projectEnd.outcome', {})).toBeNull();
  expect(await desk.fails('projectEnd.record', { deliver: 'print', language: 'fi' })).toBe(
    'project-end-nothing',
  );
});

test('a stick that is away is told as left, and destroyed once it is there', async () => {
  const stick = join(desk.folder, 'tikku');
  mkdirSync(stick);
  desk.scripted.answers.push(stick);
  await desk.ok('backups.chooseSecondPlace', {});
  await desk.ok('backups.make', {});
  await isOn(stick);
  await isFree();
  renameSync(stick, `${stick}-away`);
  await desk.ok('projectEnd.destroy', destroying());
  expect(await desk.ok('projectEnd.outcome', {})).toMatchObject({
    parts: [{}, {}, {}, { part: 'second-place', state: 'left', problem: 'second-place-absent' }, {}],
  });
  renameSync(`${stick}-away`, stick);
  await desk.ok('projectEnd.tryAgain', {});
  expect(await parts()).toMatchObject({ keys: 'destroyed', 'second-place': 'destroyed' });
  expect(filesUnder(stick).map((path) => path.slice(stick.length + 1))).toEqual([
    join('Rinnalla-backups', 'place.json'),
  ]);
});

test('the keys go before anything else, in every place', async () => {
  await desk.ok('backups.make', {});
  await isFree();
  const keys = [desk.path, ...filesUnder(backups()).filter((path) => path.endsWith('.rinnalla'))].map(
    (path) => `${path}.keys`,
  );
  expect(keys.length).toBeGreaterThan(1);
  const order: string[] = [];
  const really = nodeDisk.overwrite;
  vi.spyOn(nodeDisk, 'overwrite').mockImplementation(async (path) => {
    const was = await really(path);
    if (was) order.push(path);
    return was;
  });
  await desk.ok('projectEnd.destroy', destroying());
  expect(new Set(order.slice(0, keys.length))).toEqual(new Set(keys));
  expect(order.length).toBeGreaterThan(keys.length);
});

test('whichever file the disk refuses, all others go, it is told, and trying again ends it', async () => {
  await desk.ok('backups.make', {});
  await isFree();
  const really = nodeDisk.overwrite;
  const spy = vi
    .spyOn(nodeDisk, 'overwrite')
    .mockImplementation((path) =>
      path === desk.path
        ? Promise.reject(Object.assign(new Error('EIO: made up'), { code: 'EIO' }))
        : really(path),
    );
  await desk.ok('projectEnd.destroy', destroying());
  expect(await desk.ok('projectEnd.outcome', {})).toMatchObject({
    parts: [
      { part: 'keys', state: 'destroyed' },
      { part: 'file', state: 'left', problem: 'write-failed' },
      { part: 'backups', state: 'destroyed' },
      {},
      {},
    ],
  });
  expect(existsSync(`${desk.path}.keys`)).toBe(false);
  spy.mockRestore();
  await desk.ok('projectEnd.tryAgain', {});
  expect(await parts()).toMatchObject({ file: 'destroyed' });
  expect(existsSync(desk.path)).toBe(false);
});

test('a program that was ended in the middle is followed by one that ends it', async () => {
  await desk.ok('backups.make', {});
  await isFree();
  const ended = new Error('ended');
  let steps = 0;
  const really = nodeDisk.overwrite;
  const spy = vi.spyOn(nodeDisk, 'overwrite').mockImplementation((path) => {
    steps += 1;
    // No code: to the program it is no failure of the disk, and nothing goes on after it.
    return steps > 4 ? Promise.reject(ended) : really(path);
  });
  expect(await desk.fails('projectEnd.destroy', destroying())).toBe('internal');
  expect(existsSync(desk.path)).toBe(true);
  // What is left in between opens with no passphrase any more, and no backup helps.
  expect(filesUnder(desk.folder).filter((path) => path.endsWith('.keys'))).toEqual([]);
  expect(await desk.fails('caseFile.unlock', { passphrase: deskPassphrase })).toBe('slots-missing');
  spy.mockRestore();
  expect(await parts()).toMatchObject({ keys: 'destroyed', file: 'destroyed', backups: 'destroyed' });
  expect(filesUnder(desk.folder).filter((path) => path.includes('.rinnalla'))).toEqual([]);
});

test('every kind of thing that the program remembers of a case file is on the list of what is forgotten', () => {
  const root = join(import.meta.dirname, '..', '..');
  const begins = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) => [...readFileSync(join(root, name), 'utf8').matchAll(/`([\w-]+)\.\$\{caseFileId\}`/g)])
    .map(([, begin]) => begin)
    .filter((begin): begin is string => begin !== undefined);
  expect(new Set(begins)).toEqual(new Set(rememberedByFile.filter((begin) => begins.includes(begin))));
  expect(new Set(begins).size).toBe(rememberedByFile.length);
});
