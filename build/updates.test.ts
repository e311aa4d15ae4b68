import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestCaseFile } from '../electron/core/testing/open-test-case-file.ts';
import type { TestCaseFile } from '../electron/core/testing/open-test-case-file.ts';
import { manifestName, signatureName } from '../electron/core/updates/manifest.ts';
import { updatePreference } from '../electron/core/updates/preferences.ts';
import { makeUpdateKey } from './scripts/release-signing.ts';
import { layRelease } from './testing/a-release.ts';

/* Updates as the window asks for them, through the one door, with a key of the test's own that the core is given. */

const ours = makeUpdateKey();
const strangers = makeUpdateKey();
const beliefs = {
  updateKeys: [ours.publicKey],
  windowsPublishers: ['Kunta Oy'],
  feed: 'https://example.invalid/',
  system: 'linux-x64',
};
const name = 'Rinnalla-1.2.0-linux-x64.AppImage';

let coach: TestCaseFile;
let stick: string;
const open = async (own: Parameters<typeof openTestCaseFile>[0] = {}): Promise<void> => {
  await coach?.close();
  coach = await openTestCaseFile({ version: '1.1.0', updates: beliefs, ...own });
  stick = join(coach.folder, 'tikku');
};
beforeEach(() => open());
afterEach(() => coach.close());

const staging = () => join(coach.folder, 'user-data/update');
const staged = () => (existsSync(staging()) ? readdirSync(staging()) : []);
const take = () => {
  coach.scripted.answers.push(stick);
  return coach.ok('updates.takeFromFolder', {});
};
const whyNot = async () => {
  coach.scripted.answers.push(stick);
  const code = await coach.fails('updates.takeFromFolder', {});
  // Nothing that was refused lies where it could be run, and nothing is offered.
  expect(staged()).toEqual([]);
  expect((await coach.ok('updates.state', {})).release).toBeNull();
  return code;
};

describe('an update from a stick', () => {
  test('is found, told with its version, day and signature, and lies checked in a place of its own', async () => {
    await layRelease(stick, ours.secret, { version: '1.2.0' });
    const release = await take();
    expect(release).toMatchObject({
      version: '1.2.0',
      releasedAt: '2026-11-24T08:00:00Z',
      name,
      size: 9000,
      key: ours.publicKey.slice(0, 16),
      how: 'shows',
    });
    expect(coach.scripted.asked.at(-1)).toEqual({ kind: 'release' });
    expect(staged()).toEqual([name]);
    expect(await coach.ok('updates.state', {})).toEqual({
      version: '1.1.0',
      looksForNew: false,
      cannotLook: null,
      cannotTake: null,
      release,
      liesIn: null,
    });
    // Nothing is run by taking it.
    expect(coach.scripted.installers).toEqual([]);
  });

  test('for Windows is an installer that will be started', async () => {
    await open({ updates: { ...beliefs, system: 'win32-x64' } });
    await layRelease(stick, ours.secret, { version: '1.2.0' });
    expect(await take()).toMatchObject({ name: 'Rinnalla-1.2.0-windows-x64.exe', how: 'starts' });
  });

  test('is given to the system when it is confirmed: the very file that was checked', async () => {
    await layRelease(stick, ours.secret, { version: '1.2.0' });
    const { handle } = await take();
    // The stick may be exchanged meanwhile; it is not asked again.
    rmSync(stick, { recursive: true });
    expect(await coach.ok('updates.install', { handle })).toEqual({ how: 'started' });
    const [installer] = coach.scripted.installers;
    expect(installer).toMatchObject({ path: join(staging(), name), size: 9000 });
    expect(readFileSync(installer?.path ?? '', 'utf8')).toBe('AppImage '.repeat(1000));
    coach.scripted.installing = 'shown';
    expect(await coach.ok('updates.install', { handle })).toEqual({ how: 'shown' });
  });

  test('can be taken while the case file is locked: a newer file may need it', async () => {
    await layRelease(stick, ours.secret, { version: '1.2.0' });
    await coach.ok('caseFile.lock', {});
    const { handle } = await take();
    expect(await coach.ok('updates.install', { handle })).toEqual({ how: 'started' });
  });

  test('can be put away again', async () => {
    await layRelease(stick, ours.secret, { version: '1.2.0' });
    const { handle } = await take();
    await coach.ok('updates.forget', {});
    expect(staged()).toEqual([]);
    expect((await coach.ok('updates.state', {})).release).toBeNull();
    expect(await coach.fails('updates.install', { handle })).toBe('update-gone');
  });

  test('goes when the next stick is worse', async () => {
    await layRelease(stick, ours.secret, { version: '1.2.0' });
    const { handle } = await take();
    await layRelease(stick, strangers.secret, { version: '1.3.0' });
    expect(await whyNot()).toBe('update-not-ours');
    expect(await coach.fails('updates.install', { handle })).toBe('update-gone');
    expect(coach.scripted.installers).toEqual([]);
  });

  test('taken twice at once is one, and whole', async () => {
    await layRelease(stick, ours.secret, { version: '1.2.0' });
    const [first, second] = await Promise.all([take(), take()]);
    expect(staged()).toEqual([name]);
    expect(await coach.fails('updates.install', { handle: first.handle })).toBe('update-gone');
    expect(await coach.ok('updates.install', { handle: second.handle })).toEqual({ how: 'started' });
  });

  test('is left alone when no folder is chosen', async () => {
    await layRelease(stick, ours.secret, { version: '1.2.0' });
    const release = await take();
    coach.scripted.answers.push(null);
    expect(await coach.fails('updates.takeFromFolder', {})).toBe('cancelled');
    expect((await coach.ok('updates.state', {})).release).toEqual(release);
  });
});

