import { useEffect, useRef } from 'react';
import { formatDate, formatMoment } from '#shared/dates/format.ts';
import { invoke } from '../../api/client.ts';
import { useCall, useCommand } from '../../api/hooks.ts';
import { go, useRouter } from '../../app/router.ts';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';

/** Why the clock may be wrong, in words. Null while it can be believed, or was dismissed for the day. */
export function useClockReason(): string | null {
  const t = useText();
  const language = useLanguage();
  const { data } = useCall('clock.doubt', {});
  if (data === undefined || data.doubt === null || data.isDismissed) return null;
  const now = formatMoment(data.now, language);
  const { doubt } = data;
  switch (doubt.reason) {
    case 'behind':
      return t('today.clock.behind', { now, when: formatMoment(doubt.newestAt, language) });
    case 'before-build':
      return t('today.clock.beforeBuild', { now, when: formatDate(doubt.builtOn, language) });
    case 'far-ahead':
      return t('today.clock.farAhead', { now, when: formatMoment(doubt.lastAt, language) });
  }
}

export const useDismissClock = () => useCommand('clock.dismiss', { invalidates: ['clock.doubt'] });

/** Tells once after the unlocking, where the window did not open on Today, which has the notice itself. */
export function useClockToldAtUnlock(isWindowReady: boolean): void {
  const t = useText();
  const language = useLanguage();
  const isAsked = useRef(false);
  useEffect(() => {
    if (!isWindowReady || isAsked.current) return;
    isAsked.current = true;
    void invoke('clock.doubt', {}).then((answer) => {
      if (!answer.ok || answer.value.doubt === null || answer.value.isDismissed) return;
      const { screen } = useRouter.getState().place;
      if (screen === 'today') return;
      showToast({
        text: t('today.clock.atUnlock', { now: formatMoment(answer.value.now, language) }),
        tone: 'attention',
        // A partner has no Today.
        ...(screen === 'packets'
          ? {}
          : {
              action: {
                label: t('today.clock.why'),
                run: () => {
                  go('today');
                },
              },
            }),
      });
    });
  }, [isWindowReady, language, t]);
}
