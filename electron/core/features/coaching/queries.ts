import { coaching } from '#shared/contract/coaching.ts';
import type { ResultOf } from '#shared/contract/index.ts';
import type { ClientId } from '#shared/ids.ts';
import { success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { dayOf, Instant } from '#shared/time.ts';
import type { Db } from '../../db.ts';
import { knownClient } from '../known-client.ts';

/** How the coaching stands, and its spells, newest first. Errors: `client-not-found`, `client-erased`. */
export async function coachingOf(
  db: Db,
  clientId: ClientId,
): Promise<Result<ResultOf<'coaching.ofClient'>, 'client-not-found' | 'client-erased'>> {
  const client = await knownClient(db, clientId);
  if (!client.ok) return client;
  const spells = await spellsOf(db, clientId);
  return success(
    coaching['coaching.ofClient'].result.parse({ ...client.value, spells: spells.toReversed() }),
  );
}

/**
 * The spells of a person, oldest first. The first one begins with the first contact: the day that is written among the facts,
 * or else the first contact in which the person was reached; before there is one, when the person was written down.
 */
export async function spellsOf(db: Db, clientId: ClientId) {
  const rows = await db
    .selectFrom('coachingSpell')
    .innerJoin('client', 'client.id', 'coachingSpell.clientId')
    .select(['coachingSpell.id as spellId', 'startedOn', 'endedOn', 'closingReason as reason'])
    .select(['words', 'enteredAt', 'firstContactOn'])
    .where('clientId', '=', clientId)
    .orderBy('startedOn')
    .orderBy('enteredAt')
    .orderBy('coachingSpell.id')
    .execute();
  const first = await db
    .selectFrom('contact')
    .select(({ fn }) => fn.min('happenedAt').as('at'))
    .where('clientId', '=', clientId)
    .where('reached', '=', 1)
    .where('archivedAt', 'is', null)
    .executeTakeFirst();
  const firstContactOn = first?.at ? dayOf(Instant.parse(first.at)) : null;
  return rows.map(({ firstContactOn: written, ...spell }, index) => {
    if (index > 0) return spell;
    const began = written ?? firstContactOn ?? spell.startedOn;
    // An ending is never before its beginning, whatever was logged afterwards.
    return { ...spell, startedOn: spell.endedOn !== null && began > spell.endedOn ? spell.startedOn : began };
  });
}
