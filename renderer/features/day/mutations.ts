import { useCommand } from '../../api/hooks.ts';

// What is agreed moves Today, People, the header and the timeline at once: everything in view is asked again.
export const useAddAppointment = () => useCommand('day.add');
export const useChangeAppointment = () => useCommand('day.change');
export const useMoveAppointment = () => useCommand('day.move');
export const useCancelAppointment = () => useCommand('day.cancel');
export const useRemoveAppointment = () => useCommand('day.remove');
export const useSettle = () => useCommand('day.settle');
export const useReopen = () => useCommand('day.reopen');
export const useAddOwn = () => useCommand('day.addOwn');
export const useChangeOwn = () => useCommand('day.changeOwn');
export const useRemoveOwn = () => useCommand('day.removeOwn');
export const usePutBackOwn = () => useCommand('day.putBackOwn');
export const useLearnTrip = () => useCommand('day.learnTrip', { invalidates: ['day.view'] });
export const useSetDaySettings = () => useCommand('day.setSettings');
