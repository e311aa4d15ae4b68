import { z } from 'zod';
import { channels } from '../codes/channels.ts';
import { noteSections } from '../codes/notes.ts';
import { goalStatuses, ratingAreas, stepStatuses, strengthKinds } from '../codes/plans.ts';
import { GoalLevel, GoalRating } from '../contract/plan-scaling.ts';
import type { Sensitivity } from '../codes/define.ts';
import type { Labels } from '../languages.ts';
import { Instant, PlainDate } from '../time.ts';

/**
 * The one registry of what can leave the case file. Consent, packet, preview and ledger all name items by these keys, so
 * that what was consented to and what left can be compared exactly. Nothing outside this registry can be put into a packet.
 */
export interface DisclosableItem<S extends z.ZodType = z.ZodType> {
  readonly labels: Labels;
  readonly sensitivity: Sensitivity;
  /** Where its content comes from. */
  readonly source: 'client' | 'referral' | 'plan' | 'note' | 'contact' | 'appointment' | 'consent';
  /** `true`: single records are ticked one by one; `false`: the item is one whole. */
  readonly chosenOneByOne: boolean;
  /** Never leaves while the client has a safety non-disclosure (turvakielto). */
  readonly hiddenByTurvakielto: boolean;
  /** Its records can be private or about someone else; then each one needs a ground of its own. */
  readonly canNeedGround: boolean;
  /** Ticked when a new referral is begun. */
  readonly tickedAtFirst: boolean;
  /** What the packet holds for this item. */
  readonly schema: S;
}

const item = <S extends z.ZodType>(
  labels: Labels,
  source: DisclosableItem['source'],
  schema: S,
  more: Partial<Omit<DisclosableItem<S>, 'labels' | 'source' | 'schema'>> = {},
): DisclosableItem<S> => ({
  labels,
  source,
  schema,
  sensitivity: 'personal',
  chosenOneByOne: false,
  hiddenByTurvakielto: false,
  canNeedGround: false,
  tickedAtFirst: false,
  ...more,
});

const label = (fi: string, sv: string, en: string): Labels => ({ fi, sv, en });
const words = z.string().min(1);