describe('is refused in words of its own', () => {
  const bad: Readonly<Record<string, () => Promise<void> | void>> = {
    'update-not-ours': () => layRelease(stick, strangers.secret, { version: '1.2.0' }),
    'update-older': () => layRelease(stick, ours.secret, { version: '1.0.9' }),
    'update-same': () => layRelease(stick, ours.secret, { version: '1.1.0' }),
    'update-between-missing': () => layRelease(stick, ours.secret, { version: '2.0.0', minVersion: '1.5.0' }),
    'update-other-system': () =>
      layRelease(stick, ours.secret, { version: '1.2.0', installers: { 'R-windows-x64.exe': 'x' } }),
    'update-no-manifest': () => undefined,
    'update-no-signature': async () => {
      await layRelease(stick, ours.secret, { version: '1.2.0' });
      writeFileSync(join(stick, signatureName), 'abc');
    },
    'update-file-missing': async () => {
      await layRelease(stick, ours.secret, { version: '1.2.0' });
      rmSync(join(stick, name));
    },
    'update-file-changed': async () => {
      await layRelease(stick, ours.secret, { version: '1.2.0' });
      writeFileSync(join(stick, name), 'appImage '.repeat(1000));
    },
    'update-not-valid': async () => {
      await layRelease(stick, ours.secret, { version: '1.2.0' });
      writeFileSync(join(stick, manifestName), ' '.repeat(70_000));
    },
  };

  test.each(Object.entries(bad))('%s', async (code, lay) => {
    await lay();
    expect(await whyNot()).toBe(code);
    expect(coach.scripted.log.at(-1)).toMatchObject({ event: 'update-refused' });
  });

  test('an older date than the installed release’s, which the app knows once it has handed one over', async () => {
    await layRelease(stick, ours.secret, { version: '1.2.0' });
    await coach.ok('updates.install', { handle: (await take()).handle });
    const handed = await coach.app.ports.preferences.get('updates.handed');
    await open({ version: '1.2.0' });
    await coach.app.ports.preferences.set('updates.handed', handed);
    await layRelease(stick, ours.secret, { version: '1.3.0', releasedAt: '2026-11-24T07:59:59Z' });
    expect(await whyNot()).toBe('update-older');
    await layRelease(stick, ours.secret, { version: '1.3.0', releasedAt: '2026-11-24T08:00:01Z' });
    expect((await take()).version).toBe('1.3.0');
  });

  test('everything by a build without a key or, on Windows, without a publisher: no folder is even asked for', async () => {
    await open({ updates: { ...beliefs, updateKeys: [] } });
    expect(await coach.fails('updates.takeFromFolder', {})).toBe('update-no-key');
    expect(await coach.ok('updates.state', {})).toMatchObject({ cannotTake: 'no-key', cannotLook: 'no-key' });
    await open({ updates: { ...beliefs, system: 'win32-x64', windowsPublishers: [] } });
    expect(await coach.fails('updates.takeFromFolder', {})).toBe('update-no-publisher');
    expect(coach.scripted.asked).toEqual([]);
    // This build, as it is.
    const own = await openTestCaseFile();
    expect(await own.fails('updates.takeFromFolder', {})).toBe('update-no-key');
    await own.close();
  });

  test('everything by a build that does not know its own version', async () => {
    await open({ version: '0.0.0-test' });
    await layRelease(stick, ours.secret, { version: '1.2.0' });
    expect(await whyNot()).toBe('update-installed-unknown');
  });
});

