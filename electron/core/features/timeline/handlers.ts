import type { ParsedArgsOf, ResultOf } from '#shared/contract/index.ts';
import { timeline, timelineTypes } from '#shared/contract/timeline.ts';
import { success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Db } from '../../db.ts';
import { handlersFor } from '../../handlers.ts';
import { knownClient } from '../known-client.ts';
import { newestFirst } from './place.ts';
import { sources } from './sources.ts';

/** Later than every moment and id. */
const now = { at: '9999', id: '' };

/**
 * One page of a person's timeline, newest first by event time. Each source gives a page of its own, so none is left out
 * at the seam; `more` says whether there is a next page.
 */
export async function timelineOf(
  db: Db,
  { clientId, types, before, limit }: ParsedArgsOf<'timeline.ofClient'>,
): Promise<Result<ResultOf<'timeline.ofClient'>, 'client-not-found' | 'client-erased'>> {
  const client = await knownClient(db, clientId);
  if (!client.ok) return client;
  const stretch = { clientId, before: before ?? now, limit: limit + 1 };
  const entries: ResultOf<'timeline.ofClient'>['entries'] = [];
  for (const type of new Set(types ?? timelineTypes)) entries.push(...(await sources[type](db, stretch)));
  entries.sort(newestFirst);
  return success({ entries: entries.slice(0, limit), more: entries.length > limit });
}

export const timelineHandlers = handlersFor(timeline, {
  'timeline.ofClient': (app, args) => app.read((db) => timelineOf(db, args)),
});
