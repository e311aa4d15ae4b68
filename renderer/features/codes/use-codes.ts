import { labelIn, offeredOn, successorOn } from '#shared/codes/define.ts';
import type { CodeList, StoredCode } from '#shared/codes/define.ts';
import { neutralLabel } from '#shared/codes/neutral.ts';
import { useCall } from '../../api/hooks.ts';
import { today } from '../../ui/date-field.tsx';
import { useLanguage } from '../../ui/text.ts';

const none: readonly StoredCode[] = [];

/** The codes that this case file holds beside the shipped ones. */
export function useStoredCodes(): readonly StoredCode[] {
  const { data } = useCall('codes.stored', {});
  // The schema of the call has the same shape; only absent fields are told differently.
  return (data as readonly StoredCode[] | undefined) ?? none;
}

/** Gives labels of shipped codes and of the user's own, in the language of the window. */
export function useLabels(): (list: CodeList, code: string) => string {
  const stored = useStoredCodes();
  const language = useLanguage();
  return (list, code) => labelIn(list, stored, code, language);
}

/** As {@link useLabels}, for places that others may see: a neutral word in the place of a sensitive value (rule 1 against harm). */
export function useNeutralLabels(): (list: CodeList, code: string) => string {
  const stored = useStoredCodes();
  const language = useLanguage();
  return (list, code) => neutralLabel(list, stored, code, language);
}

/** What has come in the place of a code whose time is over, in the language of the window; null while it is its time. */
export function useSuccessors(): (list: CodeList, code: string) => string | null {
  const stored = useStoredCodes();
  const language = useLanguage();
  return (list, code) => {
    const successor = successorOn(list, stored, code, today());
    return successor ? labelIn(list, stored, successor.code, language) : null;
  };
}

export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** What is offered today of a list, for a field that chooses; a code of an earlier time that is already chosen stays among them. */
export function useChoices(list: CodeList, chosen?: string | null): readonly Choice[] {
  const stored = useStoredCodes();
  const language = useLanguage();
  const offered = offeredOn(list, stored, today()).map(({ code }) => code);
  const all = chosen && !offered.includes(chosen) ? [...offered, chosen] : offered;
  return all.map((code) => ({ id: code, label: labelIn(list, stored, code, language) }));
}
