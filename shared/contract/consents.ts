import { z } from 'zod';
import { consentWays, legalGrounds, purposes } from '../codes/consents.ts';
import { disclosureWays } from '../codes/ways.ts';
import { ItemKey } from '../disclosure/registry.ts';
import {
  ClientId,
  CloseOneId,
  ConsentId,
  ConsentQuestionId,
  DisclosureId,
  PacketId,
  PartnerId,
} from '../ids.ts';
import { Instant, PlainDate } from '../time.ts';
import { call, none, nothing } from './define.ts';
import { Line } from './text.ts';

const shared = {
  clientId: ClientId,
  partnerId: PartnerId,
  purpose: purposes.schema,
  purposeText: Line(300).default(''),
  items: z.array(ItemKey).max(50),
};

/** One recipient and one purpose. */
export const NewConsent = z.discriminatedUnion('basis', [
  z.strictObject({
    basis: z.literal('consent'),
    ...shared,
    how: consentWays.schema,
    givenOn: PlainDate,
    /** The last day on which it holds; must reach past the visits that it is about. */
    until: PlainDate,
    /** The client lets the recipient answer the coach. */
    mayReply: z.boolean(),
  }),
  z.strictObject({
    basis: z.literal('law'),
    ...shared,
    ground: legalGrounds.schema,
    /** Act and section in words; mandatory. */
    section: Line(300),
    reason: Line(1000),
  }),
]);
export type NewConsent = z.infer<typeof NewConsent>;

export const Consent = z.object({
  consentId: ConsentId,
  clientId: ClientId,
  partnerId: PartnerId,
  partnerName: z.string(),
  basis: z.enum(['consent', 'law']),
  purpose: purposes.schema,
  purposeText: z.string(),
  items: z.array(ItemKey),
  how: consentWays.schema.nullable(),
  givenOn: PlainDate,
  until: PlainDate.nullable(),
  mayReply: z.boolean(),
  ground: legalGrounds.schema.nullable(),
  section: z.string(),
  reason: z.string(),
  withdrawnAt: Instant.nullable(),
  /** `expiring` within 14 days. */
  state: z.enum(['valid', 'expiring', 'expired', 'withdrawn', 'not-yet']),
  packets: z.number().int(),
  /** The consent that this one goes on from, and the one that goes on from this. */
  renews: ConsentId.nullable(),
  renewedBy: ConsentId.nullable(),
  enteredAt: Instant,
});
export type Consent = z.infer<typeof Consent>;

export const Disclosure = z.object({
  disclosureId: DisclosureId,
  at: Instant,
  /** The partner's name; empty where the recipient is none. */
  partnerName: z.string(),
  /** Whom it was given to, in words: the partner, or the name of the worker, close one or other person. */
  recipient: z.string(),
  recipientKind: z.enum(['partner', 'worker', 'close-one', 'guardian', 'other']),
  closeOneId: CloseOneId.nullable(),
  way: disclosureWays.schema,
  /** What was said or what the paper was, in words. */
  words: z.string(),
  basis: z.enum(['consent', 'law', 'present']),
  /** The act and section, where a law is the basis. */
  section: z.string(),
  packetId: PacketId.nullable(),
  consentId: ConsentId.nullable(),
  items: z.array(
    z.object({ item: ItemKey, label: z.string(), recordId: z.string().nullable(), ground: z.string() }),
  ),
  /** SHA-256 of what left, hex. */
  sha256: z.string().nullable(),
  state: z.enum(['sealing', 'left']),
});
export type Disclosure = z.infer<typeof Disclosure>;

/** Consent was asked for, and what was answered. "Not now" is as good an answer as any. */
export const ConsentQuestion = z.object({
  consentQuestionId: ConsentQuestionId,
  /** Null where it was asked before a recipient was chosen. */
  partnerId: PartnerId.nullable(),
  partnerName: z.string(),
  askedOn: PlainDate,
  answer: z.enum(['yes', 'not-now']),
  consentId: ConsentId.nullable(),
});
export type ConsentQuestion = z.infer<typeof ConsentQuestion>;

