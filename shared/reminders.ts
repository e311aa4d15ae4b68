import { inHelsinki } from './dates/clock-time.ts';
import { formatClock, formatDay } from './dates/format.ts';
import type { Language } from './languages.ts';
import type { Instant } from './time.ts';

/** The reminders that the app comes with. Whoever reads them over a shoulder learns of no service and of no reason. */
export const usualReminders: Readonly<Record<Language, readonly string[]>> = {
  fi: [
    'Hei! Muistutus: nähdään {päivä} {kello}. Jos aika ei sovi, laita viesti.',
    'Hei! Tavataan {päivä} {kello} niin kuin sovittiin. Tervetuloa!',
    'Hei! Soitan sinulle {päivä} {kello}. Sopiihan se?',
    'Hei! Sopisiko {päivä} {kello} meille molemmille? Vastaa kun ehdit.',
  ],
  sv: [
    'Hej! En påminnelse: vi ses {dag} {tid}. Skicka ett meddelande om tiden inte passar.',
    'Hej! Vi träffas {dag} {tid} som vi kom överens om. Välkommen!',
    'Hej! Jag ringer dig {dag} {tid}. Passar det?',
    'Hej! Skulle {dag} {tid} passa oss båda? Svara när du hinner.',
  ],
  en: [
    'Hi! A reminder: see you {day} {time}. Send me a message if the time does not suit you.',
    'Hi! We meet {day} {time} as agreed. Welcome!',
    'Hi! I will call you {day} {time}. Is that all right?',
    'Hi! Would {day} {time} suit us both? Answer when you have time.',
  ],
};

/** What stands for the day and for the time; each language's words are understood in every text. */
const dayMark = /\{(?:päivä|dag|day)\}/giu;
const timeMark = /\{(?:kello|tid|time)\}/giu;

/** The marks as they are written in a language. */
export const reminderMarks: Readonly<Record<Language, readonly [day: string, time: string]>> = {
  fi: ['{päivä}', '{kello}'],
  sv: ['{dag}', '{tid}'],
  en: ['{day}', '{time}'],
};

/** Whether a text has something in braces that stands for nothing: it would be sent as it is. */
export const hasUnknownMark = (text: string): boolean =>
  /[{}]/.test(text.replace(dayMark, '').replace(timeMark, ''));

export interface ReminderWhen {
  readonly at: Instant;
  readonly hasTime: boolean;
}

/** A reminder with its day (absolute, never "tomorrow") and its time; a day without a time leaves the time out. */
export function reminderText(template: string, { at, hasTime }: ReminderWhen, language: Language): string {
  const { date, time } = inHelsinki(at);
  // The year is left out: a reminder is about the coming days. A dot of the day's own does not double the full stop.
  const day = formatDay(date, language, { today: date });
  return template
    .replace(dayMark, day)
    .replace(timeMark, hasTime ? formatClock(time, language) : '')
    .replace(/[ \t]+([.,!?])/g, '$1')
    .replace(/\.\.(?!\.)/g, '.')
    .replace(/[ \t]{2,}/g, ' ')
    .trim();
}
