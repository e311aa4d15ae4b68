import { roundAreas } from '#shared/codes/assessments.ts';
import type { FormStatus } from '#shared/codes/benefits.ts';
import { labelOf } from '#shared/codes/define.ts';
import type { PathwayStatus } from '#shared/codes/pathways.ts';
import { stances } from '#shared/codes/situation.ts';
import { disclosableItems, type ItemKey } from '#shared/disclosure/registry.ts';
import { wordsOf } from '../item-words.ts';
import type { ReferralDocument } from './document.ts';
import { contactPoint, some } from './parts.ts';
import type { Place, Reference } from './resource.ts';

/** The resources of an item, for its section in the Composition. */
export type ItemReferences = Readonly<Partial<Record<ItemKey, readonly Reference[]>>>;

const episode: Readonly<Record<PathwayStatus, string>> = {
  idea: 'planned',
  explored: 'planned',
  agreed: 'planned',
  waiting: 'waitlist',
  started: 'active',
  continuing: 'active',
  interrupted: 'onhold',
  completed: 'finished',
  changed: 'cancelled',
};
const task: Readonly<Record<FormStatus, string>> = {
  gathering: 'draft',
  ready: 'ready',
  submitted: 'in-progress',
  decided: 'completed',
};

const categorySystem = 'http://terminology.hl7.org/CodeSystem/observation-category';
const category = (code: 'survey' | 'social-history') => [{ coding: [{ system: categorySystem, code }] }];
const noteOf = (...texts: readonly string[]) => some(texts.filter(Boolean).map((text) => ({ text })));

