import type { Client } from '#shared/contract/clients.ts';
import type { ClientId } from '#shared/ids.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { useText } from '../../ui/text.ts';
import { showToast } from '../../ui/toast.tsx';
import { useComeBack, usePause, useResume, useUndoComeBack } from './mutations.ts';
import { useCoaching } from './queries.ts';

/** Going on after a pause and coming back: each in one press, with its undo. */
export function useCoachingActions(clientId: ClientId) {
  const t = useText();
  const { data } = useCoaching(clientId);
  const pause = usePause();
  const resume = useResume();
  const comeBack = useComeBack();
  const undoComeBack = useUndoComeBack();
  const failed = (code: ErrorCode) => {
    showToast({ text: t(`errors.${code}.happened`), tone: 'attention' });
  };

  const goOn = async () => {
    const answer = await resume.run({ clientId });
    if (!answer.ok) {
      failed(answer.error.code);
      return;
    }
    const since = data?.pausedOn;
    showToast({
      text: t('pathways.coaching.resumed'),
      ...(data === undefined || !since
        ? {}
        : {
            undo: () => void pause.run({ clientId, since, until: data.pausedUntil, words: data.pauseWords }),
          }),
    });
  };

  const begin = async () => {
    const answer = await comeBack.run({ clientId });
    if (!answer.ok) {
      failed(answer.error.code);
      return;
    }
    const { spellId } = answer.value;
    showToast({
      text: t('pathways.coaching.cameBack'),
      detail: t('pathways.coaching.cameBackDetail'),
      undo: () => void undoComeBack.run({ spellId }),
    });
  };

  return { goOn, begin };
}

/** What can be done with the coaching as it stands, for menus. */
export function useCoachingMenu(
  client: Pick<Client, 'clientId' | 'status'>,
  open: (over: 'pause' | 'close') => void,
) {
  const t = useText();
  const { goOn, begin } = useCoachingActions(client.clientId);
  const pause = {
    id: 'pause',
    icon: 'today' as const,
    label: client.status === 'paused' ? t('pathways.coaching.changePause') : t('pathways.coaching.pause'),
    onAction: () => {
      open('pause');
    },
  };
  const close = {
    id: 'close',
    icon: 'check' as const,
    label: t('pathways.coaching.close'),
    onAction: () => {
      open('close');
    },
  };
  if (client.status === 'closed') {
    return [
      {
        id: 'back',
        icon: 'undo' as const,
        label: t('pathways.coaching.comeBack'),
        onAction: () => void begin(),
      },
    ];
  }
  if (client.status === 'active') return [pause, close];
  return [
    {
      id: 'resume',
      icon: 'undo' as const,
      label: t('pathways.coaching.resume'),
      onAction: () => void goOn(),
    },
    pause,
    close,
  ];
}
