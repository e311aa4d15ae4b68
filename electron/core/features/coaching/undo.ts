import type { CoachingSpellId } from '#shared/ids.ts';
import { done, failure } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock } from '../../ports.ts';
import { removeFromSearch } from '../../search/document.ts';
import { knownClient } from '../known-client.ts';
import { exactlyOne } from '../plans/items.ts';
import { stand } from './commands.ts';
import { latestSpell } from './spells.ts';

/** The spell and its client, where it is the person's latest. */
async function latest(trx: WritableDb, spellId: CoachingSpellId) {
  const spell = await trx
    .selectFrom('coachingSpell')
    .selectAll()
    .where('id', '=', spellId)
    .executeTakeFirst();
  if (!spell || (await latestSpell(trx, spell.clientId))?.id !== spellId) return null;
  const client = await knownClient(trx, spell.clientId);
  return client.ok ? { spell, client: client.value } : null;
}

/** Undoes the latest ending, as if it had not been done; a pause that was going on goes on. */
export async function undoClose(
  trx: WritableDb,
  clock: Clock,
  spellId: CoachingSpellId,
): Promise<Result<null, 'nothing-to-undo'>> {
  const found = await latest(trx, spellId);
  if (!found || found.spell.endedOn === null || found.client.status !== 'closed')
    return failure('nothing-to-undo');
  exactlyOne(
    await trx
      .updateTable('coachingSpell')
      .set({ endedOn: null, closingReason: null, words: '' })
      .where('id', '=', spellId)
      .executeTakeFirst(),
  );
  const status = found.client.pausedOn === null ? 'active' : 'paused';
  await stand(
    trx,
    clock,
    found.client.id,
    { status },
    { action: 'coaching.close-undone', recordId: spellId },
  );
  return done;
}

/** Undoes the latest return: the spell that it began is gone, and the one before has ended as it had. */
export async function undoComeBack(
  trx: WritableDb,
  clock: Clock,
  spellId: CoachingSpellId,
): Promise<Result<null, 'nothing-to-undo'>> {
  const found = await latest(trx, spellId);
  if (!found || found.spell.endedOn !== null || found.client.status === 'closed')
    return failure('nothing-to-undo');
  await trx.deleteFrom('coachingSpell').where('id', '=', spellId).execute();
  await removeFromSearch(trx, 'spell', spellId);
  const before = await latestSpell(trx, found.client.id);
  if (!before || before.endedOn === null) {
    // The only spell is no return. Nothing was changed: a failure rolls the transaction back.
    return failure('nothing-to-undo');
  }
  await stand(
    trx,
    clock,
    found.client.id,
    { status: 'closed', pausedOn: null, pausedUntil: null, pauseWords: '' },
    { action: 'coaching.return-undone', recordId: spellId },
  );
  return done;
}
