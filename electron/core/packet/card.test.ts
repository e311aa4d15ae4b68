import { beforeAll, expect, test } from 'vitest';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { Instant } from '#shared/time.ts';
import { utf8 } from './bytes.ts';
import { cardFingerprint, parseCard, writeCard, type CardContent } from './card.ts';
import { makeOwnKeys, type OwnKeys } from './own-keys.ts';
import { parseRecipient } from './recipients.ts';

let coach: OwnKeys;
let deputy: OwnKeys;
beforeAll(async () => {
  coach = await makeOwnKeys();
  deputy = await makeOwnKeys();
});

const cardOf = (...holders: OwnKeys[]): CardContent => ({
  formatVersion: 1,
  organisation: 'Kemijoen työllisyysalue',
  unit: 'Työkykypalvelut',
  practice: false,
  keys: holders.map((keys, index) => ({
    holder: `Haltija ${index + 1}`,
    role: index === 0 ? 'person' : 'post',
    recipient: keys.recipient,
    signingKey: keys.signingKey,
  })),
  created: Instant.parse('2026-11-23T08:00:00Z'),
  counter: 1,
});
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const codeOf = (result: ReturnType<typeof parseCard>) => (result.ok ? 'ok' : result.error.code);

test('a card goes from one laptop to another with all its keys', () => {
  const card = cardOf(coach, deputy);
  const read = parseCard(writeCard(card, [coach.signingSecret, deputy.signingSecret]));
  expect(read).toEqual({
    ok: true,
    value: { ...card, keys: card.keys.map((key) => ({ ...key, isDeputy: false })) },
  });
});

test('a hybrid recipient is 1,959 characters, as the card format says', () => {
  expect(coach.recipient).toMatch(/^age1pq1/);
  expect(coach.recipient).toHaveLength(1959);
});

test('a card whose name, recipient or practice mark was changed on the way is refused as forged', () => {
  const written = text(writeCard(cardOf(coach), [coach.signingSecret]));
  for (const [from, to] of [
    ['Haltija 1', 'Haltija 2'],
    [coach.recipient, deputy.recipient],
    ['"practice": false', '"practice": true'],
    ['"counter": 1', '"counter": 2'],
  ] as const) {
    expect(written).toContain(from);
    expect(codeOf(parseCard(utf8(written.replace(from, to))))).toBe('card-forged');
  }
});

test('a card signed with somebody else’s key, or lacking one of the signatures, is refused as forged', () => {
  expect(codeOf(parseCard(writeCard(cardOf(coach), [deputy.signingSecret])))).toBe('card-forged');
  expect(codeOf(parseCard(writeCard(cardOf(coach, deputy), [coach.signingSecret])))).toBe('card-forged');
});

test('what is not a card is refused: other JSON, extra fields, a key twice, too large', () => {
  const written = text(writeCard(cardOf(coach), [coach.signingSecret]));
  for (const broken of [
    'not json',
    '{}',
    '[]',
    written.replace('{', '{"extra":1,'),
    written.replace('{', '{"unit":"toinen",'),
    written.replace('"formatVersion": 1', '"formatVersion": 2'),
    `${written}${' '.repeat(300_000)}`,
    text(writeCard(cardOf(coach, coach), [coach.signingSecret, coach.signingSecret])),
  ]) {
    expect(codeOf(parseCard(utf8(broken)))).toBe('card-not-valid');
  }
});

test('the words of a card change when any of its keys does', () => {
  expect(cardFingerprint(cardOf(coach, deputy))).toEqual(cardFingerprint(cardOf(deputy, coach)));
  expect(cardFingerprint(cardOf(coach))).not.toEqual(cardFingerprint(cardOf(coach, deputy)));
});

test('a pasted recipient is read with the line breaks and the comment mark it was copied with', async () => {
  const recipient = await identityToRecipient(await generateX25519Identity());
  const pasted = [
    `  ${recipient}\n`,
    `${recipient.slice(0, 30)}\r\n  ${recipient.slice(30)}`,
    `# public key: ${recipient}\n`,
  ];
  for (const paste of pasted)
    expect(parseRecipient(paste)).toEqual({ ok: true, value: { recipient, kind: 'x25519' } });
  expect(parseRecipient(coach.recipient)).toMatchObject({ ok: true, value: { kind: 'hybrid' } });
});

test('a pasted secret key has its own refusal, which never repeats the key', async () => {
  const secret = await generateX25519Identity();
  for (const paste of [secret, coach.identity, `# public key: age1…\n${secret}\n`, secret.toLowerCase()]) {
    const refused = parseRecipient(paste);
    expect(refused).toEqual({ ok: false, error: { code: 'recipient-secret-key' } });
  }
});

test('a recipient with one letter wrong, of another kind, or two at once is refused', async () => {
  const recipient = await identityToRecipient(await generateX25519Identity());
  const wrong = recipient.slice(0, -1) + (recipient.endsWith('q') ? 'p' : 'q');
  for (const paste of [
    '',
    'age1',
    wrong,
    `${recipient} ${recipient}`,
    recipient.toUpperCase(),
    'ssh-ed25519 AAAA',
    `${recipient}x`,
  ]) {
    expect(parseRecipient(paste)).toMatchObject({ ok: false, error: { code: 'recipient-not-valid' } });
  }
});
