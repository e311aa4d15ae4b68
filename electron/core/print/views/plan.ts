import { plainOnly } from '#shared/i18n/fi-plain/print.ts';
import { dayOf } from '#shared/time.ts';
import { formatDate, formatDay, formatMoment, formatMomentInWords } from '#shared/dates/format.ts';
import type { PlanCopy } from '../documents.ts';
import { unbroken, written } from '../view.ts';
import type { ViewOf } from '../view.ts';
import { goalsView, ratingsView } from './plan-content.ts';

export const planView: ViewOf<PlanCopy> = (plan, t, language) => ({
  title: `${t('print.plan.title')}: ${plan.client}`,
  shown: {
    heading: t('print.plan.title'),
    plain: plan.plain ? { lead: plainOnly.lead, who: plainOnly.who, when: plainOnly.when } : undefined,
    client: plan.client,
    day: formatDate(plan.date, language),
    strengths:
      plan.strengths.length > 0 ? { heading: t('print.plan.strengths'), items: plan.strengths } : undefined,
    wishes: plan.wishes.length > 0 ? { heading: t('print.plan.wishes'), items: plan.wishes } : undefined,
    pace: written(plan.pace) && { heading: t('print.plan.pace'), text: written(plan.pace) },
    goalHeading: t('print.plan.goal'),
    goals: goalsView(plan, t, language),
    ratingsHeading: t('print.plan.ratings'),
    ratingsScale: t('print.plan.ratingsScale'),
    ratings: ratingsView(plan.ratings, t, language),
    agreedHeading: t('print.plan.agreed'),
    agreed: written(plan.agreed),
    agreedOn: plan.agreedOn
      ? t(plan.changedSince ? 'print.plan.agreedEarlier' : 'print.plan.agreedOn', {
          day: formatDate(plan.agreedOn, language),
        })
      : t('print.plan.made', { day: formatDate(plan.date, language) }),
    nextHeading: t('print.plan.nextMeeting'),
    next: plan.nextMeeting && {
      when: plan.plain
        ? formatMomentInWords(plan.nextMeeting.at, plan.nextMeeting.hasTime !== false)
        : plan.nextMeeting.hasTime === false
          ? formatDay(dayOf(plan.nextMeeting.at), language)
          : formatMoment(plan.nextMeeting.at, language),
      where: written(plan.nextMeeting.place),
    },
    callHeading: t('print.plan.call'),
    coach:
      written(plan.coach.name) || written(plan.coach.phone)
        ? {
            lines: [plan.coach.name, unbroken(plan.coach.phone)].flatMap((line) => written(line) ?? []),
            more: [plan.coach.title, plan.coach.organisation].flatMap((line) => written(line) ?? []),
          }
        : undefined,
    change: t('print.plan.change'),
  },
});
