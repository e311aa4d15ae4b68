import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../languages.ts';
import type { Language } from '../languages.ts';
import { instantOf } from '../time.ts';
import type { Instant, PlainDate } from '../time.ts';
import { addDays, addMonths, daysBetween } from './calendar.ts';
import { ClockTime, clockTime, inHelsinki, momentInHelsinki } from './clock-time.ts';
import { formatClock, formatDate, formatDay, formatMoment, formatTime } from './format.ts';
import { findMoments, parseLooseMoment } from './loose-moment.ts';

const today = '2026-11-22' as PlainDate;
const at = (text: string) => ClockTime.parse(text);

function read(text: string, language: Language = 'fi'): string {
  const result = parseLooseMoment(text, { today, language });
  return result.ok ? `${result.value.date} ${result.value.time ?? '-'}` : result.error.code;
}

test.each([
  ['ma 14', '2026-11-23 14:00'],
  ['ma 14.30', '2026-11-23 14:30'],
  ['ma 14.', '2026-12-14 -'],
  ['ma 30', '2026-11-30 -'],
  ['maanantaina klo 14', '2026-11-23 14:00'],
  ['pe 27.11. klo 13', '2026-11-27 13:00'],
  ['pe 27.11. klo 13.15', '2026-11-27 13:15'],
  ['3.12.', '2026-12-03 -'],
  ['3.12. 14', '2026-12-03 14:00'],
  ['3.12.2026 klo 9', '2026-12-03 09:00'],
  ['huomenna 9.30', '2026-11-23 09:30'],
  ['klo 14 huomenna', '2026-11-23 14:00'],
  ['klo 14', '2026-11-22 14:00'],
  ['14:05', '2026-11-22 14:05'],
  ['13.00', '2026-11-22 13:00'],
  ['kello 8 ti', '2026-11-24 08:00'],
  ['2026-12-03T14:00', '2026-12-03 14:00'],
  ['2026-12-03 14:00', '2026-12-03 14:00'],
])('%s', (text, moment) => {
  expect(read(text)).toBe(moment);
});

test.each([
  ['i morgon kl 14', 'sv', '2026-11-23 14:00'],
  ['mån kl. 14.30', 'sv', '2026-11-23 14:30'],
  ['fre 27.11 kl 9', 'sv', '2026-11-27 09:00'],
  ['tomorrow at 2 pm', 'en', '2026-11-23 14:00'],
  ['mon 12 am', 'en', '2026-11-23 00:00'],
  ['3 Dec, 14:00', 'en', '2026-12-03 14:00'],
] as const)('%s', (text, language, moment) => {
  expect(read(text, language)).toBe(moment);
});

test.each([
  ['30.2. klo 13', 'date-not-real'],
  ['huomenna klo 25', 'date-not-understood'],
  ['huomenna klo 13-14', 'date-not-understood'],
  ['klo 12.75', 'date-not-understood'],
  ['ensi viikolla', 'date-not-understood'],
  ['huomenna klo 14 tai 15', 'date-not-understood'],
  ['', 'date-not-understood'],
])('%j is refused', (text, code) => {
  expect(read(text)).toBe(code);
});

test('a moment is the wall clock in Helsinki, in winter two hours and in summer three ahead of UTC', () => {
  expect(parseLooseMoment('pe 27.11. klo 13', { today, language: 'fi' })).toMatchObject({
    value: { moment: '2026-11-27T11:00:00Z' },
  });
  expect(momentInHelsinki('2026-07-01' as PlainDate, at('13:00'))).toBe('2026-07-01T10:00:00Z');
});

describe('the two nights when the clocks are moved', () => {
  test('a time in the missing hour of spring is moved past it', () => {
    const night = '2026-03-29' as PlainDate;
    expect(momentInHelsinki(night, at('02:59'))).toBe('2026-03-29T00:59:00Z');
    expect(momentInHelsinki(night, at('03:30'))).toBe('2026-03-29T01:30:00Z');
    expect(inHelsinki('2026-03-29T01:30:00Z' as Instant).time).toBe('04:30');
    expect(momentInHelsinki(night, at('04:00'))).toBe('2026-03-29T01:00:00Z');
  });

  test('of the double hour of autumn the first is taken', () => {
    const night = '2026-10-25' as PlainDate;
    expect(momentInHelsinki(night, at('03:30'))).toBe('2026-10-25T00:30:00Z');
    expect(momentInHelsinki(night, at('04:00'))).toBe('2026-10-25T02:00:00Z');
  });

  test('days are counted by the calendar and not by 24 hours', () => {
    expect(daysBetween('2026-03-28' as PlainDate, '2026-03-30' as PlainDate)).toBe(2);
    expect(daysBetween('2026-10-26' as PlainDate, '2026-10-24' as PlainDate)).toBe(-2);
    expect(addDays('2026-10-24' as PlainDate, 2)).toBe('2026-10-26');
  });
});

