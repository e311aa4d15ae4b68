import { expect, test } from 'vitest';
import { PlainDate } from '#shared/time.ts';
import { readTaskLine } from './one-line.ts';

const today = PlainDate.parse('2026-11-25');
const read = (text: string) => readTaskLine(text, today, 'fi');

test.each([
  ['Soita Kelaan huomenna', 'Soita Kelaan', '2026-11-26'],
  ['3.12. palauta avaimet', 'palauta avaimet', '2026-12-03'],
  ['Vie esite perjantaina kirjastoon', 'Vie esite kirjastoon', '2026-11-27'],
  ['Matkalasku', 'Matkalasku', null],
  ['huomenna', 'huomenna', '2026-11-26'],
])('"%s"', (line, title, dueOn) => {
  expect(read(line)).toEqual({ title, dueOn, isDayWrong: false });
});

test('a day that does not exist is told, and nothing is cut out of the line', () => {
  expect(read('Soita 31.2.')).toEqual({ title: 'Soita 31.2.', dueOn: null, isDayWrong: true });
});
