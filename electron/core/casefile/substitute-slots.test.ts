import { randomBytes } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PlainDate } from '#shared/time.ts';
import type { Result } from '#shared/result.ts';
import { changePassphrase } from './change-passphrase.ts';
import type { CaseFileId } from './format.ts';
import { slotsPathOf } from './format.ts';
import { deriveKey, floorKdf, kdfFloor } from './key-derivation.ts';
import { makeSlots, openSlots, parseSlots, slotsWith, writtenSlots } from './key-slots.ts';
import type { KeySlots } from './key-slots.ts';
import type { OpenCaseFile } from './open-case-file.ts';
import { openWithRecoveryKey } from './recover.ts';
import { sealAbout, sealSlot } from './slot-sealing.ts';
import type { Slot } from './slot-sealing.ts';
import { rememberedSlots } from './slots-copy.ts';
import { addSubstitute, removeSubstitute, substitutesOf } from './substitute-slots.ts';
import {
  countingIds,
  fixedClock,
  makeCaseFile,
  otherPassphrase,
  passphrase,
  temporaryFolder,
} from './testing/case-files.ts';
import { unlockCaseFile } from './unlock.ts';

// Each test derives keys many times, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

// As it is, and counted.
vi.mock(import('./key-derivation.ts'), async (load) => {
  const real = await load();
  return { ...real, deriveKey: vi.fn(real.deriveKey) };
});

const clock = fixedClock();
const tools = { clock, kdf: floorKdf };
const substitutePassphrase = 'viisi villasukkaa kuivuu narulla';
const newPassphrase = 'kuusi karpaloa kypsyy suolla';
const until = PlainDate.parse('2026-12-31');
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let path: string;

beforeEach(async () => {
  folder = await temporaryFolder();
  path = join(folder.path, 'työ.rinnalla');
});
afterEach(() => folder.remove());

const code = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code);
const wanted = { ownerPassphrase: passphrase, passphrase: substitutePassphrase, label: 'Sanni', until };
const added = async (file: OpenCaseFile): Promise<string> => {
  const answer = await addSubstitute(file, wanted, tools);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
};
/** Who has opened the closed file, or why nobody did; the file is closed again. */
const openerBy = async (words: string): Promise<string> => {
  const opened = await unlockCaseFile({ path, passphrase: words, clock });
  if (!opened.ok) return opened.error.code;
  const { file } = opened.value;
  await file.close();
  return file.openedBy.role;
};
const opened = async (words: string): Promise<OpenCaseFile> => {
  const answer = await unlockCaseFile({ path, passphrase: words, clock });
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value.file;
};
const besides = async (): Promise<KeySlots> => {
  const parsed = parseSlots(await readFile(slotsPathOf(path)));
  if (!parsed.ok) throw new Error(parsed.error.code);
  return parsed.value;
};

test('slots written before there were substitutes open as they did, with the checksum that they had', async () => {
  const written = await readFile(new URL('./testing/first-slots.json', import.meta.url));
  const slots = parseSlots(written);
  if (!slots.ok) throw new Error(slots.error.code);
  expect(writtenSlots(slots.value).toString()).toBe(written.toString());
  expect(slotsWith(slots.value, {}).checksum).toBe(slots.value.checksum);
  const key = await openSlots(slots.value, passphrase);
  expect(key.ok && key.value.databaseKey.toString('hex')).toBe('00112233445566778899aabbccddeeff'.repeat(2));
});

