import { createHmac, pbkdf2Sync } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { cbc } from '@noble/ciphers/aes.js';
import { fileSaltLength, pageSize } from '../format.ts';

/** SQLCipher 4 keeps the initialisation vector and the HMAC at the end of every page (https://www.zetetic.net/sqlcipher/design). */
const vectorLength = 16;
const macLength = 64;
const reserved = vectorLength + macLength;
/** What SQLite itself uses of a page. */
export const usableSize = pageSize - reserved;

const macKeyOf = (databaseKey: Uint8Array, salt: Uint8Array): Buffer =>
  pbkdf2Sync(databaseKey, Buffer.from(salt.map((byte) => byte ^ 0x3a)), 2, 32, 'sha512');

/** A page in clear, or `null` where its authentication says that it is not what was written. */
const decrypted = (
  page: Buffer,
  number: number,
  databaseKey: Uint8Array,
  macKey: Uint8Array,
): Buffer | null => {
  const from = number === 1 ? fileSaltLength : 0;
  const place = Buffer.alloc(4);
  place.writeUInt32LE(number);
  const mac = createHmac('sha512', macKey)
    .update(page.subarray(from, pageSize - macLength))
    .update(place)
    .digest();
  if (!mac.equals(page.subarray(pageSize - macLength))) return null;
  const vector = page.subarray(usableSize, usableSize + vectorLength);
  const clear = Buffer.alloc(pageSize);
  clear.set(
    cbc(databaseKey, vector, { disablePadding: true }).decrypt(page.subarray(from, usableSize)),
    from,
  );
  if (number === 1) clear.write('SQLite format 3\u0000', 0, 'latin1');
  return clear;
};

const bigEndian = (bytes: Buffer, at: number): number => bytes.readUInt32BE(at);

/** SQLite's checksum over the log (https://sqlite.org/fileformat2.html, "Checksum Algorithm"). */
const checksum = (bytes: Buffer, isBig: boolean, start: readonly [number, number]): [number, number] => {
  let [one, two] = start;
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    const first = isBig ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at);
    const second = isBig ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4);
    one = (one + first + two) >>> 0;
    two = (two + second + one) >>> 0;
  }
  return [one, two];
};

const logHeader = 32;
const frameHeader = 24;

interface Log {
  /** Where in the log the newest committed version of a page is. */
  readonly pages: ReadonlyMap<number, number>;
  /** The number of pages after the last commit; 0 without one. */
  readonly size: number;
}

/** The committed frames of a write-ahead log, up to the first one that does not fit. */
const readLog = (file: number | null): Log => {
  const none: Log = { pages: new Map(), size: 0 };
  if (file === null) return none;
  const header = Buffer.alloc(logHeader);
  if (readSync(file, header, 0, logHeader, 0) < logHeader) return none;
  const magic = bigEndian(header, 0);
  if ((magic & 0xfffffffe) >>> 0 !== 0x377f0682 || bigEndian(header, 8) !== pageSize) return none;
  const isBig = (magic & 1) === 1;
  let sum = checksum(header.subarray(0, 24), isBig, [0, 0]);
  if (sum[0] !== bigEndian(header, 24) || sum[1] !== bigEndian(header, 28)) return none;
  const pages = new Map<number, number>();
  let waiting = new Map<number, number>();
  let size = 0;
  const frame = Buffer.alloc(frameHeader + pageSize);
  for (let at = logHeader; readSync(file, frame, 0, frame.length, at) === frame.length; at += frame.length) {
    if (!frame.subarray(8, 16).equals(header.subarray(16, 24))) break;
    sum = checksum(frame.subarray(frameHeader), isBig, checksum(frame.subarray(0, 8), isBig, sum));
    if (sum[0] !== bigEndian(frame, 16) || sum[1] !== bigEndian(frame, 20)) break;
    waiting.set(bigEndian(frame, 0), at + frameHeader);
    const committed = bigEndian(frame, 4);
    if (committed > 0) {
      for (const [page, place] of waiting) pages.set(page, place);
      waiting = new Map();
      size = committed;
    }
  }
  return { pages, size };
};

/** Pages in clear that are kept in memory: 128 MB at most. */
const pagesKept = 32_768;

/** The pages of a case file that SQLite does not open any more. The file and its log are only read. */
export interface Pages {
  readonly count: number;
  readonly logUsed: boolean;
  /** In clear; `null` where the page is damaged or beyond the file. */
  read(number: number): Buffer | null;
  close(): void;
}

const opened = (path: string): number | null => {
  try {
    return openSync(path, 'r');
  } catch {
    return null;
  }
};

/**
 * Opens the pages of a damaged case file. `salts` are where the first 16 bytes may be known from besides the file
 * itself (its slots, its backups): without them no page can be authenticated. `null` when no page is of this key.
 */
export const openPages = (
  path: string,
  databaseKey: Uint8Array,
  salts: readonly Uint8Array[],
): Pages | null => {
  const main = openSync(path, 'r');
  const logFile = opened(`${path}-wal`);
  const close = (): void => {
    closeSync(main);
    if (logFile !== null) closeSync(logFile);
  };
  const log = readLog(logFile);
  const inFile = Math.ceil(fstatSync(main).size / pageSize);
  const count = Math.max(inFile, log.size);
  const buffer = Buffer.alloc(pageSize);
  const from = (file: number, place: number, number: number, macKey: Uint8Array): Buffer | null =>
    readSync(file, buffer, 0, pageSize, place) === pageSize
      ? decrypted(buffer, number, databaseKey, macKey)
      : null;
  const first = Buffer.alloc(fileSaltLength);
  readSync(main, first, 0, fileSaltLength, 0);
  const macKeys = [first, ...salts].map((salt) => macKeyOf(databaseKey, salt));
  // A page that fits says which salt is the file's; one of the first ten thousand is whole.
  const macKey = macKeys.find((each) => {
    for (let number = 1; number <= Math.min(count, 10_000); number += 1) {
      if (from(main, (number - 1) * pageSize, number, each) !== null) return true;
      const place = log.pages.get(number);
      if (place !== undefined && logFile !== null && from(logFile, place, number, each) !== null) return true;
    }
    return false;
  });
  if (macKey === undefined) {
    close();
    return null;
  }
  // Each page is asked for several times, and opening one takes most of the time.
  const clear = new Map<number, Buffer>();
  const damaged = new Set<number>();
  const openPage = (number: number): Buffer | null => {
    const place = log.pages.get(number);
    const newest = place === undefined || logFile === null ? null : from(logFile, place, number, macKey);
    return newest ?? from(main, (number - 1) * pageSize, number, macKey);
  };
  return {
    count,
    logUsed: log.pages.size > 0,
    read: (number) => {
      if (number < 1 || number > count || damaged.has(number)) return null;
      const known = clear.get(number);
      if (known !== undefined) return known;
      const page = openPage(number);
      if (page === null) {
        damaged.add(number);
        return null;
      }
      clear.set(number, page);
      if (clear.size > pagesKept)
        for (const oldest of [...clear.keys()].slice(0, pagesKept / 4)) clear.delete(oldest);
      return page;
    },
    close: () => {
      for (const page of clear.values()) page.fill(0);
      close();
    },
  };
};
