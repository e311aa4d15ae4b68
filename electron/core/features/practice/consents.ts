import { addDays, daysBetween } from '#shared/dates/calendar.ts';
import type { ItemKey } from '#shared/disclosure/registry.ts';
import type { PlainDate } from '#shared/time.ts';
import { practicePartners } from './partners.ts';
import type { Random } from './random.ts';
import type { PracticeConsent } from './story.ts';
import type { Theme } from './voice.ts';

const always: readonly ItemKey[] = ['name', 'phone', 'own-wish', 'asked', 'reply-permission'];
const sometimes: readonly ItemKey[] = [
  'birth-date',
  'situation',
  'tried',
  'support',
  'plan',
  'strengths',
  'next-contact',
];

/**
 * What a person agreed to, for one partner who works on their theme, before anything was sent there. Every sixth person has
 * said yes to somebody; of thirty, one consent ends within days, one has ended and one was withdrawn.
 */
export function inventConsents(
  index: number,
  theme: Theme,
  began: PlainDate,
  today: PlainDate,
  random: Random,
): readonly PracticeConsent[] {
  if (index % 6 !== 3) return [];
  const fitting = practicePartners
    .map(({ fields }, partner) => ({ type: fields.type, partner }))
    .filter(({ type }) => theme.partners.includes(type));
  if (fitting.length === 0) return [];
  const { partner } = random.pick(fitting);
  const age = Math.max(2, daysBetween(began, today));
  const givenOn = addDays(today, -random.between(1, Math.min(age - 1, 150)));
  const ends = index % 30 === 9;
  // Everyone has been known for a month, so the first day comes before the last.
  const ended = index % 30 === 3;
  return [
    {
      partner,
      purpose: random.pick(['start-service', 'joint-work', 'assessment'] as const),
      items: [...always, ...random.some(sometimes, random.between(1, 4))],
      how: random.pick(['written', 'oral', 'message'] as const),
      givenOn: ended ? addDays(today, -Math.min(age - 1, 120)) : givenOn,
      until: addDays(
        today,
        ended ? -random.between(8, 20) : ends ? random.between(3, 10) : random.between(40, 200),
      ),
      mayReply: true,
      withdrawnOn: index % 30 === 21 ? addDays(today, -1) : null,
    },
  ];
}
