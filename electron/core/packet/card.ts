import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { failure, success, type Result } from '#shared/result.ts';
import { Instant } from '#shared/time.ts';
import { concat, utf8 } from './bytes.ts';
import { fingerprintOf } from './fingerprint.ts';
import { limits } from './limits.ts';
import { sign, verifies } from './own-keys.ts';
import { RecipientText } from './recipients.ts';
import { canonicalJson, parseStrictJson } from './strict-json.ts';

const tag = 'rinnalla-card-v1';

/** What no line holds: control characters, and what turns the direction of writing. Looked for one by one, since a pattern over a whole long text runs out of stack. */
const notInLine = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

/** A line of text as it may stand in a card or a manifest. */
export const plainLine = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => !notInLine.test(text));

export const SigningKeyHex = z.string().regex(/^[0-9a-f]{64}$/);

const CardKey = z.strictObject({
  /** A person's name, or the name of a post (a duty shared by several people). */
  holder: plainLine(200).min(1),
  role: z.enum(['person', 'post']),
  title: plainLine(200).optional(),
  recipient: RecipientText,
  signingKey: SigningKeyHex,
});
export type CardKey = z.infer<typeof CardKey>;

const CardContent = z.strictObject({
  formatVersion: z.literal(1),
  organisation: plainLine(200).min(1),
  unit: plainLine(200),
  /** From a practice case file: refused by real ones (the caller's check, `card-of-practice`). */
  practice: z.boolean(),
  keys: z.array(CardKey).min(1).max(20),
  created: Instant,
  /** Grows with each card of the same holder, so that an older card is noticed. */
  counter: z.number().int().min(1),
});
export type CardContent = z.infer<typeof CardContent>;

const CardFile = CardContent.extend({
  /** One for each key, in their order: Ed25519 in hexadecimal. */
  signatures: z.array(z.string().regex(/^[0-9a-f]{128}$/)),
});

const signedBytes = (card: CardContent): Uint8Array => concat(utf8(tag), utf8(canonicalJson(card)));

/**
 * The bytes of a `.rinnalla-card`: the card's content and, for each of its keys, a signature by that key over `rinnalla-card-v1` followed by
 * the content as canonical JSON. `signingSecrets` stand in the order of the keys.
 */
export const writeCard = (card: CardContent, signingSecrets: readonly string[]): Uint8Array => {
  const content = CardContent.parse(card);
  const message = signedBytes(content);
  const signatures = signingSecrets.map((secret) => bytesToHex(sign(message, secret)));
  return utf8(`${JSON.stringify({ ...content, signatures }, null, 2)}\n`);
};

/**
 * Reads a card that somebody gave. Fails with `card-not-valid` (too large, not JSON, a field too many or too few, two keys alike) and
 * `card-forged` (a signature does not match: the card was changed after it was made, or made by someone without its keys).
 */
export const parseCard = (bytes: Uint8Array): Result<CardContent, 'card-not-valid' | 'card-forged'> => {
  const json = parseStrictJson(bytes, limits.cardBytes);
  if (!json.ok) return failure('card-not-valid');
  const parsed = CardFile.safeParse(json.value);
  if (!parsed.success) return failure('card-not-valid');
  const { signatures, ...card } = parsed.data;
  const distinct = (values: readonly string[]) => new Set(values).size === values.length;
  if (!distinct(card.keys.map((key) => key.recipient)) || !distinct(card.keys.map((key) => key.signingKey))) {
    return failure('card-not-valid');
  }
  const message = signedBytes(card);
  const genuine =
    signatures.length === card.keys.length &&
    card.keys.every((key, index) => verifies(hexToBytes(signatures[index] ?? ''), message, key.signingKey));
  return genuine ? success(card) : failure('card-forged');
};

/** The eight words of a card: over all of its keys. */
export const cardFingerprint = (card: CardContent): string[] =>
  fingerprintOf({
    signingKeys: card.keys.map((key) => key.signingKey),
    recipients: card.keys.map((key) => key.recipient),
  });
