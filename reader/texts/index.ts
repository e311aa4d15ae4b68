import type { Language } from '#shared/languages.ts';
import { en } from './en.ts';
import { fi, type Texts } from './fi.ts';
import { sv } from './sv.ts';

/** The reader's words in each language. */
export const textsIn: Readonly<Record<Language, Texts>> = { fi, sv, en };

export const languageNames: Readonly<Record<Language, string>> = {
  fi: 'Suomi',
  sv: 'Svenska',
  en: 'English',
};

/** Fills the `{…}` of a text. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
