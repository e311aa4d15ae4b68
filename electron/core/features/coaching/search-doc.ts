import { startOfDay } from '#shared/dates/clock-time.ts';
import { PlainDate } from '#shared/time.ts';
import type { WritableDb } from '../../db.ts';
import { indexForSearch, removeFromSearch } from '../../search/document.ts';

/** Spells of coaching are found by what was said at their end, the latest also by what was said of a pause that goes on. */
export async function indexSpells(trx: WritableDb, clientId: string): Promise<void> {
  const client = await trx
    .selectFrom('client')
    .select('pauseWords')
    .where('id', '=', clientId)
    .executeTakeFirstOrThrow();
  const spells = await trx
    .selectFrom('coachingSpell')
    .selectAll()
    .where('clientId', '=', clientId)
    .orderBy('enteredAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
  for (const [index, { id, words, startedOn, endedOn }] of spells.entries()) {
    const body = [words, index === 0 ? client.pauseWords : ''].filter((text) => text !== '').join(' · ');
    if (body === '') await removeFromSearch(trx, 'spell', id);
    else {
      await indexForSearch(trx, {
        kind: 'spell',
        recordId: id,
        clientId,
        happenedAt: startOfDay(PlainDate.parse(endedOn ?? startedOn)),
        title: '',
        body,
      });
    }
  }
}