test('what is shown has the form of the language', () => {
  const day = '2026-11-27' as PlainDate;
  const moment = momentInHelsinki(day, at('13:00'));
  expect(languages.map((language) => formatDate(day, language))).toEqual([
    '27.11.2026',
    '27.11.2026',
    '27 Nov 2026',
  ]);
  expect(languages.map((language) => formatDay(day, language, { today }))).toEqual([
    'pe 27.11.',
    'fre 27.11.',
    'Fri 27 Nov',
  ]);
  expect(formatDay(day, 'fi', { today: '2027-01-02' as PlainDate })).toBe('pe 27.11.2026');
  expect(languages.map((language) => formatTime(at('13:00'), language))).toEqual(['13.00', '13.00', '13:00']);
  expect(languages.map((language) => formatTime(at('09:05'), language))).toEqual(['9.05', '9.05', '09:05']);
  expect(languages.map((language) => formatClock(at('13:00'), language))).toEqual([
    'klo 13',
    'kl. 13',
    '13:00',
  ]);
  expect(languages.map((language) => formatMoment(moment, language, { today }))).toEqual([
    'pe 27.11. klo 13',
    'fre 27.11. kl. 13',
    'Fri 27 Nov, 13:00',
  ]);
});

test('the last day of a month stays a day of the calendar when months are added', () => {
  expect(addMonths('2026-01-31' as PlainDate, 1)).toBe('2026-02-28');
});

const someMoment = fc
  .integer({ min: Date.UTC(1975, 0) / 60_000, max: Date.UTC(2060, 0) / 60_000 })
  .map((minutes) => instantOf(new Date(minutes * 60_000)));

test('a moment that was shown is read back as the same moment, the double hour excepted', () => {
  fc.assert(
    fc.property(someMoment, fc.constantFrom(...languages), (moment, language) => {
      const { date, time } = inHelsinki(moment);
      const back = parseLooseMoment(formatMoment(moment, language), { today, language });
      expect(back).toMatchObject({ ok: true, value: { date, time } });
      const again = momentInHelsinki(date, time);
      expect([moment, instantOf(new Date(Date.parse(moment) - 3_600_000))]).toContain(again);
    }),
  );
});

test('every clock time of every day near a change of clocks is a moment of that day or the hour after the jump', () => {
  const days = [2024, 2025, 2026, 2027].flatMap((year) =>
    [3, 10].flatMap((month) =>
      Array.from({ length: 7 }, (_, index) => `${year}-${month === 3 ? '03' : '10'}-${25 + index}`),
    ),
  );
  fc.assert(
    fc.property(fc.constantFrom(...days), fc.integer({ min: 0, max: 1439 }), (day, minutes) => {
      const time = clockTime(Math.floor(minutes / 60), minutes % 60);
      if (!time) throw new Error('no time');
      const shown = inHelsinki(momentInHelsinki(day as PlainDate, time));
      expect(shown.date).toBe(day);
      const inGap = shown.time !== time;
      if (inGap)
        expect([time.slice(0, 2), shown.time.slice(0, 2), shown.time.slice(3)]).toEqual([
          '03',
          '04',
          time.slice(3),
        ]);
    }),
    { numRuns: 400 },
  );
});

describe('inside a sentence', () => {
  const found = (text: string, language: Language = 'fi') =>
    findMoments(text, { today, language }).map((one) => [
      text.slice(one.start, one.end),
      one.date,
      one.time,
      one.problem,
    ]);

  test('days and times are found where they stand', () => {
    expect(found('Puhelu eilen, tavataan kirjastolla pe klo 13 ja 3.12. klo 9.30')).toEqual([
      ['eilen', '2026-11-21', null, null],
      ['pe klo 13', '2026-11-27', '13:00', null],
      ['3.12. klo 9.30', '2026-12-03', '09:30', null],
    ]);
  });

  test('from one time to another begins at the first', () => {
    expect(found('Tavattiin eilen klo 13–14.30 kirjastolla')).toEqual([
      ['eilen klo 13–14.30', '2026-11-21', '13:00', null],
    ]);
  });

  test('a closing dot does not make an hour a day', () => {
    expect(found('Tavataan pe 14.')).toEqual([['pe 14', '2026-11-27', '14:00', null]]);
  });

  test('figures that count something are not days or times', () => {
    expect(found('nukkui 7.5 tuntia, paikalla 12 henkilöä, ma 2 tuntia')).toEqual([
      ['ma', '2026-11-23', null, null],
    ]);
  });

  test('short words of another language are words', () => {
    expect(found('hän on kotona ja sat down', 'fi')).toEqual([]);
    expect(found('we sat in the sun', 'en')).toEqual([]);
  });

  test('a day that does not exist is found and told', () => {
    expect(found('tavataan 30.2. klo 13')).toEqual([['30.2. klo 13', null, '13:00', 'date-not-real']]);
  });

  test('what is found lies inside the text and does not overlap', () => {
    const words = fc.array(
      fc.oneof(
        fc.constantFrom('pe', 'klo', '13', '3.12.', 'eilen', '.', ',', 'Helmi', '30.2.', '14:00'),
        fc.string(),
      ),
    );
    fc.assert(
      fc.property(words, fc.constantFrom(...languages), (parts, language) => {
        const text = parts.join(' ');
        let from = 0;
        for (const one of findMoments(text, { today, language })) {
          expect(one.start).toBeGreaterThanOrEqual(from);
          expect(one.end).toBeGreaterThan(one.start);
          from = one.end;
        }
        expect(from).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
