import { z } from 'zod';
import { waysOut } from '../codes/ways.ts';
import { ItemKey } from '../disclosure/registry.ts';
import { ClientId, ConsentId, Handle, PacketId, PartnerId, ReferralId } from '../ids.ts';
import { Language } from '../languages.ts';
import { Instant } from '../time.ts';
import { Bytes, call, nothing } from './define.ts';
import { UpdateChange } from './packet-fields.ts';
import { Opening } from './unit-cards.ts';
import { Line, Text } from './text.ts';

/** Texts written in the referral's draft. */
export const ReferralTexts = z.object({
  ownWish: Text(4000),
  situation: Text(8000),
  tried: Text(4000),
  asked: Text(4000),
  support: Text(4000),
  aim: Text(2000),
  services: Text(4000),
  jointMeeting: Text(2000),
  accessibility: Text(2000),
  feedback: Text(2000),
});

/** A ticked item; `records` names its single records (notes, contacts, papers and so on), each with its own ground where it needs one. */
export const TickedItem = z.object({
  item: ItemKey,
  records: z
    .array(z.object({ id: z.uuid(), ground: Line(500).default('') }))
    .max(200)
    .default([]),
});
export type TickedItem = z.infer<typeof TickedItem>;

export const ReferralDraft = ReferralTexts.extend({
  partnerId: PartnerId.nullable(),
  consentId: ConsentId.nullable(),
  urgency: z.enum(['routine', 'soon', 'urgent']),
  /** The telephone call before an urgent referral leaves: with whom, when, and what was agreed. */
  callWith: Line(200),
  callAt: Instant.nullable(),
  callAgreed: Text(1000),
  language: Language,
  items: z.array(TickedItem),
});
export type ReferralDraft = z.infer<typeof ReferralDraft>;

/** Why letting a single record out needs a ground of its own. */
export const GroundFor = z.enum(['private', 'about-other', 'offence', 'close-one', 'identity-code']);
export type GroundFor = z.infer<typeof GroundFor>;

/** Something that can be ticked, as it stands now. */
export const OfferedItem = z.object({
  item: ItemKey,
  /** Nothing is written there yet. */
  empty: z.boolean(),
  /** Hidden by turvakielto: cannot be ticked. */
  blocked: z.boolean(),
  /** Covered by the chosen consent or legal ground. */
  covered: z.boolean(),
  /** The client has forbidden giving it to anyone: cannot be ticked, unless a law is the ground. */
  prohibited: z.boolean(),
  /** What it would say, shortened, for the screen. */
  says: z.string(),
  records: z.array(
    z.object({
      id: z.uuid(),
      /** Null where its words say its day, or where it has none. */
      at: Instant.nullable(),
      says: z.string(),
      groundFor: z.array(GroundFor),
    }),
  ),
});
export type OfferedItem = z.infer<typeof OfferedItem>;

export const Referral = ReferralDraft.extend({
  referralId: ReferralId,
  clientId: ClientId,
  clientName: z.string(),
  number: z.number().int(),
  state: z.enum(['draft', 'sealing', 'left', 'set-aside']),
  packetId: PacketId.nullable(),
  /** The packet that it updates; its receiver cannot be changed. */
  updates: PacketId.nullable(),
  createdAt: Instant,
  leftAt: Instant.nullable(),
  offered: z.array(OfferedItem),
  /** What a receiver needs and this draft leaves out: allowed, and warned about. */
  missing: z.array(
    z.enum(['full-name', 'birth-date', 'phone-or-reach', 'sender-phone', 'reply-permission', 'asked']),
  ),
  /** The receiver can sanction (employment authority, Kela). */
  sanctioning: z.boolean(),
});
export type Referral = z.infer<typeof Referral>;

export const ReferralRow = z.object({
  referralId: ReferralId,
  clientId: ClientId,
  clientName: z.string(),
  initials: z.string(),
  partnerName: z.string(),
  number: z.number().int(),
  state: z.enum(['draft', 'sealing', 'left', 'set-aside']),
  leftAt: Instant.nullable(),
  createdAt: Instant,
});
export type ReferralRow = z.infer<typeof ReferralRow>;

