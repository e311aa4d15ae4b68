import { z } from 'zod';
import { chosenVerificationWays, verificationWays } from '../codes/partners.ts';
import { Handle, PartnerId, PartnerKeyId, UnitDeputyId } from '../ids.ts';
import { Instant } from '../time.ts';
import { Bytes, call, none, nothing } from './define.ts';
import { cardErrors, Fingerprint } from './partners.ts';

/** Who opens what is sealed for a partner now, and whose key is left out. */
export const Opening = z.object({
  opens: z.array(z.object({ holder: z.string(), role: z.enum(['person', 'post']) })),
  leftOut: z.array(
    z.object({
      holder: z.string(),
      /** `not-verified`: the words were not compared yet. `classic-key`: others have post-quantum keys, and the two kinds are never mixed. */
      why: z.enum(['not-verified', 'classic-key']),
    }),
  ),
});
export type Opening = z.infer<typeof Opening>;

/** A deputy whose key goes on the own card. */
export const UnitDeputy = z.object({
  deputyId: UnitDeputyId,
  keys: z.array(
    z.object({
      holder: z.string(),
      title: z.string(),
      role: z.enum(['person', 'post']),
      fingerprint: Fingerprint,
    }),
  ),
  /** When the deputy made the card. */
  cardCreated: Instant,
  addedAt: Instant,
  verifiedHow: verificationWays.schema,
  verifiedBy: z.string(),
  /** Why the own card cannot be saved with this deputy on it: something was changed after the deputy was added. */
  fault: z.enum(['other-unit', 'other-world', 'same-key', 'same-holder', 'too-many']).nullable(),
});
export type UnitDeputy = z.infer<typeof UnitDeputy>;

/** What a chosen card of a deputy says, before its words are compared. */
export const DeputyPreview = UnitDeputy.pick({ keys: true, cardCreated: true }).extend({
  handle: Handle,
  /** Holders on the own card already, whose cards this one takes the place of: the same person with a newer card or another key. */
  replaces: z.array(z.string()),
  /** Holders in the directory of keys that this card says are in wrong hands; they are revoked by reading it. */
  revokes: z.array(z.string()),
});
export type DeputyPreview = z.infer<typeof DeputyPreview>;

/** Each carries, where the card revoked keys all the same, their holders' names as `revokes`. */
const deputyErrors = [
  'deputy-other-unit',
  'deputy-other-world',
  'deputy-same-name',
  'deputy-has-deputies',
  'deputy-card-older',
  'deputies-full',
] as const;

/** A unit's card: the own key with those of the deputies; and a partner's unit, whose keys all open a packet. */
export const unitCards = {
  /** The words of several keys of a unit were compared in one go. None is verified when one cannot be. */
  'partners.verifyKeys': call({
    kind: 'command',
    args: z.strictObject({
      partnerKeyIds: z.array(PartnerKeyId).min(1).max(100),
      how: z.enum(chosenVerificationWays),
    }),
    result: nothing,
    errors: ['key-missing', 'key-changed'],
  }),
  /** A key that is no longer on its unit's card is kept in use all the same. */
  'partners.keepKey': call({
    kind: 'command',
    args: z.strictObject({ partnerKeyId: PartnerKeyId }),
    result: nothing,
    errors: ['key-missing'],
  }),
  /** Who opens what is sealed for a partner now. */
  'partners.opening': call({
    kind: 'query',
    args: z.strictObject({ partnerId: PartnerId }),
    result: Opening,
    errors: ['key-missing', 'key-changed', 'key-not-verified', 'key-revoked'],
  }),
  /** Whose keys are saved on the own card beside the own one. */
  'partners.deputies': call({ kind: 'query', args: none, result: z.array(UnitDeputy) }),
  /** Asks for the card that a deputy saved, and says what it holds; null when the user cancelled. */
  'partners.chooseDeputy': call({
    kind: 'command',
    args: none,
    result: DeputyPreview.nullable(),
    errors: [...cardErrors, ...deputyErrors],
  }),
  /** The same for a card that was dropped onto the window. */
  'partners.readDeputy': call({
    kind: 'command',
    args: z.strictObject({ bytes: Bytes }),
    result: DeputyPreview,
    errors: [...cardErrors, ...deputyErrors],
  }),
  /** Puts a deputy on the own card, after the words were compared; saving the card then gives it out. */
  'partners.addDeputy': call({
    kind: 'command',
    args: z.strictObject({ handle: Handle, how: z.enum(chosenVerificationWays) }),
    result: z.object({ deputyId: UnitDeputyId }),
    errors: ['staged-gone', ...deputyErrors],
  }),
  /** Takes a deputy off the own card; the undo is `partners.putBackDeputy`. Cards that were given out change only by a newer one. */
  'partners.removeDeputy': call({
    kind: 'command',
    args: z.strictObject({ deputyId: UnitDeputyId }),
    result: nothing,
    errors: ['deputy-not-found'],
  }),
  'partners.putBackDeputy': call({
    kind: 'command',
    args: z.strictObject({ deputyId: UnitDeputyId }),
    result: nothing,
    errors: ['deputy-not-found', ...deputyErrors],
  }),
} as const;
