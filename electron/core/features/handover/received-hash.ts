import type { WritableDb } from '../../db.ts';
import type { Breath } from './breath.ts';
import { collect } from './collect.ts';
import type { ComparedPerson } from './compare.ts';
import { peopleHash } from './hash.ts';

/**
 * What is known of each who was taken in, once all of it stands. Of people of whom nothing was here it is known beforehand; where anybody else is
 * among them everybody's rows are read, since they point to each other.
 */
export async function hashesOf(
  trx: WritableDb,
  taken: readonly ComparedPerson[],
  altered: ReadonlySet<string>,
  breath: Breath,
): Promise<(person: ComparedPerson) => Promise<string>> {
  const isKnown = ({ clientId, newHash }: ComparedPerson) => newHash !== null && !altered.has(clientId);
  if (taken.every(isKnown)) return ({ newHash }) => Promise.resolve(newHash ?? '');
  const ids = taken.map(({ clientId }) => clientId);
  const now = Map.groupBy((await collect(trx, ids, { breath })).rows, ({ owner }) => owner);
  return ({ clientId }) => peopleHash(now.get(clientId) ?? [], breath);
}