describe('a substitute’s passphrase', () => {
  test('opens the same file, and the file knows who came', async () => {
    const { file } = await makeCaseFile(path);
    await added(file);
    await file.close();
    expect(await openerBy(passphrase)).toBe('owner');
    const again = await opened(substitutePassphrase);
    expect(again.caseFileId).toBe(file.caseFileId);
    expect(again.openedBy).toMatchObject({ role: 'substitute', about: { label: 'Sanni', until } });
    await again.close();
    expect(await openerBy(otherPassphrase)).toBe('wrong-passphrase');
  });

  test('stands in the chain with every entry after its unlock, and not with those of the owner', async () => {
    const { file } = await makeCaseFile(path);
    const id = await added(file);
    await file.close();
    const theirs = await opened(substitutePassphrase);
    await changePassphrase(theirs, { current: substitutePassphrase, next: newPassphrase }, tools);
    await theirs.close();
    const own = await opened(passphrase);
    const entries = await own.db
      .selectFrom('auditEntry')
      .select(['action', 'actor', 'recordId'])
      .orderBy('sequence')
      .execute();
    expect(entries.map(({ action, actor }) => [action, actor])).toEqual([
      ['case-file.created', 'coach'],
      ['case-file.substitute-added', 'coach'],
      ['case-file.unlocked', 'substitute'],
      ['case-file.passphrase-changed', 'substitute'],
      ['case-file.unlocked', 'coach'],
    ]);
    expect(entries.map(({ recordId }) => recordId)).toEqual([null, id, id, null, null]);
    await own.close();
  });

  test('is added only with the owner’s own, strong enough, not twice the same, and not without end', async () => {
    const { file } = await makeCaseFile(path);
    const trying = (change: Partial<typeof wanted>) => addSubstitute(file, { ...wanted, ...change }, tools);
    expect(code(await trying({ ownerPassphrase: otherPassphrase }))).toBe('wrong-passphrase');
    expect(code(await trying({ passphrase: 'lyhyt' }))).toBe('passphrase-too-short');
    expect(code(await trying({ passphrase: 'salasana1234' }))).toBe('passphrase-too-weak');
    expect(code(await trying({ passphrase }))).toBe('passphrase-in-use');
    expect((await besides()).slots).toHaveLength(1);
    await added(file);
    expect(code(await trying({}))).toBe('passphrase-in-use');
    // The substitute's is not the owner's.
    expect(code(await trying({ ownerPassphrase: substitutePassphrase, passphrase: newPassphrase }))).toBe(
      'wrong-passphrase',
    );
    expect(code(await trying({ passphrase: newPassphrase }))).toBe('ok');
    expect(code(await trying({ passphrase: otherPassphrase }))).toBe('slots-full');
    await file.close();
  });

  test('can be changed by the substitute, who cannot change the owner’s even when they know it', async () => {
    const { file } = await makeCaseFile(path);
    await added(file);
    await file.close();
    const theirs = await opened(substitutePassphrase);
    const change = (current: string, next: string) => changePassphrase(theirs, { current, next }, tools);
    expect(code(await change(passphrase, newPassphrase))).toBe('wrong-passphrase');
    expect(code(await change(substitutePassphrase, passphrase))).toBe('passphrase-in-use');
    expect(code(await change(substitutePassphrase, newPassphrase))).toBe('ok');
    await theirs.close();
    expect(await openerBy(substitutePassphrase)).toBe('wrong-passphrase');
    expect(await openerBy(newPassphrase)).toBe('substitute');
    expect(await openerBy(passphrase)).toBe('owner');
  });

  test('is taken away without touching the owner’s', async () => {
    const { file } = await makeCaseFile(path);
    const id = await added(file);
    expect((await substitutesOf(file)).ok && (await substitutesOf(file))).toMatchObject({
      value: [{ id, about: { label: 'Sanni' } }],
    });
    expect(code(await removeSubstitute(file, id, tools))).toBe('ok');
    expect(code(await removeSubstitute(file, id, tools))).toBe('slot-not-found');
    expect(await rememberedSlots(file.db)).toEqual(await besides());
    await file.close();
    expect(await openerBy(substitutePassphrase)).toBe('wrong-passphrase');
    expect(await openerBy(passphrase)).toBe('owner');
  });

  test('that was taken away does not come back with an older slots file, while the file itself remembers', async () => {
    const { file } = await makeCaseFile(path);
    const id = await added(file);
    const old = await readFile(slotsPathOf(path));
    await removeSubstitute(file, id, tools);
    await file.close();
    await writeFile(slotsPathOf(path), old);
    expect(await openerBy(substitutePassphrase)).toBe('slot-removed');
    // Nor does the owner's own unlock make that file the one that holds.
    expect(await openerBy(passphrase)).toBe('owner');
    expect(await openerBy(substitutePassphrase)).toBe('wrong-passphrase');
    expect((await besides()).slots).toHaveLength(1);
    expect(await openerBy(passphrase)).toBe('owner');
  });

  test('stays when the owner’s is changed or forgotten, also when the slots file is lost', async () => {
    const { file, recoveryKey } = await makeCaseFile(path);
    await added(file);
    await changePassphrase(file, { current: passphrase, next: newPassphrase }, tools);
    await file.close();
    expect(await openerBy(substitutePassphrase)).toBe('substitute');
    const recover = async (newPassphraseOfOwner: string) => {
      const opening = { path, clock, kdf: floorKdf, recoveryKey, newPassphrase: newPassphraseOfOwner };
      const recovered = await openWithRecoveryKey(opening);
      if (recovered.ok) await recovered.value.close();
      return code(recovered);
    };
    expect(await recover(substitutePassphrase)).toBe('passphrase-in-use');
    expect(await recover(otherPassphrase)).toBe('ok');
    expect(await openerBy(substitutePassphrase)).toBe('substitute');
    expect(await openerBy(otherPassphrase)).toBe('owner');
    await rm(slotsPathOf(path));
    expect(await recover(passphrase)).toBe('ok');
    expect(await openerBy(substitutePassphrase)).toBe('substitute');
    expect(await openerBy(passphrase)).toBe('owner');
  });
});

