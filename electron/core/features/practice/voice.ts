import type { NoteSectionCode } from '#shared/codes/notes.ts';
import type { PartnerType } from '#shared/codes/partners.ts';
import type { RatingArea, StrengthKind } from '#shared/codes/plans.ts';
import type { Lexicon } from './grammar.ts';

/** What a life is about just now: a goal in the person's words and what is said and done on the way. */
export interface Theme {
  readonly key: string;
  /** Goals in the person's own words. */
  readonly goals: readonly string[];
  readonly intermediate: readonly {
    readonly text: string;
    /** Step and who does it. */
    readonly steps: readonly (readonly [text: string, who: string])[];
  }[];
  readonly happened: readonly string[];
  readonly words: readonly string[];
  readonly agreed: readonly string[];
  /** With whom the coach works on it. */
  readonly partners: readonly PartnerType[];
  readonly area: RatingArea;
}

/** One language to invent in: words, sentences and themes. */
export interface Voice {
  readonly language: 'fi' | 'sv';
  readonly lexicon: () => Lexicon;
  /** Sentence templates that fit any theme, by section. */
  readonly sections: Readonly<Record<NoteSectionCode, readonly string[]>>;
  readonly themes: readonly Theme[];
  readonly strengths: readonly (readonly [kind: StrengthKind, text: string])[];
  /** One line in the contact log, when the person was reached and when not. */
  readonly summaries: readonly string[];
  readonly missed: readonly string[];
  /** What a self-rating meant, said by the person: low, middling, high. */
  readonly ratingWords: readonly [readonly string[], readonly string[], readonly string[]];
  readonly addenda: readonly (readonly [reason: string, body: string])[];
  readonly reach: readonly string[];
  readonly reachSafely: readonly string[];
  readonly places: readonly string[];
  readonly dueTexts: readonly string[];
  /** What came of a step, by its state. */
  readonly outcomes: Readonly<Record<'done' | 'partly' | 'changed' | 'dropped', readonly string[]>>;
  /** The person's own pace. */
  readonly paces: readonly string[];
  /** What five levels of a goal would look like, from a step back to much more than hoped. */
  readonly scale: readonly [string, string, string, string, string];
}
