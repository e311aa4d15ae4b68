import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { CallName } from '#shared/contract/index.ts';
import { nodeDisk } from '../casefile/disk.ts';
import { passphrase } from '../casefile/testing/case-files.ts';
import { startProgram } from '../casefile/testing/programs.ts';
import { aReferral } from '../features/packets/testing/two-desks.ts';
import { aClosedFile } from './testing/a-closed-file.ts';
import { lookOf } from './testing/door.ts';
import { flawsOf } from './testing/explained.ts';
import { aWorld, type World } from './testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());

describe('a disk that is full under the case file', () => {
  const long = 'Pitkä merkintä jatkuu. '.repeat(5000);
  const section = (body: string) => [{ section: 'free', body }];
  const writes: readonly (readonly [CallName, (world: World) => unknown])[] = [
    ['notes.saveDraft', ({ draft }) => ({ noteId: draft, sections: section(long) })],
    ['notes.finish', ({ draft }) => ({ noteId: draft, sections: section(long) })],
    ['notes.begin', ({ clientId }) => ({ clientId, sections: section(long) })],
    ['notes.addAddendum', ({ finished }) => ({ noteId: finished, reason: 'Lisäys', body: long })],
    [
      'referrals.save',
      ({ referralId }) => ({ referralId, situation: long.slice(0, 8000), tried: long.slice(0, 4000) }),
    ],
  ];
  const everything = async () => {
    const { coach, clientId, draft, finished, referralId } = world;
    return Promise.all([
      coach.ok('timeline.ofClient', { clientId }),
      coach.ok('notes.get', { noteId: draft }),
      coach.ok('notes.get', { noteId: finished }),
      coach.ok('referrals.get', { referralId }),
      coach.ok('audit.verify', {}),
    ]);
  };
  const raw = () => {
    const file = world.coach.app.caseFile();
    if (file === null) throw new Error('locked');
    return file.raw;
  };

  test.each(writes)(
    '%s says so, keeps all that was saved, and works once there is room',
    async (name, args) => {
      const { coach } = world;
      const { draft } = world;
      const given = args(world);
      const before = await everything();
      raw().pragma(`max_page_count = ${Number(raw().pragma('page_count', { simple: true })) + 1}`);
      expect(await coach.core.dispatch(name, given)).toEqual({ ok: false, error: { code: 'disk-full' } });
      expect(await everything()).toEqual(before);
      raw().pragma('max_page_count = 1073741823');
      expect(await coach.core.dispatch(name, given)).toMatchObject({ ok: true });
      expect(flawsOf('disk-full')).toEqual([]);
      if (name === 'notes.finish') {
        expect((await coach.ok('notes.get', { noteId: draft })).sections).toEqual(section(long));
      }
    },
  );
});

const oneMore = () => {
  const { coach, clientId, partnerId, consentId } = world;
  return aReferral(coach, clientId, partnerId, consentId, ['name', 'asked']);
};

/** Every way of writing a file where the user says, as the core writes it. */
const deliveries: readonly (readonly [string, (world: World) => Promise<readonly [CallName, unknown]>])[] = [
  ['the own card', async () => ['partners.saveOwnCard', {}]],
  ['the plan', async ({ clientId }) => ['plans.print', { clientId, language: 'fi', deliver: 'save' }]],
  [
    'the recovery sheet',
    async ({ coach }) => {
      // Once it is rehearsed, it asks for a passphrase, which this file has none of.
      coach.app.caseFile()?.raw.prepare("DELETE FROM meta WHERE key = 'rehearsed_at'").run();
      return ['caseFile.recoverySheet', { language: 'fi', deliver: 'save' }];
    },
  ],
  [
    'a referral',
    async ({ coach, clientId }) => {
      // The same draft again and again: what was not written leaves it as it was, to be looked at once more.
      const drafts = await coach.ok('referrals.list', { clientId });
      const referralId = drafts.find(({ state }) => state === 'draft')?.referralId ?? (await oneMore());
      const { handle } = await coach.ok('referrals.preview', { referralId });
      return ['referrals.seal', { referralId, preview: handle }];
    },
  ],
];

