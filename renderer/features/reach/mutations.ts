import type { LeadStatus } from '#shared/codes/reach.ts';
import type { CallName } from '#shared/contract/index.ts';
import type { Failure } from '#shared/result.ts';
import { useCommand } from '../../api/hooks.ts';
import { go } from '../../app/router.ts';
import { today } from '../../ui/date-field.tsx';
import { useText } from '../../ui/text.ts';
import { showToast } from '../../ui/toast.tsx';
import type { LeadOnList } from './queries.ts';

export const useAddLead = () => useCommand('leads.add');
export const useUpdateLead = () => useCommand('leads.update');
export const useAttempt = () => useCommand('leads.attempt');
export const useRemoveAttempt = () => useCommand('leads.removeAttempt');

type Named = Pick<LeadOnList, 'leadId' | 'displayName'>;

/** What is done with an entry from its row, each with its undo. */
export function useLeadActions() {
  const t = useText();
  const settle = useCommand('leads.settle');
  const tell = useCommand('leads.personTold');
  const remove = useCommand('leads.remove');
  const putBack = useCommand('leads.putBack');
  const become = useCommand('leads.becomeClient');
  const undoClient = useCommand('leads.undoClient');
  const say = (failure: Failure): void => {
    showToast({
      text: t(`errors.${failure.code}.happened`),
      detail: t(`errors.${failure.code}.next`),
      tone: 'attention',
    });
  };
  /** Runs an undo, and says what kept it from working. */
  const back =
    <N extends CallName>(
      command: ReturnType<typeof useCommand<N>>,
      args: Parameters<typeof command.run>[0],
    ) =>
    async (): Promise<void> => {
      const answer = await command.run(args);
      if (!answer.ok) say(answer.error);
    };

  return {
    toStatus: async ({ leadId, status: before }: LeadOnList, status: LeadStatus): Promise<void> => {
      const answer = await settle.run({ leadId, status });
      if (!answer.ok) {
        say(answer.error);
        return;
      }
      showToast({
        text: t('reach.settled'),
        undo: () => void back(settle, { leadId, status: before })(),
      });
    },
    told: async ({ leadId }: Pick<LeadOnList, 'leadId'>): Promise<void> => {
      const answer = await tell.run({ leadId, on: today() });
      if (!answer.ok) {
        say(answer.error);
        return;
      }
      showToast({ text: t('reach.tell.done'), undo: () => void back(tell, { leadId, on: null })() });
    },
    remove: async ({ leadId, displayName }: Named): Promise<void> => {
      const answer = await remove.run({ leadId });
      if (!answer.ok) {
        say(answer.error);
        return;
      }
      showToast({
        text: t('reach.removed', { name: displayName }),
        undo: () => void back(putBack, { leadId })(),
      });
    },
    toClient: async ({ leadId, displayName }: Named): Promise<void> => {
      const answer = await become.run({ leadId });
      if (!answer.ok) {
        say(answer.error);
        return;
      }
      go('person', { clientId: answer.value.clientId });
      showToast({
        text: t('reach.becameClient', { name: displayName }),
        undo: () => {
          // Away from the page first: its person is gone in a moment.
          go('people', { view: 'reach', leadId });
          void back(undoClient, { leadId })();
        },
      });
    },
  };
}
