import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { sha256Hex, utf8 } from '../../packet/bytes.ts';
import { Breath } from './breath.ts';
import type { Row, Value } from './collect.ts';

const canonical = (value: Value | undefined): string =>
  value instanceof Uint8Array ? `x${sha256Hex(value)}` : JSON.stringify(value ?? null);

/** What a row says, in one form for equal rows. */
export const rowText = ({ table, values }: Pick<Row, 'table' | 'values'>): string =>
  `${table}{${Object.keys(values)
    .toSorted()
    .map((column) => `${column}:${canonical(values[column])}`)
    .join(',')}}`;

/** SHA-256 over texts that come one after another, each ended by a line feed, as 64 hex digits. */
export class TextHash {
  readonly #hash = sha256.create();

  add(text: string): void {
    this.#hash.update(utf8(`${text}\n`));
  }

  end(): string {
    return bytesToHex(this.#hash.digest());
  }
}

/**
 * What is known of people, as 64 hex digits: SHA-256 over every row of every table that is handed over, sorted. Two files with the same
 * hash know the same of them, to the letter.
 */
export async function peopleHash(rows: readonly Row[], breath = new Breath()): Promise<string> {
  const texts = new Map<string, string[]>();
  for (const row of rows) {
    if (breath.isDue) await breath.take();
    // No such beginning is the beginning of another: sorting them, and each one's own, sorts all.
    const begins = `${row.table}{`;
    const own = texts.get(begins);
    if (own) own.push(rowText(row));
    else texts.set(begins, [rowText(row)]);
  }
  const hash = new TextHash();
  hash.add('rinnalla-people-v1');
  // JavaScript compares texts by their UTF-16 code units, as the format says.
  for (const begins of [...texts.keys()].sort()) {
    for (const text of (texts.get(begins) ?? []).sort()) {
      if (breath.isDue) await breath.take();
      hash.add(text);
    }
  }
  // Of nobody's rows there is one empty line, as always.
  if (rows.length === 0) hash.add('');
  return hash.end();
}
