import { expect, test } from 'vitest';
import { Assessment, RatingRound } from '#shared/contract/assessments.ts';
import { multiplesOf, roundMultiples, seriesOf } from './over-time.ts';

let count = 0;
const id = () => `01930000-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`;
const clientId = id();

const result = (doneOn: string, version: string, scores: readonly unknown[], instrument = 'whodas') =>
  Assessment.parse({
    assessmentId: id(),
    clientId,
    instrument,
    version,
    doneOn,
    filledBy: 'client',
    words: '',
    scores,
    attachmentId: null,
    enteredAt: '2026-11-25T10:00:00Z',
  });
const figure = (area: string, value: number, lowest: number | null = 0, highest: number | null = 100) => ({
  area,
  value,
  lowest,
  highest,
});

test('different versions of an instrument are never one line', () => {
  const results = [
    result('2026-11-01', '36', [figure('Arki', 30)]),
    result('2026-08-01', '12', [figure('Arki', 60)]),
    result('2026-05-01', '36', [figure('Arki', 40)]),
  ];
  expect(seriesOf(results).map(({ version, results: group }) => [version, group.length])).toEqual([
    ['36', 2],
    ['12', 1],
  ]);
});

test('the same area on another scale is an area of its own', () => {
  const [series] = seriesOf([
    result('2026-11-01', '', [figure('Arki', 3, 0, 5)]),
    result('2026-05-01', '', [figure('Arki', 40)]),
  ]);
  const { multiples, occasions } = multiplesOf(series!, 'fi', 'ei tiedossa');
  expect(multiples.map(({ scale, values }) => [scale, Object.values(values)])).toEqual([
    ['0–100', [40]],
    ['0–5', [3]],
  ]);
  expect(occasions.map(({ label }) => label)).toEqual(['1.5.2026', '1.11.2026']);
});

test('an unknown scale is said in words', () => {
  const [series] = seriesOf([result('2026-11-01', '', [figure('C', 62.5, null, null)])]);
  expect(multiplesOf(series!, 'fi', 'ei tiedossa').multiples).toMatchObject([
    { range: null, scale: 'ei tiedossa' },
  ]);
});

test('what was not answered is said, and what was not asked is left empty', () => {
  const round = RatingRound.parse({
    roundId: id(),
    clientId,
    ratedOn: '2026-11-25',
    filledBy: 'client',
    words: '',
    answers: [{ area: 'home', value: 7 }],
    skipped: ['money'],
    finishedAt: null,
  });
  const values = new Map(
    roundMultiples([round], 'fi', 'ei vastattu').multiples.map((one) => [one.key, one.values[round.roundId]]),
  );
  expect([values.get('home'), values.get('money'), values.get('joy')]).toEqual([7, 'ei vastattu', undefined]);
});
