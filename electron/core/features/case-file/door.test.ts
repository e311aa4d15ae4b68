import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CoreEvent } from '#shared/contract/events.ts';
import { isOpenHere, whenAllFree } from '../../casefile/open-paths.ts';
import { createCoreWithApp } from '../../core.ts';
import { testClock, testIds } from '../../testing/open-test-case-file.ts';
import { scriptedPorts } from '../../testing/scripted-ports.ts';

const passphrase = 'hilla kaamos reki tuohi lampi';
const owner = {
  holder: 'Valma Valmentaja',
  title: '',
  organisation: 'Valmennushanke',
  unit: '',
  phone: '',
  email: '',
  municipality: '',
  setUp: 'ngo-project',
};

let folder: string;
let path: string;
let scripted: ReturnType<typeof scriptedPorts>;
let made: ReturnType<typeof createCoreWithApp>;
let events: CoreEvent[];

const call = (name: string, args: unknown = {}) => made.core.dispatch(name, args);
const ok = async (name: string, args: unknown = {}): Promise<unknown> => {
  const result = await call(name, args);
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
  return result.value;
};
const unlocking = (typed = passphrase) => call('caseFile.unlock', { passphrase: typed });

/** A locked case file, made as the coach makes it. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rinnalla-door-'));
  mkdirSync(join(folder, 'user-data'));
  path = join(folder, 'Posio.rinnalla');
  scripted = scriptedPorts(folder);
  made = createCoreWithApp({
    ports: scripted.ports,
    clock: testClock('2026-11-25T09:00:00+02:00'),
    ids: testIds(),
    surroundings: { host: 'none', version: '0.0.0-test', language: 'fi' },
  });
  events = [];
  made.core.subscribe((event) => void events.push(event));
  scripted.answers.push(path);
  const place = (await ok('caseFile.choosePlace', { suggestedName: 'Posio' })) as { handle: string };
  await ok('caseFile.create', { place: place.handle, passphrase, profile: 'coach', owner });
  await ok('caseFile.lock');
  await whenAllFree();
});
afterEach(async () => {
  await made.core.close();
  rmSync(folder, { recursive: true, force: true });
});

test('unlocking twice at once (Enter pressed twice, two windows) opens the file once, and both say so', async () => {
  expect(await Promise.all([unlocking(), unlocking()])).toMatchObject([{ ok: true }, { ok: true }]);
  expect(made.app.caseFile()?.path).toBe(path);
});

test('wrong passphrases that come at the same time are all counted', async () => {
  const wrong = ['väärä väärä väärä yksi', 'väärä väärä väärä kaksi', 'väärä väärä väärä kolme'];
  await Promise.all(wrong.map((typed) => unlocking(typed)));
  expect(await unlocking()).toEqual({ ok: true, value: { failedBefore: 3 } });
});

test('the lid that is closed while a file is being opened leaves it locked', async () => {
  const opening = unlocking();
  scripted.power('suspend');
  expect(await opening).toMatchObject({ ok: false, error: { code: 'locked' } });
  expect(made.app.caseFile()).toBeNull();
  expect(isOpenHere(path)).toBe(false);
  expect(await unlocking()).toMatchObject({ ok: true });
});

test('making a file while another is being opened leaves one file open and none forgotten', async () => {
  const second = join(folder, 'Toinen.rinnalla');
  scripted.answers.push(second);
  const place = (await ok('caseFile.choosePlace', { suggestedName: 'Toinen' })) as { handle: string };
  const about = { place: place.handle, passphrase, profile: 'coach', owner };
  const [, making] = await Promise.all([unlocking(), call('caseFile.create', about)]);
  expect(making).toMatchObject({ ok: false, error: { code: 'case-file-open' } });
  await ok('caseFile.lock');
  expect([path, second].filter(isOpenHere)).toEqual([]);
});

test('a list of known files that cannot be kept does not leave the file open unwatched', async () => {
  const watched: number[] = [];
  scripted.ports.power.setIdleLimit = async (seconds) => void watched.push(seconds);
  scripted.ports.preferences.set = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
  await unlocking();
  expect(made.app.caseFile() === null || watched.length > 0).toBe(true);
  expect(events.at(-1)).toEqual({ type: 'unlocked' });
});

test('a backup under way does not keep people on the screen after locking', async () => {
  await unlocking();
  let end: () => void = () => undefined;
  made.app.caseFile()?.holdOpen(new Promise<void>((resolve) => (end = resolve)));
  const locking = ok('caseFile.lock');
  await expect.poll(() => events.at(-1), { timeout: 1000 }).toEqual({ type: 'locked', reason: 'user' });
  expect(await call('today.view')).toMatchObject({ ok: false, error: { code: 'locked' } });
  // Unlocking at once waits for the file that is still being closed.
  const again = unlocking();
  end();
  await locking;
  expect(await again).toMatchObject({ ok: true });
});
