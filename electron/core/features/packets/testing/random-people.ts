import fc from 'fast-check';
import type { ItemKey } from '#shared/disclosure/registry.ts';

/**
 * How a person of the random campaign is: which of the optional fields are filled, and how many records of each kind there are and how
 * each stands. The values themselves are unique words, given when the rows are written (random-rows.ts).
 */
export interface RandomPerson {
  readonly turvakielto: boolean;
  /** Whether the file is set to keep identity codes. */
  readonly keepsCodes: boolean;
  /** The receiver can sanction: what could grow into a sanction does not leave. */
  readonly sanctioning: boolean;
  readonly fields: ReadonlySet<Field>;
  readonly bornOn: string | null;
  readonly identityCode: boolean;
  readonly strengths: readonly Kept[];
  readonly goals: readonly {
    readonly removed: boolean;
    readonly level: boolean;
    readonly steps: readonly {
      readonly status: 'open' | 'done' | 'dropped' | 'changed';
      readonly removed: boolean;
    }[];
  }[];
  readonly ratings: readonly Kept[];
  readonly appointments: readonly ('next' | 'past')[];
  readonly contacts: readonly {
    readonly reached: boolean;
    readonly archived: boolean;
    readonly measures: number;
  }[];
  readonly notes: readonly {
    readonly status: 'finished' | 'draft';
    readonly isPrivate: boolean;
    readonly aboutOther: boolean;
    readonly archived: boolean;
    readonly sections: number;
    readonly addenda: number;
  }[];
  readonly themes: readonly (Kept & {
    readonly theme: 'housing' | 'criminal-background';
    readonly notNow: boolean;
  })[];
  readonly thresholds: readonly Kept[];
  readonly assessments: readonly (Kept & { readonly scores: number })[];
  readonly rounds: readonly Kept[];
  readonly pathways: readonly (Kept & {
    readonly status: 'started' | 'interrupted' | 'changed' | 'idea';
    readonly supported: boolean;
  })[];
  /** To which guardian nothing may be told: the first close one, anyone, or nothing is forbidden. */
  readonly guardian: 'one' | 'anyone' | 'lifted' | 'none';
  readonly programme: boolean;
  readonly supported: boolean;
  readonly personPaused: boolean;
  readonly planPaused: boolean;
  readonly pace: boolean;
  /** Of each pathway, by turns: done with words, done with a contact, coming, let pass, taken away. */
  readonly checkIns: readonly ('done' | 'with-contact' | 'coming' | 'let-pass' | 'removed')[];
  readonly closeOnes: readonly (Kept & { readonly shared: boolean })[];
  readonly workers: readonly (Kept & { readonly former: boolean })[];
  readonly promises: readonly (Kept & { readonly done: boolean })[];
  readonly forms: readonly Kept[];
  readonly papers: readonly Kept[];
}

interface Kept {
  readonly removed: boolean;
}

/** Fields of one line or text that may be empty. */
export const fields = [
  'firstName',
  'lastName',
  'phone',
  'email',
  'address',
  'municipality',
  'language',
  'reach',
  'reachSafely',
  'interpreter',
  'servicePlace',
  'ownWish',
  'situation',
  'tried',
  'asked',
  'support',
  'aim',
  'services',
  'jointMeeting',
  'accessibility',
  'feedback',
] as const;
export type Field = (typeof fields)[number];

const removed = fc.integer({ min: 0, max: 4 }).map((at) => at === 0);
const some = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> => fc.array(one, { maxLength: 3 });
const kept = { removed };
const count = (max: number) => fc.integer({ min: 0, max });
const rarely = fc.integer({ min: 0, max: 3 }).map((at) => at === 0);

/** Days of the last century, which nothing else in a packet of these tests holds. */
const bornOn = fc
  .record({
    year: fc.integer({ min: 1950, max: 1999 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, day }) => [year, month, day].map((part) => String(part).padStart(2, '0')).join('-'));

export const aRandomPerson: fc.Arbitrary<RandomPerson> = fc.record({
  turvakielto: rarely,
  keepsCodes: fc.boolean(),
  sanctioning: rarely,
  fields: fc.subarray([...fields]).map((filled) => new Set(filled)),
  bornOn: fc.option(bornOn),
  identityCode: fc.boolean(),
  strengths: some(fc.record(kept)),
  goals: some(
    fc.record({
      ...kept,
      level: fc.boolean(),
      steps: some(fc.record({ ...kept, status: fc.constantFrom('open', 'done', 'dropped', 'changed') })),
    }),
  ),
  ratings: some(fc.record(kept)),
  appointments: fc.subarray(['next', 'past']),
  contacts: some(fc.record({ reached: fc.boolean(), archived: rarely, measures: count(2) })),
  notes: some(
    fc.record({
      status: fc.constantFrom('finished', 'finished', 'draft'),
      isPrivate: rarely,
      aboutOther: rarely,
      archived: rarely,
      sections: fc.integer({ min: 1, max: 3 }),
      addenda: count(2),
    }),
  ),
  themes: some(
    fc.record({ ...kept, theme: fc.constantFrom('housing', 'criminal-background'), notNow: fc.boolean() }),
  ).map((all) => all.filter(({ theme }, at) => all.findIndex((one) => one.theme === theme) === at)),
  thresholds: some(fc.record(kept)),
  assessments: some(fc.record({ ...kept, scores: count(2) })),
  rounds: some(fc.record(kept)),
  pathways: some(
    fc.record({
      ...kept,
      status: fc.constantFrom('started', 'interrupted', 'changed', 'idea'),
      supported: fc.boolean(),
    }),
  ),
  guardian: fc.constantFrom('one', 'anyone', 'lifted', 'none', 'none', 'none'),
  programme: fc.boolean(),
  supported: fc.boolean(),
  personPaused: fc.boolean(),
  planPaused: fc.boolean(),
  pace: fc.boolean(),
  checkIns: some(fc.constantFrom('done', 'with-contact', 'coming', 'let-pass', 'removed')),
  closeOnes: some(fc.record({ ...kept, shared: fc.boolean() })),
  workers: some(fc.record({ ...kept, former: rarely })),
  promises: some(fc.record({ ...kept, done: rarely })),
  forms: some(fc.record(kept)),
  papers: some(fc.record(kept)),
});

/** A unique word, and what has to be ticked for it to leave. */
export interface Word {
  readonly word: string;
  /** Null where it leaves with nothing. */
  readonly item: ItemKey | null;
  /** The record that has to be ticked, where the item is ticked one by one. */
  readonly recordId: string | null;
  /** How it may be written in another way: a day in a letter. */
  readonly also?: string;
}

const pattern = /zk\d{7}q/g;

/** The unique words in a text, however its lines were broken. */
export const wordsIn = (text: string): ReadonlySet<string> =>
  new Set(text.replaceAll(/\s+/g, '').match(pattern) ?? []);

/** Gives unique words, one after another; each of the same length, so that none is a part of another. */
export const wordGiver = () => {
  let next = 0;
  return (): string => `zk${String((next += 1)).padStart(7, '0')}q`;
};
