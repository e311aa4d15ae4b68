import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, partsOf } from '#shared/dates/calendar.ts';
import { DateOrder } from '#shared/contract/imports.ts';
import { PlainDate } from '#shared/time.ts';
import { dateIn, datesOfColumn } from './dates.ts';

const today = PlainDate.parse('2026-11-25');
const column = (...texts: string[]) =>
  datesOfColumn(
    texts.map((text, index) => ({ row: index + 2, text })),
    today,
  );

describe('one cell', () => {
  test.each([
    ['3.5.2004', 'dmy', '2004-05-03'],
    ['03.05.2004', 'mdy', '2004-05-03'],
    ['3. 5. 2004', 'dmy', '2004-05-03'],
    ['3.5.04', 'dmy', '2004-05-03'],
    ['3.5.27', 'dmy', '1927-05-03'],
    ['25.11.26', 'dmy', '2026-11-25'],
    ['26.11.26', 'dmy', '1926-11-26'],
    ['2004-05-03', 'mdy', '2004-05-03'],
    ['2004-05-03T00:00:00Z', 'dmy', '2004-05-03'],
    ['3.5.2004 0:00', 'dmy', '2004-05-03'],
    ['03/05/2004', 'dmy', '2004-05-03'],
    ['05/03/2004', 'mdy', '2004-05-03'],
    ['03052004', 'dmy', '2004-05-03'],
    ['3052004', 'dmy', '2004-05-03'],
    ['20040503', 'ymd', '2004-05-03'],
    ['030504', 'dmy', '2004-05-03'],
    ['38110', 'dmy', '2004-05-03'],
    ['1', 'dmy', null],
    ['29.2.2003', 'dmy', null],
    ['29.2.2004', 'dmy', '2004-02-29'],
    ['31.4.2000', 'dmy', null],
    ['00.00.0000', 'dmy', null],
    ['3.5.', 'dmy', null],
    ['ei tiedossa', 'dmy', null],
    ['3.5-2004', 'dmy', null],
  ] as const)('%s in the order %s is %s', (text, order, expected) => {
    expect(dateIn(text, order, today)).toBe(expected);
  });

  const days = fc
    .integer({ min: 0, max: 46_000 })
    .map((days_) => addDays(PlainDate.parse('1900-03-01'), days_));
  const two = (number: number) => String(number).padStart(2, '0');

  test('that is written out in an order is read back in it, whatever the marks', () => {
    fc.assert(
      fc.property(
        days,
        fc.constantFrom('/', '-', ''),
        fc.constantFrom(...DateOrder.options),
        (day, mark, order) => {
          const { year, month, day: dayOfMonth } = partsOf(day);
          const parts = { d: two(dayOfMonth), m: two(month), y: String(year) };
          const text = [...order].map((part) => parts[part as 'd' | 'm' | 'y']).join(mark);
          expect(dateIn(text, order, today)).toBe(day);
        },
      ),
    );
  });

  test('with two figures of a year is the latest such day that is past', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { year, month, day: dayOfMonth } = partsOf(day);
        const read = dateIn(`${dayOfMonth}.${month}.${two(year % 100)}`, 'dmy', today);
        if (read === null) {
          // 29 February of a year that was a leap year in one century only.
          expect([month, dayOfMonth]).toEqual([2, 29]);
          return;
        }
        expect(read <= today).toBe(true);
        expect(partsOf(read)).toMatchObject({ month, day: dayOfMonth });
        expect(read >= '1926-11-26').toBe(true);
      }),
    );
  });

  test('of Excel’s count of days is the day that Excel shows', () => {
    fc.assert(
      fc.property(days, (day) => {
        const serial = Math.round((Date.parse(day) - Date.parse('1899-12-30')) / 86_400_000);
        if (serial < 1000) return;
        expect(dateIn(String(serial), 'dmy', today)).toBe(day);
      }),
    );
  });

  test('never gives a day that the calendar does not have, nor throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[0-9./ -]{4,10}$/)),
        fc.constantFrom(...DateOrder.options),
        (text, order) => {
          const read = dateIn(text, order, today);
          if (read !== null) expect(PlainDate.safeParse(read).success).toBe(true);
        },
      ),
    );
  });
});

describe('a column', () => {
  test('of Finnish dates needs no question', () => {
    expect(column('1.2.2000', '2.3.2001', '')).toMatchObject({ order: 'dmy' });
  });
  test('whose every day fits two orders is asked about, with a row in both', () => {
    expect(column('01/02/2000', '03/04/2001')).toEqual({
      order: null,
      example: {
        row: 2,
        text: '01/02/2000',
        readings: [
          { order: 'dmy', date: '2000-02-01' },
          { order: 'mdy', date: '2000-01-02' },
        ],
      },
    });
  });
  test('in which one day fits one order only is understood by it', () => {
    expect(column('01/02/2000', '13/02/2000')?.order).toBe('dmy');
    expect(column('01/02/2000', '02/13/2000')?.order).toBe('mdy');
    expect(column('010203', '991231')?.order).toBe('ymd');
  });
  test('that contradicts itself is asked about', () => {
    expect(column('13/02/2000', '02/13/2000')?.order).toBeNull();
  });
  test('with one impossible day is understood by the others', () => {
    expect(column('01/02/2000', '13/02/2000', '31/02/2000')?.order).toBe('dmy');
  });
  test('of words or telephone numbers is none of dates', () => {
    expect(column('Aino', 'Eino')).toBeNull();
    expect(column('0400000011', '0400000012')).toBeNull();
    expect(column()).toBeNull();
  });
});
