import { expect, test } from 'vitest';
import { PlainDate } from '#shared/time.ts';
import { ageOn, ageOutside, municipalityKept, municipalityName, nameFits } from './facts.ts';

const day = (text: string) => PlainDate.parse(text);

test('a person turns a year older on the birthday, not before', () => {
  expect(ageOn(day('2004-11-26'), day('2026-11-25'))).toBe(21);
  expect(ageOn(day('2004-11-25'), day('2026-11-25'))).toBe(22);
  expect(ageOn(day('2004-02-29'), day('2026-02-28'))).toBe(21);
  expect(ageOn(null, day('2026-11-25'))).toBeNull();
  expect(ageOn(day('2027-01-01'), day('2026-11-25'))).toBeNull();
});

test('a municipality typed in either language is kept by its code, another one as typed', () => {
  expect(municipalityKept('posio')).toBe('614');
  expect(municipalityKept(' Uleåborg ')).toBe('564');
  expect(municipalityKept('Savukoski')).toBe('Savukoski');
  expect(municipalityName('564', 'sv')).toBe('Uleåborg');
  expect(municipalityName('Savukoski', 'fi')).toBe('Savukoski');
});

test('typing finds a name by the beginnings of its words, with or without dots', () => {
  expect(nameFits('Säde-Maria Äijälä', 'sad aij')).toBe(true);
  expect(nameFits('Säde-Maria Äijälä', 'mar')).toBe(true);
  expect(nameFits('Aino T.', 'ain t')).toBe(true);
  expect(nameFits('Aino T.', 'ino')).toBe(false);
  expect(nameFits('Aino T.', '')).toBe(true);
});

test('an age outside the programme is told with its range, an age inside or not known is not', () => {
  const range = { from: 15, to: 29 };
  const on = day('2026-11-25');
  expect(ageOutside(day('1996-11-25'), range, on)).toEqual({ age: 30, from: 15, to: 29 });
  expect(ageOutside(day('1996-11-26'), range, on)).toBeNull();
  expect(ageOutside(day('2011-11-26'), range, on)).toEqual({ age: 14, from: 15, to: 29 });
  expect(ageOutside(null, range, on)).toBeNull();
  expect(ageOutside(day('1960-01-01'), undefined, on)).toBeNull();
});
