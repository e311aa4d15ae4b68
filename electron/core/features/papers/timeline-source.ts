import { z } from 'zod';
import { PaperEntry } from '#shared/contract/papers.ts';
import type { Source } from '../timeline/source.ts';
import { viewOf } from './queries.ts';

const Entries = z.array(PaperEntry);

/** Papers at the moment they were taken in. */
export const papersOnTimeline: Source = async (db, { clientId, before, limit }) => {
  const rows = await db
    .selectFrom('attachment')
    .select(['id', 'title', 'mediaType', 'enteredAt'])
    .where('clientId', '=', clientId)
    .where('removedAt', 'is', null)
    .where(({ eb, refTuple, tuple }) => eb(refTuple('enteredAt', 'id'), '<', tuple(before.at, before.id)))
    .orderBy('enteredAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return Entries.parse(
    rows.map((row) => ({
      type: 'paper',
      at: row.enteredAt,
      id: row.id,
      attachmentId: row.id,
      title: row.title,
      view: viewOf(row.mediaType),
    })),
  );
};
