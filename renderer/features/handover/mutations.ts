import { useCommand } from '../../api/hooks.ts';

/** People leave and come to every list there is: all that is cached is asked anew. */
export const usePreviewHandover = () => useCommand('handover.preview', { invalidates: [] });
export const useDiscardHandover = () => useCommand('handover.discard', { invalidates: [] });
export const useSealHandover = () => useCommand('handover.seal');
export const useReceiveHandover = () => useCommand('handover.receive');
export const useUndoHandover = () => useCommand('handover.undo');
export const useKeepPeople = () => useCommand('handover.keep');
export const useHandoverPaper = () => useCommand('handover.paper', { invalidates: [] });
export const useConfirmHandover = () =>
  useCommand('handover.confirm', { invalidates: ['handover.list', 'handover.of', 'today.view'] });
export const useAcknowledgeHandover = () =>
  useCommand('handover.acknowledge', { invalidates: ['handover.list', 'packets.list'] });
