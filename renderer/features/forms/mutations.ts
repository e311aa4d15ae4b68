import { useCommand } from '../../api/hooks.ts';

export const useAddForm = () => useCommand('forms.add');
export const useUpdateForm = () => useCommand('forms.update');
export const useTickNeed = () => useCommand('forms.tick');
export const useRemoveForm = () => useCommand('forms.remove');
export const usePutBackForm = () => useCommand('forms.putBack');
export const useSaveBenefitNote = () => useCommand('forms.saveBenefitNote');
export const useDropBenefitNote = () => useCommand('forms.dropBenefitNote');
