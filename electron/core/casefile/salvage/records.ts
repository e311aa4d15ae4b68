import { usableSize } from './pages.ts';
import type { Pages } from './pages.ts';

/** A stored value: integers beyond 2^53 as bigint. */
export type Value = null | number | bigint | string | Buffer;

/** What a page is (https://sqlite.org/fileformat2.html, "B-tree Pages"); `null` for anything else. */
export type PageKind = 'table-leaf' | 'table-interior' | 'index-leaf' | 'index-interior';
const kinds: ReadonlyMap<number, PageKind> = new Map([
  [0x0d, 'table-leaf'],
  [0x05, 'table-interior'],
  [0x0a, 'index-leaf'],
  [0x02, 'index-interior'],
]);
const headerAt = (number: number): number => (number === 1 ? 100 : 0);
export const kindOf = (page: Buffer, number: number): PageKind | null =>
  kinds.get(page[headerAt(number)] ?? 0) ?? null;

const varint = (bytes: Buffer, at: number): [value: bigint, next: number] => {
  let value = 0n;
  for (let index = 0; index < 8; index += 1) {
    const byte = bytes.readUInt8(at + index);
    value = (value << 7n) | BigInt(byte & 0x7f);
    if (byte < 0x80) return [value, at + index + 1];
  }
  return [(value << 8n) | BigInt(bytes.readUInt8(at + 8)), at + 9];
};
const length = (bytes: Buffer, at: number): [value: number, next: number] => {
  const [value, next] = varint(bytes, at);
  return [Number(value), next];
};
const asNumber = (value: bigint): number | bigint =>
  value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER)
    ? Number(value)
    : value;

class Broken extends Error {}

const integerBytes = [0, 1, 2, 3, 4, 6, 8] as const;

const valueOf = (type: number, bytes: Buffer, at: number): [Value, number] => {
  if (type === 0) return [null, at];
  if (type === 8 || type === 9) return [type - 8, at];
  if (type === 7) return [bytes.readDoubleBE(at), at + 8];
  if (type >= 1 && type <= 6) {
    const size = integerBytes[type] ?? 0;
    const value =
      size === 8 ? asNumber(bytes.readBigInt64BE(at)) : bytes.subarray(at, at + size).readIntBE(0, size);
    return [value, at + size];
  }
  if (type < 12) throw new Broken();
  const size = (type - (type % 2 === 0 ? 12 : 13)) / 2;
  if (at + size > bytes.length) throw new Broken();
  const body = bytes.subarray(at, at + size);
  return [type % 2 === 0 ? Buffer.from(body) : body.toString('utf8'), at + size];
};

const decoded = (payload: Buffer): Value[] => {
  const [headerLength, first] = length(payload, 0);
  const values: Value[] = [];
  let at = first;
  let body = headerLength;
  while (at < headerLength) {
    const [type, next] = length(payload, at);
    const [value, after] = valueOf(type, payload, body);
    values.push(value);
    at = next;
    body = after;
  }
  return values;
};

/** The payload of a cell with what of it lies on overflow pages; `null` when one of those is lost. */
const payloadOf = (pages: Pages, page: Buffer, at: number, size: number, isTable: boolean): Buffer | null => {
  const most = isTable ? usableSize - 35 : Math.floor(((usableSize - 12) * 64) / 255) - 23;
  if (size <= most) return page.subarray(at, at + size);
  const least = Math.floor(((usableSize - 12) * 32) / 255) - 23;
  const fitting = least + ((size - least) % (usableSize - 4));
  const local = fitting <= most ? fitting : least;
  const parts = [Buffer.from(page.subarray(at, at + local))];
  let left = size - local;
  let next = page.readUInt32BE(at + local);
  while (left > 0) {
    const overflow = next === 0 ? null : pages.read(next);
    if (overflow === null) return null;
    const part = overflow.subarray(4, 4 + Math.min(left, usableSize - 4));
    parts.push(Buffer.from(part));
    left -= part.length;
    next = overflow.readUInt32BE(0);
  }
  return Buffer.concat(parts);
};

/** One entry of a b-tree page. */
export interface Cell {
  /** Of a table's row; `null` in an index. */
  readonly rowid: number | bigint | null;
  /** `null` when a part of it was on a page that is lost. */
  readonly values: readonly Value[] | null;
}

export interface Node {
  readonly kind: PageKind;
  readonly children: readonly number[];
  /** For an interior page of a table: up to which rowid each child goes; the last one has no end. */
  readonly ends: readonly (number | bigint)[];
  readonly cells: readonly Cell[];
}

/** Takes a page apart. `null` when it is no b-tree page, which an authenticated page may well be. */
export const nodeOf = (pages: Pages, page: Buffer, number: number): Node | null => {
  const kind = kindOf(page, number);
  if (kind === null) return null;
  try {
    const start = headerAt(number);
    const isInterior = kind.endsWith('interior');
    const count = page.readUInt16BE(start + 3);
    const pointers = start + (isInterior ? 12 : 8);
    const children: number[] = [];
    const ends: (number | bigint)[] = [];
    const cells: Cell[] = [];
    for (let index = 0; index < count; index += 1) {
      let at = page.readUInt16BE(pointers + 2 * index);
      if (isInterior) {
        children.push(page.readUInt32BE(at));
        at += 4;
      }
      if (kind === 'table-interior') {
        ends.push(asNumber(BigInt.asIntN(64, varint(page, at)[0])));
        continue;
      }
      const [size, afterSize] = length(page, at);
      let body = afterSize;
      let rowid: number | bigint | null = null;
      if (kind === 'table-leaf') {
        const [id, afterId] = varint(page, body);
        rowid = asNumber(BigInt.asIntN(64, id));
        body = afterId;
      }
      const payload = payloadOf(pages, page, body, size, kind === 'table-leaf');
      cells.push({ rowid, values: payload === null ? null : decoded(payload) });
    }
    if (isInterior) children.push(page.readUInt32BE(start + 8));
    return { kind, children, ends, cells };
  } catch (error) {
    // A freed or foreign page that only looks like one.
    if (error instanceof Broken || error instanceof RangeError) return null;
    throw error;
  }
};
