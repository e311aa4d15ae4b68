import { addDays } from '#shared/dates/calendar.ts';
import { inHelsinki } from '#shared/dates/clock-time.ts';
import { formatClock, formatDate, formatDay, formatMoment } from '#shared/dates/format.ts';
import { dayOf } from '#shared/time.ts';
import type { Instant, PlainDate } from '#shared/time.ts';
import type { Language } from '#shared/languages.ts';

/** How moments are written beside people and entries, in the language of the screen. */
export interface Moments {
  readonly today: PlainDate;
  readonly language: Language;
  /** `pe 27.11. klo 13`; only the day where no time was agreed or noted. */
  at(moment: Instant, hasTime?: boolean): string;
  /** `pe 27.11.` */
  day(moment: Instant): string;
  /** The same of a day without a time zone. */
  plainDay(date: PlainDate): string;
  /** `klo 13`, `klo 8.40`. */
  clock(moment: Instant): string;
  /** Of a note, which has no flag of its own: midnight stands for a day without a time. */
  noted(moment: Instant): string;
  /** For what came lately: `klo 8.40` today, `eilen` yesterday, otherwise the day. */
  lately(moment: Instant): string;
  /** `27.11.2026` */
  date(date: PlainDate): string;
}

export function momentsIn(language: Language, today: PlainDate, yesterday: string): Moments {
  const day = (moment: Instant) => formatDay(dayOf(moment), language, { today });
  const clock = (moment: Instant) => formatClock(inHelsinki(moment).time, language);
  return {
    today,
    language,
    at: (moment, hasTime = true) => (hasTime ? formatMoment(moment, language, { today }) : day(moment)),
    noted: (moment) =>
      inHelsinki(moment).time === '00:00' ? day(moment) : formatMoment(moment, language, { today }),
    day,
    plainDay: (date) => formatDay(date, language, { today }),
    clock,
    lately: (moment) => {
      const date = dayOf(moment);
      if (date === today) return clock(moment);
      return date === addDays(today, -1) ? yesterday : day(moment);
    },
    date: (date) => formatDate(date, language),
  };
}
