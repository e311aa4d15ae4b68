import { paperTypeOf } from '#shared/papers/media-types.ts';
import { failure, success, type Result } from '#shared/result.ts';
import type { ItemContent } from '../../packet/words-of.ts';
import type { Db } from '../../db.ts';
import type { PacketEntry } from '../../packet/build.ts';
import { plainLine } from '../../packet/card.ts';
import { limits } from '../../packet/limits.ts';
import { readBody } from '../papers/body.ts';
import type { GatherRecords } from './sources-of-items.ts';

type DisclosedPaper = ItemContent<'papers'>[number];

const OriginalName = plainLine(255).min(1);
/** What the letter, its document and the archive itself take beside the papers, in bytes: far more than they ever do. */
const reserve = 16 * 1024 * 1024;
/** All papers of one packet together, in bytes. */
export const largestPapers = limits.packetBytes - reserve;

/** The chosen papers under generated names. What a file was called stands in the manifest alone, and what the coach noted of it nowhere. */
export const papers: GatherRecords = async (db, { client }, records) => {
  const rows = await db
    .selectFrom('attachment')
    .select(['id', 'title', 'originalName', 'mediaType', 'size', 'sha256', 'datedOn'])
    .where('clientId', '=', client.id)
    .where('removedAt', 'is', null)
    .where('id', 'in', records)
    .orderBy('enteredAt')
    .orderBy('id')
    .execute();
  return rows.map((row, index) => {
    const ending = paperTypeOf(row.mediaType)?.extensions[0] ?? 'bin';
    const name = `attachments/p${String(index + 1)}.${ending}`;
    return {
      ...row,
      name,
      originalName: OriginalName.safeParse(row.originalName).data ?? `p${String(index + 1)}.${ending}`,
    };
  });
};

/** Whether the papers fit into one packet. */
export const fitIntoPacket = (list: readonly DisclosedPaper[]): boolean =>
  list.reduce((total, { size }) => total + size, 0) <= largestPapers;

/** The papers' bytes as entries of the packet. Fails with `paper-damaged` when one is not what was taken in. */
export const paperEntries = async (
  db: Db,
  list: readonly DisclosedPaper[],
): Promise<Result<readonly PacketEntry[], 'paper-damaged'>> => {
  const entries: PacketEntry[] = [];
  for (const { id, name, originalName, mediaType, size, sha256 } of list) {
    const bytes = await readBody(db, { id, size, sha256 });
    if (bytes === null) return failure('paper-damaged');
    entries.push({ name, originalName, mediaType, bytes });
  }
  return success(entries);
};
