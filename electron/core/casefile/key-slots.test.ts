import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { CaseFileId } from './format.ts';
import { calibrateKdf, floorKdf, kdfCap, kdfFloor, kdfRefusal } from './key-derivation.ts';
import { makeSlots, openSlots, parseSlots, writtenSlots } from './key-slots.ts';
import type { KeySlots } from './key-slots.ts';
import { countingIds, otherPassphrase, passphrase } from './testing/case-files.ts';

// The real calibration is tested here.
vi.unmock('./key-derivation.ts');

const ids = countingIds();
const caseFileId = ids.next<CaseFileId>();
const databaseKey = randomBytes(32);
const fileSalt = randomBytes(16);
let slots: KeySlots;

beforeAll(async () => {
  slots = await makeSlots({ caseFileId, fileSalt, generation: 1 }, databaseKey, passphrase, kdfFloor);
});

const edited = (
  change: (json: { slots: Record<string, unknown>[] } & Record<string, unknown>) => void,
): Buffer => {
  const json = JSON.parse(writtenSlots(slots).toString('utf8'));
  change(json);
  return Buffer.from(JSON.stringify(json));
};
const verdict = (bytes: Uint8Array): string => {
  const parsed = parseSlots(bytes);
  return parsed.ok ? 'read' : parsed.error.code;
};

describe('key slots', () => {
  test('give the database key for the passphrase, and only for it', async () => {
    const read = parseSlots(writtenSlots(slots));
    if (!read.ok) throw new Error(read.error.code);
    const opened = await openSlots(read.value, passphrase);
    expect(opened).toEqual({ ok: true, value: { databaseKey, by: { role: 'owner' } } });
    const wrong = await openSlots(read.value, otherPassphrase);
    expect(wrong.ok ? 'opened' : wrong.error.code).toBe('wrong-passphrase');
  });

  test('open with the passphrase from a keyboard that composes its letters otherwise', async () => {
    expect((await openSlots(slots, passphrase.normalize('NFD'))).ok).toBe(true);
  });

  test('hold neither the key nor the passphrase in readable form', () => {
    const text = writtenSlots(slots).toString('utf8');
    expect(text).not.toContain(databaseKey.toString('hex'));
    expect(text).not.toContain(databaseKey.toString('base64'));
    expect(text).not.toContain(passphrase);
  });

  test('that were damaged are told from a wrong passphrase, wherever one byte changed', () => {
    const written = writtenSlots(slots);
    for (let place = 0; place < written.length; place += 1) {
      const damaged = Buffer.from(written);
      damaged[place] = (damaged[place] ?? 0) ^ 0x01;
      const code = verdict(damaged);
      // White space between the fields carries nothing.
      if (code !== 'read') expect(['slots-damaged', 'slots-weakened']).toContain(code);
      else expect(JSON.parse(damaged.toString('utf8'))).toEqual(JSON.parse(written.toString('utf8')));
    }
  });

  test('that are cut short, empty or of another kind are damaged', () => {
    const written = writtenSlots(slots);
    for (const length of [0, 1, 100, written.length - 3]) {
      expect(verdict(written.subarray(0, length))).toBe('slots-damaged');
    }
    expect(verdict(Buffer.from('[]'))).toBe('slots-damaged');
    expect(verdict(Buffer.from([0xff, 0xfe, 0x00]))).toBe('slots-damaged');
  });

  test('with an unknown field, a missing field or no slot at all are damaged', () => {
    expect(verdict(edited((json) => (json['hint'] = 'koiran nimi')))).toBe('slots-damaged');
    expect(verdict(edited((json) => delete json['keyCheck']))).toBe('slots-damaged');
    expect(verdict(edited((json) => (json.slots = [])))).toBe('slots-damaged');
    expect(verdict(edited((json) => (json['generation'] = 7)))).toBe('slots-damaged');
  });

  test('with parameters under the floor or over the cap are refused before anything is derived', () => {
    for (const [name, value] of [
      ['memoryKiB', 8],
      ['memoryKiB', kdfFloor.memoryKiB - 1],
      ['memoryKiB', kdfCap.memoryKiB + 1],
      ['passes', 2],
      ['passes', 21],
      ['lanes', 1],
    ] as const) {
      const weakened = edited((json) => {
        for (const slot of json.slots) slot['kdf'] = { ...kdfFloor, [name]: value };
      });
      expect(verdict(weakened), `${name} ${value}`).toBe('slots-weakened');
    }
  });

  test('cannot be made to open with other parameters or for another case file, even with a right checksum', async () => {
    const stronger: KeySlots = {
      ...slots,
      slots: slots.slots.map((slot) => ({ ...slot, kdf: { ...slot.kdf, passes: 4 } })),
    };
    expect((await openSlots(stronger, passphrase)).ok).toBe(false);
    expect((await openSlots({ ...slots, caseFileId: ids.next<CaseFileId>() }, passphrase)).ok).toBe(false);
  });

  test('are never made under the floor', async () => {
    const weak = { ...kdfFloor, passes: 1 };
    await expect(
      makeSlots({ caseFileId, fileSalt, generation: 1 }, databaseKey, passphrase, weak),
    ).rejects.toThrow(/accepted range/);
  });

  test('are calibrated within the accepted range', async () => {
    expect(calibrateKdf).not.toBe(floorKdf);
    expect(kdfRefusal(await calibrateKdf())).toBeNull();
  });
});
