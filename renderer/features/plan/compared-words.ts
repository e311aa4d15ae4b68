import { labelOf } from '#shared/codes/define.ts';
import type { CodeList } from '#shared/codes/define.ts';
import { goalStatuses, planPhases, ratingAreas, stepStatuses, strengthKinds } from '#shared/codes/plans.ts';
import type { ComparedFact, ComparedItem } from '#shared/contract/plan-comparison.ts';
import { formatDate } from '#shared/dates/format.ts';
import type { TextOf } from '#shared/i18n/index.ts';
import type { Language } from '#shared/languages.ts';
import { PlainDate } from '#shared/time.ts';
import { levelLabel } from './scale-levels.ts';

export interface Words {
  readonly t: TextOf;
  readonly language: Language;
  /** Labels of lists that the user may add to. */
  readonly label: (list: CodeList, code: string) => string;
}

const dayIn = (text: string, language: Language): string => {
  const day = PlainDate.safeParse(text);
  return day.success ? formatDate(day.data, language) : text;
};

/** What an item says on one side, in words of the screen. */
export function textOfSide({ kind, code }: ComparedItem, text: string, { language, label }: Words): string {
  switch (kind) {
    case 'phase':
      return label(planPhases, text);
    case 'review':
    case 'consent':
      return dayIn(text, language);
    case 'level':
      return `${levelLabel(Number(code), language)}: ${text}`;
    case 'rating':
      return text === '' ? label(ratingAreas, code) : text;
    case 'pace':
    case 'strength':
    case 'goal':
    case 'intermediate-goal':
    case 'step':
    case 'goal-rating':
      return text;
  }
}

const statusWords = (kind: ComparedItem['kind'], status: string, { language }: Words): string => {
  const list = kind === 'step' ? stepStatuses : goalStatuses;
  const known = list.codes.find(({ code }) => code === status);
  return known ? known.labels[language] : status;
};

/** A fact of one side as "name: value"; empty where that side does not have it. */
export function factOfSide(
  item: ComparedItem,
  { fact, before, after }: ComparedFact,
  side: 'before' | 'after',
  words: Words,
): string {
  const value = side === 'before' ? before : after;
  if (value === '') return '';
  // What is ahead is said of nothing: it is how everything begins.
  if (fact === 'status' && value === 'open' && item.change !== 'changed') return '';
  const { t, language } = words;
  const shown = (): string => {
    switch (fact) {
      case 'status':
        return statusWords(item.kind, value, words);
      case 'kind': {
        const known = strengthKinds.codes.find(({ code }) => code === value);
        return known ? labelOf(strengthKinds, known.code, language) : value;
      }
      case 'due':
      case 'followUp':
      case 'day':
        return dayIn(value, language);
      case 'value':
        return item.kind === 'goal-rating' ? levelLabel(Number(value), language) : value;
      case 'who':
      case 'dueText':
      case 'outcome':
      case 'words':
        return value;
    }
  };
  return `${t(`plan.compare.facts.${fact}`)}: ${shown()}`;
}

/** What an item is: a strength by its own kind, everything else by the kind of thing. */
export function kindOf({ kind, code }: ComparedItem, { t, label }: Words): string {
  return kind === 'strength' ? label(strengthKinds, code) : t(`plan.compare.kinds.${kind}`);
}
