import type { AttachmentId } from '#shared/ids.ts';
import type { Db, WritableDb } from '../../db.ts';
import { sha256Hex } from '../../packet/bytes.ts';

/** Bytes of one row: SQLite reads and writes a value whole, and a page cache of fifty megabytes would have to hold it. */
const chunkSize = 1024 * 1024;

/** Writes a paper's bytes in chunks. */
export async function keepBody(
  trx: WritableDb,
  attachmentId: AttachmentId,
  bytes: Uint8Array,
): Promise<void> {
  for (let position = 0; position * chunkSize < bytes.length; position += 1) {
    const body = bytes.subarray(position * chunkSize, (position + 1) * chunkSize);
    await trx.insertInto('attachmentChunk').values({ attachmentId, position, body }).execute();
  }
}

/** A paper's bytes, put together again; `null` when they are not those that were taken in. */
export async function readBody(
  db: Db,
  attachment: { readonly id: string; readonly size: number; readonly sha256: string },
): Promise<Uint8Array | null> {
  const chunks = await db
    .selectFrom('attachmentChunk')
    .select('body')
    .where('attachmentId', '=', attachment.id)
    .orderBy('position')
    .execute();
  const bytes = new Uint8Array(attachment.size);
  let filled = 0;
  for (const { body } of chunks) {
    if (filled + body.length > bytes.length) return null;
    bytes.set(body, filled);
    filled += body.length;
  }
  return filled === bytes.length && sha256Hex(bytes) === attachment.sha256 ? bytes : null;
}
