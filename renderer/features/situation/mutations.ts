import { useCommand } from '../../api/hooks.ts';

export const useSetTheme = () => useCommand('situation.setTheme');
export const useTurnOn = () => useCommand('situation.turnOn');
export const useRemoveTheme = () => useCommand('situation.removeTheme');
export const usePutBackTheme = () => useCommand('situation.putBackTheme');
export const useAddTheme = () => useCommand('codes.add');
export const useAddThreshold = () => useCommand('situation.addThreshold');
export const useUpdateThreshold = () => useCommand('situation.updateThreshold');
export const useRemoveThreshold = () => useCommand('situation.removeThreshold');
export const usePutBackThreshold = () => useCommand('situation.putBackThreshold');
