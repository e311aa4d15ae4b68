import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { beforeAll, expect, test } from 'vitest';
import { Instant, PlainDate } from '#shared/time.ts';
import { utf8 } from './bytes.ts';
import { deputyFault, parseCard, pastKeys, writeCard, type CardContent } from './card.ts';
import { limits } from './limits.ts';
import { makeOwnKeys, sign, type OwnKeys } from './own-keys.ts';
import { revoke } from './revocation.ts';
import { canonicalJson } from './strict-json.ts';
import { signNext } from './succession.ts';
import { outcomeOf, valueOf } from './testing/a-packet.ts';

let people: OwnKeys[];
beforeAll(async () => {
  people = await Promise.all(Array.from({ length: 21 }, makeOwnKeys));
});
const keysOf = (place: number): OwnKeys => {
  const found = people[place];
  if (!found) throw new Error('nobody there');
  return found;
};

const cardOf = (place: number, more: Partial<CardContent> = {}): CardContent => ({
  formatVersion: 1,
  organisation: 'Kemijoen työllisyysalue',
  unit: 'Työkykypalvelut',
  practice: false,
  keys: [
    {
      holder: `Haltija ${String(place)}`,
      role: 'person',
      recipient: keysOf(place).recipient,
      signingKey: keysOf(place).signingKey,
    },
  ],
  created: Instant.parse('2026-11-23T08:00:00Z'),
  counter: 1,
  ...more,
});
const saved = (place: number, more: Partial<CardContent> = {}) =>
  writeCard(cardOf(place, more), [keysOf(place).signingSecret]);
const unitCard = (...deputies: Uint8Array[]) => writeCard(cardOf(0), [keysOf(0).signingSecret], deputies);
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** The unit's card with something else in it, signed anew by its owner: only the owner’s own signature holds. */
const signedAnew = (change: (card: Record<string, unknown>) => unknown, ...deputies: Uint8Array[]) => {
  const file = JSON.parse(text(unitCard(...deputies))) as Record<string, unknown>;
  // `writeCard` keeps deputies to their form, so they are signed here as what they would be.
  const entries = Object.entries(file).filter(([key]) => key !== 'signatures');
  return signAs({ ...Object.fromEntries(entries), deputies: change(file) });
};
const signAs = (content: object): Uint8Array => {
  const message = utf8(`rinnalla-card-v1${canonicalJson(content)}`);
  const signature = bytesToHex(sign(message, keysOf(0).signingSecret));
  return utf8(JSON.stringify({ ...content, signatures: [signature] }));
};
const deputiesIn = (file: Record<string, unknown>) => file.deputies as Record<string, unknown>[];

test('a unit’s card gives its owner’s key and those of the deputies, each marked by whose card vouches for it', () => {
  const read = valueOf(parseCard(unitCard(saved(1, { counter: 7 }), saved(2))));
  expect(read).toMatchObject({ organisation: 'Kemijoen työllisyysalue', counter: 1 });
  expect(read.keys.map(({ holder, isDeputy }) => [holder, isDeputy])).toEqual([
    ['Haltija 0', false],
    ['Haltija 1', true],
    ['Haltija 2', true],
  ]);
  expect(read.keys[1]).toMatchObject({
    recipient: keysOf(1).recipient,
    signingKey: keysOf(1).signingKey,
  });
});

test('a card without deputies is written as before, so that it reads in an earlier version', () => {
  expect(text(saved(0))).toBe(text(writeCard(cardOf(0), [keysOf(0).signingSecret], [])));
  expect(Object.keys(JSON.parse(text(saved(0))) as object)).not.toContain('deputies');
});

test('a deputy’s card that was changed, moved in, taken out or lost its signature is refused as forged', () => {
  const two = unitCard(saved(1), saved(2));
  const changed = JSON.parse(text(two)) as Record<string, unknown>;
  const without = { ...changed, deputies: deputiesIn(changed).slice(0, 1) };
  const none = Object.fromEntries(Object.entries(changed).filter(([key]) => key !== 'deputies'));
  const movedIn = {
    ...(JSON.parse(text(unitCard(saved(1)))) as object),
    deputies: [JSON.parse(text(saved(1))), JSON.parse(text(saved(3)))],
  };
  for (const forged of [
    utf8(text(two).replace('Haltija 2', 'Haltija 9')),
    utf8(JSON.stringify(without)),
    utf8(JSON.stringify(none)),
    utf8(JSON.stringify(movedIn)),
    // The owner signs it all anew; the deputy has not.
    signedAnew((file) => deputiesIn(file).map((each) => ({ ...each, counter: 99 })), saved(1)),
    signedAnew((file) => deputiesIn(file).map((each) => ({ ...each, signatures: [] })), saved(1)),
    signedAnew(
      (file) => [
        { ...deputiesIn(file)[0], signatures: deputiesIn(file)[1]?.signatures },
        deputiesIn(file)[1],
      ],
      saved(1),
      saved(2),
    ),
  ])
    expect(outcomeOf(parseCard(forged))).toBe('card-forged');
});

