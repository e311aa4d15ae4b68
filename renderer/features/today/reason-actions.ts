import type { TodayReason } from '#shared/contract/today.ts';
import type { ReferralId } from '#shared/ids.ts';
import type { PersonTab } from '../../app/screens.ts';

/** What can be done about a reason, from where it is told. */
export type ReasonAction =
  | { readonly do: 'log' }
  | { readonly do: 'agree' }
  | { readonly do: 'ring'; readonly referralId: ReferralId; readonly number: number; readonly days: number }
  | { readonly do: 'referral'; readonly referralId: ReferralId }
  /** Tells a receiver of a prohibition that they do not know of. */
  | { readonly do: 'tell'; readonly referralId: ReferralId }
  /** Opens a part of the person's page; `label` says what for. */
  | {
      readonly do: 'open';
      readonly tab: PersonTab;
      readonly label:
        | 'withdrawal'
        | 'confirm'
        | 'checkIn'
        | 'pathways'
        | 'consent'
        | 'plan'
        | 'pause'
        | 'support'
        | 'form'
        | 'facts';
    };

/** What helps with a reason, the best first. */
export function actionsFor(reason: TodayReason): readonly [ReasonAction, ...ReasonAction[]] {
  switch (reason.type) {
    case 'no-next-contact':
      return [{ do: 'log' }, { do: 'agree' }];
    case 'not-reached':
      return [{ do: 'log' }, { do: 'agree' }];
    case 'overdue-contact':
      return [{ do: 'log' }];
    case 'start-unconfirmed':
    case 'transition-waiting':
      return [{ do: 'open', tab: 'pathways', label: 'confirm' }];
    case 'referral-unanswered': {
      const { referralId, number, days, ring } = reason;
      const open = { do: 'referral', referralId } as const;
      return ring ? [{ do: 'ring', referralId, number, days }, open] : [open];
    }
    case 'prohibition-untold':
      return [{ do: 'tell', referralId: reason.referralId }];
    case 'withdrawal-untold':
      return [{ do: 'open', tab: 'network', label: 'withdrawal' }];
    case 'check-in-due':
      return [{ do: 'log' }, { do: 'open', tab: 'pathways', label: 'checkIn' }];
    case 'nothing-on-offer':
      return [{ do: 'open', tab: 'pathways', label: 'pathways' }];
    case 'pause-over':
      return [{ do: 'open', tab: reason.of === 'person' ? 'pathways' : 'plan', label: 'pause' }];
    case 'support-ending':
      return [{ do: 'open', tab: reason.of === 'person' ? 'facts' : 'pathways', label: 'support' }];
    case 'consent-expiring':
      return [{ do: 'open', tab: 'network', label: 'consent' }];
    case 'plan-consent-expiring':
      return [{ do: 'open', tab: 'plan', label: 'plan' }];
    case 'form-deadline':
      return [{ do: 'open', tab: 'papers', label: 'form' }];
    case 'age-ending':
      return [{ do: 'open', tab: 'facts', label: 'facts' }];
  }
}

const keyOf = (action: ReasonAction): string =>
  JSON.stringify(action.do === 'ring' ? { do: action.do, id: action.referralId } : action);

export interface ReasonWithActions {
  readonly reason: TodayReason;
  readonly actions: readonly ReasonAction[];
}

/**
 * The actions of a person's reasons, weightiest first, each offered once: beside the first reason that it answers. The
 * very first is the one that helps most.
 */
export function withActions(reasons: readonly TodayReason[]): readonly ReasonWithActions[] {
  const offered = new Set<string>();
  return reasons.map((reason) => ({
    reason,
    actions: actionsFor(reason).filter((action) => {
      const key = keyOf(action);
      if (offered.has(key)) return false;
      offered.add(key);
      return true;
    }),
  }));
}
