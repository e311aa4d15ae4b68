import { expect, test } from 'vitest';
import { namesPerson } from './people-named.ts';

test.each([
  ['Maarit Mäki', 'Maarit Mäki'],
  ['MAARIT MAKI', 'Maarit Mäki'],
  ['Mäki Maarit', 'Maarit Mäki'],
  ['Mäki, Maarit', 'maarit mäki'],
  ['Maarit Mäki, sosiaaliohjaaja', 'Maarit Mäki'],
  ['sosiaaliohjaaja Maarit Mäki', 'Mäki Maarit'],
  ['Anna–Liisa Ö. Åkerblom', 'anna-liisa o akerblom'],
  ['Maarit', 'maarit'],
])('%s names %s', (field, person) => {
  expect(namesPerson(field, person)).toBe(true);
});

test.each([
  ['Maarit Mäki-Lahti', 'Maarit Mäki'],
  ['Maarit Mäkinen', 'Maarit Mäki'],
  ['Maarit', 'Maarit Mäki'],
  ['Maarit Mäki', 'Maarit'],
  ['Mäki, sosiaaliohjaaja Maarit', 'Maarit Mäki'],
  ['', 'Maarit Mäki'],
  ['Maarit Mäki', ''],
  ['Maarit Mäki', '  , '],
])('%s is somebody else than %s', (field, person) => {
  expect(namesPerson(field, person)).toBe(false);
});
