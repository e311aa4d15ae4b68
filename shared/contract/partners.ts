import { z } from 'zod';
import {
  chosenVerificationWays,
  intakes,
  keyRetirements,
  ownKeyChangeReasons,
  partnerTypes,
  verificationWays,
} from '../codes/partners.ts';
import { Handle, PartnerId, PartnerKeyId } from '../ids.ts';
import { Instant } from '../time.ts';
import { Bytes, call, none, nothing } from './define.ts';
import { isVisible, Line, Text } from './text.ts';

/** A fingerprint is eight words of the frozen Finnish list, the same in every language. */
export const Fingerprint = z.array(z.string()).length(8);

export const PartnerKey = z.object({
  partnerKeyId: PartnerKeyId,
  holder: z.string(),
  role: z.enum(['person', 'post']),
  /** `hybrid` is post-quantum (`age1pq1…`), `x25519` classic (`age1…`). */
  recipientType: z.enum(['hybrid', 'x25519']),
  /** False for a stock age recipient: it cannot sign, so it cannot answer with a packet. */
  canSign: z.boolean(),
  fingerprint: Fingerprint,
  /** `changed`: another key came under the same name; blocks export and import until verified again. */
  state: z.enum(['unverified', 'verified', 'changed', 'retired']),
  verifiedAt: Instant.nullable(),
  verifiedHow: verificationWays.schema.nullable(),
  verifiedBy: z.string().nullable(),
  addedAt: Instant,
  /** It came on a unit's card, from the card of a deputy. */
  isDeputy: z.boolean(),
  /** When the newest accepted card of its unit was made, where the key stood on an earlier one and is no longer on that. */
  offCardSince: Instant.nullable(),
  /** Why and since when a retired key is used no more; null of one that was retired before this was kept. */
  retiredWhy: keyRetirements.schema.nullable(),
  retiredAt: Instant.nullable(),
  /** Who told that it is in wrong hands; null where its holder's card did. */
  revokedByWord: z.string().nullable(),
});
export type PartnerKey = z.infer<typeof PartnerKey>;

export const PartnerFields = z.object({
  /** Organisation, e.g. "Lapin hyvinvointialue". */
  name: Line(200).refine(isVisible),
  unit: Line(200),
  type: partnerTypes.schema,
  phone: Line(40),
  email: Line(200),
  contactPerson: Line(120),
  /** What the unit takes in; the title of the letter follows. */
  intake: intakes.schema,
  /** Days within which an answer was agreed. */
  answersWithinDays: z.number().int().min(1).max(365),
  /** What can be done there and who is taken in, in the coach's words; matched with what a person wishes. */
  services: Text(1000),
});
export type PartnerFields = z.infer<typeof PartnerFields>;

export const Partner = PartnerFields.extend({
  partnerId: PartnerId,
  archivedAt: Instant.nullable(),
  keys: z.array(PartnerKey),
  /** Whether something can be sealed for this partner now. */
  keyState: z.enum(['none', 'unverified', 'verified', 'changed', 'revoked']),
  packetsSent: z.number().int(),
  packetsReceived: z.number().int(),
});
export type Partner = z.infer<typeof Partner>;

/** What a chosen card says, before anything is accepted. */
export const CardPreview = z.object({
  handle: Handle,
  organisation: z.string(),
  unit: z.string(),
  keys: z.array(
    z.object({
      holder: z.string(),
      title: z.string(),
      role: z.enum(['person', 'post']),
      fingerprint: Fingerprint,
      /** A deputy's own card inside the unit's card vouches for it. */
      isDeputy: z.boolean(),
      /** How the known partner's same key stands; `new` where that partner does not have it. */
      state: z.enum(['new', 'unverified', 'verified', 'changed', 'retired']),
      /** A key in use at the known partner signed that this one takes its place; it is accepted as far as that one was. */
      signedByOld: z.enum(['verified', 'unverified']).nullable(),
      /** It tells of as many former keys as a card can, and of none that the known partner has: nothing vouches for it any more. */
      pastTooLong: z.boolean(),
      /** `revoked` and `former` keys (an old card of somebody who has another key by now) are not taken. */
      standing: z.enum(['usable', 'revoked', 'former']),
    }),
  ),
  created: Instant,
  /** Keys in use at the known partner that stood on an earlier card of the unit and are no longer on this one. They stay until retired. */
  leftOff: z.array(z.object({ holder: z.string(), title: z.string() })),
  /** When the newest accepted card was made, where this is an older one of the same holder. */
  olderThan: Instant.nullable(),
  /** Holders in the directory of keys that this card says are in wrong hands; they are revoked by reading it. */
  revokes: z.array(z.string()),
  /** It says the same of this file's own key, signed with it: whoever made the card has that key too. */
  revokesOwn: z.boolean(),
  /** The partner of the directory that already has one of these keys or this name. */
  known: z.object({ partnerId: PartnerId, name: z.string(), sameKeys: z.boolean() }).nullable(),
});
export type CardPreview = z.infer<typeof CardPreview>;

/** `card-is-own` carries, where the card revoked keys all the same, their holders' names as `revokes`. */
export const cardErrors = [
  'card-not-valid',
  'card-forged',
  'card-of-practice',
  'card-is-own',
  'read-failed',
] as const;

