import type { ConsentWay } from '#shared/codes/consents.ts';
import type { ReplyStatus } from '#shared/codes/packets.ts';
import type { Intake } from '#shared/codes/partners.ts';
import type { Instant, PlainDate } from '#shared/time.ts';
import type { PlanContent } from './plan-content.ts';
import type { Worker } from './worker.ts';

export interface ReferralPerson {
  readonly name: string;
  readonly birthDate?: PlainDate | undefined;
  readonly identityCode?: string | undefined;
  readonly municipality?: string | undefined;
  readonly address?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  /** To which guardian nothing may be told, in words. */
  readonly notToTell?: string | undefined;
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
