import { z } from 'zod';
import { search, SearchHit } from '#shared/contract/search.ts';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import { success } from '#shared/result.ts';
import type { Db } from '../../db.ts';
import { handlersFor } from '../../handlers.ts';
import { search as searchIndex } from '../../search/find.ts';
import { indexWaiting } from './waiting.ts';

const SearchHits = z.array(SearchHit);

/** What was found, under the name of the person or partner it belongs to. */
export async function find(
  db: Db,
  { text, limit, kinds }: ParsedArgsOf<'search.find'>,
): Promise<SearchHit[]> {
  const found = await searchIndex(db, { text, limit, ...(kinds === undefined ? {} : { kinds }) });
  const clientIds = [...new Set(found.flatMap((hit) => hit.clientId ?? []))];
  const names =
    clientIds.length === 0
      ? []
      : await db.selectFrom('client').select(['id', 'displayName']).where('id', 'in', clientIds).execute();
  const nameOf = new Map(names.map(({ id, displayName }) => [id, displayName]));
  return SearchHits.parse(
    found.map((hit) => ({
      ...hit,
      name: (hit.clientId === null ? undefined : nameOf.get(hit.clientId)) ?? hit.title,
    })),
  );
}

export const searchHandlers = handlersFor(search, {
  'search.find': async (app, args) => {
    await indexWaiting(app, args.kinds);
    return success(await app.read((db) => find(db, args)));
  },
});