describe('a checked installer is not run', () => {
  test.each([
    ['changed', () => writeFileSync(join(staging(), name), 'appImage '.repeat(1000))],
    ['made longer', () => writeFileSync(join(staging(), name), 'AppImage '.repeat(1001))],
    ['removed', () => rmSync(join(staging(), name))],
  ])('when it was %s after the check', async (_what, change) => {
    await layRelease(stick, ours.secret, { version: '1.2.0' });
    const { handle } = await take();
    change();
    expect(await coach.fails('updates.install', { handle })).toBe('update-file-changed');
    expect(coach.scripted.installers).toEqual([]);
    expect(staged()).toEqual([]);
    expect(await coach.fails('updates.install', { handle })).toBe('update-gone');
  });

  test('under a handle that was made up, or after a restart', async () => {
    await layRelease(stick, ours.secret, { version: '1.2.0' });
    await take();
    expect(await coach.fails('updates.install', { handle: 'x'.repeat(24) })).toBe('update-gone');
    expect(await coach.fails('updates.install', { handle: '' })).toBe('invalid-arguments');
    expect(coach.scripted.installers).toEqual([]);
  });

  test('and what the host says about it is told', async () => {
    await layRelease(stick, ours.secret, { version: '1.2.0' });
    for (const [answer, code] of [
      ['unavailable', 'update-not-started'],
      ['changed', 'update-file-changed'],
      ['not-signed', 'update-not-signed'],
    ] as const) {
      const { handle } = await take();
      coach.scripted.installing = answer;
      const told = await coach.core.dispatch('updates.install', { handle });
      expect(told).toMatchObject({ ok: false, error: { code } });
      // Where to start it by hand: names, never a path.
      if (answer === 'unavailable')
        expect(told).toMatchObject({ error: { details: { folder: 'user-data/update' } } });
      // What could only not be started stays, to be started by hand.
      expect(staged()).toEqual(answer === 'unavailable' ? [name] : []);
    }
  });

  test.runIf(process.platform !== 'win32')('and lies where nobody else may write', async () => {
    await layRelease(stick, ours.secret, { version: '1.2.0' });
    chmodSync(join(stick, name), 0o777);
    await take();
    expect(statSync(staging()).mode & 0o777).toBe(0o700);
    expect(statSync(join(staging(), name)).mode & 0o077).toBe(0);
  });
});

describe('looking for new versions', () => {
  const stored = () => coach.app.ports.preferences.get(updatePreference);

  test('is off until it is turned on, and is what the host asks', async () => {
    expect(await stored()).toBeUndefined();
    await coach.ok('updates.lookForNew', { on: true });
    expect(await stored()).toBe(true);
    expect((await coach.ok('updates.state', {})).looksForNew).toBe(true);
    await coach.ok('updates.lookForNew', { on: false });
    expect((await coach.ok('updates.state', {})).looksForNew).toBe(false);
  });

  test.each([
    ['no-key', { updateKeys: [] }],
    ['no-publisher', { system: 'win32-x64', windowsPublishers: [] }],
    ['no-address', { feed: null }],
    ['no-address', { feed: 'http://example.invalid/' }],
  ] as const)('cannot be turned on with %s, but off', async (why, own) => {
    await open({ updates: { ...beliefs, ...own } });
    expect((await coach.ok('updates.state', {})).cannotLook).toBe(why);
    expect(await coach.fails('updates.lookForNew', { on: true })).toBe(`update-${why}`);
    expect(await stored()).toBeUndefined();
    await coach.ok('updates.lookForNew', { on: false });
    expect(await stored()).toBe(false);
  });
});

test('the preview host cannot run an installer, and names the folder it lies in, never a path', async () => {
  await open({ host: 'preview' });
  expect((await coach.ok('updates.state', {})).liesIn).toBe('user-data/update');
});
