import type { DisclosureWay } from '#shared/codes/ways.ts';
import type { Channel } from '#shared/codes/channels.ts';
import type { ConsentWay } from '#shared/codes/consents.ts';
import type { HandoverReason } from '#shared/codes/handover.ts';
import type { ReplyStatus } from '#shared/codes/packets.ts';
import type { Intake } from '#shared/codes/partners.ts';
import type { EndedHandover, HeldCounts, PartOutcome } from '#shared/contract/project-end.ts';
import type { ItemKey } from '#shared/disclosure/registry.ts';
import type { Instant, PlainDate } from '#shared/time.ts';

/*
 * What can be printed, as plain data: no layout, no language, ISO dates. Every text is plain text with line breaks.
 * What is absent is not printed, heading included.
 */

/** A worker with contact details, as a letterhead or "who to call" shows them. */
export interface Worker {
  readonly name: string;
  /** The title as the worker uses it. */
  readonly title?: string | undefined;
  readonly organisation?: string | undefined;
  readonly unit?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
}

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

export type PlanStepStatus = 'ahead' | 'going' | 'done';

export interface PlanStep {
  readonly text: string;
  /** Who does it, in words. */
  readonly who?: string | undefined;
  /** A day, or words such as "tammikuussa". Printed as it is: a day that has passed gets no mark. */
  readonly when?: { readonly day: PlainDate } | { readonly words: string } | undefined;
  readonly status: PlanStepStatus;
  readonly doneOn?: PlainDate | undefined;
}

export interface PlanIntermediateGoal {
  readonly text: string;
  readonly reached: boolean;
  readonly steps: readonly PlanStep[];
}

/** A goal's own scale, highest level first, and where the client stood on it, oldest first. */
export interface PlanScale {
  readonly levels: readonly {
    readonly label: string;
    readonly words?: string | undefined;
    readonly here: boolean;
  }[];
  readonly points: readonly { readonly day: PlainDate; readonly label: string }[];
}

export interface PlanGoal {
  /** In the client's own words, without quotation marks. */
  readonly words: string;
  readonly intermediateGoals: readonly PlanIntermediateGoal[];
  readonly reached: boolean;
  readonly scale?: PlanScale | undefined;
}

/** How the client has placed themself from 0 to 10 in one area of life, oldest first. */
export interface SelfRating {
  readonly area: string;
  readonly points: readonly { readonly day: PlainDate; readonly value: number }[];
}

/** What a plan says, for the client's copy and for a referral that carries it. */
export interface PlanContent {
  readonly strengths: readonly string[];
  readonly wishes: readonly string[];
  readonly goals: readonly PlanGoal[];
  readonly ratings?: readonly SelfRating[] | undefined;
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

export interface ReferralPerson {
  readonly name: string;
  readonly birthDate?: PlainDate | undefined;
  readonly identityCode?: string | undefined;
  readonly municipality?: string | undefined;
  readonly address?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  /** How and when the person is best reached, in words. */
  readonly reach?: string | undefined;
  /** The language of contact and whether an interpreter is needed, in words. */
  readonly languageNeeds?: string | undefined;
}

/** Consent, or the legal ground that stands for it. */
export type ReferralGround =
  | {
      readonly kind: 'consent';
      readonly given: ConsentWay;
      readonly on: PlainDate;
      readonly until?: PlainDate | undefined;
    }
  | { readonly kind: 'law'; readonly section: string };

/** The letter to a partner. */
export interface ReferralLetter {
  readonly kind: 'referral';
  /** What the receiving unit takes in; the title of the letter follows (packet.md). */
  readonly form: Intake;
  readonly number: string;
  readonly date: PlainDate;
  readonly urgent?: boolean | undefined;
  /** It goes on from an earlier letter: which, and what it changes. */
  readonly update?:
    | {
        readonly number: string;
        readonly date: PlainDate;
        readonly changes: readonly {
          readonly label: string;
          readonly what: 'added' | 'changed' | 'removed';
          /** How many records; 1 for what is one whole. */
          readonly count: number;
        }[];
      }
    | null
    | undefined;
  /** The telephone call before an urgent referral left. */
  readonly call?: { readonly with: string; readonly at: Instant; readonly agreed: string } | undefined;
  readonly sender: Worker;
  readonly recipient: {
    readonly organisation: string;
    readonly unit?: string | undefined;
    readonly person?: string | undefined;
  };
  readonly person?: ReferralPerson | undefined;
  /** The client's own wish, in their words, without quotation marks. */
  readonly ownWish?: string | undefined;
  readonly strengths?: string | undefined;
  readonly situation?: string | undefined;
  readonly tried?: string | undefined;
  readonly services?: string | undefined;
  readonly aim?: string | undefined;
  readonly asked?: string | undefined;
  readonly transition?: string | undefined;
  readonly plan?: PlanContent | undefined;
  /** Other disclosed items, each under its own label in the letter's language. */
  readonly more?: readonly { readonly label: string; readonly text: string }[] | undefined;
  readonly ground?: ReferralGround | undefined;
  /** The client's signed permission for the receiver to answer the coach. */
  readonly permissionToAnswer?: { readonly until?: PlainDate | undefined } | undefined;
  readonly attachments?: readonly string[] | undefined;
}

/** The partner's answer to a referral. */
export interface ReplyLetter {
  readonly kind: 'reply';
  readonly status: ReplyStatus;
  readonly date: PlainDate;
  readonly from: Worker;
  readonly to: Worker;
  readonly referral: { readonly number: string; readonly date?: PlainDate | undefined };
  readonly client?: string | undefined;
  readonly appointment?: { readonly at: Instant; readonly place?: string | undefined } | undefined;
  /** An estimate of the wait, in words. */
  readonly waitEstimate?: string | undefined;
  readonly reason?: string | undefined;
  readonly message?: string | undefined;
  readonly contact?: Worker | undefined;
}

/**
 * A question about a referral, an answer to one, the news that its consent was withdrawn, or a receipt of a handover. It names no client, but a
 * withdrawal for somebody without a key does.
 */
export interface ThreadLetter {
  readonly kind: 'thread-letter';
  readonly about: 'question' | 'answer' | 'withdrawal' | 'receipt';
  readonly date: PlainDate;
  readonly from: Worker;
  readonly to: Worker;
  /** The referrals that it is about, by number and date; none in a receipt. */
  readonly referrals: readonly { readonly number: string; readonly date: PlainDate }[];
  readonly text?: string | undefined;
  /** A question: the day by which an answer would help. */
  readonly answerBy?: PlainDate | undefined;
  readonly withdrawnOn?: PlainDate | undefined;
  /** A receipt of a handover: when that was made and taken in, and how many were taken in and left out. */
  readonly received?:
    | {
        readonly handedOver: PlainDate;
        readonly on: PlainDate;
        readonly taken: number;
        readonly left: number;
        /** It was taken in and then taken back. */
        readonly isBack: boolean;
      }
    | undefined;
  /** A withdrawal for somebody without a key: whose referral it was, as the referral named them. */
  readonly person?: string | undefined;
  /** Why it was withdrawn, in the sender's words. */
  readonly reason?: string | undefined;
  /** The receiver is asked to tell the sender what was done already. */
  readonly tellBack?: boolean | undefined;
  readonly contact?: Worker | undefined;
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
