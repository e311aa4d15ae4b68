import { expect, test } from 'vitest';
import { emptyScore, offeredScores, readFigure, readScores } from './result-draft.ts';

test.each([
  ['6,5', 6.5],
  ['6.5', 6.5],
  ['−2', -2],
  ['', null],
  ['seitsemän', undefined],
  ['1e5', undefined],
  ['7/10', undefined],
])('"%s" is read as %s', (text, figure) => {
  expect(readFigure(text)).toBe(figure);
});

test('areas without a figure are left out, and what cannot be read is named', () => {
  const row = { ...emptyScore(), area: 'Arki', lowest: '0', highest: '10' };
  expect(
    readScores([
      { ...row, value: '' },
      { ...row, area: 'Raha', value: '4,5' },
    ]),
  ).toEqual({
    ok: true,
    scores: [{ area: 'Raha', value: 4.5, lowest: 0, highest: 10 }],
  });
  expect(readScores([{ ...row, value: 'x' }])).toEqual({ ok: false, area: 'Arki', problem: 'not-a-figure' });
  expect(readScores([{ ...row, area: ' ', value: '4' }])).toMatchObject({ ok: false, problem: 'no-name' });
});

test('3X10D is offered with ten areas from 0 to 10, an own instrument with one empty row', () => {
  const offered = offeredScores('3x10d', 'fi');
  expect(offered).toHaveLength(10);
  expect(new Set(offered.map(({ lowest, highest }) => `${lowest}–${highest}`))).toEqual(new Set(['0–10']));
  expect(offeredScores('own-x', 'fi')).toMatchObject([{ area: '', lowest: '' }]);
});
