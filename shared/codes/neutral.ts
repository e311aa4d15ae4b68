import type { Labels, Language } from '../languages.ts';
import { codeIn, labelIn } from './define.ts';
import type { CodeList, StoredCode } from './define.ts';
import { partnerTypes } from './partners.ts';

/*
 * Rule 1 against harm ("a village of 2,900"): outside the person's own page, on Today, in tasks, in prints and in packets
 * by default, a value that says too much gives way to a word that says nothing. These functions are the only home of
 * that choice; whoever shows a code or a partner in one of those places asks here and not labelIn.
 */

const anything: Labels = { fi: 'Muu asia', sv: 'Annat ärende', en: 'Other matter' };

/** Whether a neutral word must stand in the code's place. A code that nobody knows tells what it is to no one: it is sensitive too. */
export const isSensitive = (list: CodeList, stored: readonly StoredCode[], code: string): boolean =>
  (codeIn(list, stored, code)?.sensitivity ?? 'sensitive') === 'sensitive';

/** The word that stands for any sensitive code of a list: the list's own, or a general one. */
export const neutralWord = (list: CodeList, language: Language): string =>
  (list.neutral ?? anything)[language];

/** The label of a code where others may see it: a neutral word in the place of a sensitive one. */
export const neutralLabel = (
  list: CodeList,
  stored: readonly StoredCode[],
  code: string,
  language: Language,
): string =>
  isSensitive(list, stored, code) ? neutralWord(list, language) : labelIn(list, stored, code, language);

/** A partner's name where others may see it: of a partner whose type says too much only that it is one. */
export const neutralPartnerName = (
  partner: { readonly name: string; readonly type: string },
  stored: readonly StoredCode[],
  language: Language,
): string =>
  isSensitive(partnerTypes, stored, partner.type) ? neutralWord(partnerTypes, language) : partner.name;
