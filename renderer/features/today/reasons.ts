import type { TodayPerson, TodayReason } from '#shared/contract/today.ts';
import type { TextOf } from '#shared/i18n/index.ts';
import type { ReferralId } from '#shared/ids.ts';
import type { Moments } from '../timeline/moments.ts';

/** A reason in words, as the coach would say it. Holds no sensitive value: Today is read over the shoulder. */
export function reasonSentence(reason: TodayReason, t: TextOf, moments: Moments): string {
  switch (reason.type) {
    case 'no-next-contact':
      if (reason.daysSinceLast === null) return t('today.reason.neverMet');
      if (reason.daysSinceLast <= 0) return t('today.reason.lastToday');
      if (reason.daysSinceLast === 1) return t('today.reason.lastYesterday');
      return t('today.reason.lastDays', { count: reason.daysSinceLast });
    case 'overdue-contact':
      return t('today.reason.overdue', { when: moments.day(reason.agreedAt) });
    case 'referral-unanswered':
      return t('today.reason.unanswered', { number: reason.number, count: reason.days });
    case 'consent-expiring':
      if (reason.days <= 0) return t('today.reason.consentToday');
      if (reason.days === 1) return t('today.reason.consentTomorrow');
      return t('today.reason.consentDays', { date: moments.date(reason.until), count: reason.days });
  }
}

export interface ReasonMark {
  readonly text: string;
  readonly tone: 'plain' | 'attention';
}

/** Days after which a missing next contact is marked for attention. */
const longSilence = 7;

/** The weightiest reason in a word or two, for the chip beside the action. */
export function reasonMark(reason: TodayReason, t: TextOf): ReasonMark {
  switch (reason.type) {
    case 'no-next-contact': {
      const days = reason.daysSinceLast;
      if (days === null) return { text: t('today.mark.notMet'), tone: 'plain' };
      if (days < 2) return { text: t('today.mark.notAgreed'), tone: 'plain' };
      return {
        text: t('today.mark.days', { count: days }),
        tone: days >= longSilence ? 'attention' : 'plain',
      };
    }
    case 'overdue-contact':
      return { text: t('today.mark.notLogged'), tone: 'attention' };
    case 'referral-unanswered':
      return { text: t('today.mark.waiting'), tone: 'attention' };
    case 'consent-expiring':
      return { text: t('today.mark.consent'), tone: 'plain' };
  }
}

export type NextAction =
  | { readonly do: 'log' }
  | { readonly do: 'open' }
  | { readonly do: 'ring'; readonly referralId: ReferralId; readonly number: number; readonly days: number };

/** What helps most: the weightiest reason decides. */
export function actionFor(person: TodayPerson): NextAction {
  const [first] = person.reasons;
  if (first?.type === 'referral-unanswered') {
    const { referralId, number, days, ring } = first;
    return ring ? { do: 'ring', referralId, number, days } : { do: 'open' };
  }
  return first?.type === 'consent-expiring' ? { do: 'open' } : { do: 'log' };
}
