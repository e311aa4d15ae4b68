import { channels } from '#shared/codes/channels.ts';
import { labelOf } from '#shared/codes/define.ts';
import { formatDate, formatDay, formatMoment } from '#shared/dates/format.ts';
import { dayOf } from '#shared/time.ts';
import type { ExtractSheet } from '../documents.ts';
import { listed, unbroken, workerLines, written } from '../view.ts';
import type { ViewOf } from '../view.ts';

export const extractView: ViewOf<ExtractSheet> = (extract, t, language) => {
  const until = formatDate(extract.validUntil, language);
  const one = (label: string, text: string) => ({ label, lines: written(text) ? [text.trim()] : [] });
  const people = extract.people.map((person) => ({
    name: person.name,
    rows: [
      one(t('print.extract.words'), person.words),
      {
        label: t('print.extract.meetings'),
        lines: person.meetings.map(({ at, hasTime, channel, place }) =>
          listed(
            hasTime ? formatMoment(at, language) : formatDay(dayOf(at), language),
            channel === null ? undefined : labelOf(channels, channel, language),
            place,
          ),
        ),
      },
      { label: t('print.extract.promises'), lines: [...person.promises] },
      one(t('print.extract.lastAgreed'), person.lastAgreed),
      one(t('print.extract.reach'), listed(unbroken(person.phone), person.reach)),
      one(t('print.extract.reachSafely'), person.reachSafely),
      one(t('print.extract.whoMayAnswer'), person.whoMayAnswer),
      one(t('print.extract.notToMention'), person.notToMention),
      one(t('print.extract.safetyNote'), person.safetyNote),
    ].filter(({ lines }) => lines.length > 0),
  }));
  return {
    title: t('print.extract.titleUntil', { day: until }),
    shown: {
      heading: t('print.extract.title'),
      until: t('print.extract.days', { from: formatDate(extract.validFrom, language), until }),
      untilText: t('print.extract.destroy', { day: until }),
      parties: [
        { label: t('print.extract.from'), lines: workerLines(extract.from, t) },
        { label: t('print.extract.to'), lines: [extract.substitute] },
      ],
      people,
    },
  };
};
