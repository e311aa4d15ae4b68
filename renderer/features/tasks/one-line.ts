import { findMoments } from '#shared/dates/loose-moment.ts';
import type { Language } from '#shared/languages.ts';
import type { PlainDate } from '#shared/time.ts';

/** A task in one line, as it was understood. */
export interface OneLine {
  readonly title: string;
  readonly dueOn: PlainDate | null;
  /** A day was typed that the calendar does not have. */
  readonly isDayWrong: boolean;
}

/** Takes the first day out of a line: "Soita Kelaan huomenna" is "Soita Kelaan", tomorrow. A line that is a day alone keeps its words. */
export function readTaskLine(text: string, today: PlainDate, language: Language): OneLine {
  const whole = text.trim();
  const found = findMoments(whole, { today, language, prefer: 'future' }).find(
    ({ how }) => how !== 'time-only',
  );
  if (!found) return { title: whole, dueOn: null, isDayWrong: false };
  if (found.date === null)
    return { title: whole, dueOn: null, isDayWrong: found.problem === 'date-not-real' };
  const before = whole.slice(0, found.start).replace(/[\s,;:]+$/u, '');
  const after = whole.slice(found.end).replace(/^[\s,;:.]+/u, '');
  const title = [before, after].filter((part) => part !== '').join(' ');
  return { title: title === '' ? whole : title, dueOn: found.date, isDayWrong: false };
}
