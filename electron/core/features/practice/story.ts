import type { ConsentWay, Purpose } from '#shared/codes/consents.ts';
import type { AgreementWay, GoalStatus, RatingArea, StepStatus, StrengthKind } from '#shared/codes/plans.ts';
import type { ClientFields } from '#shared/contract/clients.ts';
import type { ContactFields, NextContact } from '#shared/contract/contacts.ts';
import type { NoteFields } from '#shared/contract/notes.ts';
import type { PartnerFields } from '#shared/contract/partners.ts';
import type { ScaleLevel } from '#shared/contract/plan-scaling.ts';
import type { ItemKey } from '#shared/disclosure/registry.ts';
import type { Instant, PlainDate } from '#shared/time.ts';
import type { PracticeCorrespondence } from './correspondence/story.ts';

/** An invented organisation of the coach's directory. */
export interface PracticePartner {
  readonly fields: PartnerFields;
}

export interface PracticeNote {
  readonly fields: NoteFields;
  /** When it was written down; later than `happenedAt`. */
  readonly enteredAt: Instant;
  /** A note that is still being written stays a draft. */
  readonly finished: boolean;
  readonly addendum: { readonly reason: string; readonly body: string; readonly enteredAt: Instant } | null;
}

export interface PracticeContact {
  readonly fields: ContactFields;
  readonly enteredAt: Instant;
  readonly note: PracticeNote | null;
}

export interface PracticeStep {
  readonly text: string;
  readonly who: string;
  readonly due: PlainDate | null;
  readonly dueText: string;
  readonly status: StepStatus;
  /** What came of it, in words. */
  readonly outcome: string;
}

export interface PracticePlan {
  readonly phase: 'trust' | 'strengthening' | 'moving-on';
  readonly pace: string;
  /** The first goal's own scale: its levels from −2 on, and where the person stood. */
  readonly scale: {
    readonly levels: readonly string[];
    readonly ratings: readonly { readonly level: ScaleLevel; readonly ratedOn: PlainDate }[];
  } | null;
  readonly strengths: readonly { readonly kind: StrengthKind; readonly text: string }[];
  readonly goals: readonly {
    readonly words: string;
    readonly status: GoalStatus;
    readonly intermediateGoals: readonly {
      readonly text: string;
      readonly status: GoalStatus;
      readonly steps: readonly PracticeStep[];
    }[];
  }[];
  readonly ratings: readonly {
    readonly area: RatingArea;
    readonly ownArea: string;
    readonly value: number;
    readonly ratedOn: PlainDate;
    readonly words: string;
  }[];
  readonly agreed: { readonly on: PlainDate; readonly how: AgreementWay } | null;
}

/** What a person lets the coach tell one partner. */
export interface PracticeConsent {
  /** Place of the partner in the story's directory. */
  readonly partner: number;
  readonly purpose: Purpose;
  readonly items: readonly ItemKey[];
  readonly how: ConsentWay;
  readonly givenOn: PlainDate;
  readonly until: PlainDate;
  readonly mayReply: boolean;
  readonly withdrawnOn: PlainDate | null;
}

/** An invented person with all that the coach has written about them, oldest first. */
export interface PracticePerson {
  readonly fields: ClientFields;
  /** What the person's life is about just now: the key of a theme. */
  readonly theme: string;
  /** When the coach first wrote the person down. */
  readonly since: Instant;
  readonly archived: boolean;
  readonly contacts: readonly PracticeContact[];
  /** Notes that belong to no contact. */
  readonly notes: readonly PracticeNote[];
  readonly next: NextContact | null;
  readonly plan: PracticePlan | null;
  readonly consents: readonly PracticeConsent[];
}

export interface PracticeStory {
  readonly seed: string;
  readonly today: PlainDate;
  readonly partners: readonly PracticePartner[];
  readonly people: readonly PracticePerson[];
  /** Whether all of the casework is told, or people, contacts, notes and plans only, which measurements write directly. */
  readonly casework: boolean;
  /** Told only in a practice case file: a real one refuses practice cards and packets. */
  readonly correspondence: PracticeCorrespondence;
}

export interface PracticeOptions {
  /** How many people; thirty are a coach's usual year. */
  readonly people?: number;
  readonly seed?: string;
  /** The last day of the story; next contacts lie after it. */
  readonly today: PlainDate;
  /** Exactly so many notes for each person, for measurements; otherwise as lives go. */
  readonly notesEach?: number;
  /** False leaves the casework beside people, contacts, notes and plans untold. */
  readonly casework?: boolean;
  /** Words in a note, about; 45 by default, where many are short. */
  readonly words?: number;
}
