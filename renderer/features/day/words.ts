import { channels } from '#shared/codes/channels.ts';
import { labelOf } from '#shared/codes/define.ts';
import type { Clash, Road } from '#shared/contract/day.ts';
import type { TextOf } from '#shared/i18n/index.ts';
import { midSentence } from '#shared/i18n/mid-sentence.ts';
import type { Language } from '#shared/languages.ts';
import type { Instant } from '#shared/time.ts';
import type { Moments } from '../timeline/moments.ts';

/** A length in words: `35 min`, `2 h 10 min`, `2 h`. */
export function lengthInWords(minutes: number, t: TextOf): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return t('day.length.minutes', { minutes });
  return rest === 0 ? t('day.length.hours', { hours }) : t('day.length.both', { hours, minutes: rest });
}

/** What cannot both be, in words; `at` is when the one begins that is spoken of. */
export function clashInWords(clash: Clash, at: Instant, t: TextOf, moments: Moments): string {
  if (clash.type === 'overlap' && clash.since === at) return t('day.clash.same');
  if (clash.type === 'overlap') return t('day.clash.overlap', { time: moments.clock(clash.since) });
  return clash.short === null
    ? t('day.clash.road')
    : t('day.clash.roadShort', { length: lengthInWords(clash.short, t) });
}

/** The road in words; empty where there is nothing to say. */
export function roadInWords({ source, minutes }: Road, t: TextOf): string {
  if (source === 'unknown') return t('day.road.ask');
  if (minutes === null) return '';
  return t(source === 'learned' ? 'day.road.learned' : 'day.road.typed', {
    length: lengthInWords(minutes, t),
  });
}

/** The way of meeting within a sentence; empty where it is open. */
export const channelWord = (channel: string | null, language: Language): string => {
  const known = channels.schema.safeParse(channel);
  return known.success ? midSentence(labelOf(channels, known.data, language), language) : '';
};
