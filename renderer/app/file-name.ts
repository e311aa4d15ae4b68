import type { TextOf } from '#shared/i18n/index.ts';

/** The practice file that the app makes for itself lies under this name, whatever language its user speaks. */
const practiceName = 'practice';

/** A case file's name for showing: the app's own practice file is called so in the user's language. */
export const shownFileName = (
  t: TextOf,
  { name, practice }: { readonly name: string; readonly practice: boolean },
): string => (practice && name === practiceName ? t('firstRun.practiceMark') : name);
