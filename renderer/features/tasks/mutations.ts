import type { TaskId } from '#shared/ids.ts';
import { useCommand } from '../../api/hooks.ts';
import { useText } from '../../ui/text.ts';
import { showToast } from '../../ui/toast.tsx';
import { useMoments } from '../timeline/use-moments.ts';

export const useAddTask = () => useCommand('tasks.add');
export const useUpdateTask = () => useCommand('tasks.update');
export const useUndoTask = () => useCommand('tasks.notDone');

/** Marks a task done, says when it comes back, and offers the undo. */
export function useComplete() {
  const t = useText();
  const moments = useMoments();
  const complete = useCommand('tasks.done');
  const undo = useUndoTask();
  return {
    isRunning: complete.isRunning,
    complete: async (taskId: TaskId, title: string) => {
      const answer = await complete.run({ taskId });
      if (!answer.ok) return;
      const { next } = answer.value;
      showToast({
        text: t('tasks.completed', { title }),
        ...(next === null ? {} : { detail: t('tasks.comesBack', { day: moments.plainDay(next.dueOn) }) }),
        undo: () => void undo.run({ taskId }),
      });
    },
  };
}

/** Removes a task, with the undo. */
export function useRemoveTask() {
  const t = useText();
  const remove = useCommand('tasks.remove');
  const putBack = useCommand('tasks.putBack');
  return async (taskId: TaskId, title: string) => {
    const answer = await remove.run({ taskId });
    if (!answer.ok) return;
    showToast({ text: t('tasks.removed', { title }), undo: () => void putBack.run({ taskId }) });
  };
}
