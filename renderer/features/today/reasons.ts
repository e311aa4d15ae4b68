import type { TodayReason } from '#shared/contract/today.ts';
import type { TextOf } from '#shared/i18n/index.ts';
import type { PlainDate } from '#shared/time.ts';
import type { Moments } from '../timeline/moments.ts';

/** A day that is coming, in words; `past` where it has passed. */
function ending(
  until: PlainDate,
  days: number,
  t: TextOf,
  moments: Moments,
  what: 'consent' | 'planConsent' | 'support',
): string {
  const date = moments.date(until);
  if (days < 0) return t(`today.reason.${what}Past`, { date });
  if (days === 0) return t(`today.reason.${what}Today`);
  if (days === 1) return t(`today.reason.${what}Tomorrow`);
  return t(`today.reason.${what}Days`, { date, count: days });
}

function noNext({ daysSinceLast }: Extract<TodayReason, { type: 'no-next-contact' }>, t: TextOf): string {
  if (daysSinceLast === null) return t('today.reason.neverMet');
  if (daysSinceLast <= 0) return t('today.reason.lastToday');
  if (daysSinceLast === 1) return t('today.reason.lastYesterday');
  return t('today.reason.lastDays', { count: daysSinceLast });
}

function deadline(
  { deadline: date, days }: Extract<TodayReason, { type: 'form-deadline' }>,
  t: TextOf,
  moments: Moments,
): string {
  if (days < 0) return t('today.reason.formPast', { date: moments.date(date) });
  if (days === 0) return t('today.reason.formToday');
  if (days === 1) return t('today.reason.formTomorrow');
  return t('today.reason.formDays', { date: moments.date(date), count: days });
}

/**
 * A reason in words, as the coach would say it. Holds no sensitive value and blames nobody: Today is read over the
 * shoulder.
 */
export function reasonSentence(reason: TodayReason, t: TextOf, moments: Moments): string {
  switch (reason.type) {
    case 'no-next-contact':
      return noNext(reason, t);
    case 'overdue-contact':
      return t('today.reason.overdue', { when: moments.day(reason.agreedAt) });
    case 'not-reached':
      return t('today.reason.notReached', { count: reason.times, date: moments.day(reason.since) });
    case 'start-unconfirmed':
      return reason.days <= 0
        ? t('today.reason.startToday')
        : t('today.reason.start', { count: reason.days });
    case 'transition-waiting':
      return reason.days <= 0
        ? t('today.reason.waitingToday')
        : t('today.reason.waiting', { count: reason.days });
    case 'referral-unanswered':
      return t('today.reason.unanswered', { number: reason.number, count: reason.days });
    case 'prohibition-untold':
      return reason.number === null
        ? t('today.reason.prohibitionUntold')
        : t('today.reason.prohibitionUntoldNumber', { number: reason.number });
    case 'withdrawal-untold':
      return reason.number === null
        ? t('today.reason.withdrawalUntold')
        : t('today.reason.withdrawalUntoldNumber', { number: reason.number });
    case 'check-in-due':
      if (reason.count > 1) {
        return t('today.reason.checkIns', { count: reason.count, date: moments.date(reason.dueOn) });
      }
      return reason.days <= 0
        ? t('today.reason.checkInToday')
        : t('today.reason.checkIn', { date: moments.date(reason.dueOn), count: reason.days });
    case 'nothing-on-offer':
      return t('today.reason.nothingOnOffer');
    case 'pause-over':
      return t(reason.of === 'person' ? 'today.reason.pauseOver' : 'today.reason.planPauseOver', {
        date: moments.date(reason.until),
        count: reason.days,
      });
    case 'support-ending':
      return ending(reason.until, reason.days, t, moments, 'support');
    case 'consent-expiring':
      return ending(reason.until, reason.days, t, moments, 'consent');
    case 'plan-consent-expiring':
      return ending(reason.until, reason.days, t, moments, 'planConsent');
    case 'form-deadline':
      return deadline(reason, t, moments);
    case 'age-ending':
      return t('today.reason.age', { date: moments.date(reason.on) });
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
    case 'not-reached':
      return { text: t('today.mark.notReached'), tone: 'attention' };
    case 'start-unconfirmed':
      return { text: t('today.mark.arrival'), tone: 'attention' };
    case 'transition-waiting':
      return { text: t('today.mark.transition'), tone: 'plain' };
    case 'referral-unanswered':
      return { text: t('today.mark.waiting'), tone: 'attention' };
    case 'prohibition-untold':
      return { text: t('today.mark.prohibition'), tone: 'attention' };
    case 'withdrawal-untold':
      return { text: t('today.mark.withdrawal'), tone: 'attention' };
    case 'check-in-due':
      return { text: t('today.mark.checkIn'), tone: 'plain' };
    case 'nothing-on-offer':
      return { text: t('today.mark.pathway'), tone: 'plain' };
    case 'pause-over':
      return { text: t('today.mark.pause'), tone: 'plain' };
    case 'support-ending':
      return { text: t('today.mark.support'), tone: 'plain' };
    case 'consent-expiring':
    case 'plan-consent-expiring':
      return { text: t('today.mark.consent'), tone: 'plain' };
    case 'form-deadline':
      return { text: t('today.mark.form'), tone: reason.days <= 2 ? 'attention' : 'plain' };
    case 'age-ending':
      return { text: t('today.mark.age'), tone: 'plain' };
  }
}
