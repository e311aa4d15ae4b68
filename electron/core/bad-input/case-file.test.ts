import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ErrorCode } from '#shared/errors.ts';
import { openConnection } from '../casefile/connection.ts';
import { whenAllFree } from '../casefile/open-paths.ts';
import { otherPassphrase, passphrase } from '../casefile/testing/case-files.ts';
import { startProgram, type Program } from '../casefile/testing/programs.ts';
import { aClosedFile } from './testing/a-closed-file.ts';
import { lookOf } from './testing/door.ts';
import { flawsOf } from './testing/explained.ts';

const { state, door, putBack, names, expectAllThere } = aClosedFile();

const plainDatabase = (): void => writeFileSync(state.path, `SQLite format 3\u0000${'\u0000'.repeat(4080)}`);
const newer = (): void => {
  const raw = openConnection(state.path, Buffer.from(state.key, 'hex'), { create: false });
  raw.pragma('user_version = 999');
  raw.close();
};
interface Spoiled {
  readonly name: string;
  readonly code: ErrorCode;
  readonly spoil: () => void;
  readonly typed: string;
}
const aSpoiled = (name: string, code: ErrorCode, spoil: () => void, typed = passphrase): Spoiled => ({
  name,
  code,
  spoil,
  typed,
});
const spoiled = [
  aSpoiled('a wrong passphrase', 'wrong-passphrase', () => undefined, otherPassphrase),
  aSpoiled('an empty passphrase', 'wrong-passphrase', () => undefined, ''),
  aSpoiled(
    'a passphrase of zeros and halves of characters',
    'wrong-passphrase',
    () => undefined,
    '\u0000\ud800'.repeat(90),
  ),
  aSpoiled('a file that is gone', 'case-file-not-found', () => rmSync(state.path)),
  aSpoiled('a folder in its place', 'not-a-case-file', () => (rmSync(state.path), mkdirSync(state.path))),
  aSpoiled('a plain database', 'not-a-case-file', plainDatabase),
  aSpoiled(
    'a text under its name',
    'not-a-case-file',
    () => (rmSync(`${state.path}.keys`), writeFileSync(state.path, 'Hei!\n'.repeat(2000))),
  ),
  aSpoiled(
    'an empty file under its name',
    'not-a-case-file',
    () => (rmSync(`${state.path}.keys`), writeFileSync(state.path, '')),
  ),
  aSpoiled('a file of a newer version', 'case-file-newer', newer),
  aSpoiled('a file cut short', 'case-file-damaged', () => truncateSync(state.path, 8192)),
  aSpoiled('no slots beside it', 'slots-missing', () => rmSync(`${state.path}.keys`)),
  aSpoiled('slots cut short', 'slots-damaged', () => truncateSync(`${state.path}.keys`, 100)),
  aSpoiled(
    'slots that are a folder',
    'read-failed',
    () => (rmSync(`${state.path}.keys`), mkdirSync(`${state.path}.keys`)),
  ),
];

describe('at the lock screen', () => {
  test.each(spoiled)('$name is told as $code, and not a byte is changed', async ({ code, spoil, typed }) => {
    spoil();
    const before = lookOf(state.folder);
    expect(await door().open(state.path, typed)).toBe(code);
    expect(await door().outcome('clients.list')).toBe('locked');
    expect(lookOf(state.folder)).toEqual(before);
    expect(flawsOf(code)).toEqual([]);
  });

  test('after all of these one after another, the file as it was opens with everything in it', async () => {
    for (const { code, spoil, typed } of spoiled) {
      for (const each of [state.path, `${state.path}.keys`]) rmSync(each, { recursive: true, force: true });
      putBack();
      spoil();
      // What costs half a second to tell was told above.
      if (code !== 'wrong-passphrase') expect(await door().open(state.path, typed)).toBe(code);
    }
    for (const each of [state.path, `${state.path}.keys`]) rmSync(each, { recursive: true, force: true });
    await expectAllThere();
  });

  test.each(['', '\u0000\ud800 ’; DROP TABLE', 'ABCD-'.repeat(80)])(
    'a recovery key that is none is told as mistyped (%j)',
    async (recoveryKey) => {
      door().scripted.answers.push(state.path);
      await door().call('caseFile.chooseExisting');
      const before = lookOf(state.folder);
      const args = { recoveryKey, newPassphrase: otherPassphrase };
      expect(await door().outcome('caseFile.unlockWithRecoveryKey', args)).toBe('recovery-key-mistyped');
      expect(lookOf(state.folder)).toEqual(before);
      expect(flawsOf('recovery-key-mistyped')).toEqual([]);
    },
  );

  test('a name for a new file is made fit for every disk, whatever was typed', async () => {
    const typed = ['../../etc/passwd', 'a\u0000b', 'CON<>:"/\\|?*', '\ud83d', '👩🏽‍🚒'.repeat(11), '.', ''];
    for (const suggestedName of typed) {
      door().scripted.answers.push(null);
      expect(await door().outcome('caseFile.choosePlace', { suggestedName })).toBe('cancelled');
      const offered = door().scripted.asked.at(-1)?.suggestedName ?? '';
      expect(offered).toMatch(/^[^<>:"/\\|?*\p{Cc}\ud800-\udfff]+\.rinnalla$/u);
    }
  });
});

describe('a second instance', () => {
  const contender = async (): Promise<Program> => {
    const url = new URL('../casefile/testing/contender.ts', import.meta.url);
    const program = startProgram(url, { path: state.path, key: state.key });
    await program.next();
    program.tell({ open: true });
    return program;
  };

  test('that holds the file keeps this one out of it, in whichever way it asks, and then lets it in', async () => {
    await expectAllThere();
    await door().call('backups.make');
    await door().call('caseFile.lock');
    await whenAllFree();
    const { copies } = (await door().call('restore.look')) as { copies: { handle: string }[] };
    const holder = await contender();
    expect(await holder.next()).toEqual({ outcome: 'opened' });
    const before = Object.keys(lookOf(state.folder));
    const newPassphrase = otherPassphrase;
    const secret = { kind: 'passphrase', passphrase };
    const restore = { handle: copies[0]?.handle, secret, place: null };
    expect(await door().outcome('caseFile.unlock', { passphrase })).toBe('case-file-in-use');
    expect(
      await door().outcome('caseFile.unlockWithRecoveryKey', {
        recoveryKey: state.recoveryKey,
        newPassphrase,
      }),
    ).toBe('case-file-in-use');
    expect(await door().outcome('restore.run', restore)).toBe('case-file-in-use');
    expect(Object.keys(lookOf(state.folder))).toEqual(before);
    expect(flawsOf('case-file-in-use')).toEqual([]);
    await holder.kill();
    // The old passphrase: a recovery that came to nothing has changed no slots.
    expect(await door().outcome('caseFile.unlock', { passphrase })).toBe('ok');
    expect(await names()).toEqual(['Aino T.']);
  });

  test('that comes later is kept out of the file that is open here, and nothing written here is lost', async () => {
    await expectAllThere();
    const other = await contender();
    await door().call('clients.add', { displayName: 'Biret-Ánne' });
    expect(await other.next()).toEqual({ outcome: 'case-file-in-use' });
    await door().call('clients.add', { displayName: 'Ville' });
    await other.kill();
    await door().call('caseFile.lock');
    expect(await door().outcome('caseFile.unlock', { passphrase })).toBe('ok');
    expect(await names()).toEqual(['Aino T.', 'Biret-Ánne', 'Ville']);
  });
});
