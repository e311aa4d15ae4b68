import { instruments } from '#shared/codes/assessments.ts';
import { startOfDay } from '#shared/dates/clock-time.ts';
import { PlainDate } from '#shared/time.ts';
import type { WritableDb } from '../../db.ts';
import { indexForSearch, removeFromSearch } from '../../search/document.ts';
import { labelsToFind } from '../codes/found-by.ts';

/** Brings an assessment's place in the search up to date: its instrument, its words and the names of its areas; a removed one has none. */
export async function indexAssessment(trx: WritableDb, assessmentId: string): Promise<void> {
  const row = await trx
    .selectFrom('assessment')
    .selectAll()
    .where('id', '=', assessmentId)
    .executeTakeFirst();
  const scores = await trx
    .selectFrom('assessmentScore')
    .select('area')
    .where('assessmentId', '=', assessmentId)
    .orderBy('position')
    .execute();
  const body = row
    ? [row.instrumentVersion, row.words, scores.map(({ area }) => area).join(', ')].filter(
        (text) => text !== '',
      )
    : [];
  const title = row ? await labelsToFind(trx, instruments, row.instrument) : '';
  if (!row || row.removedAt !== null || (body.length === 0 && title === '')) {
    return removeFromSearch(trx, 'assessment', assessmentId);
  }
  await indexForSearch(trx, {
    kind: 'assessment',
    recordId: assessmentId,
    clientId: row.clientId,
    happenedAt: startOfDay(PlainDate.parse(row.doneOn)),
    title,
    body: body.join(' · '),
  });
}

/** The same for a round of self-rating, of which the client's words can be found. */
export async function indexRound(trx: WritableDb, roundId: string): Promise<void> {
  const row = await trx.selectFrom('ratingRound').selectAll().where('id', '=', roundId).executeTakeFirst();
  if (!row || row.removedAt !== null || row.words === '') return removeFromSearch(trx, 'assessment', roundId);
  await indexForSearch(trx, {
    kind: 'assessment',
    recordId: roundId,
    clientId: row.clientId,
    happenedAt: startOfDay(PlainDate.parse(row.ratedOn)),
    title: '',
    body: row.words,
  });
}
