import type { AppState } from '#shared/contract/case-file.ts';

/** What a part of the settings is drawn from. */
export interface PartProps {
  readonly state: AppState;
}

/** A partner's file has no people, plans or radar of its own. */
export const isForPartner = ({ caseFile }: AppState): boolean => caseFile?.profile === 'partner';
/** The practice file has no keys or places that anybody would change. */
export const isPractice = ({ caseFile }: AppState): boolean => caseFile?.practice === true;
