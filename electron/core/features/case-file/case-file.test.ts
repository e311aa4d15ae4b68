import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ArgsOf, CallName, ResultOf } from '#shared/contract/index.ts';
import type { CoreEvent } from '#shared/contract/events.ts';
import { whenAllFree } from '../../casefile/open-paths.ts';
import { createCoreWithApp } from '../../core.ts';
import { testClock, testIds } from '../../testing/open-test-case-file.ts';
import { scriptedPorts } from '../../testing/scripted-ports.ts';

const passphrase = 'hilla kaamos reki tuohi lampi';
const owner: ArgsOf<'caseFile.create'>['owner'] = {
  holder: 'Valma Valmentaja',
  title: 'työkykyvalmentaja',
  organisation: 'Valmennushanke',
  unit: 'Posio',
  phone: '040 000 0001',
  email: '',
  municipality: '614',
  setUp: 'ngo-project',
};

const freshCore = (folder: string) => {
  const scripted = scriptedPorts(folder);
  const clock = testClock('2026-11-25T09:00:00+02:00');
  const surroundings = { host: 'none', version: '0.0.0-test', language: 'fi' } as const;
  const { core, app } = createCoreWithApp({ ports: scripted.ports, clock, ids: testIds(), surroundings });
  const events: CoreEvent[] = [];
  core.subscribe((event) => void events.push(event));
  const call = async <N extends CallName>(name: N, args: ArgsOf<N>) => core.dispatch(name, args);
  return {
    core,
    app,
    scripted,
    clock,
    events,
    ok: async <N extends CallName>(name: N, args: ArgsOf<N>): Promise<ResultOf<N>> => {
      const result = await call(name, args);
      if (!result.ok)
        throw new Error(`${name}: ${JSON.stringify(result.error)} ${JSON.stringify(scripted.log.at(-1))}`);
      return result.value as ResultOf<N>;
    },
    fails: async <N extends CallName>(name: N, args: ArgsOf<N>): Promise<string> => {
      const result = await call(name, args);
      return result.ok ? 'did not fail' : result.error.code;
    },
  };
};

