import type { DisclosureWay } from '#shared/codes/ways.ts';
import type { Channel } from '#shared/codes/channels.ts';
import type { HandoverReason } from '#shared/codes/handover.ts';
import type { EndedHandover, HeldCounts, PartOutcome } from '#shared/contract/project-end.ts';
import type { ItemKey } from '#shared/disclosure/registry.ts';
import type { Instant, PlainDate } from '#shared/time.ts';
import type { ReferralLetter, ReplyLetter, ThreadLetter } from './letters.ts';
import type { Worker } from './worker.ts';
import type { PlanContent } from './plan-content.ts';

/*
 * What can be printed, as plain data: no layout, no language, ISO dates. Every text is plain text with line breaks.
 * What is absent is not printed, heading included.
 */

/** The sheet for the employer's safe. Whoever holds it can open the case file. */
export interface RecoverySheet {
  readonly kind: 'recovery-sheet';
  /** The case file's name, as in its file name. */
  readonly caseFile: string;
  readonly date: PlainDate;
  /** The recovery key in the groups in which it is typed back. */
  readonly groups: readonly string[];
  /** The same key as the QR code carries it. */
  readonly recoveryKey: string;
  /** The database key as 64 hexadecimal digits, for any SQLCipher 4 tool. */
  readonly databaseKeyHex?: string | undefined;
}

/** The client's own copy: large type, no jargon, no overdue marks. */
export interface PlanCopy extends PlanContent {
  readonly kind: 'plan';
  /** In plain Finnish: short sentences, larger type, as many pages as it takes. */
  readonly plain?: boolean | undefined;
  /** The name as the client wishes it. */
  readonly client: string;
  readonly date: PlainDate;
  /** When the client said that this is what we agreed. */
  readonly agreedOn?: PlainDate | undefined;
  /** What was agreed on that day has been changed since. */
  readonly changedSince?: boolean | undefined;
  /** The client's own pace, in words. */
  readonly pace?: string | undefined;
  /** What was agreed besides the steps, in words. */
  readonly agreed?: string | undefined;
  /** `hasTime` false: only the day is agreed. */
  readonly nextMeeting?:
    { readonly at: Instant; readonly hasTime?: boolean; readonly place?: string | undefined } | undefined;
  readonly coach: Worker;
}

/** The words and the QR code by which two people check over the phone that a card is the right one. */
export interface CardSheet {
  readonly kind: 'card-sheet';
  readonly date: PlainDate;
  readonly owner: Worker;
  /** The eight words of the fingerprint, in order. */
  readonly words: readonly string[];
  /** The fingerprint as the QR code carries it. */
  readonly fingerprint: string;
}

/** One row of the coach's paper for a day. */
export interface DaySheetRow {
  readonly at: Instant;
  /** False: only the day is agreed. */
  readonly hasTime: boolean;
  /** Planned length. */
  readonly minutes: number | null;
  /** Initials, or the title of the coach's own appointment. Never a name. */
  readonly who: string;
  /** The way of meeting in a neutral word; empty where it is open. */
  readonly how: string;
  /** Empty where there is none or where it must not be shown. */
  readonly place: string;
  /** Minutes on the road there; null where they are unknown or must not be shown. */
  readonly roadMinutes: number | null;
}

/** The coach's paper for a day, that may be left on a table: no names, no reasons, and room to write. */
export interface DaySheet {
  readonly kind: 'day-sheet';
  readonly date: PlainDate;
  /** In the order of the day; those without a time first. */
  readonly rows: readonly DaySheetRow[];
  readonly backMinutes: number | null;
}

/** What a substitute needs for some days; it says on each page until when it may be kept. */
export interface ExtractSheet {
  readonly kind: 'extract';
  readonly date: PlainDate;
  readonly from: Worker;
  readonly substitute: string;
  readonly validFrom: PlainDate;
  /** The last day on which it may be read. */
  readonly validUntil: PlainDate;
  readonly people: readonly {
    readonly name: string;
    readonly phone: string;
    readonly reach: string;
    readonly reachSafely: string;
    readonly whoMayAnswer: string;
    readonly notToMention: string;
    readonly safetyNote: string;
    readonly meetings: readonly {
      readonly at: Instant;
      readonly hasTime: boolean;
      readonly channel: Channel | null;
      readonly place: string;
    }[];
    readonly promises: readonly string[];
    readonly lastAgreed: string;
    readonly words: string;
  }[];
}

/** Who is handed over to a successor or substitute, or back to the controller: the list that goes along and is signed. */
export interface HandoverList {
  readonly kind: 'handover';
  readonly date: PlainDate;
  readonly from: Worker;
  readonly to: Worker;
  readonly reason: HandoverReason;
  readonly people: readonly {
    readonly name: string;
    readonly birthDate: PlainDate | null;
    readonly basis: 'consent' | 'law';
    /** The law or the decision in its words; of a consent what was written about it, may be empty. */
    readonly words: string;
    readonly notes: number;
    readonly contacts: number;
    readonly papers: number;
    /** Everything that goes along, the above included. */
    readonly rows: number;
  }[];
}

/** What was given about a client to whom and on which ground, for the client who asks. */
export interface DisclosureList {
  readonly kind: 'disclosure-list';
  readonly client: string;
  readonly date: PlainDate;
  readonly coach: Worker;
  /** Newest first. */
  readonly given: readonly {
    readonly at: Instant;
    readonly recipient: string;
    readonly way: DisclosureWay;
    /** The sealing of a packet was cut short: it is not certain that it left. */
    readonly interrupted: boolean;
    readonly items: readonly ItemKey[];
    /** What was said or what the paper was, in words; may be empty. */
    readonly words: string;
    /** `unwritten`: said with a consent that stands nowhere in writing. */
    readonly ground:
      | { readonly kind: 'consent' | 'present' | 'unwritten' }
      | { readonly kind: 'law'; readonly section: string };
  }[];
}

/** That a case file was destroyed at the end of a project, for the controller. It names no client. */
export interface DestructionRecord {
  readonly kind: 'destruction-record';
  readonly date: PlainDate;
  readonly fileName: string;
  readonly decidedBy: string;
  readonly decidedOn: PlainDate;
  /** Number of the decision or the like; may be empty. */
  readonly reference: string;
  readonly at: Instant;
  readonly held: HeldCounts;
  readonly notHandedOver: number;
  readonly handedOver: readonly EndedHandover[];
  readonly audit: { readonly sequence: number; readonly hash: string };
  readonly coach: Worker;
  readonly parts: readonly PartOutcome[];
}

export type PrintDocument =
  | DestructionRecord
  | DisclosureList
  | ExtractSheet
  | HandoverList
  | RecoverySheet
  | PlanCopy
  | ReferralLetter
  | ReplyLetter
  | ThreadLetter
  | CardSheet
  | DaySheet;