/** Until when a consent is offered to hold: some months, or the agreed support period where there is one (domain.md 2.6). */
export const ConsentDefault = z.strictObject({
  until: z.enum(['months', 'episode']),
  months: z.number().int().min(1).max(24),
});
export type ConsentDefault = z.infer<typeof ConsentDefault>;

export const consents = {
  'consents.ofClient': call({
    kind: 'query',
    args: z.strictObject({ clientId: ClientId }),
    result: z.array(Consent),
    errors: ['client-not-found', 'client-erased'],
  }),
  'consents.give': call({
    kind: 'command',
    args: NewConsent,
    result: z.object({ consentId: ConsentId }),
    errors: [
      'client-not-found',
      'client-erased',
      'partner-not-found',
      'ground-incomplete',
      'consent-expired',
      'prohibited-partner',
      'prohibited-item',
    ],
  }),
  /** Goes on from a consent with the same recipient, purpose and items; the earlier one stays in the history. */
  'consents.renew': call({
    kind: 'command',
    args: z.strictObject({
      consentId: ConsentId,
      how: consentWays.schema,
      givenOn: PlainDate,
      until: PlainDate,
    }),
    result: z.object({ consentId: ConsentId }),
    errors: [
      'consent-not-found',
      'consent-withdrawn',
      'consent-expired',
      'ground-incomplete',
      'prohibited-partner',
      'prohibited-item',
    ],
  }),
  /** Writes down that consent was asked for and the answer was "not now". */
  'consents.notNow': call({
    kind: 'command',
    args: z.strictObject({
      clientId: ClientId,
      partnerId: PartnerId.nullable(),
      askedOn: PlainDate,
    }),
    result: z.object({ consentQuestionId: ConsentQuestionId }),
    errors: ['client-not-found', 'client-erased', 'partner-not-found'],
  }),
  /** Undo of an answer that was written down by mistake. */
  'consents.takeBackNotNow': call({
    kind: 'command',
    args: z.strictObject({ consentQuestionId: ConsentQuestionId }),
    result: nothing,
    errors: ['nothing-to-undo'],
  }),
  /** When consent was asked for and what was answered; newest first. */
  'consents.questions': call({
    kind: 'query',
    args: z.strictObject({ clientId: ClientId }),
    result: z.array(ConsentQuestion),
    errors: ['client-not-found', 'client-erased'],
  }),
  'consents.default': call({ kind: 'query', args: none, result: ConsentDefault }),
  'consents.setDefault': call({ kind: 'command', args: ConsentDefault, result: nothing }),
  /** The last day that is offered for a consent that begins on a day. */
  'consents.offeredUntil': call({
    kind: 'query',
    args: z.strictObject({ clientId: ClientId, givenOn: PlainDate }),
    result: z.object({ until: PlainDate, because: z.enum(['months', 'episode']) }),
    errors: ['client-not-found', 'client-erased'],
  }),
  /** Takes effect at once; packets that already left are named in the answer. */
  'consents.withdraw': call({
    kind: 'command',
    args: z.strictObject({ consentId: ConsentId }),
    result: z.object({ packetsAlreadySent: z.number().int() }),
    errors: ['consent-not-found', 'consent-withdrawn'],
  }),
  /** What has been given to others about this client, on which ground; newest first. */
  'consents.disclosures': call({
    kind: 'query',
    args: z.strictObject({ clientId: ClientId }),
    result: z.array(Disclosure),
    errors: ['client-not-found', 'client-erased'],
  }),
  /** Undo of a withdrawal made by mistake, within the same session of work. */
  'consents.restore': call({
    kind: 'command',
    args: z.strictObject({ consentId: ConsentId }),
    result: nothing,
    errors: ['consent-not-found', 'nothing-to-undo', 'withdrawal-told'],
  }),
} as const;
