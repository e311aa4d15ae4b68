import { roundAreas } from '#shared/codes/assessments.ts';
import { labelOf } from '#shared/codes/define.ts';
import type { Assessment, RatingRound, Score } from '#shared/contract/assessments.ts';
import { daysBetween } from '#shared/dates/calendar.ts';
import { formatDate } from '#shared/dates/format.ts';
import type { Language } from '#shared/languages.ts';
import { PlainDate } from '#shared/time.ts';
import type { Multiple, Occasion } from '../../ui/small-multiples.tsx';

/** Results that may be drawn as one line: of one instrument in one version. */
export interface ResultSeries {
  readonly key: string;
  readonly instrument: string;
  readonly version: string;
  /** Newest first. */
  readonly results: readonly Assessment[];
}

/** Results by instrument and version, those with the newest result first. Versions are never joined. */
export function seriesOf(results: readonly Assessment[]): readonly ResultSeries[] {
  const groups = Map.groupBy(results, ({ instrument, version }) =>
    JSON.stringify([instrument, version.toLocaleLowerCase('fi')]),
  );
  return [...groups].flatMap(([key, group]) => {
    const [first] = group;
    return first ? [{ key, instrument: first.instrument, version: first.version, results: group }] : [];
  });
}

const epoch = PlainDate.parse('2000-01-01');
const occasion = (id: string, day: PlainDate, language: Language): Occasion => ({
  id,
  day: daysBetween(epoch, day),
  label: formatDate(day, language),
});

/** A figure as it is written in the language: `62,5`. */
export const figureIn =
  (language: Language) =>
  (value: number): string =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 4 }).format(value);

const scaleOf = ({ lowest, highest }: Score): readonly [number, number] | null =>
  lowest === null || highest === null ? null : [lowest, highest];

/** The areas of a series over its results. The same name on another scale is another area. */
export function multiplesOf(
  series: ResultSeries,
  language: Language,
  unknownScale: string,
): { readonly occasions: readonly Occasion[]; readonly multiples: readonly Multiple[] } {
  const figure = figureIn(language);
  const oldestFirst = series.results.toReversed();
  const areas = new Map<string, Multiple & { values: Record<string, number | string> }>();
  for (const { assessmentId, scores } of oldestFirst) {
    for (const score of scores) {
      const range = scaleOf(score);
      const key = JSON.stringify([score.area.toLocaleLowerCase('fi'), score.lowest, score.highest]);
      const area = areas.get(key) ?? {
        key,
        label: score.area,
        range,
        scale: range === null ? unknownScale : `${figure(range[0])}–${figure(range[1])}`,
        values: {},
      };
      area.values[assessmentId] = score.value;
      areas.set(key, area);
    }
  }
  return {
    occasions: oldestFirst.map(({ assessmentId, doneOn }) => occasion(assessmentId, doneOn, language)),
    multiples: [...areas.values()],
  };
}

/** The ten areas over the rounds; an area that was left unanswered says so. */
export function roundMultiples(
  rounds: readonly RatingRound[],
  language: Language,
  notAnswered: string,
): { readonly occasions: readonly Occasion[]; readonly multiples: readonly Multiple[] } {
  const oldestFirst = rounds.toReversed();
  return {
    occasions: oldestFirst.map(({ roundId, ratedOn }) => occasion(roundId, ratedOn, language)),
    multiples: roundAreas.codes.map(({ code }) => ({
      key: code,
      label: labelOf(roundAreas, code, language),
      range: [0, 10] as const,
      scale: '0–10',
      values: Object.fromEntries(
        oldestFirst.flatMap(({ roundId, answers, skipped }): [string, number | string][] => {
          const answer = answers.find(({ area }) => area === code);
          if (answer) return [[roundId, answer.value]];
          return skipped.includes(code) ? [[roundId, notAnswered]] : [];
        }),
      ),
    })),
  };
}