/** Situation, assessments, pathways, people around, work done and promised; each only where it was disclosed. */
export const caseworkResources = (
  { content, language, created }: ReferralDocument,
  place: Place,
  patient: Reference,
): ItemReferences => {
  /** The same words as in the section and the letter, of one record. */
  const inWords = (item: ItemKey, record: unknown): string =>
    wordsOf({ [item]: [record] }, language, [item])[0]?.words ?? '';

  const situation = (item: 'labour-situation' | 'study-situation'): readonly Reference[] => {
    const value = content[item];
    if (!value) return [];
    return [
      place({
        resourceType: 'Observation',
        status: 'final',
        category: category('social-history'),
        code: { text: disclosableItems[item].labels[language] },
        subject: patient,
        effectivePeriod: value.since === null ? undefined : { start: value.since },
        valueString: value.situation,
      }),
    ];
  };

  const themes = (content.themes ?? []).map(({ theme, stance, words }) =>
    place({
      resourceType: 'Observation',
      status: 'final',
      category: category('social-history'),
      code: { text: theme },
      subject: patient,
      valueString: labelOf(stances, stance, language),
      note: noteOf(words),
    }),
  );

  const assessments = (content.assessments ?? []).map(({ instrument, version, doneOn, scores, words }) =>
    place({
      resourceType: 'Observation',
      status: 'final',
      category: category('survey'),
      code: { text: [instrument, version].filter(Boolean).join(' ') },
      subject: patient,
      effectiveDateTime: doneOn,
      note: noteOf(words),
      component: some(
        scores.map(({ area, value, lowest, highest }) => ({
          code: { text: area },
          valueQuantity: { value },
          referenceRange:
            lowest === null || highest === null
              ? undefined
              : [
                  {
                    low: { value: lowest },
                    high: { value: highest },
                    type: { text: `${lowest}–${highest}` },
                  },
                ],
        })),
      ),
    }),
  );

  const rounds = (content['self-rating-round'] ?? []).map(({ ratedOn, answers, words }) =>
    place({
      resourceType: 'Observation',
      status: 'final',
      category: category('survey'),
      code: { text: disclosableItems['self-rating-round'].labels[language] },
      subject: patient,
      effectiveDateTime: ratedOn,
      note: noteOf(words),
      component: answers.map(({ area, value }) => ({
        code: { text: labelOf(roundAreas, area, language) },
        valueInteger: value,
      })),
    }),
  );

  const pathways = (content.pathways ?? []).map(({ type, provider, status, startedOn, endedOn }) =>
    place({
      resourceType: 'EpisodeOfCare',
      status: episode[status],
      type: [{ text: type }],
      patient,
      managingOrganization:
        provider === '' ? undefined : place({ resourceType: 'Organization', name: provider }),
      period:
        startedOn === null && endedOn === null
          ? undefined
          : { start: startedOn ?? undefined, end: endedOn ?? undefined },
    }),
  );

  const closeOnes = (content['close-ones'] ?? []).map(({ name, relation, phone, email }) =>
    place({
      resourceType: 'RelatedPerson',
      patient,
      relationship: relation === '' ? undefined : [{ text: relation }],
      name: [{ text: name }],
      telecom: some([...contactPoint('phone', phone), ...contactPoint('email', email)]),
    }),
  );

  const participants = (content.workers ?? []).map((worker) => ({
    role: worker.role === '' ? undefined : [{ text: worker.role }],
    member: place({
      resourceType: 'PractitionerRole',
      practitioner: place({ resourceType: 'Practitioner', name: [{ text: worker.name }] }),
      organization:
        worker.organisation === ''
          ? undefined
          : place({ resourceType: 'Organization', name: worker.organisation }),
      code: worker.role === '' ? undefined : [{ text: worker.role }],
      telecom: some([...contactPoint('phone', worker.phone), ...contactPoint('email', worker.email)]),
    }),
  }));
  const team =
    participants.length === 0
      ? []
      : [
          place({
            resourceType: 'CareTeam',
            status: 'active',
            subject: patient,
            participant: participants,
            note: (content.workers ?? []).map((worker) => ({ text: inWords('workers', worker) })),
          }),
        ];

  const measures = (content.measures ?? []).flatMap(({ happenedAt, role, measures: done }) =>
    done.map(({ measure, minutes, words }) =>
      place({
        resourceType: 'Procedure',
        status: 'completed',
        code: { text: measure },
        subject: patient,
        performedDateTime: happenedAt,
        note: noteOf(role, minutes === null ? '' : `${String(minutes)} min`, words),
      }),
    ),
  );

  const promises = (content.promises ?? []).map(({ text, dueOn }) =>
    place({
      resourceType: 'Task',
      status: 'accepted',
      intent: 'plan',
      description: text,
      for: patient,
      restriction: dueOn === null ? undefined : { period: { end: dueOn } },
    }),
  );

  const forms = (content.forms ?? []).map((form) =>
    place({
      resourceType: 'Task',
      status: task[form.status],
      intent: 'plan',
      code: form.benefit === '' ? undefined : { text: form.benefit },
      description: inWords('forms', form),
      for: patient,
    }),
  );

  // A warning to whoever opens the record, which is what FHIR has the Flag for.
  const notToTell = wordsOf(content, language, ['not-to-tell']).map(({ words }) =>
    place({ resourceType: 'Flag', status: 'active', code: { text: words }, subject: patient }),
  );

  const checkIns = (content['check-ins'] ?? []).map((one) =>
    place({
      resourceType: 'Task',
      status: one.doneOn === null ? 'accepted' : 'completed',
      intent: 'plan',
      code: { text: disclosableItems['check-ins'].labels[language] },
      description: inWords('check-ins', one),
      for: patient,
      executionPeriod: { start: one.doneOn ?? one.dueOn, end: one.doneOn ?? one.dueOn },
    }),
  );

  // The bytes stand in the archive beside this document, once; FHIR's own hash is SHA-1, so the manifest's is the one that counts.
  const papers = (content.papers ?? []).map(({ name, title, mediaType, size, datedOn }) =>
    place({
      resourceType: 'DocumentReference',
      status: 'current',
      subject: patient,
      date: created,
      description: title,
      content: [
        {
          attachment: {
            contentType: mediaType,
            url: name,
            size,
            title,
            creation: datedOn ?? undefined,
          },
        },
      ],
    }),
  );

  return {
    'labour-situation': situation('labour-situation'),
    'study-situation': situation('study-situation'),
    'not-to-tell': notToTell,
    themes,
    assessments,
    'self-rating-round': rounds,
    pathways,
    'close-ones': closeOnes,
    workers: team,
    measures,
    promises,
    forms,
    'check-ins': checkIns,
    papers,
  };
};
