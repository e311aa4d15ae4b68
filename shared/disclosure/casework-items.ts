import { z } from 'zod';
import { assessmentFillers, roundAreas } from '../codes/assessments.ts';
import { formStatuses } from '../codes/benefits.ts';
import { serviceModes } from '../codes/client-record.ts';
import { pathwayStatuses } from '../codes/pathways.ts';
import { stances } from '../codes/situation.ts';
import { Instant, PlainDate } from '../time.ts';
import { item, label, records, words } from './define.ts';

/*
 * Items of the casework. Codes that the user may add to are written out as words in the letter's language: whoever receives
 * them has no such codes. What is about places or close ones never leaves while there is a turvakielto.
 */

const oneByOne = { chosenOneByOne: true } as const;
const sensitive = { sensitivity: 'sensitive' } as const;
const hidden = { hiddenByTurvakielto: true } as const;
const situated = z.object({ situation: words, since: PlainDate.nullable() });

/** What is known of the person and of contact with them. */
export const recordItems = {
  /** The one record is the person's own; it is ticked with a ground, and only where the case file keeps identity codes. */
  'identity-code': item(
    'person',
    label('Henkilötunnus', 'Personbeteckning', 'Personal identity code'),
    'client',
    records({ code: words }).max(1),
    { ...sensitive, ...oneByOne, canNeedGround: true },
  ),
  interpreter: item(
    'person',
    label('Tulkin tarve', 'Behov av tolk', 'Need of an interpreter'),
    'client',
    z.object({ language: z.string() }),
  ),
  'service-mode': item(
    'person',
    label('Missä ja miten haluaa tavata', 'Var och hur personen vill träffas', 'Where and how to meet'),
    'client',
    z.object({ mode: serviceModes.schema.nullable(), place: z.string() }),
    hidden,
  ),
  'labour-situation': item(
    'situation',
    label('Tilanne työelämässä', 'Situation i arbetslivet', 'Labour-market situation'),
    'client',
    situated,
    sensitive,
  ),
  'study-situation': item(
    'situation',
    label('Tilanne opinnoissa', 'Situation i studierna', 'Study situation'),
    'client',
    situated,
  ),
};

/** Situation, pathways, people around, and work done. */
export const caseworkItems = {
  themes: item(
    'situation',
    label('Elämäntilanteen aiheita', 'Teman i livssituationen', 'Themes of the life situation'),
    'situation',
    records({ theme: words, stance: stances.schema, words: z.string() }),
    { ...sensitive, ...oneByOne, canNeedGround: true },
  ),
  thresholds: item(
    'situation',
    label('Kynnykset tulla', 'Trösklar för att komma', 'Thresholds to coming'),
    'situation',
    z.array(z.object({ words, removal: z.string(), loweredOn: PlainDate.nullable() })).min(1),
    sensitive,
  ),
  assessments: item(
    'situation',
    label('Mittarien tuloksia', 'Resultat från mätare', 'Results of instruments'),
    'assessment',
    records({
      instrument: words,
      version: z.string(),
      doneOn: PlainDate,
      filledBy: assessmentFillers.schema,
      words: z.string(),
      scores: z.array(
        z.object({
          area: words,
          value: z.number(),
          lowest: z.number().nullable(),
          highest: z.number().nullable(),
        }),
      ),
    }),
    { ...sensitive, ...oneByOne },
  ),
  'self-rating-round': item(
    'situation',
    label('Oman arvion kierroksia', 'Omgångar av egen bedömning', 'Rounds of self-rating'),
    'assessment',
    records({
      ratedOn: PlainDate,
      filledBy: assessmentFillers.schema,
      words: z.string(),
      answers: z.array(z.object({ area: roundAreas.schema, value: z.number().int().min(0).max(10) })),
    }),
    { ...sensitive, ...oneByOne },
  ),
  pathways: item(
    'path',
    label('Jatkopolkuja', 'Fortsatta vägar', 'Onward pathways'),
    'pathway',
    records({
      type: words,
      /** Empty while there is a turvakielto: it is a place. */
      provider: z.string(),
      status: pathwayStatuses.schema,
      words: z.string(),
      /** Why it was interrupted or changed; such a pathway never goes to a receiver that can sanction. */
      reason: z.string(),
      plannedOn: PlainDate.nullable(),
      startedOn: PlainDate.nullable(),
      endedOn: PlainDate.nullable(),
    }),
    { ...sensitive, ...oneByOne },
  ),
  'close-ones': item(
    'around',
    label('Läheisiä', 'Närstående', 'Close ones'),
    'network',
    records({ name: words, relation: z.string(), phone: z.string(), email: z.string() }),
    { ...sensitive, ...oneByOne, ...hidden, canNeedGround: true },
  ),
  workers: item(
    'around',
    label('Työntekijöitä ympärillä', 'Arbetstagare omkring', 'Workers around the person'),
    'network',
    records({
      name: words,
      role: z.string(),
      organisation: z.string(),
      phone: z.string(),
      email: z.string(),
      part: z.string(),
      isTreating: z.boolean(),
      coachPart: z.string(),
      coachReminds: z.boolean(),
      coachAccompanies: z.boolean(),
    }),
    { ...sensitive, ...oneByOne, ...hidden },
  ),
  measures: item(
    'work',
    label('Toimenpiteitä', 'Åtgärder', 'Measures'),
    'contact',
    records({
      happenedAt: Instant,
      hasTime: z.boolean(),
      role: z.string(),
      measures: z.array(
        z.object({ measure: words, minutes: z.number().int().nullable(), words: z.string() }),
      ),
    }),
    { ...sensitive, ...oneByOne },
  ),
  promises: item(
    'work',
    label('Luvattua', 'Det som har lovats', 'What was promised'),
    'task',
    records({ text: words, dueOn: PlainDate.nullable() }),
    { ...sensitive, ...oneByOne },
  ),
  forms: item(
    'work',
    label('Lomakkeita ja hakemuksia', 'Blanketter och ansökningar', 'Forms and applications'),
    'form',
    records({ name: words, benefit: z.string(), status: formStatuses.schema }),
    { ...sensitive, ...oneByOne },
  ),
  /** Whatever an address stands in: a decision bears one, so no paper leaves while there is a turvakielto. */
  papers: item(
    'work',
    label('Papereita liitteiksi', 'Papper som bilagor', 'Papers as attachments'),
    'paper',
    records({
      title: words,
      /** In the archive; generated. */
      name: words,
      /** Stands in the manifest alone. */
      originalName: z.string(),
      mediaType: words,
      size: z.number().int(),
      sha256: words,
      datedOn: PlainDate.nullable(),
    }),
    { ...sensitive, ...oneByOne, ...hidden },
  ),
};
