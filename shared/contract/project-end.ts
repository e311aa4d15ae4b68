import { z } from 'zod';
import { errorCodes } from '../errors.ts';
import { ClientId, HandoverId, PacketId } from '../ids.ts';
import { Language } from '../languages.ts';
import { Instant, PlainDate } from '../time.ts';
import { Passphrase } from './case-file.ts';
import { Bytes, call, none, nothing } from './define.ts';
import { Line } from './text.ts';

/** What is destroyed, in this order. The keys go first: from then on nothing opens the file but the recovery sheet. */
export const destroyedParts = ['keys', 'file', 'backups', 'second-place', 'computer'] as const;
export type DestroyedPart = (typeof destroyedParts)[number];

/** What became of one part. */
export const PartOutcome = z.object({
  part: z.enum(destroyedParts),
  /** `none`: there was nothing of it. `left`: something could not be destroyed, see `problem`. */
  state: z.enum(['destroyed', 'none', 'left']),
  /** Files that were overwritten and removed; of `computer`, 0. */
  files: z.number().int(),
  problem: z.enum(errorCodes).nullable(),
});
export type PartOutcome = z.infer<typeof PartOutcome>;

/** A handover that stands in the record of destruction. */
export const EndedHandover = z.object({
  partnerName: z.string(),
  at: Instant,
  packetId: PacketId,
  people: z.number().int(),
  confirmedOn: PlainDate.nullable(),
});
export type EndedHandover = z.infer<typeof EndedHandover>;

/** How much a file holds, and of which time. */
export const HeldCounts = z.object({
  people: z.number().int(),
  contacts: z.number().int(),
  notes: z.number().int(),
  plans: z.number().int(),
  papers: z.number().int(),
  packets: z.number().int(),
  /** Of the first and the last entry of the audit chain. */
  from: Instant.nullable(),
  until: Instant.nullable(),
});
export type HeldCounts = z.infer<typeof HeldCounts>;

/** The end of a project: what is here is counted, given back or destroyed, and a record of it is made. */
export const projectEnd = {
  /** What is here, who has not been handed over, and where the copies are that the program knows. */
  'projectEnd.state': call({
    kind: 'query',
    args: none,
    result: z.object({
      /** Typed by the coach before anything is destroyed. */
      fileName: z.string(),
      /** The practice file is opened without a passphrase, and destroyed without one. */
      practice: z.boolean(),
      held: HeldCounts,
      /** Everyone whose data nobody else has been given; archived people too. */
      here: z.array(z.object({ clientId: ClientId, displayName: z.string(), archived: z.boolean() })),
      handedOver: z.array(EndedHandover.extend({ handoverId: HandoverId })),
      /** A packet is being sealed, or its sealing was cut off. */
      sealing: z.number().int(),
      openTasks: z.number().int(),
      /** Referrals that left and were neither answered nor withdrawn. */
      openReferrals: z.number().int(),
      drafts: z.number().int(),
      copies: z.object({
        backups: z.number().int(),
        /** Names of other copies of this file beside it: of a restore, of a move, or made by hand. */
        beside: z.array(z.string()),
        /** `away`: chosen, and not to be reached now. */
        secondPlace: z.enum(['none', 'there', 'away']),
        secondBackups: z.number().int(),
        substitutes: z.number().int(),
        quick: z.boolean(),
      }),
    }),
    ownerOnly: true,
  }),
  /**
   * Destroys the open case file: its keys, itself, every copy that can be reached, and what this computer remembers of it.
   * Cannot be undone. Answers with what became of it; {@link PartOutcome}s with `left` can be tried again.
   */
  'projectEnd.destroy': call({
    kind: 'command',
    args: z.strictObject({
      passphrase: Passphrase.default(''),
      /** The file's name as typed by the coach. */
      fileName: z.string().max(300),
      /** Who decided: the controller, in its words. */
      decidedBy: Line(200).refine((text) => text.trim() !== ''),
      decidedOn: PlainDate,
      /** Number of the decision or the like; may be empty. */
      reference: Line(200).default(''),
      /** The coach has seen that people are here whom nobody else has. */
      hereSeen: z.boolean().default(false),
      /** The coach has seen that the reception of a handover was not confirmed. */
      unconfirmedSeen: z.boolean().default(false),
    }),
    result: nothing,
    errors: [
      'project-end-name',
      'project-end-unseen',
      'project-end-busy',
      'day-in-future',
      'wrong-passphrase',
      'slots-missing',
      'slots-damaged',
      'slots-weakened',
    ],
    ownerOnly: true,
    // It closes the file that it began with.
    whileLocked: true,
  }),
  /** What became of the file that was destroyed last; `null` once it was put away. */
  'projectEnd.outcome': call({
    kind: 'query',
    args: none,
    result: z
      .object({
        fileName: z.string(),
        at: Instant,
        /** Empty while it is under way. */
        parts: z.array(PartOutcome),
        /** Whether the record of it has been saved or printed. */
        recorded: z.boolean(),
      })
      .nullable(),
    whileLocked: true,
  }),
  /** Tries again what could not be destroyed, for instance once the stick is there. */
  'projectEnd.tryAgain': call({ kind: 'command', args: none, result: nothing, whileLocked: true }),
  /** The record of destruction, as a PDF. No client's name is in it. */
  'projectEnd.record': call({
    kind: 'command',
    args: z.strictObject({ deliver: z.enum(['save', 'print']), language: Language }),
    result: z.object({ pdf: Bytes.nullable(), savedAs: z.string().nullable() }),
    errors: ['project-end-nothing'],
    whileLocked: true,
  }),
  /** Puts the outcome away: this computer then knows nothing more of the file. */
  'projectEnd.putAway': call({ kind: 'command', args: none, result: nothing, whileLocked: true }),
} as const;
