import type { FormNeed } from '#shared/contract/forms.ts';

/** What a form needs, one to a line. */
export const needsText = (needs: readonly FormNeed[]): string => needs.map(({ words }) => words).join('\n');

/** The lines as needs; what was there before and is named as before stays ticked. */
export function needsFrom(text: string, before: readonly FormNeed[]): FormNeed[] {
  const there = new Set(before.filter(({ isThere }) => isThere).map(({ words }) => words));
  return text
    .split('\n')
    .map((line) => line.trim().slice(0, 200))
    .filter((line) => line !== '')
    .map((words) => ({ words, isThere: there.has(words) }));
}
