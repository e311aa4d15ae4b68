import { z } from 'zod';
import { handoverConfirmations, handoverReasons } from '../codes/handover.ts';
import { ClientId, HandoverId, Handle, PacketId, PartnerId } from '../ids.ts';
import { Language } from '../languages.ts';
import { Instant, PlainDate } from '../time.ts';
import { Bytes, call, none, nothing } from './define.ts';
import { DoubleReason, DoubleSide } from './doubles.ts';
import { Line } from './text.ts';
import { Opening } from './unit-cards.ts';

/** At most so many people in one packet; the same number is the cap on what is opened. */
export const mostHandedOver = 2_000;

/** Somebody who may be handed over to a receiver. */
export const HandoverOffer = z.object({
  clientId: ClientId,
  displayName: z.string(),
  archived: z.boolean(),
  /** `partner`: nothing may be given to this receiver. `handler`: somebody there must not handle the matter. */
  forbidden: z.enum(['partner', 'handler']).nullable(),
  /** Handed over already, and not back. */
  handedOver: z.boolean(),
});
export type HandoverOffer = z.infer<typeof HandoverOffer>;

/** What of the people is told to few: how many people each kind touches, or how many rows there are. */
export const SensitiveCounts = z.object({
  turvakielto: z.number().int(),
  privateNotes: z.number().int(),
  offence: z.number().int(),
  prohibitions: z.number().int(),
  identityCodes: z.number().int(),
});
export type SensitiveCounts = z.infer<typeof SensitiveCounts>;

/** Why a person may be handed over: the person's own consent, or a law or a decision of the controller in its words. */
const Ground = {
  basis: z.enum(['consent', 'law']),
  words: Line(300).default(''),
};

export const HandoverRow = z.object({
  handoverId: HandoverId,
  direction: z.enum(['out', 'in']),
  reason: handoverReasons.schema,
  partnerName: z.string(),
  /** Empty where none is known. */
  partnerPhone: z.string(),
  packetId: PacketId,
  at: Instant,
  state: z.enum(['sealing', 'left', 'imported', 'undone']),
  /** How many were given or taken in; of one that went out, how many refused. */
  people: z.number().int(),
  refused: z.number().int(),
  /** People of an outgoing handover who have not come back. */
  away: z.number().int(),
  confirmedOn: PlainDate.nullable(),
  confirmedHow: handoverConfirmations.schema.nullable(),
  /** When a receipt of it left from here, or came; the latest. */
  receiptAt: Instant.nullable(),
  /** One that came in and can be acknowledged by a receipt. */
  mayAcknowledge: z.boolean(),
  /** It was taken back after a receipt had left, and its sender was not told of it by another one. */
  receiptUntrue: z.boolean(),
  /** Of those who are away: how many the receiver did not take in, as the receipt says. */
  leftOut: z.number().int(),
});
export type HandoverRow = z.infer<typeof HandoverRow>;

export const HandoverPerson = z.object({
  clientId: ClientId,
  displayName: z.string(),
  outcome: z.enum(['sent', 'refused', 'added', 'changed', 'same', 'left-out']),
  basis: z.enum(['consent', 'law']).nullable(),
  words: z.string(),
  /** What the receipt says of the person; null where there is none. */
  taken: z.boolean().nullable(),
  /** Came back, or was taken back to the own list. */
  endedAt: Instant.nullable(),
});
export type HandoverPerson = z.infer<typeof HandoverPerson>;

/** How many rows of a kind; `table` is a name of docs/schema.md. */
const Counts = z.array(z.object({ table: z.string(), count: z.number().int() }));

/** A person of a received handover beside what is here. */
export const ReceivedPerson = z.object({
  clientId: ClientId,
  displayName: z.string(),
  /** `erased`: erased here, and so never taken in again. */
  state: z.enum(['new', 'here', 'erased']),
  /** Somebody who was handed over from here comes back. */
  returns: z.boolean(),
  /** Nothing was written here of them since they were handed over. */
  untouched: z.boolean(),
  added: Counts,
  same: z.number().int(),
  /** Rows that are only here; they stay. */
  onlyHere: z.number().int(),
  differences: z.number().int(),
  /** Rows of the packet that cannot stand beside one of ours (two plans of one person); ours stays. */
  clashes: Counts,
  /** Who of the file the new person is like. */
  doubles: z.array(DoubleSide.extend({ reasons: z.array(DoubleReason) })),
});
export type ReceivedPerson = z.infer<typeof ReceivedPerson>;

