import { sql } from 'kysely';
import type { WritableDb } from '../../db.ts';
import { planIdOf } from '../plans/items.ts';
import type { ClientId } from '#shared/ids.ts';
import { setColumn } from './moving.ts';
import type { Change } from './moving.ts';

/** The plans of both become one: goals and versions of the merged one follow those of the kept one. */
export async function joinPlans(trx: WritableDb, keptId: ClientId, mergedId: ClientId): Promise<Change[]> {
  const merged = await planIdOf(trx, mergedId);
  if (merged === null) return [];
  const kept = await planIdOf(trx, keptId);
  if (kept === null) return [await setColumn(trx, 'plan', merged, 'client_id', keptId)];
  const changes: Change[] = [];
  const last = await trx
    .selectFrom('goal')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('planId', '=', kept)
    .executeTakeFirst();
  const goals = await trx
    .selectFrom('goal')
    .select(['id', 'position'])
    .where('planId', '=', merged)
    .orderBy('position')
    .execute();
  for (const { id, position } of goals) {
    changes.push(await setColumn(trx, 'goal', id, 'position', (last?.last ?? 0) + position));
    changes.push(await setColumn(trx, 'goal', id, 'plan_id', kept));
  }
  // Numbers of versions are each plan's own: the later plan's follow on.
  const newest = await trx
    .selectFrom('planVersion')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('planId', '=', kept)
    .executeTakeFirst();
  const versions = await trx
    .selectFrom('planVersion')
    .select(['id', 'number'])
    .where('planId', '=', merged)
    .orderBy('number', 'desc')
    .execute();
  for (const { id, number } of versions) {
    changes.push(await setColumn(trx, 'plan_version', id, 'number', (newest?.last ?? 0) + number));
    changes.push(await setColumn(trx, 'plan_version', id, 'plan_id', kept));
  }
  return changes;
}

/** A theme that only the merged one has moves; where both have it, the words of the merged one follow those of the kept one. */
export async function joinThemes(trx: WritableDb, keptId: ClientId, mergedId: ClientId): Promise<Change[]> {
  const cards = await trx.selectFrom('themeCard').selectAll().where('clientId', '=', mergedId).execute();
  const own = await trx
    .selectFrom('themeCard')
    .selectAll()
    .where('clientId', '=', keptId)
    .where('removedAt', 'is', null)
    .execute();
  const changes: Change[] = [];
  for (const card of cards) {
    const same = own.find(({ theme }) => theme === card.theme);
    if (!same || card.removedAt !== null) {
      changes.push(await setColumn(trx, 'theme_card', card.id, 'client_id', keptId));
    } else if (card.words !== '') {
      const words = [same.words, card.words].filter((text) => text !== '').join('\n');
      changes.push(await setColumn(trx, 'theme_card', same.id, 'words', words));
    }
  }
  return changes;
}

/** Ended spells move. Where both have one that goes on, it becomes one that began with the earlier. */
export async function joinSpells(trx: WritableDb, keptId: ClientId, mergedId: ClientId): Promise<Change[]> {
  const spells = (clientId: ClientId) =>
    trx.selectFrom('coachingSpell').selectAll().where('clientId', '=', clientId).execute();
  const open = (await spells(keptId)).find(({ endedOn }) => endedOn === null);
  const changes: Change[] = [];
  for (const spell of await spells(mergedId)) {
    if (spell.endedOn !== null || !open) {
      changes.push(await setColumn(trx, 'coaching_spell', spell.id, 'client_id', keptId));
    } else if (spell.startedOn < open.startedOn) {
      changes.push(await setColumn(trx, 'coaching_spell', open.id, 'started_on', spell.startedOn));
    }
  }
  return changes;
}

/** Two people cannot be set apart from themselves: what was said of the merged one is no longer asked. */
export const forgetApart = async (trx: WritableDb, mergedId: ClientId): Promise<void> => {
  await sql`DELETE FROM set_apart WHERE client_a = ${mergedId} OR client_b = ${mergedId}`.execute(trx);
};