test('deputies in deputies, a field too many and an empty list are no card', () => {
  const nested = JSON.parse(text(unitCard(saved(1)))) as object;
  const asDeputy = saved(2);
  for (const broken of [
    signedAnew((file) => [{ ...deputiesIn(file)[0], deputies: [nested] }], asDeputy),
    signedAnew((file) => [{ ...deputiesIn(file)[0], extra: 1 }], asDeputy),
    signedAnew(() => [], asDeputy),
    signedAnew(() => null, asDeputy),
  ])
    expect(outcomeOf(parseCard(broken))).toBe('card-not-valid');
  expect(() => unitCard(unitCard(saved(1)))).toThrow();
});

test('a deputy of another unit or organisation, of practice, the owner’s own key, one twice, a namesake, or a 21st key is no unit’s', () => {
  const many = Array.from({ length: 20 }, (_, index) => saved(index + 1));
  const cases = [
    ['other-unit', [saved(1, { unit: 'Velkaneuvonta' })]],
    ['other-unit', [saved(1, { organisation: 'Toinen' })]],
    ['other-world', [saved(1, { practice: true })]],
    ['same-key', [saved(0)]],
    ['same-key', [saved(1), saved(1, { counter: 2 })]],
    ['same-holder', [saved(1, { keys: cardOf(1).keys.map((key) => ({ ...key, holder: 'haltija  0' })) })]],
    ['too-many', many],
  ] as const;
  for (const [fault, deputies] of cases) {
    const read = deputies.map((bytes) => valueOf(parseCard(bytes)));
    expect(deputyFault(cardOf(0), read)).toBe(fault);
    if (fault === 'too-many') expect(() => parseCard(unitCard(...deputies))).not.toThrow();
    expect(outcomeOf(parseCard(unitCard(...deputies)))).toBe('card-not-valid');
  }
  expect(outcomeOf(parseCard(unitCard(...many.slice(0, 19))))).toBe('ok');
});

test('the unit’s name is one whatever its capitals and spaces', () => {
  const spelled = saved(1, { organisation: 'KEMIJOEN  työllisyysalue', unit: ' työkykypalvelut' });
  expect(outcomeOf(parseCard(unitCard(spelled)))).toBe('ok');
});

test('the largest card that the rules allow, of 20 keys with the longest names and a past as long as can be told, is within the cap', () => {
  const long = (place: number) => `${String(place).padStart(2, '0')}${'€'.repeat(198)}`;
  /** A signing key for each of the past, so that no two of the card are alike. */
  const pastKey = (): { signingKey: string; signingSecret: string } => {
    const secret = ed25519.utils.randomSecretKey();
    return { signingKey: bytesToHex(ed25519.getPublicKey(secret)), signingSecret: bytesToHex(secret) };
  };
  const pastOf = (place: number) => {
    let next = keysOf(place).signingKey;
    return Array.from({ length: pastKeys }, () => {
      const old = pastKey();
      const signature = signNext(old, next);
      next = old.signingKey;
      return { signingKey: old.signingKey, signature };
    });
  };
  const day = PlainDate.parse('2026-11-28');
  const longest = (place: number): Partial<CardContent> => ({
    organisation: '€'.repeat(200),
    unit: '€'.repeat(200),
    keys: cardOf(place).keys.map((key) => ({
      ...key,
      holder: long(place),
      title: '€'.repeat(200),
      formerly: pastOf(place),
    })),
    revoked: Array.from({ length: pastKeys }, () => revoke(pastKey(), day)),
  });
  const deputies = Array.from({ length: 19 }, (_, index) => saved(index + 1, longest(index + 1)));
  const card = writeCard(cardOf(0, longest(0)), [keysOf(0).signingSecret], deputies);
  expect(card.length).toBeLessThan(limits.cardBytes);
  const read = valueOf(parseCard(card));
  expect(read.keys).toHaveLength(20);
  expect(read.keys.every(({ formerly }) => formerly?.length === pastKeys)).toBe(true);
  expect(read.revoked).toHaveLength(20 * pastKeys);
});
