import { expect, test } from 'vitest';
import { waysOut } from '../codes/ways.ts';
import { midSentence } from './mid-sentence.ts';

test('a way out is read within a sentence, and an abbreviation stays one', () => {
  const fi = waysOut.codes.map(({ labels }) => midSentence(labels.fi, 'fi'));
  expect(fi).toEqual([
    'salattu lähetys',
    'selaimessa avautuva tiedosto',
    'PDF turvapostiin',
    'PDF salasanalla',
    'paperi asiakkaan mukana',
  ]);
  expect(midSentence('Äiti', 'fi')).toBe('äiti');
  expect(midSentence('', 'fi')).toBe('');
});
