import { channels } from '#shared/codes/channels.ts';
import { codeOf, labelOf } from '#shared/codes/define.ts';
import { noteSections } from '#shared/codes/notes.ts';
import { goalLevels, goalStatuses, ratingAreas, stepStatuses, strengthKinds } from '#shared/codes/plans.ts';
import { formatDate as formatDay } from '#shared/dates/format.ts';
import type { DisclosedContent, ItemKey } from '#shared/disclosure/registry.ts';
import type { Language } from '#shared/languages.ts';
import { caseworkWords } from './casework-words.ts';
import { supportWords } from './support-words.ts';
import { joined, moment, type WordsOf } from './words-of.ts';

const plain = (text: string): string => text;
const levelWords = (level: number, language: Language): string =>
  goalLevels.codes.find(({ code }) => code === String(level))?.labels[language] ?? String(level);

/** Every disclosed item as plain text for a human, in the letter's language: for the narrative, and for a reader without our app. */
export const wordsOfItem: WordsOf<ItemKey> = {
  ...caseworkWords,
  ...supportWords,
  name: ({ display, first, last }) => [first, last].filter(Boolean).join(' ') || display,
  'birth-date': (day, language) => formatDay(day, language),
  phone: plain,
  email: plain,
  address: plain,
  municipality: plain,
  language: plain,
  reach: plain,
  'reach-safely': plain,
  'own-wish': plain,
  situation: plain,
  tried: plain,
  asked: plain,
  support: plain,
  aim: plain,
  services: plain,
  'joint-meeting': plain,
  accessibility: plain,
  feedback: plain,
  strengths: (list, language) =>
    list.map(({ kind, text }) => `${labelOf(strengthKinds, kind, language)}: ${text}`).join('\n'),
  plan: (goals, language) =>
    goals
      .flatMap((goal) => [
        `${goal.words} (${labelOf(goalStatuses, goal.status, language)})`,
        ...goal.intermediateGoals.flatMap((intermediate) => [
          `– ${intermediate.text} (${labelOf(goalStatuses, intermediate.status, language)})`,
          ...intermediate.steps.map(
            (step) =>
              `– – ${joined(
                step.text,
                step.who,
                step.due ? formatDay(step.due, language) : step.dueText,
                labelOf(stepStatuses, step.status, language),
              )}`,
          ),
        ]),
      ])
      .join('\n'),
  ratings: (list, language) =>
    list
      .map((rating) => {
        const area = rating.ownArea || codeOf(ratingAreas, rating.area).labels[language];
        return joined(`${formatDay(rating.ratedOn, language)} ${area}: ${rating.value}/10`, rating.words);
      })
      .join('\n'),
  'goal-scale': (scales, language) =>
    scales
      .flatMap(({ goal, levels, ratings }) => [
        `${goal}.`,
        ...levels.toReversed().map(({ level, words }) => `– ${levelWords(level, language)}: ${words}`),
        ...ratings.map(({ level, ratedOn, words }) =>
          joined(`– ${formatDay(ratedOn, language)} ${levelWords(level, language)}`, words),
        ),
      ])
      .join('\n'),
  'next-contact': ({ at, hasTime, place }, language) => joined(moment(at, hasTime, language), place),
  contacts: (list, language) =>
    list
      .map((contact) =>
        joined(
          moment(contact.happenedAt, contact.hasTime, language),
          labelOf(channels, contact.channel, language),
          contact.summary,
        ),
      )
      .join('\n'),
  notes: (list, language) =>
    list
      .flatMap((note) => [
        moment(note.happenedAt, false, language),
        ...note.sections.map(({ section, body }) => `${labelOf(noteSections, section, language)}: ${body}`),
        ...note.addenda.map(
          ({ enteredAt, reason, body }) => `+ ${moment(enteredAt, false, language)} ${reason}: ${body}`,
        ),
      ])
      .join('\n'),
  'reply-permission': ({ givenOn, until }, language) =>
    until ? `${formatDay(givenOn, language)} – ${formatDay(until, language)}` : formatDay(givenOn, language),
};

/** The items of a content with their values as words, in the registry's order. */
export const wordsOf = (
  content: DisclosedContent,
  language: Language,
  keys: readonly ItemKey[],
): readonly { readonly item: ItemKey; readonly words: string }[] => {
  const one = <K extends ItemKey>(item: K): { item: ItemKey; words: string }[] => {
    const value = content[item];
    return value === undefined ? [] : [{ item, words: wordsOfItem[item](value, language) }];
  };
  return keys.flatMap((item) => one(item));
};
