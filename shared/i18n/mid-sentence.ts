import type { Language } from '../languages.ts';

/** A label in the middle of a sentence: its first letter is small, unless it begins with an abbreviation ("PDF turvapostiin"). */
export const midSentence = (label: string, language: Language): string =>
  /^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLocaleLowerCase(language) + label.slice(1);
