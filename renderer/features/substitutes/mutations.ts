import { useCommand } from '../../api/hooks.ts';

const touched = ['substitutes.list', 'packets.list', 'consents.disclosures', 'timeline.ofClient'] as const;

export const usePreviewExtract = () => useCommand('substitutes.preview', { invalidates: [] });
export const useSealExtract = () => useCommand('substitutes.seal', { invalidates: touched });
export const usePrintExtract = () => useCommand('substitutes.print', { invalidates: touched });
export const useReturned = () => useCommand('substitutes.returned', { invalidates: ['substitutes.list'] });
