import type { ReceptionId } from '#shared/ids.ts';
import { useCommand } from '../../api/hooks.ts';

/** Takes a confirmed reception back, and puts it there again. */
export function useUndoReception() {
  const remove = useCommand('receptions.remove');
  const putBack = useCommand('receptions.putBack');
  return {
    undo: (args: { receptionId: ReceptionId }) => remove.run(args),
    redo: (args: { receptionId: ReceptionId }) => putBack.run(args),
  };
}
