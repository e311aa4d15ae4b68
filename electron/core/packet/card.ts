import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { failure, success, type Result } from '#shared/result.ts';
import { Instant, PlainDate } from '#shared/time.ts';
import { concat, utf8 } from './bytes.ts';
import { fingerprintOf } from './fingerprint.ts';
import { limits } from './limits.ts';
import { sign, verifies } from './own-keys.ts';
import { RecipientText } from './recipients.ts';
import { isRevocation } from './revocation.ts';
import { sameName } from './sender.ts';
import { canonicalJson, parseStrictJson } from './strict-json.ts';
import { vouchingFor } from './succession.ts';

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
const SignatureHex = z.string().regex(/^[0-9a-f]{128}$/);

/** As many keys of a holder's past as a card tells of, and as many revoked ones. */
export const pastKeys = 10;

const CardKey = z.strictObject({
  /** A person's name, or the name of a post (a duty shared by several people). */
  holder: plainLine(200).min(1),
  role: z.enum(['person', 'post']),
  title: plainLine(200).optional(),
  recipient: RecipientText,
  signingKey: SigningKeyHex,
  /** Keys that the same holder had before, newest first, each with what it signed about the next (`succession.ts`). */
  formerly: z
    .array(z.strictObject({ signingKey: SigningKeyHex, signature: SignatureHex }))
    .min(1)
    .max(pastKeys)
    .optional(),
});
export type CardKey = z.infer<typeof CardKey>;

const CardContent = z.strictObject({
  formatVersion: z.literal(1),
  organisation: plainLine(200).min(1),
  unit: plainLine(200),
  /** From a practice case file: refused by real ones (the caller's check, `card-of-practice`). */
  practice: z.boolean(),
  keys: z.array(CardKey).min(1).max(20),
  /** Keys that came into wrong hands, newest first, each as it said so itself (`revocation.ts`). They vouch for nothing. */
  revoked: z
    .array(z.strictObject({ signingKey: SigningKeyHex, date: PlainDate, signature: SignatureHex }))
    .min(1)
    .max(pastKeys)
    .optional(),
  created: Instant,
  /** Grows with each card of the same holder, so that an older card is noticed. */
  counter: z.number().int().min(1),
});
export type CardContent = z.infer<typeof CardContent>;

/** At most so many keys in a card, its deputies' among them. */
export const mostKeys = 20;

const SignedCard = CardContent.extend({
  /** One for each key, in their order: Ed25519 in hexadecimal. */
  signatures: z.array(SignatureHex),
});
type SignedCard = z.infer<typeof SignedCard>;

const CardFile = SignedCard.extend({
  /** Cards of the keys' deputies, each as the deputy saved it. They have no deputies of their own. */
  deputies: z
    .array(SignedCard)
    .min(1)
    .max(mostKeys - 1)
    .optional(),
});
type CardFile = z.infer<typeof CardFile>;

/** A key of a card: one of the card's own, or one that a deputy's card brought with it. */
export interface KeyOnCard extends CardKey {
  readonly isDeputy: boolean;
}
/** A card that was read, every signature of it verified; its keys in one list, the card's own before its deputies'. */
export interface Card extends CardContent {
  readonly keys: KeyOnCard[];
}

/** What the signatures of a card are over: all but the signatures, a card's deputies with theirs. */
const signedBytes = (card: CardContent & { readonly signatures?: readonly string[] }): Uint8Array => {
  const { signatures: _, ...signed } = card;
  return concat(utf8(tag), utf8(canonicalJson(signed)));
};

const isGenuine = (card: CardFile): boolean => {
  const message = signedBytes(card);
  return (
    card.signatures.length === card.keys.length &&
    card.keys.every(({ signingKey }, index) =>
      verifies(hexToBytes(card.signatures[index] ?? ''), message, signingKey),
    )
  );
};

const distinct = (values: readonly string[]): boolean => new Set(values).size === values.length;

/** Whether each key stands in one place of a card only: a key in use, one of the past, or a revoked one. */
const isOrderly = ({ keys, revoked = [] }: CardContent): boolean =>
  distinct(keys.map(({ recipient }) => recipient)) &&
  distinct(
    [...keys, ...keys.flatMap(({ formerly = [] }) => formerly), ...revoked].map(
      ({ signingKey }) => signingKey,
    ),
  );