export const disclosableItems = {
  name: item(
    label('Nimi', 'Namn', 'Name'),
    'client',
    z.object({ display: words, first: z.string(), last: z.string() }),
    {
      tickedAtFirst: true,
    },
  ),
  'birth-date': item(label('Syntymäaika', 'Födelsedatum', 'Date of birth'), 'client', PlainDate),
  phone: item(label('Puhelin', 'Telefon', 'Phone'), 'client', words),
  email: item(label('Sähköposti', 'E-post', 'E-mail'), 'client', words),
  address: item(label('Osoite', 'Adress', 'Address'), 'client', words, { hiddenByTurvakielto: true }),
  municipality: item(label('Kotikunta', 'Hemkommun', 'Home municipality'), 'client', words, {
    hiddenByTurvakielto: true,
  }),
  language: item(label('Asiointikieli', 'Språk', 'Language'), 'client', words),
  reach: item(label('Miten tavoittaa', 'Hur man får kontakt', 'How to reach'), 'client', words),
  'reach-safely': item(
    label('Turvallinen yhteydenotto', 'Trygg kontakt', 'Contacting safely'),
    'client',
    words,
  ),
  'own-wish': item(label('Oma toive', 'Eget önskemål', 'Own wish'), 'referral', words, {
    tickedAtFirst: true,
  }),
  situation: item(label('Tilanne nyt', 'Situationen nu', 'Situation now'), 'referral', words, {
    sensitivity: 'sensitive',
  }),
  tried: item(label('Mitä on jo kokeiltu', 'Vad som har prövats', 'What has been tried'), 'referral', words),
  asked: item(label('Mitä pyydetään', 'Vad vi ber om', 'What is asked'), 'referral', words, {
    tickedAtFirst: true,
  }),
  support: item(
    label('Tuki siirtymässä', 'Stöd i övergången', 'Support during the transition'),
    'referral',
    words,
  ),
  strengths: item(
    label('Vahvuudet ja toiveet', 'Styrkor och önskemål', 'Strengths and wishes'),
    'plan',
    z.array(z.object({ kind: strengthKinds.schema, text: words })).min(1),
  ),
  plan: item(
    label('Polku (suunnitelma)', 'Vägen (planen)', 'Path (plan)'),
    'plan',
    z
      .array(
        z.object({
          words,
          status: goalStatuses.schema,
          intermediateGoals: z.array(
            z.object({
              text: words,
              status: goalStatuses.schema,
              steps: z.array(
                z.object({
                  text: words,
                  who: z.string(),
                  due: PlainDate.nullable(),
                  dueText: z.string(),
                  status: stepStatuses.schema,
                }),
              ),
            }),
          ),
        }),
      )
      .min(1),
  ),
  ratings: item(
    label('Omat arviot', 'Egna bedömningar', 'Self-ratings'),
    'plan',
    z
      .array(
        z.object({
          area: ratingAreas.schema,
          ownArea: z.string(),
          value: z.number().int().min(0).max(10),
          ratedOn: PlainDate,
          words: z.string(),
        }),
      )
      .min(1),
    { sensitivity: 'sensitive' },
  ),
  'goal-scale': item(
    label('Missä tavoitteissa mennään', 'Hur det går med målen', 'Where the goals stand'),
    'plan',
    z
      .array(
        z.object({
          /** The goal's place in the plan, from 1: its words leave only with the plan. */
          goal: z.number().int().min(1),
          levels: z.array(GoalLevel),
          ratings: z.array(GoalRating.omit({ goalRatingId: true })),
        }),
      )
      .min(1),
  ),
  'next-contact': item(
    label('Seuraava kohtaaminen', 'Nästa kontakt', 'Next contact'),
    'appointment',
    z.object({ at: Instant, hasTime: z.boolean(), place: z.string() }),
    { hiddenByTurvakielto: true },
  ),
  contacts: item(
    label('Kohtaamisia', 'Kontakter', 'Contacts'),
    'contact',
    z
      .array(
        z.object({
          id: z.uuid(),
          happenedAt: Instant,
          hasTime: z.boolean(),
          channel: channels.schema,
          reached: z.boolean(),
          summary: z.string(),
        }),
      )
      .min(1),
    { chosenOneByOne: true, sensitivity: 'sensitive' },
  ),
  notes: item(
    label('Merkintöjä', 'Anteckningar', 'Notes'),
    'note',
    z
      .array(
        z.object({
          id: z.uuid(),
          happenedAt: Instant,
          sections: z.array(z.object({ section: noteSections.schema, body: words })),
          addenda: z.array(z.object({ enteredAt: Instant, reason: words, body: z.string() })),
        }),
      )
      .min(1),
    { chosenOneByOne: true, canNeedGround: true, sensitivity: 'sensitive' },
  ),
  'reply-permission': item(
    label('Lupa vastata valmentajalle', 'Tillstånd att svara coachen', 'Permission to answer the coach'),
    'consent',
    z.object({ givenOn: PlainDate, until: PlainDate.nullable() }),
    { tickedAtFirst: true },
  ),
} as const;

export type ItemKey = keyof typeof disclosableItems;
export const itemKeys = Object.keys(disclosableItems) as readonly ItemKey[];
const known = new Set<string>(itemKeys);
export const ItemKey = z.custom<ItemKey>((value) => typeof value === 'string' && known.has(value));

/** What a referral holds: each part is there only if it was ticked. Unknown parts are refused. */
export const DisclosedContent = z.strictObject({
  name: disclosableItems.name.schema.optional(),
  'birth-date': disclosableItems['birth-date'].schema.optional(),
  phone: disclosableItems.phone.schema.optional(),
  email: disclosableItems.email.schema.optional(),
  address: disclosableItems.address.schema.optional(),
  municipality: disclosableItems.municipality.schema.optional(),
  language: disclosableItems.language.schema.optional(),
  reach: disclosableItems.reach.schema.optional(),
  'reach-safely': disclosableItems['reach-safely'].schema.optional(),
  'own-wish': disclosableItems['own-wish'].schema.optional(),
  situation: disclosableItems.situation.schema.optional(),
  tried: disclosableItems.tried.schema.optional(),
  asked: disclosableItems.asked.schema.optional(),
  support: disclosableItems.support.schema.optional(),
  strengths: disclosableItems.strengths.schema.optional(),
  plan: disclosableItems.plan.schema.optional(),
  ratings: disclosableItems.ratings.schema.optional(),
  'goal-scale': disclosableItems['goal-scale'].schema.optional(),
  'next-contact': disclosableItems['next-contact'].schema.optional(),
  contacts: disclosableItems.contacts.schema.optional(),
  notes: disclosableItems.notes.schema.optional(),
  'reply-permission': disclosableItems['reply-permission'].schema.optional(),
} satisfies Record<ItemKey, z.ZodType>);
export type DisclosedContent = z.infer<typeof DisclosedContent>;
