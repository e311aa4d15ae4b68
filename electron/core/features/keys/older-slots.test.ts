import { createHash } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { slotsWith, parseSlots, writtenSlots } from '../../casefile/key-slots.ts';
import { aDesk, deskPassphrase as ownerPassphrase } from '../../testing/closed-desk.ts';
import type { ClosedDesk } from '../../testing/closed-desk.ts';

vi.setConfig({ testTimeout: 120_000 });

// These tests open the file fifty times; how a key is derived from a passphrase is tested where it is done.
vi.mock(import('../../casefile/key-derivation.ts'), async (load) => {
  const real = await load();
  return {
    ...real,
    calibrateKdf: real.floorKdf,
    deriveKey: (passphrase, salt) =>
      Promise.resolve(createHash('sha256').update(passphrase).update(salt).digest()),
  };
});

const newPassphrase = 'kuusi karpaloa kypsyy suolla';
const substitutePassphrase = 'viisi villasukkaa kuivuu narulla';
let desk: ClosedDesk;

beforeEach(async () => {
  desk = aDesk();
  await desk.create();
  await desk.rehearse();
});
afterEach(() => desk.close());

const slotsPath = () => `${desk.path}.keys`;
const slots = () => readFileSync(slotsPath());
const unlockAs = async (passphrase: string) => {
  await desk.lock();
  await desk.ok('caseFile.unlock', { passphrase });
};
const told = () => desk.ok('keys.olderSlots', {});
const finding = async () =>
  (await desk.ok('diagnostics.selfTest', {})).checks.find(({ finding: name }) => name.startsWith('slots'))
    ?.finding;
const entered = async () =>
  (await desk.ok('audit.page', {})).map(({ action }) => action).filter((action) => action.includes('slots'));
/** As somebody would who has read the form of the file, so that it passes for the newest. */
const asNewest = (old: Buffer): Buffer => {
  const parsed = parseSlots(old);
  if (!parsed.ok) throw new Error(parsed.error.code);
  return writtenSlots(slotsWith(parsed.value, { generation: 1_000 }));
};
const changed = async (): Promise<Buffer> => {
  const old = slots();
  await desk.ok('caseFile.changePassphrase', { current: ownerPassphrase, next: newPassphrase });
  await desk.lock();
  return old;
};
const substitute = {
  ownerPassphrase,
  passphrase: substitutePassphrase,
  label: 'Sanni Sijainen',
  until: null,
};