describe.each(deliveries)('%s', (_, prepare) => {
  afterEach(() => vi.restoreAllMocks());
  const target = () => join(world.coach.folder, 'paikka.pdf');
  beforeEach(() => writeFileSync(target(), 'mitä siinä oli'));

  /** What was answered, and what then lies in the folder. */
  const attempt = async (name: CallName, args: unknown, path: string) => {
    const { coach } = world;
    const ownFiles = (look: Record<string, string>) =>
      Object.fromEntries(Object.entries(look).filter(([file]) => !file.startsWith('testi.rinnalla')));
    const before = ownFiles(lookOf(coach.folder));
    coach.scripted.answers.push(path);
    const answer = await coach.core.dispatch(name, args);
    return { code: answer.ok ? 'ok' : answer.error.code, before, after: ownFiles(lookOf(coach.folder)) };
  };

  test('on a full disk leaves what was there and no half file, and is written at the next try', async () => {
    const [name, args] = await prepare(world);
    vi.spyOn(nodeDisk, 'writeNew').mockImplementationOnce(async (path, bytes) => {
      // What a disk does that fills up on the way.
      await writeFile(path, bytes.subarray(0, bytes.length / 2));
      throw Object.assign(new Error('no room'), { code: 'ENOSPC' });
    });
    const { code, before, after } = await attempt(name, args, target());
    expect(code).toBe('disk-full');
    expect(after).toEqual(before);
    expect(await readFile(target(), 'utf8')).toBe('mitä siinä oli');
    const [, again] = await prepare(world);
    expect((await attempt(name, again, target())).code).toBe('ok');
    expect(readFileSync(target()).length).toBeGreaterThan(500);
    expect(existsSync(`${target()}.new`)).toBe(false);
  });

  test.each([
    ['folder-read-only', 'EACCES', 'paikka.pdf'],
    ['path-too-long', null, 'x'.repeat(300)],
    ['write-failed', null, join('ei-kansiota', 'paikka.pdf')],
  ] as const)('says %s (%s), and nothing is lost', async (expected, fault, file) => {
    const [name, args] = await prepare(world);
    if (fault !== null) {
      const refusal = Object.assign(new Error('refused'), { code: fault });
      vi.spyOn(nodeDisk, 'writeNew').mockRejectedValueOnce(refusal);
    }
    const { code, before, after } = await attempt(name, args, join(world.coach.folder, file));
    expect(code).toBe(expected);
    expect(after).toEqual(before);
    expect(flawsOf(expected)).toEqual([]);
    expect(await world.coach.ok('audit.verify', {})).toMatchObject({ intact: true });
  });
});

describe.runIf(process.platform !== 'win32')('folders that may not be written', () => {
  const { state, door, names } = aClosedFile();

  test('are told by every call that would write there, and everything in them is as it was', async () => {
    const before = lookOf(state.folder);
    const url = new URL('./testing/without-rights.ts', import.meta.url);
    const program = startProgram(url, { folder: state.folder, path: state.path });
    const said = z.record(z.string(), z.string()).parse(await program.next());
    await program.gone();
    expect(said).toEqual({
      'partners.saveOwnCard': 'folder-read-only',
      'plans.print': 'folder-read-only',
      'caseFile.recoverySheet': 'folder-read-only',
      'caseFile.changePassphrase': 'folder-read-only',
      'backups.make': 'folder-read-only',
      'clients.add': 'ok',
      'caseFile.lock': 'ok',
      'caseFile.choosePlace': 'folder-read-only',
      'caseFile.openPractice': 'folder-read-only',
      unlock: 'folder-read-only',
    });
    // With the right to write again, what was written meanwhile is there, and the passphrase is the old one.
    for (const each of ['user-data/auki', 'user-data', '']) chmodSync(join(state.folder, each), 0o755);
    expect(await door().open(join(state.folder, 'user-data', 'auki', 'auki.rinnalla'), passphrase)).toBe(
      'ok',
    );
    expect(await names()).toEqual(['Aino T.', 'Biret', 'Ville']);
    expect(lookOf(state.folder)).toEqual(before);
    expect(flawsOf('folder-read-only')).toEqual([]);
  });
});
