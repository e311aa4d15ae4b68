import { useCommand } from '../../api/hooks.ts';

export const useAddAssessment = () => useCommand('assessments.add');
export const useUpdateAssessment = () => useCommand('assessments.update');
export const useRemoveAssessment = () => useCommand('assessments.remove');
export const usePutBackAssessment = () => useCommand('assessments.putBack');
export const useSetSite = () => useCommand('assessments.setSite', { invalidates: ['assessments.sites'] });
export const useBeginRound = () => useCommand('assessments.beginRound', { invalidates: [] });
/** Nothing behind the questions is drawn anew while they are answered. */
export const useAnswerArea = () => useCommand('assessments.answer', { invalidates: [] });
export const useKeepRoundWords = () => useCommand('assessments.keepRoundWords', { invalidates: [] });
export const useFinishRound = () => useCommand('assessments.finishRound', { invalidates: [] });
export const useRemoveRound = () => useCommand('assessments.removeRound');
export const usePutBackRound = () => useCommand('assessments.putBackRound');
