import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../languages.ts';
import type { Language } from '../languages.ts';
import type { PlainDate } from '../time.ts';
import { addDays, plainDate, weekdayOf } from './calendar.ts';
import { formatDate, formatDay } from './format.ts';
import { parseLooseDate } from './loose-date.ts';

// A Sunday.
const today = '2026-11-22' as PlainDate;

function read(text: string, language: Language = 'fi', prefer: 'future' | 'past' = 'future'): string {
  const result = parseLooseDate(text, { today, language, prefer });
  return result.ok ? result.value.date : result.error.code;
}

describe('Finnish', () => {
  test.each([
    ['tänään', '2026-11-22'],
    ['Huomenna', '2026-11-23'],
    ['ylihuomenna', '2026-11-24'],
    ['eilen', '2026-11-21'],
    ['toissapäivänä', '2026-11-20'],
    ['ma', '2026-11-23'],
    ['ma.', '2026-11-23'],
    ['maanantaina', '2026-11-23'],
    ['perjantai', '2026-11-27'],
    ['keskiviikkona', '2026-11-25'],
    ['su', '2026-11-29'],
    ['ma 14', '2026-12-14'],
    ['ma 14.', '2026-12-14'],
    ['3.12.', '2026-12-03'],
    ['3.12', '2026-12-03'],
    ['3.12.2026', '2026-12-03'],
    ['3. 12. 2026', '2026-12-03'],
    ['3.12.26', '2026-12-03'],
    ['3. joulukuuta', '2026-12-03'],
    ['3. joulukuuta 2027', '2027-12-03'],
    ['21.11.', '2027-11-21'],
    ['22.11.', '2026-11-22'],
    ['pe 27.11.', '2026-11-27'],
    ['perjantaina 27.11.2026', '2026-11-27'],
    ['viikon päästä', '2026-11-29'],
    ['kahden viikon kuluttua', '2026-12-06'],
    ['2 vk päästä', '2026-12-06'],
    ['2vk päästä', '2026-12-06'],
    ['kolmen päivän päästä', '2026-11-25'],
    ['kuukauden kuluttua', '2026-12-22'],
    ['3 kk päästä', '2027-02-22'],
    ['viikko sitten', '2026-11-15'],
    ['kaksi viikkoa sitten', '2026-11-08'],
    ['ensi viikon perjantaina', '2026-11-27'],
    ['perjantaina ensi viikolla', '2026-11-27'],
    ['viime viikon tiistaina', '2026-11-10'],
    ['2026-12-03', '2026-12-03'],
  ])('%s', (text, day) => {
    expect(read(text)).toBe(day);
  });
});

describe('Swedish', () => {
  test.each([
    ['i dag', '2026-11-22'],
    ['idag', '2026-11-22'],
    ['i morgon', '2026-11-23'],
    ['imorgon', '2026-11-23'],
    ['i övermorgon', '2026-11-24'],
    ['igår', '2026-11-21'],
    ['i förrgår', '2026-11-20'],
    ['mån', '2026-11-23'],
    ['på måndag', '2026-11-23'],
    ['tors', '2026-11-26'],
    ['i måndags', '2026-11-16'],
    ['fre 27.11', '2026-11-27'],
    ['3.12', '2026-12-03'],
    ['den 3 december', '2026-12-03'],
    ['om en vecka', '2026-11-29'],
    ['om två veckor', '2026-12-06'],
    ['om 3 dagar', '2026-11-25'],
    ['för två veckor sedan', '2026-11-08'],
    ['fredag nästa vecka', '2026-11-27'],
  ])('%s', (text, day) => {
    expect(read(text, 'sv')).toBe(day);
  });
});

describe('English', () => {
  test.each([
    ['today', '2026-11-22'],
    ['tomorrow', '2026-11-23'],
    ['the day after tomorrow', '2026-11-24'],
    ['yesterday', '2026-11-21'],
    ['mon', '2026-11-23'],
    ['on Monday', '2026-11-23'],
    ['next monday', '2026-11-23'],
    ['in a week', '2026-11-29'],
    ['in two weeks', '2026-12-06'],
    ['3 days ago', '2026-11-19'],
    ['3 Dec', '2026-12-03'],
    ['3rd of December 2027', '2027-12-03'],
    ['Dec 3', '2026-12-03'],
    ['Thu 3 Dec 2026', '2026-12-03'],
    ['3/12/2026', '2026-12-03'],
  ])('%s', (text, day) => {
    expect(read(text, 'en')).toBe(day);
  });
});

test('the words of the other languages are understood too, the own language wins', () => {
  expect(read('tomorrow', 'fi')).toBe('2026-11-23');
  expect(read('huomenna', 'sv')).toBe('2026-11-23');
  // "on" is Wednesday in Finland-Swedish calendars and nothing in Finnish.
  expect(read('on', 'sv')).toBe('2026-11-25');
});

