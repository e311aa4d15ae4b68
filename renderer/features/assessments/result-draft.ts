import { instrumentFacts } from '#shared/codes/instruments.ts';
import type { Assessment, Score } from '#shared/contract/assessments.ts';
import type { Language } from '#shared/languages.ts';

/** A row of the form, as typed. */
export interface ScoreDraft {
  readonly key: string;
  readonly area: string;
  readonly value: string;
  readonly lowest: string;
  readonly highest: string;
}

let rows = 0;
const newKey = (): string => `row-${String((rows += 1))}`;

export const emptyScore = (): ScoreDraft => ({ key: newKey(), area: '', value: '', lowest: '', highest: '' });

const typed = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','));

/** The rows that an instrument is offered with; one empty row where the user names what there is. */
export function offeredScores(instrument: string, language: Language): readonly ScoreDraft[] {
  const { areas } = instrumentFacts(instrument);
  if (areas.length === 0) return [emptyScore()];
  return areas.map(({ name, lowest, highest }) => ({
    key: newKey(),
    area: name[language],
    value: '',
    lowest: typed(lowest),
    highest: typed(highest),
  }));
}

export const draftsOf = ({ scores }: Assessment): readonly ScoreDraft[] =>
  scores.map(({ area, value, lowest, highest }) => ({
    key: newKey(),
    area,
    value: typed(value),
    lowest: typed(lowest),
    highest: typed(highest),
  }));

/** A figure as people write it: `6,5`, `6.5`, `-2`; null while empty; undefined where it is none. */
export function readFigure(text: string): number | null | undefined {
  const plain = text.trim().replace(',', '.').replace('\u2212', '-');
  if (plain === '') return null;
  return /^-?\d{1,6}(?:\.\d{1,4})?$/.test(plain) ? Number(plain) : undefined;
}

export type ReadScores =
  | { readonly ok: true; readonly scores: readonly Score[] }
  | { readonly ok: false; readonly area: string; readonly problem: 'not-a-figure' | 'no-name' };

/** The rows with a figure, as they are kept. Rows without one are left out; the first that cannot be read is named. */
export function readScores(drafts: readonly ScoreDraft[]): ReadScores {
  const scores: Score[] = [];
  for (const draft of drafts) {
    const area = draft.area.trim();
    const value = readFigure(draft.value);
    if (value === null) continue;
    const lowest = readFigure(draft.lowest);
    const highest = readFigure(draft.highest);
    if (value === undefined || lowest === undefined || highest === undefined) {
      return { ok: false, area, problem: 'not-a-figure' };
    }
    if (area === '') return { ok: false, area: draft.value, problem: 'no-name' };
    scores.push({ area, value, lowest, highest });
  }
  return { ok: true, scores };
}
