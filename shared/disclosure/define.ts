import { z } from 'zod';
import { codeList, type Sensitivity } from '../codes/define.ts';
import type { Labels } from '../languages.ts';

/** What belongs together where items are ticked, in the order in which it is shown. */
export const itemGroups = codeList('item-group', [
  ['person', 'Ihminen ja yhteys', 'Personen och kontakten', 'The person and contact'],
  ['request', 'Toive ja pyyntö', 'Önskemål och begäran', 'Wish and request'],
  ['situation', 'Elämäntilanne', 'Livssituationen', 'Life situation'],
  ['path', 'Polku', 'Vägen', 'Path'],
  ['around', 'Ihmiset ympärillä', 'Människor omkring', 'People around'],
  ['work', 'Työ ja paperit', 'Arbetet och papperen', 'Work and papers'],
]);
export type ItemGroup = (typeof itemGroups.codes)[number]['code'];

/** One thing that can leave the case file. */
export interface DisclosableItem<S extends z.ZodType = z.ZodType> {
  readonly labels: Labels;
  readonly group: ItemGroup;
  readonly sensitivity: Sensitivity;
  /** Where its content comes from. */
  readonly source:
    | 'client'
    | 'referral'
    | 'plan'
    | 'situation'
    | 'pathway'
    | 'assessment'
    | 'network'
    | 'note'
    | 'contact'
    | 'appointment'
    | 'task'
    | 'form'
    | 'paper'
    | 'consent';
  /** `true`: single records are ticked one by one, and the content is a list of records with ids; `false`: the item is one whole. */
  readonly chosenOneByOne: boolean;
  /** Never leaves while the client has a safety non-disclosure (turvakielto). */
  readonly hiddenByTurvakielto: boolean;
  /** Its records can be private, about someone else or on special ground; then each one needs a ground of its own. */
  readonly canNeedGround: boolean;
  /**
   * Leaves with everything else whenever it has something to say: nobody ticks it, and no consent has to name it. For what protects the
   * client at the receiver, which left out would do harm.
   */
  readonly goesAlong: boolean;
  /** Ticked when a new referral is begun. */
  readonly tickedAtFirst: boolean;
  /** What the packet holds for this item. */
  readonly schema: S;
}

/** An item of the registry; nothing special about it unless `more` says so. */
export const item = <S extends z.ZodType>(
  group: ItemGroup,
  labels: Labels,
  source: DisclosableItem['source'],
  schema: S,
  more: Partial<Omit<DisclosableItem<S>, 'labels' | 'group' | 'source' | 'schema'>> = {},
): DisclosableItem<S> => ({
  labels,
  group,
  source,
  schema,
  sensitivity: 'personal',
  chosenOneByOne: false,
  hiddenByTurvakielto: false,
  canNeedGround: false,
  goesAlong: false,
  tickedAtFirst: false,
  ...more,
});

export const label = (fi: string, sv: string, en: string): Labels => ({ fi, sv, en });
/** A text where something is written. */
export const words = z.string().min(1);
/** A list of records that are ticked one by one. */
export const records = <S extends z.ZodRawShape>(shape: S) =>
  z.array(z.object({ id: z.uuid(), ...shape })).min(1);