test('looking back, a weekday and a day without a year are the last ones', () => {
  expect(read('ma', 'fi', 'past')).toBe('2026-11-16');
  expect(read('su', 'fi', 'past')).toBe('2026-11-15');
  expect(read('3.12.', 'fi', 'past')).toBe('2025-12-03');
  expect(read('22.11.', 'fi', 'past')).toBe('2026-11-22');
  expect(read('5.6.71', 'fi', 'past')).toBe('1971-06-05');
  expect(read('ma 16', 'fi', 'past')).toBe('2026-11-16');
});

test.each([
  '30.2.',
  '31.4.2026',
  '29.2.',
  '0.5.',
  '32.1.',
  '3.13.',
  '2026-02-30',
  '30. helmikuuta',
  'pe 28.11.',
  '30 Feb',
])('%s is a day that does not exist, and is told as such', (text) => {
  expect(read(text)).toBe('date-not-real');
});

test.each([
  '',
  'ensi viikolla',
  'joskus',
  'nästa vecka',
  'next week',
  '14',
  '14.',
  'huomenna ehkä',
  'x huomenna',
  'klo 14',
  'maanantaina tiistaina',
  '3.12.202',
])('%j is no single day and is refused', (text) => {
  expect(read(text)).toBe('date-not-understood');
});

test('"next Friday" on a Monday could be either week, so it is refused; on a Sunday both readings agree', () => {
  const monday = '2026-11-23' as PlainDate;
  const on = (text: string, day: PlainDate) => parseLooseDate(text, { today: day, language: 'en' });
  expect(on('next friday', monday)).toMatchObject({ ok: false, error: { code: 'date-not-understood' } });
  expect(on('next friday', today)).toMatchObject({ ok: true, value: { date: '2026-11-27' } });
  expect(on('next monday', monday)).toMatchObject({ ok: true, value: { date: '2026-11-30' } });
});

test('letters written as a base and a mark are the same letters', () => {
  expect(read('tänään'.normalize('NFD'))).toBe('2026-11-22');
});

const someDay = fc
  .integer({ min: -30_000, max: 30_000 })
  .map((shift) => addDays(today, shift))
  .filter((day) => day > '1950-01-01');
const someLanguage = fc.constantFrom(...languages);

test('a day that was shown with its year is read back as the same day', () => {
  fc.assert(
    fc.property(
      someDay,
      someDay,
      someLanguage,
      fc.constantFrom('future' as const, 'past' as const),
      (day, now, language, prefer) => {
        for (const shown of [formatDate(day, language), formatDay(day, language)]) {
          expect(parseLooseDate(shown, { today: now, language, prefer })).toMatchObject({
            ok: true,
            value: { date: day },
          });
        }
      },
    ),
  );
});

test('a day that was shown without a year is read back within its year', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: 0, max: 300 }), someLanguage, (now, ahead, language) => {
      const day = addDays(now, ahead);
      fc.pre(day.slice(0, 4) === now.slice(0, 4));
      const read = parseLooseDate(formatDay(day, language, { today: now }), { today: now, language });
      expect(read).toMatchObject({ ok: true, value: { date: day } });
    }),
  );
});

test('a weekday is always one to seven days away, in the direction asked for', () => {
  const names = ['ma', 'ti', 'ke', 'to', 'pe', 'la', 'su'];
  fc.assert(
    fc.property(someDay, fc.integer({ min: 0, max: 6 }), fc.boolean(), (now, at, back) => {
      const read = parseLooseDate(names[at] ?? '', {
        today: now,
        language: 'fi',
        prefer: back ? 'past' : 'future',
      });
      if (!read.ok) throw new Error('not read');
      expect(weekdayOf(read.value.date)).toBe(at + 1);
      const near = Array.from({ length: 7 }, (_, index) => addDays(now, back ? -index - 1 : index + 1));
      expect(near).toContain(read.value.date);
    }),
  );
});

test('no text makes the reader throw, and what it answers is a day of the calendar', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(
        'ma',
        'pe',
        '.',
        ' ',
        '14',
        '3.12.',
        'klo',
        'päästä',
        '2',
        'vk',
        'om',
        'next',
        'ensi',
        'dec',
        '/',
        '-',
        'i ',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(pieces, someLanguage, (parts, language) => {
      const read = parseLooseDate(parts.join(''), { today, language });
      if (!read.ok) return;
      const [year, month, day] = read.value.date.split('-').map(Number);
      expect(plainDate(year ?? 0, month ?? 0, day ?? 0)).toBe(read.value.date);
    }),
  );
});