describe('a case file from the first run to the lock screen', () => {
  let folder: string;
  let app: ReturnType<typeof freshCore>;
  const path = () => join(folder, 'Posio.rinnalla');

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rinnalla-case-file-'));
    mkdirSync(join(folder, 'user-data'));
    app = freshCore(folder);
  });
  afterEach(async () => {
    await app.core.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const create = async () => {
    app.scripted.answers.push(path());
    const place = await app.ok('caseFile.choosePlace', { suggestedName: 'Posio' });
    await app.ok('caseFile.create', { place: place.handle, passphrase, profile: 'coach', owner });
  };
  const groups = () => app.app.caseFile()?.recoveryGroups() ?? [];

  test('a new file asks for the rehearsal first, and only the right groups end it', async () => {
    expect((await app.ok('app.state', {})).phase).toBe('no-file');
    await create();
    expect((await app.ok('app.state', {})).phase).toBe('unrehearsed');
    const asked = await app.ok('caseFile.rehearsal', {});
    expect(await app.fails('caseFile.rehearse', { answers: ['AAAA', 'BBBB'] })).toBe('rehearsal-wrong');
    const answers = asked.groups.map((place) => (groups()[place - 1] ?? '').toLowerCase());
    await app.ok('caseFile.rehearse', { answers });
    const state = await app.ok('app.state', {});
    expect(state).toMatchObject({ phase: 'unlocked', caseFile: { name: 'Posio', profile: 'coach', owner } });
  });

  test('nothing that the window receives holds a path', async () => {
    await create();
    const place = await app.ok('app.state', {});
    expect(JSON.stringify(place)).not.toContain(folder);
  });

  test('wrong passphrases are counted outside and told at the next unlock; the right one opens', async () => {
    await create();
    await app.ok('caseFile.lock', {});
    expect((await app.ok('app.state', {})).phase).toBe('locked');
    expect(await app.fails('today.view', {})).toBe('locked');
    expect(await app.fails('caseFile.unlock', { passphrase: 'väärä väärä väärä väärä' })).toBe(
      'wrong-passphrase',
    );
    expect(await app.fails('caseFile.unlock', { passphrase: '' })).toBe('wrong-passphrase');
    expect(await app.ok('caseFile.unlock', { passphrase })).toEqual({ failedBefore: 2 });
    expect(await app.ok('audit.verify', {})).toMatchObject({ intact: true });
    const actions = (await app.ok('audit.page', {})).map(({ action }) => action);
    expect(actions).toContain('case-file.unlock-failed');
  });

  test.each([
    ['suspend', 'suspend'],
    ['system-locked', 'system'],
    ['idle', 'idle'],
  ] as const)(
    'the laptop says %s: the file is locked within two seconds and the reason is told',
    async (event, reason) => {
      await create();
      const began = performance.now();
      app.scripted.power(event);
      await expect.poll(() => app.app.caseFile(), { timeout: 2000 }).toBeNull();
      expect(performance.now() - began).toBeLessThan(2000);
      await expect.poll(() => app.events.at(-1)).toEqual({ type: 'locked', reason });
    },
  );

  test('the copy made at lock is there, and after unlocking it can be restored; the replaced file is kept', async () => {
    await create();
    const { clientId } = await app.ok('clients.add', { displayName: 'Aino T.' });
    await app.ok('caseFile.lock', {});
    await whenAllFree();
    app.clock.set('2026-11-25T15:00:00+02:00');
    await app.ok('caseFile.unlock', { passphrase });
    await app.ok('clients.update', { clientId, displayName: 'Muuttunut' });
    await app.ok('caseFile.lock', {});
    await whenAllFree();
    const backups = await app.ok('backups.list', {});
    const first = backups.at(-1);
    expect(first).toMatchObject({ reason: 'lock', counts: { clients: 1 } });
    const { copies } = await app.ok('restore.look', {});
    const secret = { kind: 'passphrase' as const, passphrase };
    const handle = copies.at(-1)?.handle ?? '';
    const { keptAs } = await app.ok('restore.run', { handle, secret, place: null });
    expect(existsSync(join(folder, keptAs ?? ''))).toBe(true);
    await app.ok('caseFile.unlock', { passphrase });
    expect(await app.ok('clients.get', { clientId })).toMatchObject({ displayName: 'Aino T.' });
    expect((await app.ok('audit.page', {})).map(({ action }) => action)).toContain('backup.restored');
  });

  test('a backup on demand is verified at once', async () => {
    await create();
    await app.ok('backups.make', {});
    expect(await app.ok('backups.list', {})).toMatchObject([{ reason: 'asked', state: 'good' }]);
    expect(await app.ok('backups.state', {})).toMatchObject({ count: 1, lastGoodAt: app.clock.now() });
  });

  test('the recovery key opens the file, sets a new passphrase and writes lost slots again', async () => {
    await create();
    const recoveryKey = groups().join(' ');
    await app.ok('caseFile.lock', {});
    await whenAllFree();
    rmSync(`${path()}.keys`);
    expect(await app.fails('caseFile.unlock', { passphrase })).toBe('slots-missing');
    const newPassphrase = 'uusi lause revontulien alla';
    const mistyped = recoveryKey.replace(/.$/, (last) => (last === 'Q' ? 'P' : 'Q'));
    expect(await app.fails('caseFile.unlockWithRecoveryKey', { recoveryKey: mistyped, newPassphrase })).toBe(
      'recovery-key-mistyped',
    );
    await app.ok('caseFile.unlockWithRecoveryKey', { recoveryKey, newPassphrase });
    await app.ok('caseFile.lock', {});
    await whenAllFree();
    expect(await app.ok('caseFile.unlock', { passphrase: newPassphrase })).toEqual({ failedBefore: 0 });
  });

  test('a changed passphrase replaces the old one', async () => {
    await create();
    const next = 'toinen lause hangen reunalla';
    expect(await app.fails('caseFile.changePassphrase', { current: 'ei tämä ollenkaan', next })).toBe(
      'wrong-passphrase',
    );
    expect(await app.fails('caseFile.changePassphrase', { current: passphrase, next: 'lyhyt' })).toBe(
      'passphrase-too-short',
    );
    await app.ok('caseFile.changePassphrase', { current: passphrase, next });
    await app.ok('caseFile.lock', {});
    await whenAllFree();
    expect(await app.fails('caseFile.unlock', { passphrase })).toBe('wrong-passphrase');
    await app.ok('caseFile.unlock', { passphrase: next });
  });

  test('the recovery sheet is looked at without a clear file, and saved only where the user says', async () => {
    await create();
    const before = readdirSync(folder, { recursive: true }).length;
    const { pdf } = await app.ok('caseFile.recoverySheet', { deliver: 'view', language: 'fi' });
    expect(Buffer.from(pdf ?? []).toString('latin1', 0, 5)).toBe('%PDF-');
    expect(readdirSync(folder, { recursive: true })).toHaveLength(before);
    app.scripted.answers.push(join(folder, 'arkki.pdf'));
    await app.ok('caseFile.recoverySheet', { deliver: 'save', language: 'sv' });
    expect(readFileSync(join(folder, 'arkki.pdf')).toString('latin1', 0, 5)).toBe('%PDF-');
    expect((await app.ok('caseFile.recoverySheet', { deliver: 'print', language: 'fi' })).pdf).not.toBeNull();
    expect((await app.ok('audit.page', {})).map(({ action }) => action)).toContain('recovery-sheet.given');
  });

  test('bad places and files that are none are refused in words of their own', async () => {
    writeFileSync(join(folder, 'kuva.png'), 'tämä on kuva');
    app.scripted.answers.push(join(folder, 'kuva.png'));
    expect(await app.fails('caseFile.chooseExisting', {})).toBe('not-a-case-file');
    app.scripted.answers.push(join(folder, 'puuttuu.rinnalla'));
    expect(await app.fails('caseFile.chooseExisting', {})).toBe('case-file-not-found');
    app.scripted.answers.push(null);
    expect(await app.fails('caseFile.chooseExisting', {})).toBe('cancelled');
    app.scripted.answers.push(join(folder, 'x'.repeat(300)));
    expect(await app.fails('caseFile.choosePlace', { suggestedName: 'x' })).toBe('path-too-long');
    await create();
    await app.ok('caseFile.lock', {});
    await whenAllFree();
    app.scripted.answers.push(path());
    expect(await app.fails('caseFile.choosePlace', { suggestedName: 'Posio' })).toBe('case-file-exists');
    expect(
      await app.fails('caseFile.create', {
        place: 'x'.repeat(24),
        passphrase,
        profile: 'coach',
        owner,
      }),
    ).toBe('staged-gone');
  });

  test('the practice file has thirty invented people, is marked, and opens again without a passphrase', async () => {
    await app.ok('caseFile.openPractice', { language: 'fi' });
    expect(await app.ok('app.state', {})).toMatchObject({ phase: 'unlocked', caseFile: { practice: true } });
    expect(await app.ok('clients.list', { view: 'all' })).toHaveLength(30);
    await app.ok('caseFile.lock', {});
    await whenAllFree();
    await app.ok('caseFile.openPractice', { language: 'fi' });
    expect(await app.ok('clients.list', { view: 'all' })).toHaveLength(30);
  }, 120_000);

  test('the practice file can be tried out at once: a late answer, a new one, and letters in its owner’s name', async () => {
    await app.ok('caseFile.openPractice', { language: 'fi' });
    const { people, answers } = await app.ok('today.view', {});
    const reasons = people.flatMap((person) => person.reasons.map((reason) => reason.type));
    expect(reasons.filter((reason) => reason === 'referral-unanswered')).toHaveLength(1);
    expect(answers.filter((answer) => answer.isNew)).toHaveLength(1);
    expect(await app.ok('packets.list', {})).toHaveLength(9);
    expect(await app.ok('partners.ownCard', {})).toMatchObject({
      holder: 'Valma Valmentaja',
      practice: true,
    });
    // Nothing was left beside the file: what was sealed for practice goes nowhere.
    const beside = readdirSync(join(folder, 'user-data'), { recursive: true }).map(String);
    expect(
      beside.filter((name) => !name.startsWith('practice.rinnalla') && !name.startsWith('backup')),
    ).toEqual([]);
  }, 120_000);

  test('preferences are kept outside the file and change when the app locks', async () => {
    await app.ok('app.setPreferences', { language: 'sv', theme: 'dark', lockAfterMinutes: 2 });
    expect(await app.ok('app.state', {})).toMatchObject({
      language: 'sv',
      theme: 'dark',
      lockAfterMinutes: 2,
    });
  });
});
