import type { Language } from '../languages.ts';
import type { Instant, PlainDate } from '../time.ts';
import { partsOf, weekdayOf } from './calendar.ts';
import type { Weekday } from './calendar.ts';
import { clockParts, inHelsinki } from './clock-time.ts';
import type { ClockTime } from './clock-time.ts';

// Written out rather than left to Intl: what a Chromium and a Node call "sv-FI" or "fi" short weekdays has changed
// between releases, and what is shown has to be readable by the loose reader again.
const weekdayNames: Readonly<Record<Language, Readonly<Record<Weekday, string>>>> = {
  fi: { 1: 'ma', 2: 'ti', 3: 'ke', 4: 'to', 5: 'pe', 6: 'la', 7: 'su' },
  sv: { 1: 'mån', 2: 'tis', 3: 'ons', 4: 'tors', 5: 'fre', 6: 'lör', 7: 'sön' },
  en: { 1: 'Mon', 2: 'Tue', 3: 'Wed', 4: 'Thu', 5: 'Fri', 6: 'Sat', 7: 'Sun' },
};

const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day with its year: `27.11.2026`; in English `27 Nov 2026`, which nobody reads with the month first. */
export function formatDate(date: PlainDate, language: Language): string {
  const { year, month, day } = partsOf(date);
  return language === 'en' ? `${day} ${englishMonths[month - 1]} ${year}` : `${day}.${month}.${year}`;
}

/**
 * A day with its weekday: `pe 27.11.`, `fre 27.11.`, `Fri 27 Nov`. The year is left out only when `today` is given and
 * lies in the same year.
 */
export function formatDay(date: PlainDate, language: Language, options: { today?: PlainDate } = {}): string {
  const { year, month, day } = partsOf(date);
  const weekday = weekdayNames[language][weekdayOf(date)];
  if (options.today === undefined || partsOf(options.today).year !== year) {
    return `${weekday} ${formatDate(date, language)}`;
  }
  return language === 'en' ? `${weekday} ${day} ${englishMonths[month - 1]}` : `${weekday} ${day}.${month}.`;
}

/** A time for a table: `13.00`, in English `13:00`. */
export function formatTime(time: ClockTime, language: Language): string {
  return language === 'en' ? time : time.replace(':', '.').replace(/^0/, '');
}

/** A time in running text: `klo 13`, `klo 13.30`; `kl. 13`; in English `13:00`. */
export function formatClock(time: ClockTime, language: Language): string {
  if (language === 'en') return time;
  const { hour, minute } = clockParts(time);
  const shown = minute === 0 ? String(hour) : formatTime(time, language);
  return `${language === 'sv' ? 'kl.' : 'klo'} ${shown}`;
}

/** A moment as the clock in Helsinki shows it: `pe 27.11. klo 13`; with the year as in {@link formatDay}. */
export function formatMoment(
  moment: Instant,
  language: Language,
  options: { today?: PlainDate } = {},
): string {
  const { date, time } = inHelsinki(moment);
  const between = language === 'en' ? ', ' : ' ';
  return `${formatDay(date, language, options)}${between}${formatClock(time, language)}`;
}

const finnishWeekdays: Readonly<Record<Weekday, string>> = {
  1: 'maanantai',
  2: 'tiistai',
  3: 'keskiviikko',
  4: 'torstai',
  5: 'perjantai',
  6: 'lauantai',
  7: 'sunnuntai',
};

/** A moment in plain Finnish, without shortened words: `perjantai 27.11.2026 kello 13`; `hasTime` false leaves the time out. */
export function formatMomentInWords(moment: Instant, hasTime: boolean): string {
  const { date, time } = inHelsinki(moment);
  const day = `${finnishWeekdays[weekdayOf(date)]} ${formatDate(date, 'fi')}`;
  return hasTime ? `${day} ${formatClock(time, 'fi').replace('klo', 'kello')}` : day;
}
