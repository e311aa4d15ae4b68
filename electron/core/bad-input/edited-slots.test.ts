import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ErrorCode } from '#shared/errors.ts';
import { kdfFloor } from '../casefile/key-derivation.ts';
import { passphrase } from '../casefile/testing/case-files.ts';
import { aClosedFile } from './testing/a-closed-file.ts';
import { lookOf } from './testing/door.ts';
import { flawsOf } from './testing/explained.ts';

const { state, door, names } = aClosedFile();

/** The checksum of slots, written here a second time from the description of the format, as someone who edits them would. */
const withChecksum = (slots: Slots): string => {
  const { format, version, generation, caseFileId, fileSalt, keyCheck } = slots;
  const rows = slots.slots.map(({ kind, kdf, salt, nonce, sealed }) => [
    [kind, kdf['algorithm'], kdf['memoryKiB'], kdf['passes'], kdf['lanes']],
    [salt, nonce, sealed],
  ]);
  const text = JSON.stringify([format, version, generation, caseFileId, fileSalt, keyCheck, rows]);
  return JSON.stringify({ ...slots, checksum: createHash('sha256').update(text).digest('hex') });
};
interface Slots extends Record<string, unknown> {
  slots: { kind: string; kdf: Record<string, unknown>; salt: string; nonce: string; sealed: string }[];
}
const read = (): Slots => JSON.parse(readFileSync(`${state.path}.keys`, 'utf8')) as Slots;
const flipped = (text: string): string => `${text.startsWith('0') ? '1' : '0'}${text.slice(1)}`;
const otherId = '01930000-0000-7000-8000-0000000000ff';

const edits: readonly (readonly [string, (slots: Slots) => void, ErrorCode, ErrorCode | 'ok'])[] = [
  ['format', (slots) => (slots['format'] = 'other'), 'slots-damaged', 'slots-damaged'],
  ['version', (slots) => (slots['version'] = 2), 'slots-damaged', 'slots-damaged'],
  ['generation', (slots) => (slots['generation'] = 7), 'slots-damaged', 'ok'],
  ['caseFileId', (slots) => (slots['caseFileId'] = otherId), 'slots-damaged', 'wrong-passphrase'],
  ['fileSalt', (slots) => (slots['fileSalt'] = flipped(String(slots['fileSalt']))), 'slots-damaged', 'ok'],
  [
    'keyCheck',
    (slots) => (slots['keyCheck'] = flipped(String(slots['keyCheck']))),
    'slots-damaged',
    'slots-damaged',
  ],
  ['slots', (slots) => (slots.slots = []), 'slots-damaged', 'slots-damaged'],
  ['kind', (slots) => (slots.slots[0]!.kind = 'other'), 'slots-damaged', 'slots-damaged'],
  ['algorithm', (slots) => (slots.slots[0]!.kdf['algorithm'] = 'argon2d'), 'slots-damaged', 'slots-damaged'],
  ['memory', (slots) => (slots.slots[0]!.kdf['memoryKiB'] = 8), 'slots-weakened', 'slots-weakened'],
  ['passes', (slots) => (slots.slots[0]!.kdf['passes'] = 1), 'slots-weakened', 'slots-weakened'],
  [
    'more passes',
    (slots) => (slots.slots[0]!.kdf['passes'] = kdfFloor.passes + 1),
    'slots-damaged',
    'wrong-passphrase',
  ],
  ['lanes', (slots) => (slots.slots[0]!.kdf['lanes'] = 1), 'slots-weakened', 'slots-weakened'],
  ['salt', ({ slots }) => (slots[0]!.salt = flipped(slots[0]!.salt)), 'slots-damaged', 'wrong-passphrase'],
  ['nonce', ({ slots }) => (slots[0]!.nonce = flipped(slots[0]!.nonce)), 'slots-damaged', 'wrong-passphrase'],
  [
    'sealed',
    ({ slots }) => (slots[0]!.sealed = flipped(slots[0]!.sealed)),
    'slots-damaged',
    'wrong-passphrase',
  ],
  ['a hint', (slots) => (slots['hint'] = 'koira'), 'slots-damaged', 'slots-damaged'],
];

describe('slots that were edited', () => {
  test.each(edits)(
    'in %s are not used, whether their checksum was put right or not',
    async (_, edit, plain, checked) => {
      const slots = read();
      edit(slots);
      writeFileSync(`${state.path}.keys`, JSON.stringify(slots));
      const before = lookOf(state.folder);
      expect(await door().open(state.path, passphrase)).toBe(plain);
      expect(lookOf(state.folder)).toEqual(before);
      writeFileSync(`${state.path}.keys`, withChecksum(slots));
      expect(await door().open(state.path, passphrase)).toBe(checked);
      for (const code of [plain, checked]) if (code !== 'ok') expect(flawsOf(code)).toEqual([]);
      if (checked === 'ok') expect(await names()).toEqual(['Aino T.']);
    },
  );
});