/** One value that differs. */
export const Difference = z.object({
  /** Names the value in `handover.receive`. */
  item: z.string(),
  table: z.string(),
  column: z.string(),
  /** What the row is about, in a few of its own words; may be empty. */
  about: z.string(),
  /** Both are empty where a turvakielto, here or in the packet, hides them. */
  ours: z.string(),
  theirs: z.string(),
});
export type Difference = z.infer<typeof Difference>;

const keyErrors = ['key-missing', 'key-changed', 'key-not-verified', 'key-revoked'] as const;

/** People with their full history, to a successor or a substitute, or back to the controller; and taken in from there. */
export const handover = {
  /** Everyone of the file who may be handed over; with a receiver also who of them has forbidden it. */
  'handover.offer': call({
    kind: 'query',
    args: z.strictObject({ partnerId: PartnerId.nullable().default(null) }),
    result: z.array(HandoverOffer),
    errors: ['partner-not-found'],
  }),
  /** Gathers everything of the chosen people and shows the list that goes with it. Nothing leaves. */
  'handover.preview': call({
    kind: 'command',
    args: z.strictObject({
      partnerId: PartnerId,
      reason: handoverReasons.schema,
      people: z
        .array(z.strictObject({ clientId: ClientId, ...Ground }))
        .min(1)
        .max(mostHandedOver)
        .refine((all) => new Set(all.map(({ clientId }) => clientId)).size === all.length),
      /** Who was asked and refused; left out, and listed for the coach only. */
      refused: z.array(ClientId).max(mostHandedOver).default([]),
      language: Language,
    }),
    result: z.object({
      handle: Handle,
      pdf: Bytes,
      people: z.number().int(),
      rows: z.number().int(),
      papers: z.number().int(),
      /** Of the packet before it is sealed, in bytes. */
      size: z.number().int(),
      sensitive: SensitiveCounts,
      /** Who opens the packet, and whose key it will not be sealed for. */
      opening: Opening,
    }),
    errors: [
      'partner-not-found',
      'client-not-found',
      'client-erased',
      'handover-forbidden',
      'handover-without-ground',
      'handover-already-away',
      'handover-too-large',
      ...keyErrors,
    ],
  }),
  'handover.discard': call({ kind: 'command', args: z.strictObject({ handle: Handle }), result: nothing }),
  /** Seals what was looked at and writes it to a chosen place. From then on the people are the receiver's. */
  'handover.seal': call({
    kind: 'command',
    args: z.strictObject({
      handle: Handle,
      /** The coach has seen how much of it is sensitive. */
      sensitiveSeen: z.boolean(),
    }),
    result: z.object({ handoverId: HandoverId, packetId: PacketId, fileName: z.string() }),
    errors: [
      'preview-outdated',
      'partner-not-found',
      'handover-forbidden',
      'handover-sensitive-unseen',
      'handover-too-large',
      ...keyErrors,
      'folder-read-only',
      'path-too-long',
    ],
    ownerOnly: true,
  }),
  /** The list of who was handed over, for both to sign: saved as a PDF, or given to the window to print. */
  'handover.paper': call({
    kind: 'command',
    args: z.strictObject({ handoverId: HandoverId, deliver: z.enum(['save', 'print']) }),
    result: z.object({ pdf: Bytes.nullable(), savedAs: z.string().nullable() }),
    errors: ['handover-not-found', 'folder-read-only', 'path-too-long'],
  }),
  /** Handovers, newest first. */
  'handover.list': call({ kind: 'query', args: none, result: z.array(HandoverRow) }),
  'handover.people': call({
    kind: 'query',
    args: z.strictObject({ handoverId: HandoverId }),
    result: z.array(HandoverPerson),
    errors: ['handover-not-found'],
  }),
  /** Whether somebody is handed over, and to whom; null for whoever is not. */
  'handover.of': call({
    kind: 'query',
    args: z.strictObject({ clientId: ClientId }),
    result: z
      .object({
        handoverId: HandoverId,
        partnerName: z.string(),
        at: Instant,
        reason: handoverReasons.schema,
        confirmedOn: PlainDate.nullable(),
      })
      .nullable(),
  }),
  /** The receiver has them: when and how it became known. Null takes it back. */
  'handover.confirm': call({
    kind: 'command',
    args: z.strictObject({
      handoverId: HandoverId,
      confirmation: z.strictObject({ on: PlainDate, how: handoverConfirmations.schema }).nullable(),
    }),
    result: nothing,
    errors: ['handover-not-found', 'day-in-future'],
  }),
  /**
   * Seals a receipt of a handover that was taken in, for its sender, and writes it to a chosen place: who was taken in and who was not. Of one
   * that was taken back it says that nobody is taken but whoever stayed.
   */
  'handover.acknowledge': call({
    kind: 'command',
    args: z.strictObject({ handoverId: HandoverId, language: Language }),
    result: z.object({ packetId: PacketId, fileName: z.string() }),
    errors: [
      'handover-not-found',
      'key-missing',
      'key-changed',
      'key-revoked',
      'folder-read-only',
      'path-too-long',
    ],
  }),
  /** Everyone of a handover, or some, stay after all (or come back without a packet): they are on the own list again. */
  'handover.keep': call({
    kind: 'command',
    args: z.strictObject({
      handoverId: HandoverId,
      clientIds: z.array(ClientId).min(1).max(mostHandedOver).nullable().default(null),
    }),
    result: z.object({ people: z.number().int() }),
    errors: ['handover-not-found'],
  }),
  /** What a staged packet of kind `handover` would add and change against what is here. Nothing is written. */
  'handover.explain': call({
    kind: 'query',
    args: z.strictObject({ handle: Handle }),
    result: z.object({
      reason: handoverReasons.schema,
      people: z.array(ReceivedPerson),
      /** Partners and own codes that are not here yet. */
      shared: Counts,
      /** Stands for everything that was compared; taking in refuses to do anything else. */
      fingerprint: z.string(),
    }),
    errors: ['staged-gone', 'packet-damaged', 'packet-too-large', 'packet-newer', 'handover-of-others'],
  }),
  /** Each value of a person that differs, at most 500. */
  'handover.differences': call({
    kind: 'query',
    args: z.strictObject({ handle: Handle, clientId: ClientId }),
    result: z.array(Difference),
    errors: ['staged-gone', 'packet-damaged', 'packet-too-large', 'packet-newer', 'handover-of-others'],
  }),
  /**
   * Takes a staged handover in: a backup first, then all of it in one transaction. What is new is added; what differs stays as it is here
   * unless it is named. A second time changes nothing and says so.
   */
  'handover.receive': call({
    kind: 'command',
    args: z.strictObject({
      handle: Handle,
      fingerprint: z.string().min(8).max(128),
      acceptOlder: z.boolean().default(false),
      /** Who is not named is taken in, with our own values kept. */
      people: z
        .array(
          z.strictObject({
            clientId: ClientId,
            take: z.boolean().default(true),
            /** `theirs`: all their values; or the items of {@link Difference} to take. */
            values: z
              .union([z.enum(['ours', 'theirs']), z.array(z.string().max(400)).max(2_000)])
              .default('ours'),
          }),
        )
        .max(mostHandedOver)
        .default([]),
    }),
    result: z.object({
      handoverId: HandoverId.nullable(),
      alreadyImported: z.boolean(),
      added: z.number().int(),
      changed: z.number().int(),
      same: z.number().int(),
      leftOut: z.number().int(),
    }),
    errors: [
      'staged-gone',
      'packet-damaged',
      'packet-too-large',
      'packet-newer',
      'packet-sender-unknown',
      'packet-sender-key-changed',
      'packet-sender-revoked',
      'packet-older-counter',
      'packet-of-practice',
      'packet-not-of-practice',
      'handover-of-others',
      'handover-outdated',
      'backup-damaged',
    ],
  }),
  /** Takes a whole received handover back. People of whom something was written since stay, and are told. */
  'handover.undo': call({
    kind: 'command',
    args: z.strictObject({ handoverId: HandoverId }),
    result: z.object({
      removed: z.number().int(),
      restored: z.number().int(),
      kept: z.array(z.object({ clientId: ClientId, displayName: z.string() })),
    }),
    errors: ['handover-not-found'],
  }),
} as const;
