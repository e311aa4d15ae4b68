import { z } from 'zod';
import { channels } from '../codes/channels.ts';
import { noteSections } from '../codes/notes.ts';
import { goalStatuses, ratingAreas, stepStatuses, strengthKinds } from '../codes/plans.ts';
import { GoalLevel, GoalRating } from '../contract/plan-scaling.ts';
import { Instant, PlainDate } from '../time.ts';
import { caseworkItems, recordItems } from './casework-items.ts';
import { item, label, words } from './define.ts';
import { protectiveItems, supportItems } from './support-items.ts';

export { itemGroups, type DisclosableItem, type ItemGroup } from './define.ts';

/*
 * The one registry of what can leave the case file. Consent, packet, preview and ledger all name items by these keys, so
 * that what was consented to and what left can be compared exactly. Nothing outside this registry can be put into a packet.
 */

export const disclosableItems = {
  name: item(
    'person',
    label('Nimi', 'Namn', 'Name'),
    'client',
    z.object({ display: words, first: z.string(), last: z.string() }),
    {
      tickedAtFirst: true,
    },
  ),
  'birth-date': item('person', label('Syntymäaika', 'Födelsedatum', 'Date of birth'), 'client', PlainDate),
  'identity-code': recordItems['identity-code'],
  phone: item('person', label('Puhelin', 'Telefon', 'Phone'), 'client', words),
  email: item('person', label('Sähköposti', 'E-post', 'E-mail'), 'client', words),
  address: item('person', label('Osoite', 'Adress', 'Address'), 'client', words, {
    hiddenByTurvakielto: true,
  }),
  municipality: item('person', label('Kotikunta', 'Hemkommun', 'Home municipality'), 'client', words, {
    hiddenByTurvakielto: true,
  }),
  language: item('person', label('Asiointikieli', 'Språk', 'Language'), 'client', words),
  interpreter: recordItems.interpreter,
  reach: item('person', label('Miten tavoittaa', 'Hur man får kontakt', 'How to reach'), 'client', words),
  'reach-safely': item(
    'person',
    label('Turvallinen yhteydenotto', 'Trygg kontakt', 'Contacting safely'),
    'client',
    words,
  ),
  ...protectiveItems,
  'service-mode': recordItems['service-mode'],
  'own-wish': item('request', label('Oma toive', 'Eget önskemål', 'Own wish'), 'referral', words, {
    tickedAtFirst: true,
  }),
  situation: item('request', label('Tilanne nyt', 'Situationen nu', 'Situation now'), 'referral', words, {
    sensitivity: 'sensitive',
  }),
  tried: item(
    'request',
    label('Mitä on jo kokeiltu', 'Vad som har prövats', 'What has been tried'),
    'referral',
    words,
  ),
  asked: item('request', label('Mitä pyydetään', 'Vad vi ber om', 'What is asked'), 'referral', words, {
    tickedAtFirst: true,
  }),
  support: item(
    'request',
    label('Tuki siirtymässä', 'Stöd i övergången', 'Support during the transition'),
    'referral',
    words,
  ),
  aim: item(
    'request',
    label('Lähetteen tavoite', 'Målet med remissen', 'Aim of the referral'),
    'referral',
    words,
  ),
  services: item(
    'request',
    label('Nykyiset palvelut', 'Nuvarande tjänster', 'Current services'),
    'referral',
    words,
    { sensitivity: 'sensitive' },
  ),
  'joint-meeting': item(
    'request',
    label('Yhteinen ensitapaaminen', 'Gemensamt första möte', 'Joint first meeting'),
    'referral',
    words,
  ),
  accessibility: item(
    'request',
    label('Esteettömyys ja avun tarve', 'Tillgänglighet och behov av hjälp', 'Accessibility and help needed'),
    'referral',
    words,
    { sensitivity: 'sensitive' },
  ),
  feedback: item(
    'request',
    label('Pyyntö palautteesta', 'Begäran om återkoppling', 'Request for feedback'),
    'referral',
    words,
  ),
  'labour-situation': recordItems['labour-situation'],
  'study-situation': recordItems['study-situation'],
  strengths: item(
    'path',
    label('Vahvuudet ja toiveet', 'Styrkor och önskemål', 'Strengths and wishes'),
    'plan',
    z.array(z.object({ kind: strengthKinds.schema, text: words })).min(1),
  ),
  plan: item(
    'path',
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
    'path',
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
    'path',
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
  ...caseworkItems,
  ...supportItems,
  'next-contact': item(
    'work',
    label('Seuraava kohtaaminen', 'Nästa kontakt', 'Next contact'),
    'appointment',
    z.object({ at: Instant, hasTime: z.boolean(), place: z.string() }),
    { hiddenByTurvakielto: true },
  ),
  contacts: item(
    'work',
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
    'work',
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
    'request',
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
  'identity-code': disclosableItems['identity-code'].schema.optional(),
  phone: disclosableItems.phone.schema.optional(),
  email: disclosableItems.email.schema.optional(),
  address: disclosableItems.address.schema.optional(),
  municipality: disclosableItems.municipality.schema.optional(),
  language: disclosableItems.language.schema.optional(),
  interpreter: disclosableItems.interpreter.schema.optional(),
  reach: disclosableItems.reach.schema.optional(),
  'reach-safely': disclosableItems['reach-safely'].schema.optional(),
  'not-to-tell': disclosableItems['not-to-tell'].schema.optional(),
  'service-mode': disclosableItems['service-mode'].schema.optional(),
  'own-wish': disclosableItems['own-wish'].schema.optional(),
  situation: disclosableItems.situation.schema.optional(),
  tried: disclosableItems.tried.schema.optional(),
  asked: disclosableItems.asked.schema.optional(),
  support: disclosableItems.support.schema.optional(),
  aim: disclosableItems.aim.schema.optional(),
  services: disclosableItems.services.schema.optional(),
  'joint-meeting': disclosableItems['joint-meeting'].schema.optional(),
  accessibility: disclosableItems.accessibility.schema.optional(),
  feedback: disclosableItems.feedback.schema.optional(),
  'labour-situation': disclosableItems['labour-situation'].schema.optional(),
  'study-situation': disclosableItems['study-situation'].schema.optional(),
  strengths: disclosableItems.strengths.schema.optional(),
  plan: disclosableItems.plan.schema.optional(),
  ratings: disclosableItems.ratings.schema.optional(),
  'goal-scale': disclosableItems['goal-scale'].schema.optional(),
  themes: disclosableItems.themes.schema.optional(),
  thresholds: disclosableItems.thresholds.schema.optional(),
  assessments: disclosableItems.assessments.schema.optional(),
  'self-rating-round': disclosableItems['self-rating-round'].schema.optional(),
  pathways: disclosableItems.pathways.schema.optional(),
  'close-ones': disclosableItems['close-ones'].schema.optional(),
  workers: disclosableItems.workers.schema.optional(),
  measures: disclosableItems.measures.schema.optional(),
  promises: disclosableItems.promises.schema.optional(),
  forms: disclosableItems.forms.schema.optional(),
  papers: disclosableItems.papers.schema.optional(),
  programme: disclosableItems.programme.schema.optional(),
  'support-periods': disclosableItems['support-periods'].schema.optional(),
  pauses: disclosableItems.pauses.schema.optional(),
  'plan-frame': disclosableItems['plan-frame'].schema.optional(),
  'check-ins': disclosableItems['check-ins'].schema.optional(),
  'next-contact': disclosableItems['next-contact'].schema.optional(),
  contacts: disclosableItems.contacts.schema.optional(),
  notes: disclosableItems.notes.schema.optional(),
  'reply-permission': disclosableItems['reply-permission'].schema.optional(),
} satisfies Record<ItemKey, z.ZodType>);
export type DisclosedContent = z.infer<typeof DisclosedContent>;