describe('a slots file with a substitute in it', () => {
  const caseFileId = countingIds().next<CaseFileId>();
  const databaseKey = randomBytes(32);
  const facts = { label: 'Sanni Sijainen', createdAt: clock.now(), until };
  const withSubstitute = async (): Promise<KeySlots> => {
    const about = { caseFileId, fileSalt: randomBytes(16), generation: 1 };
    const slots = await makeSlots(about, databaseKey, passphrase, kdfFloor);
    const role = { kind: 'substitute', id: '01930000-0000-4000-8000-0000000000aa' } as const;
    const sealed = { ...role, about: sealAbout(facts, databaseKey, caseFileId) };
    const slot = await sealSlot(caseFileId, sealed, databaseKey, substitutePassphrase, kdfFloor);
    return slotsWith(slots, { slots: [...slots.slots, slot] });
  };
  const roleBy = async (slots: KeySlots, words: string): Promise<string> => {
    const read = parseSlots(writtenSlots(slots));
    if (!read.ok) return read.error.code;
    const key = await openSlots(read.value, words);
    return key.ok ? key.value.by.role : key.error.code;
  };

  test('tells nobody the name', async () => {
    const slots = await withSubstitute();
    expect(writtenSlots(slots).toString()).not.toMatch(/Sanni/);
    const key = await openSlots(slots, substitutePassphrase);
    expect(key.ok && key.value.by).toMatchObject({ role: 'substitute', about: facts });
  });

  test('cannot be edited so that one becomes the other, or another person, even with a right checksum', async () => {
    const slots = await withSubstitute();
    const [own, theirs] = slots.slots;
    if (own?.kind !== 'passphrase' || theirs?.kind !== 'substitute') throw new Error('other slots');
    const { kdf, salt, nonce, sealed } = theirs;
    const promoted: Slot = { kind: 'passphrase', kdf, salt, nonce, sealed };
    const demoted: Slot = { ...own, kind: 'substitute', id: theirs.id, about: theirs.about };
    const other = { ...theirs, id: '01930000-0000-4000-8000-0000000000bb' };
    const renamed = {
      ...theirs,
      about: sealAbout({ ...facts, label: 'Valma' }, databaseKey, caseFileId),
    };
    expect(await roleBy(slotsWith(slots, { slots: [own, promoted] }), substitutePassphrase)).toBe(
      'wrong-passphrase',
    );
    expect(await roleBy(slotsWith(slots, { slots: [promoted, demoted] }), passphrase)).toBe(
      'wrong-passphrase',
    );
    for (const edited of [other, renamed])
      expect(await roleBy(slotsWith(slots, { slots: [own, edited] }), substitutePassphrase)).toBe(
        'wrong-passphrase',
      );
    // And it is never without a slot of the owner.
    expect(await roleBy(slotsWith(slots, { slots: [theirs] }), substitutePassphrase)).toBe('slots-damaged');
  });

  test('costs the owner one derivation, a substitute two, and a wrong passphrase one for each slot', async () => {
    const slots = await withSubstitute();
    const cost = async (words: string): Promise<number> => {
      vi.mocked(deriveKey).mockClear();
      await openSlots(slots, words);
      return vi.mocked(deriveKey).mock.calls.length;
    };
    expect([await cost(passphrase), await cost(substitutePassphrase), await cost(otherPassphrase)]).toEqual([
      1, 2, 2,
    ]);
    // Each with a salt of its own, so that guessing at one says nothing about the other.
    expect(new Set(slots.slots.map(({ salt }) => salt)).size).toBe(2);
  });
});

test('a lock in the middle of a change of passphrase leaves slots that open, and the key in them', async () => {
  const { file } = await makeCaseFile(path);
  await added(file);
  // At the last moment before the new slots are sealed, and while they are.
  for (const wait of [0, 30, 120]) {
    const again = wait === 0 ? file : await opened(passphrase);
    const change = { current: passphrase, next: newPassphrase };
    const changing = changePassphrase(again, change, tools).then(code, () => 'locked');
    await new Promise((resolve) => setTimeout(resolve, wait));
    await again.close();
    await changing;
    expect(await openerBy(substitutePassphrase)).toBe('substitute');
    const roles = [await openerBy(passphrase), await openerBy(newPassphrase)];
    expect(roles).toContain('owner');
    if (roles[0] !== 'owner') {
      const back = await opened(newPassphrase);
      expect(code(await changePassphrase(back, { current: newPassphrase, next: passphrase }, tools))).toBe(
        'ok',
      );
      await back.close();
    }
  }
});
