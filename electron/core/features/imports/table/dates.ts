import { addDays, plainDate } from '#shared/dates/calendar.ts';
import { DateOrder } from '#shared/contract/imports.ts';
import type { PlainDate } from '#shared/time.ts';

/** A day with four digits of a year, or two. */
function dayOf(year: string, month: string, day: string, today: PlainDate): PlainDate | null {
  if (year.length !== 2) return plainDate(Number(year), Number(month), Number(day));
  // A year of two digits is the latest one that is past: birth dates lie behind.
  const recent = plainDate(2000 + Number(year), Number(month), Number(day));
  if (recent !== null && recent <= today) return recent;
  return plainDate(1900 + Number(year), Number(month), Number(day));
}

function inOrder(order: DateOrder, parts: readonly [string, string, string], today: PlainDate) {
  const [a, b, c] = parts;
  // The year has two digits or four, the others one or two.
  const fits = (year: string, ...others: string[]) =>
    /^(?:\d{2}|\d{4})$/.test(year) && others.every((part) => /^\d{1,2}$/.test(part));
  if (order === 'ymd') return fits(a, b, c) ? dayOf(a, b, c, today) : null;
  if (!fits(c, a, b)) return null;
  return order === 'dmy' ? dayOf(c, b, a, today) : dayOf(c, a, b, today);
}

/** 31.12.1899, from which Excel counts days; it believes in a 29.2.1900, so that later days are one less. */
const excelStart = plainDate(1900, 1, 1);
function fromSerial(digits: string): PlainDate | null {
  const serial = Number(digits);
  if (excelStart === null || serial < 1 || serial === 60 || serial > 73_050) return null;
  return addDays(excelStart, serial - (serial > 60 ? 2 : 1));
}

const parted =
  /^(\d{1,4})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{1,4})\.?(?:[ T]\d{1,2}[.:]\d{2}(?:[.:]\d{2}(?:\.\d+)?)?Z?)?$/;

/** Figures without marks. A zero in front is lost where a program took them for a number. */
function compact(digits: string, order: DateOrder, today: PlainDate): PlainDate | null {
  const yearFirst = order === 'ymd';
  const padded = digits.length === 7 && !yearFirst ? `0${digits}` : digits;
  const yearLength = padded.length === 8 ? 4 : padded.length === 6 ? 2 : 0;
  if (yearLength === 0) return null;
  const parts: readonly [string, string, string] = yearFirst
    ? [padded.slice(0, yearLength), padded.slice(yearLength, -2), padded.slice(-2)]
    : [padded.slice(0, 2), padded.slice(2, 4), padded.slice(4)];
  return inOrder(order, parts, today);
}

/**
 * The day that a cell tells when its column is in an order; null for what is none in it. Not asked of the order: points mean day first
 * (except after a year of four digits), a year of four digits in front means year first, and four or five figures are Excel's count of days.
 */
export function dateIn(text: string, order: DateOrder, today: PlainDate): PlainDate | null {
  const trimmed = text.trim();
  if (/^\d{4,5}$/.test(trimmed)) return fromSerial(trimmed);
  if (/^\d{6,8}$/.test(trimmed)) return compact(trimmed, order, today);
  const match = parted.exec(trimmed);
  if (!match) return null;
  const [, a = '', mark = '', b = '', c = ''] = match;
  if (a.length === 4) return inOrder('ymd', [a, b, c], today);
  return inOrder(mark === '.' ? 'dmy' : order, [a, b, c], today);
}

export interface DateCell {
  readonly row: number;
  readonly text: string;
}

export interface ReadDates {
  /** Null where two orders fit equally well and mean different days. */
  readonly order: DateOrder | null;
  /** The first cell that shows the difference, or the first that is a date at all. */
  readonly example: {
    readonly row: number;
    readonly text: string;
    readonly readings: { readonly order: DateOrder; readonly date: PlainDate }[];
  } | null;
}

const readingsOf = ({ text }: DateCell, orders: readonly DateOrder[], today: PlainDate) =>
  orders.flatMap((order) => {
    const date = dateIn(text, order, today);
    return date === null ? [] : [{ order, date }];
  });

/** How the dates of a column are to be understood; null for a column in which there are none. */
export function datesOfColumn(cells: readonly DateCell[], today: PlainDate): ReadDates | null {
  const all = DateOrder.options;
  const dated = cells.filter((cell) => readingsOf(cell, all, today).length > 0);
  if (dated.length === 0 || dated.length * 2 < cells.length) return null;
  const unread = (order: DateOrder) => dated.filter(({ text }) => dateIn(text, order, today) === null).length;
  const misses = all.map((order) => ({ order, count: unread(order) }));
  const fewest = Math.min(...misses.map(({ count }) => count));
  const best = misses.filter(({ count }) => count === fewest).map(({ order }) => order);
  const differing = dated.find(
    (cell) => new Set(best.map((order) => dateIn(cell.text, order, today))).size > 1,
  );
  const shown = differing ?? dated[0];
  return {
    order: differing ? null : (best[0] ?? null),
    example: shown ? { ...shown, readings: readingsOf(shown, best, today) } : null,
  };
}
