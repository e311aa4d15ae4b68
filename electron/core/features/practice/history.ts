import type { Channel } from '#shared/codes/channels.ts';
import type { NextContact } from '#shared/contract/contacts.ts';
import { addDays } from '#shared/dates/calendar.ts';
import { clockTime, momentInHelsinki } from '#shared/dates/clock-time.ts';
import { type Instant, instantOf, type PlainDate } from '#shared/time.ts';
import { momentOn, workday } from './days.ts';
import { sentence } from './grammar.ts';
import type { Random } from './random.ts';
import type { PracticeContact, PracticeNote } from './story.ts';
import { nothingDone, workDone } from './work-done.ts';
import type { Theme, Voice } from './voice.ts';
import { sceneOf, templateFor, writeSections } from './writing.ts';

/** Likely channels first. */
const channels: readonly Channel[] = [
  'visit-appointment',
  'visit-appointment',
  'phone',
  'text',
  'visit-walk-in',
  'home-visit',
  'phone',
  'network-meeting',
  'social-media',
  'video',
  'outreach',
  'email',
];

const minutesAfter = (moment: Instant, minutes: number): Instant =>
  instantOf(new Date(new Date(moment).getTime() + minutes * 60_000));

export interface Life {
  readonly voice: Voice;
  readonly theme: Theme;
  readonly name: string;
  /** About how long a note is. */
  readonly words: number;
}

export function inventNote(
  life: Life,
  channel: Channel | null,
  happenedAt: Instant,
  day: PlainDate,
  random: Random,
): PracticeNote {
  const { voice, theme } = life;
  const template = channel === null ? 'free' : templateFor(channel);
  // Most notes are short, a few are long: the mean is what was asked for.
  const words = life.words * (0.45 + 1.1 * random.next());
  // One in eight is written on a later day: event time and entry time are kept apart.
  const enteredAt = minutesAfter(
    happenedAt,
    random.chance(0.12) ? random.between(1500, 4000) : random.between(45, 200),
  );
  const [reason, body] = random.pick(voice.addenda);
  return {
    fields: {
      happenedAt,
      template,
      isPrivate: random.chance(0.05),
      aboutOther: random.chance(0.06),
      sections: writeSections(voice, theme, template, words, sceneOf(life.name, day), random),
    },
    enteredAt,
    finished: true,
    addendum: random.chance(0.03)
      ? { reason, body, enteredAt: minutesAfter(enteredAt, random.between(100, 3000)) }
      : null,
  };
}

/** A visit at home is at home, and a call nowhere. */
const placeOf = (voice: Voice, channel: Channel, drawn: string): string =>
  channel === 'home-visit' ? { fi: 'Koti', sv: 'Hemma' }[voice.language] : channel === 'phone' ? '' : drawn;

/** One contact on a day; `withNote` says whether a note belongs to it. */
export function inventContact(
  life: Life,
  day: PlainDate,
  withNote: boolean,
  random: Random,
): PracticeContact {
  const { voice } = life;
  const channel = random.favour(channels);
  const reached = withNote || random.chance(0.84);
  const happenedAt = momentOn(day, random);
  const face = !['phone', 'text', 'email', 'social-media', 'video'].includes(channel);
  const scene = sceneOf(life.name, day);
  const minutes =
    channel === 'text' || channel === 'email' ? 5 : random.pick([15, 20, 30, 45, 60, 60, 75, 90]);
  const present = reached
    ? [
        { kind: 'client' as const, name: '', partnerId: null },
        ...(random.chance(0.12) ? [{ kind: 'close-one' as const, name: '', partnerId: null }] : []),
        ...(channel === 'network-meeting' || random.chance(0.06)
          ? [{ kind: 'partner-worker' as const, name: '', partnerId: null }]
          : []),
      ]
    : [];
  return {
    fields: {
      channel,
      happenedAt,
      hasTime: true,
      minutes: reached ? minutes : null,
      place: face ? placeOf(voice, channel, random.pick(voice.places)) : '',
      present,
      reached,
      summary: reached
        ? sentence(random.pick(voice.summaries), voice.lexicon(), scene, random)
        : random.pick(voice.missed),
      ...(reached ? workDone(channel, minutes) : nothingDone),
    },
    enteredAt: minutesAfter(happenedAt, minutes + random.between(2, 40)),
    note: withNote ? inventNote(life, channel, happenedAt, day, random) : null,
  };
}

/** When the next meeting is: one that is overdue has passed without a word. */
export type NextWhen = 'overdue' | 'today' | 'later';

/** The next meeting: mostly with a time and place, sometimes only a day. */
export function inventNext(voice: Voice, today: PlainDate, when: NextWhen, random: Random): NextContact {
  const days = when === 'overdue' ? -random.between(5, 9) : random.between(1, 21);
  const day = workday(when === 'today' ? today : addDays(today, days));
  const hasTime = random.chance(0.8);
  const midnight = clockTime(0, 0);
  if (midnight === null) throw new Error('midnight is a time of day');
  const at = hasTime ? momentOn(day, random) : momentInHelsinki(day, midnight);
  const channel = random.pick(['visit-appointment', 'visit-appointment', 'home-visit', 'phone'] as const);
  return { at, hasTime, channel, place: placeOf(voice, channel, random.pick(voice.places)) };
}