describe('an older key file in place of the present one', () => {
  test.each([
    ['as it was', (old: Buffer) => old],
    ['with the number of its generation made greater', asNewest],
  ])('is told when the old passphrase has opened it, %s, until it is settled', async (_, put) => {
    writeFileSync(slotsPath(), put(await changed()));
    await desk.ok('caseFile.unlock', { passphrase: ownerPassphrase });
    const at = desk.clock.now();
    expect(await told()).toEqual({ at, isStillThere: true, isOwnersOther: true });
    expect(await finding()).toBe('slots-older');
    expect(await entered()).toEqual(['case-file.older-slots']);
    // Closing it and opening it again settles nothing.
    await unlockAs(ownerPassphrase);
    expect(await told()).toMatchObject({ isStillThere: true });
  });

  test('is told to the owner also when the present one has been put back meanwhile', async () => {
    const old = await changed();
    const present = slots();
    writeFileSync(slotsPath(), old);
    await desk.ok('caseFile.unlock', { passphrase: ownerPassphrase });
    const at = desk.clock.now();
    await desk.lock();
    writeFileSync(slotsPath(), present);
    desk.clock.set('2026-11-26T09:00:00+02:00');
    await desk.ok('caseFile.unlock', { passphrase: newPassphrase });
    expect(await told()).toEqual({ at, isStillThere: false, isOwnersOther: false });
    expect(await finding()).toBe('slots-were-older');
    await desk.ok('keys.acceptSlots', {});
    expect(await told()).toBeNull();
    expect(await finding()).toBe('slots-fit');
    expect(await entered()).toEqual(['case-file.older-slots-seen', 'case-file.older-slots']);
    expect(slots()).toEqual(present);
  });

  test('goes when the owner puts the newest back, with the passphrase that was set last', async () => {
    writeFileSync(slotsPath(), await changed());
    await desk.ok('caseFile.unlock', { passphrase: ownerPassphrase });
    expect(await desk.fails('keys.putNewestSlotsBack', { passphrase: ownerPassphrase })).toBe(
      'wrong-passphrase',
    );
    expect(await told()).toMatchObject({ isStillThere: true });
    await desk.ok('keys.putNewestSlotsBack', { passphrase: newPassphrase });
    expect(await told()).toBeNull();
    await desk.lock();
    expect(await desk.fails('caseFile.unlock', { passphrase: ownerPassphrase })).toBe('wrong-passphrase');
    await desk.ok('caseFile.unlock', { passphrase: newPassphrase });
    expect(await told()).toBeNull();
    expect((await desk.ok('audit.verify', {})).intact).toBe(true);
  });

  test('holds once it is accepted; whoever accepted it in the owner’s absence is told of by the one that was in use', async () => {
    const old = await changed();
    const present = slots();
    writeFileSync(slotsPath(), old);
    await desk.ok('caseFile.unlock', { passphrase: ownerPassphrase });
    await desk.ok('keys.acceptSlots', {});
    expect(await told()).toBeNull();
    await unlockAs(ownerPassphrase);
    expect(await told()).toBeNull();
    expect(await finding()).toBe('slots-fit');
    await desk.lock();
    writeFileSync(slotsPath(), present);
    await desk.ok('caseFile.unlock', { passphrase: newPassphrase });
    expect(await told()).toMatchObject({ isStillThere: true, isOwnersOther: true });
  });

  test('does not become the present one by a change of the old passphrase without a word', async () => {
    writeFileSync(slotsPath(), await changed());
    await desk.ok('caseFile.unlock', { passphrase: ownerPassphrase });
    const next = 'seitsemän siiliä samoaa sumussa';
    await desk.ok('caseFile.changePassphrase', { current: ownerPassphrase, next });
    expect(await told()).toMatchObject({ isStillThere: false });
    await unlockAs(next);
    expect(await told()).toMatchObject({ isStillThere: false });
  });

  test('is noticed while the file is open', async () => {
    const old = slots();
    await desk.ok('caseFile.changePassphrase', { current: ownerPassphrase, next: newPassphrase });
    expect(await told()).toBeNull();
    writeFileSync(slotsPath(), old);
    expect(await told()).toEqual({ at: null, isStillThere: true, isOwnersOther: true });
    await desk.ok('keys.putNewestSlotsBack', { passphrase: newPassphrase });
    expect(await told()).toBeNull();
    await unlockAs(newPassphrase);
  });

  test('is told after the recovery key had to open the file, and its substitute does not come back', async () => {
    const { id } = await desk.ok('keys.addSubstitute', substitute);
    const old = slots();
    await desk.ok('keys.removeSubstitute', { id });
    const key = desk.recoveryKey();
    await changed();
    writeFileSync(slotsPath(), old);
    await desk.ok('caseFile.unlockWithRecoveryKey', {
      recoveryKey: key,
      newPassphrase: 'yhdeksän yötä yksin ylhäällä',
    });
    expect(await told()).toMatchObject({ isStillThere: false });
    expect((await desk.ok('keys.substitutes', {})).substitutes).toEqual([]);
  });
});