const gone = ['referral-not-found'] as const;
const sealErrors = [
  ...gone,
  'referral-sealed',
  'referral-incomplete',
  'partner-not-found',
  'key-missing',
  'key-revoked',
  'key-changed',
  'key-not-verified',
  'consent-missing',
  'consent-withdrawn',
  'consent-expired',
  'consent-not-yet-valid',
  'consent-other-recipient',
  'consent-does-not-cover',
  'item-not-disclosable',
  'item-needs-ground',
  'item-turvakielto',
  'prohibited-partner',
  'prohibited-handler',
  'prohibited-item',
  'update-not-possible',
  'referral-withdrawn',
  'urgent-call-missing',
  'papers-too-large-for-packet',
  'paper-damaged',
] as const;

export const referrals = {
  'referrals.begin': call({
    kind: 'command',
    args: z.strictObject({ clientId: ClientId, partnerId: PartnerId.optional() }),
    result: z.object({ referralId: ReferralId }),
    errors: ['client-not-found', 'client-erased', 'partner-not-found'],
  }),
  /** Begins a draft that updates a referral that has left, with its ticks and texts; an open one is taken up. */
  'referrals.beginUpdate': call({
    kind: 'command',
    args: z.strictObject({ referralId: ReferralId }),
    result: z.object({ referralId: ReferralId }),
    errors: [...gone, 'referral-withdrawn', 'update-not-possible'],
  }),
  'referrals.get': call({
    kind: 'query',
    args: z.strictObject({ referralId: ReferralId }),
    result: Referral,
    errors: gone,
  }),
  'referrals.save': call({
    kind: 'command',
    args: ReferralDraft.partial().extend({ referralId: ReferralId }),
    result: nothing,
    errors: [...gone, 'referral-sealed', 'partner-not-found', 'consent-not-found', 'update-not-possible'],
  }),
  /** Builds the very bytes that will be sealed and answers what they hold, read back from them. */
  'referrals.preview': call({
    kind: 'command',
    args: z.strictObject({ referralId: ReferralId, way: waysOut.schema.default('packet') }),
    result: z.object({
      /** Names the built bytes; sealing takes exactly these. */
      handle: Handle,
      packetId: PacketId,
      /** The letter, taken out of the built packet. */
      pdf: Bytes,
      /** Items found in the packet, and the registry's items that are not in it. */
      leaves: z.array(ItemKey),
      stays: z.array(ItemKey),
      /** Of an update: what it changes, read back from the built packet; null for a first referral. */
      changes: z.array(UpdateChange).nullable(),
      entries: z.array(
        z.object({
          name: z.string(),
          /** What a paper was called; the same as the name for our own files. */
          originalName: z.string(),
          mediaType: z.string(),
          size: z.number().int(),
        }),
      ),
      /** The keys that a packet is sealed for; none for another way. */
      recipients: z.array(z.object({ holder: z.string(), fingerprint: z.array(z.string()) })),
      /** Who opens the packet, and whose key it was not sealed for. Nobody for another way. */
      opening: Opening,
      /** For a way that opens with a passphrase: a strong one, drawn anew each time and kept nowhere. */
      proposedPassphrase: z.string().nullable(),
    }),
    errors: sealErrors,
  }),
  /**
   * Makes the previewed bytes into the file of their way and writes it to a chosen place; `print` (paper only) gives it to be printed
   * instead. `cancelled` leaves the draft as it was.
   */
  'referrals.seal': call({
    kind: 'command',
    args: z.strictObject({
      referralId: ReferralId,
      preview: Handle,
      /** What the file opens with, where its way has such; told by another channel, and not stored. */
      passphrase: z.string().max(1000).default(''),
      print: z.boolean().default(false),
    }),
    result: z.object({
      packetId: PacketId,
      fileName: z.string(),
      sha256: z.string(),
      pdf: Bytes.nullable(),
    }),
    errors: [
      ...sealErrors,
      'passphrase-too-short',
      'passphrase-too-weak',
      'passphrase-too-long',
      'preview-outdated',
      'folder-read-only',
      'path-too-long',
    ],
  }),
  'referrals.list': call({
    kind: 'query',
    args: z.strictObject({ clientId: ClientId.optional() }),
    result: z.array(ReferralRow),
  }),
  /** Puts a draft aside; the undo is `referrals.takeUp`. */
  'referrals.setAside': call({
    kind: 'command',
    args: z.strictObject({ referralId: ReferralId }),
    result: nothing,
    errors: [...gone, 'referral-sealed'],
  }),
  'referrals.takeUp': call({
    kind: 'command',
    args: z.strictObject({ referralId: ReferralId }),
    result: nothing,
    errors: gone,
  }),
} as const;
