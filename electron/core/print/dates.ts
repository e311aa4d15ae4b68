import type { Language } from '#shared/languages.ts';
import { zone, type Instant, type PlainDate } from '#shared/time.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day as it is written: `9.11.2026` in Finnish and Swedish, `9 Nov 2026` in English. */
export function formatDay(date: PlainDate, language: Language): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return language === 'en' ? `${day} ${months[month - 1] ?? ''} ${year}` : `${day}.${month}.${year}`;
}

/** A day with its weekday in the short form of the language: `pe 27.11.2026`, `fre 27.11.2026`, `Fri 27 Nov 2026`. */
export function formatWeekday(date: PlainDate, language: Language): string {
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
  return `${weekday} ${formatDay(date, language)}`;
}

/** The time of day in Helsinki: `13.05` in Finnish and Swedish, `13:05` in English. */
export function formatTime(instant: Instant, language: Language): string {
  const parts = new Intl.DateTimeFormat('fi-FI', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('hour')}${language === 'en' ? ':' : '.'}${part('minute').padStart(2, '0')}`;
}
