import { openStatuses } from '#shared/codes/pathways.ts';
import { codesIn } from '#shared/codes/define.ts';
import { partnerTypes } from '#shared/codes/partners.ts';
import type { ResultOf } from '#shared/contract/index.ts';
import { pathways } from '#shared/contract/pathways.ts';
import type { ClientId } from '#shared/ids.ts';
import { success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Db } from '../../db.ts';
import { recentStemsOf } from '../../search/recent-stems.ts';
import { storedCodes } from '../codes/queries.ts';
import { knownClient } from '../known-client.ts';
import { forbiddenBy } from '../network/forbidden.ts';
import { sharedWith, wordReader } from './shared-words.ts';

/**
 * Partners of the directory whose words are the person's own: what is written of the partner (name, unit, services, kind) shares a word with a
 * strength, an interest or a wish. No partner is before another for it: they come by their names. Nothing is kept and nobody is told.
 * Left out are those to whom the person has forbidden to tell, and those with whom a pathway is planned or goes on already.
 */
export async function matchesOf(
  db: Db,
  clientId: ClientId,
): Promise<Result<ResultOf<'pathways.matches'>, 'client-not-found' | 'client-erased'>> {
  const client = await knownClient(db, clientId);
  if (!client.ok) return client;
  const own = await db
    .selectFrom('strength')
    .select(['kind', 'text'])
    .where('clientId', '=', clientId)
    .where('removedAt', 'is', null)
    .orderBy('position')
    .execute();
  const partners = await db
    .selectFrom('partner')
    .select(['id', 'name', 'unit', 'type', 'services'])
    .where('archivedAt', 'is', null)
    .execute();
  const planned = await db
    .selectFrom('pathway')
    .select('partnerId')
    .where('clientId', '=', clientId)
    .where('removedAt', 'is', null)
    .where('status', 'in', openStatuses)
    .where('partnerId', 'is not', null)
    .execute();
  const { partners: forbidden, handlers } = await forbiddenBy(db, clientId);
  const taken = new Set(planned.map(({ partnerId }) => partnerId));
  const stored = await storedCodes(db);
  const kinds = new Map(
    codesIn(partnerTypes, stored).map(({ code, labels }) => [code, Object.values(labels).join('\n')]),
  );
  const kindOf = (type: string): string => kinds.get(type) ?? '';
  const wordsIn = wordReader(recentStemsOf(db));
  const said = own.flatMap(({ kind, text }) => wordsIn(text).map((word) => ({ ...word, kind })));
  // What is said twice is told once.
  const ownWords = [...new Map(said.toReversed().map((word) => [word.stems.fi, word])).values()].toReversed();
  const shared = sharedWith(ownWords);
  const matches = partners
    .filter(({ id }) => !taken.has(id) && !forbidden.has(id) && !handlers.partners.has(id))
    .map(({ id, name, unit, type, services }) => {
      const theirs = wordsIn([name, unit, services, kindOf(type)].join('\n'));
      const words = shared(theirs).map(({ written, kind: of, theirs: word }) => ({
        theirs: word,
        own: written,
        kind: of,
      }));
      return { partnerId: id, name, unit, shared: words };
    })
    .filter((match) => match.shared.length > 0)
    .toSorted((a, b) => `${a.name} ${a.unit}`.localeCompare(`${b.name} ${b.unit}`, 'fi'));
  return success(pathways['pathways.matches'].result.parse({ matches, hasOwnWords: own.length > 0 }));
}