/** Keys that become nobody's current one. */
export const keyRefusals = ['card-is-own', 'card-revoked', 'card-superseded'] as const;

export const partners = {
  'partners.list': call({
    kind: 'query',
    args: z.strictObject({ archived: z.boolean().default(false) }),
    result: z.array(Partner),
  }),
  'partners.get': call({
    kind: 'query',
    args: z.strictObject({ partnerId: PartnerId }),
    result: Partner,
    errors: ['partner-not-found'],
  }),
  'partners.add': call({
    kind: 'command',
    args: PartnerFields.partial().required({ name: true }),
    result: z.object({ partnerId: PartnerId }),
  }),
  'partners.update': call({
    kind: 'command',
    args: PartnerFields.partial().extend({ partnerId: PartnerId }),
    result: nothing,
    errors: ['partner-not-found'],
  }),
  'partners.archive': call({
    kind: 'command',
    args: z.strictObject({ partnerId: PartnerId }),
    result: nothing,
    errors: ['partner-not-found'],
  }),
  'partners.unarchive': call({
    kind: 'command',
    args: z.strictObject({ partnerId: PartnerId }),
    result: nothing,
    errors: ['partner-not-found'],
  }),
  /** Asks for a card file and says what it holds; null when the user cancelled. */
  'partners.chooseCard': call({
    kind: 'command',
    args: none,
    result: CardPreview.nullable(),
    errors: cardErrors,
  }),
  /** The same for a card that was dropped onto the window. */
  'partners.readCard': call({
    kind: 'command',
    args: z.strictObject({ bytes: Bytes }),
    result: CardPreview,
    errors: cardErrors,
  }),
  /** Puts the card's keys to a new or a chosen partner; the keys are unverified until the words were read aloud. */
  'partners.acceptCard': call({
    kind: 'command',
    args: z.strictObject({
      handle: Handle,
      partnerId: PartnerId.nullable(),
      /** It was told that a newer card of the same holder is known (`olderThan`). */
      olderSeen: z.boolean().default(false),
    }),
    result: z.object({ partnerId: PartnerId }),
    errors: ['staged-gone', 'partner-not-found', 'card-older', ...keyRefusals],
  }),
  /** A pasted age recipient: a partner who opens packets with stock age. */
  'partners.pasteRecipient': call({
    kind: 'command',
    args: z.strictObject({ partnerId: PartnerId, recipient: z.string().max(5000), holder: Line(120) }),
    result: z.object({ partnerKeyId: PartnerKeyId, fingerprint: Fingerprint }),
    errors: ['partner-not-found', 'recipient-not-valid', 'recipient-secret-key', ...keyRefusals],
  }),
  /** The words were compared; who and when is the worker's and the clock's. */
  'partners.verifyKey': call({
    kind: 'command',
    args: z.strictObject({ partnerKeyId: PartnerKeyId, how: z.enum(chosenVerificationWays) }),
    result: nothing,
    errors: ['key-missing'],
  }),
  'partners.retireKey': call({
    kind: 'command',
    args: z.strictObject({ partnerKeyId: PartnerKeyId }),
    result: nothing,
    errors: ['key-missing'],
  }),
  /** Somebody told that a key is in wrong hands. It is never used again, whatever card brings it. */
  'partners.revokeKey': call({
    kind: 'command',
    args: z.strictObject({ partnerKeyId: PartnerKeyId, saidBy: Line(120) }),
    result: nothing,
    errors: ['key-missing'],
  }),
  /** Own card: made at first use. */
  'partners.ownCard': call({
    kind: 'query',
    args: none,
    result: z.object({
      organisation: z.string(),
      unit: z.string(),
      holder: z.string(),
      title: z.string(),
      role: z.enum(['person', 'post']),
      fingerprint: Fingerprint,
      recipient: z.string(),
      practice: z.boolean(),
      /** How many own keys there were before the current one. */
      formerKeys: z.number().int(),
      /** More of them than a card tells of: a partner who knows only an earlier one compares the words anew. */
      pastTooLong: z.boolean(),
      /** A card said, signed with this very key, that it is in wrong hands: somebody else has it. */
      isRevoked: z.boolean(),
    }),
  }),
  /**
   * New own keys, vouched for by the old one; or, where the old one is in wrong hands, with a card that revokes it. What was sealed for
   * the old one still opens.
   */
  'partners.changeOwnKey': call({
    kind: 'command',
    args: z.strictObject({ reason: ownKeyChangeReasons.schema }),
    result: nothing,
    ownerOnly: true,
  }),
  /** Writes the own card to a chosen place as a `.rinnalla-card` file: with its deputies, or `alone`, for somebody whose deputy one is. */
  'partners.saveOwnCard': call({
    kind: 'command',
    args: z.strictObject({ alone: z.boolean().default(false) }),
    result: z.object({ savedAs: z.string() }),
    errors: [
      'folder-read-only',
      'path-too-long',
      'deputy-other-unit',
      'deputy-other-world',
      'deputy-same-name',
      'deputies-full',
    ],
  }),
} as const;
