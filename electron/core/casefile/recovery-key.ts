import { randomInt } from 'node:crypto';
import { bech32m } from '@scure/base';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';

/**
 * The recovery key is the database key itself as bech32m (BIP 350) with the prefix `r`: 60 characters in fifteen
 * groups of four, `R1XX XXXX ...`. Its checksum catches up to four wrong characters, so any single mistyped one and
 * any two swapped ones.
 */
const prefix = 'r';
const length = 60;
const groupLength = 4;
export const recoveryGroupCount = length / groupLength;

/** The recovery key in groups of four, in capitals, for the recovery sheet. */
export const recoveryGroups = (databaseKey: Uint8Array): readonly string[] => {
  const text = bech32m.encodeFromBytes(prefix, databaseKey).toUpperCase();
  return text.match(new RegExp(`.{${groupLength}}`, 'g')) ?? [];
};

/** The recovery key as one line, groups parted by spaces. */
export const recoveryKeyOf = (databaseKey: Uint8Array): string => recoveryGroups(databaseKey).join(' ');

/** Letters and digits only, in small letters: how a person writes it does not matter. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-–—_.:,·]/g, '');

/**
 * The database key from a typed or scanned recovery key; case, spaces and hyphens do not matter. The caller wipes it.
 * Errors: `recovery-key-mistyped` (a wrong, missing or swapped character; `characters` of `expected` were typed).
 */
export const databaseKeyOf = (text: string): Result<Buffer> => {
  const written = plain(text);
  const mistyped = failure('recovery-key-mistyped', { characters: written.length, expected: length });
  if (written.length !== length) return mistyped;
  try {
    const decoded = bech32m.decodeToBytes(written);
    return decoded.prefix === prefix && decoded.bytes.length === 32
      ? success(Buffer.from(decoded.bytes))
      : mistyped;
  } catch {
    return mistyped;
  }
};

/** Two different groups, by their place from 1, that the coach types back from the printed sheet. */
export const rehearsalPlaces = (
  random: (below: number) => number = (below) => randomInt(below),
): readonly [number, number] => {
  const first = random(recoveryGroupCount);
  const second = (first + 1 + random(recoveryGroupCount - 1)) % recoveryGroupCount;
  return first < second ? [first + 1, second + 1] : [second + 1, first + 1];
};

/** Whether the typed groups are those of the sheet. Error: `rehearsal-wrong` with the `place` of the first wrong one. */
export const checkRehearsal = (
  databaseKey: Uint8Array,
  answers: ReadonlyArray<{ readonly place: number; readonly text: string }>,
): Result<null> => {
  const groups = recoveryGroups(databaseKey);
  const wrong = answers.find(({ place, text }) => plain(text) !== groups[place - 1]?.toLowerCase());
  return wrong === undefined ? success(null) : failure('rehearsal-wrong', { place: wrong.place });
};
