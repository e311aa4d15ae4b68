import { z } from 'zod';
import { waysOut } from '../codes/ways.ts';
import { ItemKey } from '../disclosure/registry.ts';
import { ClientId, ConsentId, PacketId, PartnerId, ReferralId } from '../ids.ts';
import { Language } from '../languages.ts';
import { Instant, PlainDate } from '../time.ts';
import { Bytes, call } from './define.ts';
import { isVisible, Line, Text } from './text.ts';
import { Opening } from './unit-cards.ts';

/** A referral whose receiver has not been told that its consent was withdrawn. */
export const WithdrawalDue = z.object({
  /** The referral's first packet. */
  packetId: PacketId,
  consentId: ConsentId,
  partnerId: PartnerId,
  partnerName: z.string(),
  number: z.number().int().nullable(),
  leftAt: Instant,
  withdrawnAt: Instant,
  /** In which way the newest of it left. */
  way: waysOut.schema,
});
export type WithdrawalDue = z.infer<typeof WithdrawalDue>;

/** A receiver of a client's referrals who does not know that the client lets nothing be told to a guardian. */
export const ProhibitionDue = z.object({
  /** The newest that left for them, which an update goes on from. */
  referralId: ReferralId,
  partnerId: PartnerId,
  partnerName: z.string(),
  phone: z.string(),
  number: z.number().int().nullable(),
  leftAt: Instant,
  /** What is to be told, in words. */
  says: z.string(),
});
export type ProhibitionDue = z.infer<typeof ProhibitionDue>;

const contact = { contactPerson: Line(200).default(''), contactPhone: Line(40).default('') };

/** What the note tells of the client, by the registry, for the ledger; its receiver's side leaves it empty. */
const items = z.array(ItemKey).max(50).default([]);

const sealedPacket = z.object({ packetId: PacketId, fileName: z.string(), sha256: z.string() });
const leaveErrors = ['packet-not-found', 'folder-read-only', 'path-too-long'] as const;
const writeErrors = [
  ...leaveErrors,
  'partner-not-found',
  'key-missing',
  'key-revoked',
  'key-changed',
  'key-not-verified',
  'consent-missing',
  'consent-withdrawn',
  'consent-expired',
  'consent-does-not-cover',
  'item-turvakielto',
  'prohibited-partner',
  'prohibited-handler',
  'prohibited-item',
  'referral-withdrawn',
] as const;

const withdrawErrors = [
  'packet-not-found',
  'withdrawal-not-due',
  'partner-not-found',
  'key-missing',
  'key-revoked',
  'key-changed',
  'key-not-verified',
] as const;

/** What is asked, answered and withdrawn about a referral after it left. */
export const threads = {
  /**
   * What lets a note be written in the thread of a packet: `covered` are the items that the sender's consent names; empty for the
   * receiver, who needs the client's permission to answer.
   */
  'threads.mayWrite': call({
    kind: 'query',
    args: z.strictObject({ packetId: PacketId }),
    result: z.object({
      covered: z.array(ItemKey),
      /** We sent the referral: what is written is a disclosure of ours. */
      isSender: z.boolean(),
      to: z.string(),
      /** Who opens what is written, and whose key it will not be sealed for. */
      opening: Opening,
    }),
    errors: writeErrors,
  }),
  /** Asks something about a referral or an update of it, sealed for the other side. */
  'threads.ask': call({
    kind: 'command',
    args: z.strictObject({
      packetId: PacketId,
      question: Text(4000).refine(isVisible),
      /** The day by which an answer would help. */
      answerBy: PlainDate.nullable().default(null),
      ...contact,
      items,
      language: Language,
    }),
    result: sealedPacket,
    errors: writeErrors,
  }),
  /** Answers a question that came. */
  'threads.answer': call({
    kind: 'command',
    args: z.strictObject({
      packetId: PacketId,
      answer: Text(4000).refine(isVisible),
      ...contact,
      items,
      language: Language,
    }),
    result: sealedPacket,
    errors: writeErrors,
  }),
  /** Referrals of a client that left on a consent which was withdrawn since, and whose receivers were not told of it. */
  'threads.withdrawalsDue': call({
    kind: 'query',
    args: z.strictObject({ clientId: ClientId }),
    result: z.array(WithdrawalDue),
  }),
  /**
   * Receivers whom a prohibition to tell a guardian, made after a referral had left, has not reached: neither in an update nor as a disclosure of
   * the item `not-to-tell` (`disclosures.record`).
   */
  'threads.prohibitionsDue': call({
    kind: 'query',
    args: z.strictObject({ clientId: ClientId, language: Language }),
    result: z.array(ProhibitionDue),
    errors: ['client-not-found', 'client-erased'],
  }),
  /** What a withdrawal in that way says of the person, before it leaves. */
  'threads.prepareWithdrawal': call({
    kind: 'command',
    args: z.strictObject({ packetId: PacketId, way: waysOut.schema }),
    result: z.object({
      /** The name or the initials that a letter finds the referral by; empty where it names nobody. */
      person: z.string(),
      /** For a way that opens with a passphrase: a strong one, drawn anew each time and kept nowhere. */
      proposedPassphrase: z.string().nullable(),
    }),
    errors: withdrawErrors,
  }),
  /**
   * Tells the receiver of a referral that its consent was withdrawn. A packet holds numbers and dates alone; what leaves in another way holds
   * the name or initials as well, where the referral gave the name. Needs no consent.
   */
  'threads.withdraw': call({
    kind: 'command',
    args: z.strictObject({
      packetId: PacketId,
      language: Language,
      way: waysOut.schema.default('packet'),
      /** Why, for the receiver to read; left out of a packet, which an app of an earlier version could then not read. */
      reason: Text(1000).default(''),
      /** What the file opens with, where its way has such; told by another channel, and not stored. */
      passphrase: z.string().max(1000).default(''),
      print: z.boolean().default(false),
    }),
    result: sealedPacket.extend({ pdf: Bytes.nullable() }),
    errors: [
      ...withdrawErrors,
      ...leaveErrors,
      'passphrase-too-short',
      'passphrase-too-weak',
      'passphrase-too-long',
    ],
  }),
} as const;
