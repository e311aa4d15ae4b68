import { useCommand } from '../../api/hooks.ts';

const touched = ['papers.ofClient', 'timeline.ofClient'] as const;

export const useChoosePaper = () => useCommand('papers.choose', { invalidates: touched });
export const useAddPaper = () => useCommand('papers.add', { invalidates: touched });
export const useUpdatePaper = () => useCommand('papers.update', { invalidates: touched });
export const useRemovePaper = () => useCommand('papers.remove', { invalidates: touched });
export const usePutPaperBack = () => useCommand('papers.putBack', { invalidates: touched });
export const useOpenPaper = () => useCommand('papers.open', { invalidates: [] });
export const useSavePaper = () => useCommand('papers.save', { invalidates: [] });
