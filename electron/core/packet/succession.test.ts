import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Instant, PlainDate } from '#shared/time.ts';
import { utf8 } from './bytes.ts';
import { parseCard, pastKeys, type CardContent } from './card.ts';
import { isRevocation, revoke, type RevokedKey } from './revocation.ts';
import { canonicalJson } from './strict-json.ts';
import { signNext, vouchingFor, type FormerKey } from './succession.ts';

/** Signing keys that are the same each time; a recipient that is nobody's. */
const pair = (number: number) => {
  const signingSecret = number.toString(16).padStart(64, '0');
  return { signingSecret, signingKey: bytesToHex(ed25519.getPublicKey(hexToBytes(signingSecret))) };
};
const keys = Array.from({ length: 14 }, (_, index) => pair(index + 1));
const key = (index: number) => keys[index] ?? pair(99);
const recipient = 'age1aqac8eg5yhthd3guhzjpf2u32zcw8900muh33ew3hemahs6p0ahqk36jvv';
const day = PlainDate.parse('2026-11-28');

/** A past of so many keys, the newest of them first; key 0 is the current one. */
const past = (length: number): FormerKey[] =>
  Array.from({ length }, (_, index) => ({
    signingKey: key(index + 1).signingKey,
    signature: signNext(key(index + 1), key(index).signingKey),
  }));

const card = (more: { formerly?: FormerKey[]; revoked?: RevokedKey[] }): CardContent => ({
  formatVersion: 1,
  organisation: 'Lapin hyvinvointialue',
  unit: '',
  practice: false,
  keys: [
    {
      holder: 'Maarit Mäki',
      role: 'person',
      recipient,
      signingKey: key(0).signingKey,
      ...(more.formerly ? { formerly: more.formerly } : {}),
    },
  ],
  ...(more.revoked ? { revoked: more.revoked } : {}),
  created: Instant.parse('2026-11-28T08:00:00Z'),
  counter: 2,
});
/** As somebody would write it who keeps to no rule but the card's own signature. */
const read = (content: CardContent) => {
  const message = utf8(`rinnalla-card-v1${canonicalJson(content)}`);
  const signature = bytesToHex(ed25519.sign(message, hexToBytes(key(0).signingSecret)));
  const parsed = parseCard(utf8(JSON.stringify({ ...content, signatures: [signature] })));
  return parsed.ok ? parsed.value : parsed.error.code;
};
const flipped = (hex: string, place: number): string => {
  const at = place % hex.length;
  return hex.slice(0, at) + (hex[at] === '0' ? '1' : '0') + hex.slice(at + 1);
};

test('a card tells of up to ten former keys, each signed by the one before it, and of revoked ones', () => {
  for (const length of [1, pastKeys]) {
    const content = card({ formerly: past(length), revoked: [revoke(key(12), day), revoke(key(13), day)] });
    expect(read(content)).toMatchObject(content);
    expect(vouchingFor(key(0).signingKey, past(length))).toHaveLength(length);
  }
  expect(read(card({ formerly: past(pastKeys + 1) }))).toBe('card-not-valid');
});

test('what a former key signs is its tag, itself and the next key, in bytes', () => {
  const message = [
    utf8('rinnalla-next-key-v1'),
    hexToBytes(key(1).signingKey),
    hexToBytes(key(0).signingKey),
  ];
  const bytes = Uint8Array.from(message.flatMap((part) => [...part]));
  expect(
    ed25519.verify(hexToBytes(signNext(key(1), key(0).signingKey)), bytes, hexToBytes(key(1).signingKey)),
  ).toBe(true);
  const revocation = utf8(`rinnalla-revoked-key-v1{"date":"2026-11-28","signingKey":"${key(1).signingKey}"}`);
  expect(
    ed25519.verify(hexToBytes(revoke(key(1), day).signature), revocation, hexToBytes(key(1).signingKey)),
  ).toBe(true);
});

test('a past that goes in a circle, or names one key twice, is no card', () => {
  const [first, second] = past(2);
  if (!first || !second) throw new Error('a past of two');
  const back = { signingKey: key(1).signingKey, signature: signNext(key(1), key(2).signingKey) };
  const toItself = { signingKey: key(0).signingKey, signature: signNext(key(0), key(0).signingKey) };
  expect(read(card({ formerly: [first, second, back] }))).toBe('card-not-valid');
  expect(read(card({ formerly: [toItself] }))).toBe('card-not-valid');
});

test('a key is not in use, of the past and revoked at once', () => {
  expect(read(card({ revoked: [revoke(key(0), day)] }))).toBe('card-not-valid');
  expect(read(card({ formerly: past(2), revoked: [revoke(key(2), day)] }))).toBe('card-not-valid');
  expect(read(card({ revoked: [revoke(key(3), day), revoke(key(3), day)] }))).toBe('card-not-valid');
});

test('nobody’s key is revoked or passed on by another', () => {
  const other = { signingKey: key(5).signingKey, signingSecret: key(0).signingSecret };
  expect(isRevocation(revoke(other, day))).toBe(false);
  expect(read(card({ revoked: [revoke(other, day)] }))).toBe('card-forged');
  expect(
    read(
      card({ formerly: [{ signingKey: key(5).signingKey, signature: signNext(other, key(0).signingKey) }] }),
    ),
  ).toBe('card-forged');
  // A revocation is no word for the next key, and the other way round.
  expect(
    read(card({ formerly: [{ signingKey: key(5).signingKey, signature: revoke(key(5), day).signature }] })),
  ).toBe('card-forged');
  // What a key said of another successor does not pass for this one.
  expect(
    read(
      card({ formerly: [{ signingKey: key(5).signingKey, signature: signNext(key(5), key(6).signingKey) }] }),
    ),
  ).toBe('card-forged');
});

test('whatever is changed in what the keys of the past said, the card is refused, though its own signature is good', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }),
      fc.nat(),
      fc.nat(),
      fc.constantFrom('signature', 'key', 'swap', 'drop', 'date'),
      (length, which, place, how) => {
        const formerly = past(length);
        const revoked = [revoke(key(12), day)];
        const at = which % length;
        const one = formerly[at];
        if (!one) throw new Error('a former key');
        if (how === 'signature') formerly[at] = { ...one, signature: flipped(one.signature, place) };
        if (how === 'key') formerly[at] = { ...one, signingKey: key(11).signingKey };
        if (how === 'swap') {
          if (length === 1) return;
          formerly.reverse();
        }
        if (how === 'drop') {
          // The oldest may go: the chain only becomes shorter.
          if (at === length - 1) return;
          formerly.splice(at, 1);
        }
        const moved = { ...revoke(key(12), day), date: PlainDate.parse('2026-11-27') };
        expect(read(card({ formerly, revoked: how === 'date' ? [moved] : revoked }))).toBe('card-forged');
      },
    ),
    { numRuns: 60 },
  );
});
