import { z } from 'zod';
import { packetKinds, replyStatuses } from '../codes/packets.ts';
import { waysOut } from '../codes/ways.ts';
import { ItemKey } from '../disclosure/registry.ts';
import { ClientId, Handle, PacketId, PartnerId, ReferralId } from '../ids.ts';
import { Language } from '../languages.ts';
import { Instant, PlainDate } from '../time.ts';
import { Bytes, call, none, nothing } from './define.ts';
import { keyRefusals } from './partners.ts';
import { Reception } from './receptions.ts';
import { StagedPacket, openErrors } from './staged-packet.ts';
import { ReplyFields, UpdateChange } from './packet-fields.ts';

/** After so many quiet days the app says: ring (packet.md, Replies). */
export const ringAfterDays = 7;

export const PacketRow = z.object({
  packetId: PacketId,
  direction: z.enum(['out', 'in']),
  kind: packetKinds.schema,
  /**
   * In which way it left; what came in came as a packet. An answer is `reader` where whoever held the passphrase of such a file gave it.
   */
  way: waysOut.schema,
  partnerId: PartnerId.nullable(),
  partnerName: z.string(),
  clientId: ClientId.nullable(),
  clientName: z.string(),
  initials: z.string(),
  referralId: ReferralId.nullable(),
  number: z.number().int().nullable(),
  inReplyTo: PacketId.nullable(),
  /** When it left or was imported. */
  at: Instant,
  state: z.enum(['sealing', 'left', 'imported']),
  /** The latest answer to an outgoing referral, or the status that an incoming reply carries. */
  status: replyStatuses.schema.nullable(),
  /** No answer within the agreed time. */
  overdue: z.boolean(),
  /** Calendar days since a referral left of which nothing was heard; null once it was answered or confirmed. */
  quietDays: z.number().int().nullable(),
  answered: z.boolean(),
  /** The consent of its referral was withdrawn, and the other side told of it. */
  withdrawn: z.boolean(),
});
export type PacketRow = z.infer<typeof PacketRow>;

/** One packet about a referral, as its thread shows it. */
export const ThreadEntry = z.object({
  packetId: PacketId,
  direction: z.enum(['out', 'in']),
  kind: packetKinds.schema,
  at: Instant,
  created: Instant,
  /** What a question or an answer says. */
  message: z.string(),
  contactPerson: z.string(),
  contactPhone: z.string(),
  inReplyTo: PacketId.nullable(),
  /** A question: the day by which an answer would help. */
  answerBy: PlainDate.nullable(),
  status: replyStatuses.schema.nullable(),
  /** A question that has an answer. */
  isAnswered: z.boolean(),
  /** An update: what it changed. */
  changes: z.array(UpdateChange),
});
export type ThreadEntry = z.infer<typeof ThreadEntry>;

