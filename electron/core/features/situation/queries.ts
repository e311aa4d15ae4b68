import type { ResultOf } from '#shared/contract/index.ts';
import { situation } from '#shared/contract/situation.ts';
import type { ClientId } from '#shared/ids.ts';
import { success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Db } from '../../db.ts';
import { knownClient } from '../known-client.ts';

/** The themes that were touched, and the thresholds. Errors: `client-not-found`, `client-erased`. */
export async function situationOf(
  db: Db,
  clientId: ClientId,
): Promise<Result<ResultOf<'situation.ofClient'>, 'client-not-found' | 'client-erased'>> {
  const client = await knownClient(db, clientId);
  if (!client.ok) return client;
  const cards = await db
    .selectFrom('themeCard')
    .selectAll()
    .where('clientId', '=', clientId)
    .where('removedAt', 'is', null)
    .orderBy('enteredAt')
    .orderBy('id')
    .execute();
  const stances = await db
    .selectFrom('themeStance')
    .innerJoin('themeCard', 'themeCard.id', 'themeStance.themeCardId')
    .select(['themeCardId', 'changedAt as at', 'themeStance.stance'])
    .where('clientId', '=', clientId)
    .where('removedAt', 'is', null)
    .orderBy('changedAt')
    .execute();
  const ofCard = Map.groupBy(stances, (change) => change.themeCardId);
  const thresholds = await db
    .selectFrom('threshold')
    .selectAll()
    .where('clientId', '=', clientId)
    .where('removedAt', 'is', null)
    .orderBy('enteredAt')
    .orderBy('id')
    .execute();
  return success(
    situation['situation.ofClient'].result.parse({
      cards: cards.map(({ id, ...card }) => ({ ...card, themeCardId: id, history: ofCard.get(id) ?? [] })),
      thresholds: thresholds.map(({ id, ...threshold }) => ({ ...threshold, thresholdId: id })),
    }),
  );
}

const orNothing = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);

/**
 * For a packet or print: the themes in which the client wants help, in their words, in the order of entry; `undefined`
 * where there is none. Whether a sensitive one may go is for the one who discloses to ask (`shared/codes/neutral.ts`).
 */
export const wantedHelpItem = async (db: Db, clientId: string) =>
  orNothing(
    await db
      .selectFrom('themeCard')
      .select(['id', 'theme', 'words', 'ground'])
      .where('clientId', '=', clientId)
      .where('removedAt', 'is', null)
      .where('stance', '=', 'want-help')
      .orderBy('enteredAt')
      .orderBy('id')
      .execute(),
  );

/** For a packet or print: what makes it hard to come, how it was made lower and since when; `undefined` where nothing is. */
export const thresholdsItem = async (db: Db, clientId: string) =>
  orNothing(
    await db
      .selectFrom('threshold')
      .select(['id', 'words', 'removal', 'loweredOn'])
      .where('clientId', '=', clientId)
      .where('removedAt', 'is', null)
      .orderBy('enteredAt')
      .orderBy('id')
      .execute(),
  );
