import { z } from 'zod';
import { consentWays, legalGrounds, purposes } from '../codes/consents.ts';
import { ItemKey } from '../disclosure/registry.ts';
import { ClientId, ConsentId, DisclosureId, PacketId, PartnerId } from '../ids.ts';
import { Instant, PlainDate } from '../time.ts';
import { call, nothing } from './define.ts';
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
});
export type Consent = z.infer<typeof Consent>;

export const Disclosure = z.object({
  disclosureId: DisclosureId,
  at: Instant,
  partnerName: z.string(),
  way: z.enum(['packet', 'print', 'oral']),
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
    ],
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
    errors: ['consent-not-found', 'nothing-to-undo'],
  }),
} as const;
