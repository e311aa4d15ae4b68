import { expect, test } from 'vitest';
import { languages } from '../languages.ts';
import { benefitTexts } from './benefit-texts.ts';
import { benefits } from './benefits.ts';

const sentences = (text: string): number =>
  text.split(/[.!?](?:\s|$)/u).filter((part) => part.trim() !== '').length;

test.each(languages)(
  'in %s every benefit but "other" is explained in three to five sentences, without figures, and says whom to ask',
  (language) => {
    const texts = benefitTexts[language];
    const expected = benefits.codes.map(({ code }) => code).filter((code) => code !== 'other');
    expect(Object.keys(texts).toSorted()).toEqual(expected.toSorted());
    for (const [benefit, text] of Object.entries(texts)) {
      expect(sentences(text), benefit).toBeGreaterThanOrEqual(3);
      expect(sentences(text), benefit).toBeLessThanOrEqual(5);
      expect(text, benefit).not.toMatch(/\d|€|%/u);
      expect(text, benefit).toMatch(/Tarkista|Kontrollera|Check/u);
    }
  },
);
