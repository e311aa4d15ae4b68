import type { ClientId, PartnerId } from '#shared/ids.ts';
import { useCommand } from '../../api/hooks.ts';
import { today } from '../../ui/date-field.tsx';
import { useText } from '../../ui/text.ts';
import { showToast } from '../../ui/toast.tsx';

/** Writes down that the answer was "not now", with an undo. Asks for no reason. */
export function useNotNow(clientId: ClientId) {
  const t = useText();
  const { run, isRunning, failure } = useCommand('consents.notNow');
  const takeBack = useCommand('consents.takeBackNotNow');
  return {
    isRunning,
    failure,
    run: async (partnerId: PartnerId | null): Promise<boolean> => {
      const answer = await run({ clientId, partnerId, askedOn: today() });
      if (!answer.ok) return false;
      const { consentQuestionId } = answer.value;
      showToast({
        text: t('network.consent.notNowRecorded'),
        undo: () => void takeBack.run({ consentQuestionId }),
      });
      return true;
    },
  };
}
