import { assessmentFillers, roundAreas } from '#shared/codes/assessments.ts';
import { formStatuses } from '#shared/codes/benefits.ts';
import { serviceModes } from '#shared/codes/client-record.ts';
import { labelOf } from '#shared/codes/define.ts';
import { endedStatuses, pathwayStatuses } from '#shared/codes/pathways.ts';
import { stances } from '#shared/codes/situation.ts';
import { formatDate } from '#shared/dates/format.ts';
import type { caseworkItems, recordItems } from '#shared/disclosure/casework-items.ts';
import { textFor } from '#shared/i18n/index.ts';
import { midSentence } from '#shared/i18n/mid-sentence.ts';
import type { Language } from '#shared/languages.ts';
import { sizeWords } from '#shared/papers/size.ts';
import type { PlainDate } from '#shared/time.ts';
import { joined, moment, withWords, type ItemContent, type WordsOf } from './words-of.ts';

type CaseworkWords = WordsOf<keyof typeof caseworkItems | keyof typeof recordItems>;

const number = (value: number, language: Language): string => new Intl.NumberFormat(language).format(value);

const isOneOf = (list: readonly string[], value: string): boolean => list.includes(value);

const situated = ({ situation, since }: ItemContent<'labour-situation'>, language: Language): string =>
  joined(
    situation,
    since !== null && textFor(language)('print.items.since', { day: formatDate(since, language) }),
  );

const score = (
  { area, value, lowest, highest }: ItemContent<'assessments'>[number]['scores'][number],
  language: Language,
): string => {
  const t = textFor(language);
  const shown = number(value, language);
  return lowest === null || highest === null
    ? t('print.items.score', { area, value: shown })
    : t('print.items.scoreOf', {
        area,
        value: shown,
        lowest: number(lowest, language),
        highest: number(highest, language),
      });
};

const assessment = (result: ItemContent<'assessments'>[number], language: Language): string => {
  const filler = midSentence(labelOf(assessmentFillers, result.filledBy, language), language);
  const head = joined(
    [result.instrument, result.version].filter(Boolean).join(' '),
    formatDate(result.doneOn, language),
    textFor(language)('print.items.filledBy', { who: filler }),
  );
  return withWords(
    [head, ...result.scores.map((one) => `– ${score(one, language)}`)].join('\n'),
    result.words,
  );
};

const pathway = (way: ItemContent<'pathways'>[number], language: Language): string => {
  const t = textFor(language);
  const { status, plannedOn, startedOn, endedOn } = way;
  const day = (at: PlainDate | null): string => (at === null ? '' : formatDate(at, language));
  const isOver = isOneOf(endedStatuses, status);
  // The status says of its own day what that day is.
  const ownDay = isOver ? endedOn : status === 'started' ? startedOn : null;
  const label = midSentence(labelOf(pathwayStatuses, status, language), language);
  return withWords(
    joined(
      way.type,
      way.provider,
      plannedOn !== null &&
        startedOn === null &&
        !isOver &&
        t('print.items.planned', { day: day(plannedOn) }),
      startedOn !== null && status !== 'started' && t('print.items.began', { day: day(startedOn) }),
      [label, day(ownDay)].filter(Boolean).join(' '),
      way.reason !== '' && t('print.items.reason', { text: way.reason }),
    ),
    way.words,
  );
};

const worker = (one: ItemContent<'workers'>[number], language: Language): string => {
  const t = textFor(language);
  const coach = joined(
    one.coachPart !== '' && t('print.items.coachPart', { text: one.coachPart }),
    one.coachReminds && t('print.items.coachReminds'),
    one.coachAccompanies && t('print.items.coachAccompanies'),
  );
  const head = joined(
    one.name,
    one.role,
    one.organisation,
    one.isTreating && t('print.items.treating'),
    one.phone,
    one.email,
  );
  return withWords(withWords(head, one.part), coach);
};

/** The items of the casework as plain text for a human. */
export const caseworkWords: CaseworkWords = {
  'identity-code': (list) => list.map(({ code }) => code).join('\n'),
  interpreter: ({ language: wanted }, language) =>
    wanted === ''
      ? textFor(language)('print.items.interpreter')
      : textFor(language)('print.items.interpreterIn', { language: wanted }),
  'service-mode': ({ mode, place }, language) =>
    joined(mode !== null && labelOf(serviceModes, mode, language), place),
  'labour-situation': situated,
  'study-situation': situated,
  themes: (list, language) =>
    list
      .map(({ theme, stance, words }) => withWords(`${theme}: ${labelOf(stances, stance, language)}`, words))
      .join('\n'),
  thresholds: (list, language) => {
    const t = textFor(language);
    return list
      .map(({ words, removal, loweredOn }) =>
        joined(
          words,
          removal !== '' && t('print.items.helps', { text: removal }),
          loweredOn !== null && t('print.items.lowered', { day: formatDate(loweredOn, language) }),
        ),
      )
      .join('\n');
  },
  assessments: (list, language) => list.map((one) => assessment(one, language)).join('\n'),
  'self-rating-round': (list, language) =>
    list
      .map(({ ratedOn, filledBy, words, answers }) =>
        withWords(
          [
            joined(
              formatDate(ratedOn, language),
              midSentence(labelOf(assessmentFillers, filledBy, language), language),
            ),
            ...answers.map(({ area, value }) => `– ${labelOf(roundAreas, area, language)}: ${value}/10`),
          ].join('\n'),
          words,
        ),
      )
      .join('\n'),
  pathways: (list, language) => list.map((one) => pathway(one, language)).join('\n'),
  'close-ones': (list, language) =>
    list
      .map(({ name, relation, phone, email }) => joined(name, midSentence(relation, language), phone, email))
      .join('\n'),
  workers: (list, language) => list.map((one) => worker(one, language)).join('\n'),
  measures: (list, language) => {
    const t = textFor(language);
    return list
      .flatMap(({ happenedAt, hasTime, role, measures }) => [
        joined(moment(happenedAt, hasTime, language), role),
        ...measures.map(
          ({ measure, minutes, words }) =>
            `– ${joined(measure, minutes !== null && t('print.items.minutes', { minutes }), words)}`,
        ),
      ])
      .join('\n');
  },
  promises: (list, language) =>
    list
      .map(({ text, dueOn }) =>
        joined(
          text,
          dueOn !== null && textFor(language)('print.items.by', { day: formatDate(dueOn, language) }),
        ),
      )
      .join('\n'),
  forms: (list, language) =>
    list
      .map(({ name, benefit, status }) =>
        joined(
          name,
          benefit !== name && benefit,
          midSentence(labelOf(formStatuses, status, language), language),
        ),
      )
      .join('\n'),
  papers: (list, language) =>
    list
      .map(({ title, datedOn, size }) =>
        joined(
          title,
          datedOn !== null && textFor(language)('print.items.dated', { day: formatDate(datedOn, language) }),
          sizeWords(size, language),
        ),
      )
      .join('\n'),
};
