import type { Selectable } from 'kysely';
import { z } from 'zod';
import { Paper } from '#shared/contract/papers.ts';
import type { AttachmentId, ClientId } from '#shared/ids.ts';
import { paperTypeOf } from '#shared/papers/media-types.ts';
import { success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { AttachmentTable } from '../../casefile/schema/papers.ts';
import type { Db } from '../../db.ts';
import { knownClient } from '../known-client.ts';

const Papers = z.array(Paper);

/** How a paper of that media type is looked at; what the app does not know goes to an outside program. */
export const viewOf = (mediaType: string): Paper['view'] => paperTypeOf(mediaType)?.view ?? 'outside';

/** The papers of a person, newest first by the day they bear or else by the moment they were taken in. */
export async function papersOf(
  db: Db,
  clientId: ClientId,
): Promise<Result<Paper[], 'client-not-found' | 'client-erased'>> {
  const known = await knownClient(db, clientId);
  if (!known.ok) return known;
  const rows = await db
    .selectFrom('attachment')
    .selectAll()
    .where('clientId', '=', clientId)
    .where('removedAt', 'is', null)
    .orderBy((eb) => eb.fn.coalesce('datedOn', 'enteredAt'), 'desc')
    .orderBy('id', 'desc')
    .execute();
  return success(
    Papers.parse(rows.map((row) => ({ ...row, attachmentId: row.id, view: viewOf(row.mediaType) }))),
  );
}

/** A paper that is there to be worked with; undefined when there is none or it was put aside. */
export async function paperAt(
  db: Db,
  attachmentId: AttachmentId,
): Promise<Selectable<AttachmentTable> | undefined> {
  return db
    .selectFrom('attachment')
    .selectAll()
    .where('id', '=', attachmentId)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
}