describe('a substitute’s passphrase that was taken away', () => {
  test.each([
    ['as it was', (old: Buffer) => old],
    ['with the number of its generation made greater', asNewest],
  ])('does not open the file with a key file put back %s; the owner is told', async (_, put) => {
    const { id } = await desk.ok('keys.addSubstitute', substitute);
    const old = slots();
    await desk.ok('keys.removeSubstitute', { id });
    await desk.lock();
    const present = slots();
    writeFileSync(slotsPath(), put(old));
    expect(await desk.fails('caseFile.unlock', { passphrase: substitutePassphrase })).toBe('slot-removed');
    writeFileSync(slotsPath(), present);
    await desk.ok('caseFile.unlock', { passphrase: ownerPassphrase });
    expect(await told()).toMatchObject({ isStillThere: false });
    expect(await entered()).toEqual(['case-file.older-slots']);
  });

  test('is not brought back by the owner’s next change, nor by accepting', async () => {
    const { id } = await desk.ok('keys.addSubstitute', substitute);
    const old = slots();
    await desk.ok('keys.removeSubstitute', { id });
    writeFileSync(slotsPath(), asNewest(old));
    await desk.ok('caseFile.changePassphrase', { current: ownerPassphrase, next: newPassphrase });
    await desk.lock();
    expect(await desk.fails('caseFile.unlock', { passphrase: substitutePassphrase })).toBe(
      'wrong-passphrase',
    );
    writeFileSync(slotsPath(), old);
    await desk.ok('caseFile.unlock', { passphrase: ownerPassphrase });
    await desk.ok('keys.acceptSlots', {});
    expect((await desk.ok('keys.substitutes', {})).substitutes).toEqual([]);
    await desk.lock();
    expect(await desk.fails('caseFile.unlock', { passphrase: substitutePassphrase })).toBe(
      'wrong-passphrase',
    );
  });

  test('another substitute is told whose affair it is, and can settle nothing', async () => {
    await desk.ok('keys.addSubstitute', substitute);
    writeFileSync(slotsPath(), await changed());
    await desk.ok('caseFile.unlock', { passphrase: substitutePassphrase });
    expect(await told()).toMatchObject({ isStillThere: true });
    expect(await desk.fails('keys.acceptSlots', {})).toBe('substitute-may-not');
    await unlockAs(ownerPassphrase);
    expect(await told()).toMatchObject({ isStillThere: true });
  });
});

describe('no alarm', () => {
  test('after every change of passphrases that the program itself makes', async () => {
    const { id } = await desk.ok('keys.addSubstitute', substitute);
    await desk.ok('caseFile.changePassphrase', { current: ownerPassphrase, next: newPassphrase });
    await unlockAs(substitutePassphrase);
    await desk.ok('caseFile.changePassphrase', {
      current: substitutePassphrase,
      next: 'sata saukkoa sukeltaa saaristossa',
    });
    await unlockAs(newPassphrase);
    await desk.ok('keys.removeSubstitute', { id });
    // And back to a passphrase that was in use before.
    await desk.ok('caseFile.changePassphrase', { current: newPassphrase, next: ownerPassphrase });
    await unlockAs(ownerPassphrase);
    expect(await told()).toBeNull();
    await desk.ok('keys.rotate', { passphrase: ownerPassphrase });
    await unlockAs(ownerPassphrase);
    expect(await told()).toBeNull();
    expect(await entered()).toEqual([]);
  });

  test('after a crash between the new key file and its entry in the case file', async () => {
    await desk.lock();
    const before = readFileSync(desk.path);
    await desk.unlock();
    await changed();
    writeFileSync(desk.path, before);
    await desk.ok('caseFile.unlock', { passphrase: newPassphrase });
    expect(await told()).toBeNull();
    await unlockAs(newPassphrase);
    expect(await told()).toBeNull();
    expect(await entered()).toEqual([]);
  });

  test('after a restore of a backup from before the passphrase was changed, by either passphrase', async () => {
    await desk.ok('backups.make', {});
    desk.clock.set('2026-11-25T12:00:00+02:00');
    await changed();
    for (const passphrase of [newPassphrase, ownerPassphrase]) {
      const { copies } = await desk.ok('restore.look', {});
      const oldest = copies.at(-1);
      if (oldest === undefined) throw new Error('no backup');
      const secret = { kind: 'passphrase', passphrase } as const;
      await desk.ok('restore.open', { handle: oldest.handle, secret });
      await desk.ok('restore.run', { handle: oldest.handle, secret, place: null });
      if (desk.app.caseFile() === null) await desk.ok('caseFile.unlock', { passphrase });
      expect(await told()).toBeNull();
      await unlockAs(passphrase);
      expect(await told()).toBeNull();
      expect(await finding()).toBe('slots-fit');
      await desk.lock();
    }
  });

  test('after a copy made by hand was put back whole, file and key file together: the file itself is told as older', async () => {
    await desk.lock();
    for (const name of ['', '.keys']) cpSync(`${desk.path}${name}`, `${desk.path}${name}.copy`);
    await desk.unlock();
    await changed();
    for (const name of ['', '.keys']) cpSync(`${desk.path}${name}.copy`, `${desk.path}${name}`);
    await desk.ok('caseFile.unlock', { passphrase: ownerPassphrase });
    expect(await told()).toBeNull();
    expect((await desk.ok('backups.state', {})).alarm?.kind).toBe('older');
  });
});
