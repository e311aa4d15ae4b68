import { limits } from '../../packet/limits.ts';
import { concat, utf8 } from '../../packet/bytes.ts';
import type { PacketEntry } from '../../packet/build.ts';
import type { HandoverReason } from '#shared/codes/handover.ts';
import { Breath } from './breath.ts';
import type { Collected, Row, Value } from './collect.ts';

/**
 * `handover.jsonl` in a packet of kind `handover`: JSON Lines, UTF-8.
 *
 * The first line is the head: `{ "format": "rinnalla-handover", "formatVersion": 1, "form": <version of the sender's tables>, "reason",
 * "people": [ids], "hash": <64 hex digits over all rows of people> }`. Each line after it is one row: `{ "table", "row": { column: value } }`
 * with the names of docs/schema.md; parents stand before their children, partners and own codes first. Values are text, numbers and null.
 *
 * Bytes are not in the lines. In their place stands `{ "file", "at", "size" }`: so many bytes from that place of that entry of the packet.
 * A paper is an entry of its own (`attachments/paper-0001.pdf`, its own name in the manifest), so that it can be read without any
 * program of ours; what earlier packets held stands one after another in `handover-bytes.bin`, and so do papers beyond the first 400.
 */
export const documentName = 'handover.jsonl';
export const bytesName = 'handover-bytes.bin';
export const listName = 'handover.pdf';
export const mostPaperFiles = 400;

export interface Head {
  readonly format: 'rinnalla-handover';
  readonly formatVersion: 1;
  readonly form: number;
  readonly reason: HandoverReason;
  readonly people: readonly string[];
  readonly hash: string;
}

/** Where some bytes stand in the packet. */
export interface Place {
  readonly file: string;
  readonly at: number;
  readonly size: number;
}

/** The endings of the papers that the app takes; a name in a packet is made by us, never by a person. */
const safeEnding = (name: string): string => {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1];
  return ending === undefined ? '' : `.${ending.toLowerCase()}`;
};

/** Lays bytes out over the entries of a packet. */
class Layout {
  readonly #papers = new Map<
    string,
    { name: string; originalName: string; mediaType: string; parts: Uint8Array[]; size: number }
  >();
  readonly #rest: Uint8Array[] = [];
  #restSize = 0;

  place(row: Row, bytes: Uint8Array, paperOf: (id: string) => Row | undefined): Place {
    const id = row.table === 'attachment_chunk' ? String(row.values.attachment_id) : null;
    if (id !== null && (this.#papers.has(id) || this.#papers.size < mostPaperFiles)) {
      const known = this.#papers.get(id) ?? this.#begin(id, paperOf(id));
      const at = known.size;
      known.parts.push(bytes);
      known.size += bytes.length;
      return { file: known.name, at, size: bytes.length };
    }
    const at = this.#restSize;
    this.#rest.push(bytes);
    this.#restSize += bytes.length;
    return { file: bytesName, at, size: bytes.length };
  }

  #begin(id: string, paper: Row | undefined) {
    const originalName = String(paper?.values.original_name ?? 'paper');
    const number = String(this.#papers.size + 1).padStart(4, '0');
    const begun = {
      name: `attachments/paper-${number}${safeEnding(originalName)}`,
      originalName,
      mediaType: String(paper?.values.media_type ?? 'application/octet-stream'),
      parts: [],
      size: 0,
    };
    this.#papers.set(id, begun);
    return begun;
  }

  entries(): PacketEntry[] {
    const papers = [...this.#papers.values()].map(({ name, originalName, mediaType, parts }) => ({
      name,
      originalName,
      mediaType,
      bytes: concat(...parts),
    }));
    if (this.#restSize === 0) return papers;
    const rest = { name: bytesName, originalName: bytesName, mediaType: 'application/octet-stream' };
    return [...papers, { ...rest, bytes: concat(...this.#rest) }];
  }
}

/** The entries of a packet for what was collected, without the list for humans; null when it is more than a packet holds. */
export async function writeDocument(
  head: Omit<Head, 'format' | 'formatVersion' | 'people'>,
  { people, rows, shared }: Collected,
): Promise<PacketEntry[] | null> {
  const all = [...shared, ...rows];
  if (all.length > limits.handoverRows) return null;
  const layout = new Layout();
  const papers = new Map(
    rows.filter(({ table }) => table === 'attachment').map((row) => [row.values.id, row]),
  );
  const written = (row: Row) => (value: Value) =>
    value instanceof Uint8Array ? layout.place(row, value, (id) => papers.get(id)) : value;
  const first: Head = { format: 'rinnalla-handover', formatVersion: 1, ...head, people };
  const lines = [JSON.stringify(first)];
  const breath = new Breath();
  for await (const row of breath.over(all)) {
    const put = written(row);
    const values = Object.fromEntries(
      Object.entries(row.values).map(([column, value]) => [column, put(value)]),
    );
    lines.push(JSON.stringify({ table: row.table, row: values }));
  }
  const bytes = utf8(`${lines.join('\n')}\n`);
  if (bytes.length > limits.handoverBytes) return null;
  const document = { name: documentName, originalName: documentName, mediaType: 'application/jsonl', bytes };
  return [document, ...layout.entries()];
}
