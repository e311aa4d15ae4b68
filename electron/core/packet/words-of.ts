import { formatDate, formatMoment } from '#shared/dates/format.ts';
import type { DisclosedContent, ItemKey } from '#shared/disclosure/registry.ts';
import type { Language } from '#shared/languages.ts';
import { dayOf, type Instant } from '#shared/time.ts';

/** What the packet holds of an item that was ticked. */
export type ItemContent<K extends ItemKey> = NonNullable<DisclosedContent[K]>;

/** How items are brought to words, each from the content that it has when it was ticked. */
export type WordsOf<K extends ItemKey> = {
  readonly [Item in K]: (value: ItemContent<Item>, language: Language) => string;
};

/** What is there, parted by commas. */
export const joined = (...parts: readonly (string | false)[]): string => parts.filter(Boolean).join(', ');

/** A moment, or only its day where no time of day was known. */
export const moment = (at: Instant, hasTime: boolean, language: Language): string =>
  hasTime ? formatMoment(at, language) : formatDate(dayOf(at), language);

/** A line of facts, then the words in the client's or the coach's own lines below it. */
export const withWords = (line: string, words: string): string =>
  words === '' ? line : `${line}\n– ${words}`;
