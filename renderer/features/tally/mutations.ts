import { useCommand } from '../../api/hooks.ts';

const numbers = { invalidates: ['tally.ofDay'] } as const;
export const useAddTally = () => useCommand('tally.add', numbers);
export const useRemoveTally = () => useCommand('tally.remove', numbers);
export const useCorrectTally = () => useCommand('tally.correct', numbers);
export const useShowTally = () => useCommand('tally.show', { invalidates: ['tally.isShown'] });
