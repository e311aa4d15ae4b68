import { useCommand } from '../../api/hooks.ts';

export const useUpdatePerson = () => useCommand('clients.update');
// A line in the audit chain; nothing on the screen changes by it.
export const useTellOpened = () => useCommand('clients.opened', { invalidates: [] });
export const useAddStrength = () => useCommand('plans.addStrength');
export const useUpdateStrength = () => useCommand('plans.updateStrength');
export const useMoveStrength = () => useCommand('plans.move');
export const useRemoveStrength = () => useCommand('plans.remove');
export const usePutBackStrength = () => useCommand('plans.putBack');
export const useSetIdentityCode = () => useCommand('clients.setIdentityCode');
export const useRemoveIdentityCode = () => useCommand('clients.removeIdentityCode');
// An entry in the audit chain; nothing on the screen changes by it but what asked.
export const useRevealIdentityCode = () => useCommand('clients.revealIdentityCode', { invalidates: [] });
