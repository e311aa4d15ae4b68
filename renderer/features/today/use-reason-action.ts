import { useState } from 'react';
import type { ClientId, ReferralId } from '#shared/ids.ts';
import { go, openOverlay } from '../../app/router.ts';
import { useText } from '../../ui/text.ts';
import type { ReasonAction } from './reason-actions.ts';
import type { RingOf } from './ring-dialog.tsx';

/** What is open over the list: whom to ring, whose next contact to agree, or whom to tell. */
export type OverReasons =
  | { readonly open: 'ring'; readonly ring: RingOf }
  | { readonly open: 'agree'; readonly clientId: ClientId }
  | { readonly open: 'tell'; readonly clientId: ClientId; readonly referralId: ReferralId }
  | null;

/** Does what a reason asks for; what needs a dialog is told by `over`. */
export function useReasonAction() {
  const [over, setOver] = useState<OverReasons>(null);
  const run = (clientId: ClientId, action: ReasonAction): void => {
    switch (action.do) {
      case 'log':
        openOverlay('new-contact', { clientId });
        return;
      case 'agree':
        setOver({ open: 'agree', clientId });
        return;
      case 'ring':
        setOver({ open: 'ring', ring: { ...action, clientId } });
        return;
      case 'tell':
        setOver({ open: 'tell', clientId, referralId: action.referralId });
        return;
      case 'referral':
        go('person', { clientId, tab: 'timeline' });
        return;
      case 'open':
        go('person', { clientId, tab: action.tab });
    }
  };
  return {
    over,
    run,
    close: () => {
      setOver(null);
    },
  };
}

/** The words on a button, and the same with whom it is about for screen readers. */
export function useActionLabels() {
  const t = useText();
  const key = (action: ReasonAction) => (action.do === 'open' ? action.label : action.do);
  return {
    label: (action: ReasonAction): string => t(`today.next.${key(action)}`),
    labelOf: (action: ReasonAction, name: string): string => t(`today.next.${key(action)}Of`, { name }),
  };
}
