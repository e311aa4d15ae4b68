import type { PlainDate } from '#shared/time.ts';

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