/** Whether what a card says of former and revoked keys is what those keys signed. */
const toldByThem = ({ keys, revoked = [] }: CardContent): boolean =>
  revoked.every(isRevocation) &&
  keys.every(({ signingKey, formerly = [] }) => vouchingFor(signingKey, formerly).length === formerly.length);

/** Why a card cannot be a deputy's of another. */
export type DeputyFault = 'other-unit' | 'other-world' | 'same-key' | 'same-holder' | 'too-many';

/**
 * What keeps cards from being one unit's: a deputy of another organisation or unit, or of a practice case file beside a real one, a key or a
 * holder's name that comes twice (a receiver could not tell the two apart), more than 20 keys. Null where all fit.
 */
export const deputyFault = (card: CardContent, deputies: readonly CardContent[]): DeputyFault | null => {
  const keys = [card, ...deputies].flatMap((each) => each.keys);
  if (deputies.some(({ practice }) => practice !== card.practice)) return 'other-world';
  const sameUnit = ({ organisation, unit }: CardContent) =>
    sameName(organisation, card.organisation) && sameName(unit, card.unit);
  if (!deputies.every(sameUnit)) return 'other-unit';
  if (!distinct(keys.map((key) => key.recipient)) || !distinct(keys.map((key) => key.signingKey)))
    return 'same-key';
  const twice = keys.some(
    (key, place) => keys.findIndex(({ holder }) => sameName(holder, key.holder)) < place,
  );
  if (twice && deputies.length > 0) return 'same-holder';
  return keys.length > mostKeys ? 'too-many' : null;
};

/**
 * The bytes of a `.rinnalla-card`: the card's content and, for each of its keys, a signature by that key over `rinnalla-card-v1` followed by
 * the content as canonical JSON, the deputies' cards included. `signingSecrets` stand in the order of the card's own keys; `deputies` are
 * the bytes of the deputies' cards, as they were saved.
 */
export const writeCard = (
  card: CardContent,
  signingSecrets: readonly string[],
  deputies: readonly Uint8Array[] = [],
): Uint8Array => {
  const content = CardContent.parse(card);
  const theirs = deputies.map((bytes) => SignedCard.parse(JSON.parse(new TextDecoder().decode(bytes))));
  const signed = { ...content, ...(theirs.length > 0 ? { deputies: theirs } : {}) };
  const message = signedBytes(signed);
  const signatures = signingSecrets.map((secret) => bytesToHex(sign(message, secret)));
  return utf8(`${JSON.stringify({ ...signed, signatures }, null, 2)}\n`);
};

/**
 * Reads a card that somebody gave. Fails with `card-not-valid` (too large, not JSON, a field too many or too few, two keys alike, deputies
 * who do not fit: {@link deputyFault}) and `card-forged` (a signature does not match, the card's own or one of a deputy's: it was changed
 * after it was made, or made by someone without its keys; or it says something of another key that that key did not sign).
 */
export const parseCard = (bytes: Uint8Array): Result<Card, 'card-not-valid' | 'card-forged'> => {
  const json = parseStrictJson(bytes, limits.cardBytes);
  if (!json.ok) return failure('card-not-valid');
  const parsed = CardFile.safeParse(json.value);
  if (!parsed.success) return failure('card-not-valid');
  const { signatures: _, deputies = [], ...card } = parsed.data;
  const all = [card, ...deputies];
  if (deputyFault(card, deputies) !== null || !all.every(isOrderly)) return failure('card-not-valid');
  if (!isGenuine(parsed.data) || !deputies.every(isGenuine) || !all.every(toldByThem))
    return failure('card-forged');
  const revoked = all.flatMap((each) => each.revoked ?? []);
  const marked = (keys: readonly CardKey[], isDeputy: boolean) => keys.map((key) => ({ ...key, isDeputy }));
  return success({
    ...card,
    ...(revoked.length > 0 ? { revoked } : {}),
    keys: [
      ...marked(card.keys, false),
      ...marked(
        deputies.flatMap(({ keys }) => keys),
        true,
      ),
    ],
  });
};

/** The eight words of a card: over all of its keys. */
export const cardFingerprint = (card: CardContent): string[] =>
  fingerprintOf({
    signingKeys: card.keys.map((key) => key.signingKey),
    recipients: card.keys.map((key) => key.recipient),
  });