export const packets = {
  'packets.list': call({
    kind: 'query',
    args: z.strictObject({ direction: z.enum(['out', 'in', 'all']).default('all') }),
    result: z.array(PacketRow),
  }),
  'packets.get': call({
    kind: 'query',
    args: z.strictObject({ packetId: PacketId }),
    result: PacketRow.extend({
      purpose: z.string(),
      sha256: z.string(),
      /** The name under which it was sealed; tells nothing of whom it is about. */
      fileName: z.string(),
      items: z.array(ItemKey),
      reply: ReplyFields.nullable(),
      entries: z.array(
        z.object({
          name: z.string(),
          originalName: z.string(),
          mediaType: z.string(),
          size: z.number().int(),
        }),
      ),
      /** What else was exchanged about the same referral, oldest first; itself too. Empty where it belongs to none. */
      thread: z.array(ThreadEntry),
      /** The day on which the referral's consent was withdrawn; null where it was not, or the other side not told. */
      withdrawnOn: PlainDate.nullable(),
      /** Told or seen outside the packets, oldest first. */
      receptions: z.array(Reception),
      /** The partner's telephone; empty where none is known. */
      phone: z.string(),
      /** `from`: whose key signed it; empty where nobody's key is known. */
      replies: z.array(
        ReplyFields.extend({ packetId: PacketId, at: Instant, way: waysOut.schema, from: z.string() }),
      ),
    }),
    errors: ['packet-not-found'],
  }),
  /** One entry of a packet (its PDF, for example), from the case file. */
  'packets.entry': call({
    kind: 'query',
    args: z.strictObject({ packetId: PacketId, name: z.string().max(200) }),
    result: z.object({
      bytes: Bytes,
      /** As its sender says; of a paper, as its bytes say. */
      mediaType: z.string(),
      originalName: z.string(),
      /** How it is looked at; null for what is no kind of paper, which is neither shown nor saved. */
      view: z.enum(['pdf', 'image', 'text', 'outside']).nullable(),
    }),
    errors: ['packet-not-found', 'extract-expired'],
  }),
  /** Writes a clear copy of an attachment where the user chooses, and gives it to the system's program when asked to. */
  'packets.saveAttachment': call({
    kind: 'command',
    args: z.strictObject({ packetId: PacketId, name: z.string().max(200), open: z.boolean().default(false) }),
    result: z.object({ savedAs: z.string() }),
    errors: [
      'packet-not-found',
      'extract-expired',
      'attachment-not-found',
      'paper-type-not-taken',
      'paper-too-large',
      'paper-empty',
      'folder-read-only',
      'path-too-long',
      'cannot-open-here',
    ],
  }),
  /** Asks for a packet file and stages it; null when the user cancelled. */
  'packets.choose': call({
    kind: 'command',
    args: none,
    result: StagedPacket.nullable(),
    errors: openErrors,
  }),
  /** The same for a file that was dropped onto the window. */
  'packets.stage': call({
    kind: 'command',
    args: z.strictObject({ bytes: Bytes }),
    result: StagedPacket,
    errors: openErrors,
  }),
  /**
   * Stops the sealing or opening of a large packet that is under way: its own call answers `cancelled`, and nothing was written. Nothing
   * happens when there is none.
   */
  'packets.stopWork': call({ kind: 'command', args: none, result: nothing }),
  'packets.discard': call({ kind: 'command', args: z.strictObject({ handle: Handle }), result: nothing }),
  /** Makes the staged packet's sender a partner (or adds the key to one); the key is unverified until the words were compared. */
  'packets.acceptSender': call({
    kind: 'command',
    args: z.strictObject({ handle: Handle, partnerId: PartnerId.nullable() }),
    result: z.object({ partnerId: PartnerId }),
    errors: ['staged-gone', 'partner-not-found', 'packet-unknown-referral', ...keyRefusals],
  }),
  /**
   * Takes the staged packet into the case file, in one transaction. A second import changes nothing and says so
   * (`alreadyImported`). A referral becomes a person with what was disclosed; a reply goes to its referral.
   */
  'packets.import': call({
    kind: 'command',
    args: z.strictObject({
      handle: Handle,
      /** The user has seen that the counter is older and imports it all the same. */
      acceptOlder: z.boolean().default(false),
    }),
    result: z.object({ packetId: PacketId, clientId: ClientId.nullable(), alreadyImported: z.boolean() }),
    errors: [
      'staged-gone',
      'packet-sender-unknown',
      'packet-sender-key-changed',
      'packet-sender-revoked',
      'packet-unknown-referral',
      'handover-own-way',
      'receipt-unknown-handover',
      'receipt-not-fitting',
      'reply-not-permitted',
      'reply-after-permission',
      'packet-older-counter',
      'packet-of-practice',
      'packet-not-of-practice',
    ],
  }),
  /** Seals an answer to an imported referral and writes it to a chosen place. */
  'packets.reply': call({
    kind: 'command',
    args: ReplyFields.extend({ packetId: PacketId, language: Language }),
    result: z.object({ packetId: PacketId, fileName: z.string(), sha256: z.string() }),
    errors: [
      'packet-not-found',
      'key-missing',
      'key-revoked',
      'key-changed',
      'consent-missing',
      'consent-expired',
      'referral-withdrawn',
      'folder-read-only',
      'path-too-long',
    ],
  }),
  /** A packet whose sealing did not end: it did leave after all, or it did not. */
  'packets.settle': call({
    kind: 'command',
    args: z.strictObject({ packetId: PacketId, left: z.boolean() }),
    result: nothing,
    errors: ['packet-not-found'],
  }),
  /**
   * Takes an import back: the packet, and the person whom it made. Fails with `import-in-use` once anything was done with either.
   */
  'packets.undoImport': call({
    kind: 'command',
    args: z.strictObject({ packetId: PacketId }),
    result: nothing,
    errors: ['packet-not-found', 'import-in-use'],
  }),
  /** The reply was read: it is no longer new on Today. */
  'packets.seen': call({
    kind: 'command',
    args: z.strictObject({ packetId: PacketId }),
    result: nothing,
    errors: ['packet-not-found'],
  }),
} as const;
