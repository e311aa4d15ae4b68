import type { Source } from '../timeline/source.ts';
import { atOf, stretchOf } from '../timeline/of-days.ts';

/** Results of instruments, on the day they are of. */
export const assessmentEntries: Source = async (db, stretch) => {
  const rows = await db
    .selectFrom('assessment')
    .selectAll()
    .select((eb) =>
      eb
        .selectFrom('assessmentScore')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('assessmentScore.assessmentId', '=', 'assessment.id')
        .as('figures'),
    )
    .where('clientId', '=', stretch.clientId)
    .where('removedAt', 'is', null)
    .execute();
  const entries = rows.map((row) => ({
    ...row,
    type: 'assessment',
    at: atOf(row.doneOn),
    assessmentId: row.id,
    version: row.instrumentVersion,
    figures: row.figures ?? 0,
  }));
  return stretchOf(entries, stretch);
};

/** Rounds of self-rating that were finished, or in which something was answered. */
export const ratingRoundEntries: Source = async (db, stretch) => {
  const rows = await db
    .selectFrom('ratingRound')
    .select(['id', 'ratedOn', 'words', 'finishedAt'])
    .select((eb) =>
      eb
        .selectFrom('selfRating')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('selfRating.roundId', '=', 'ratingRound.id')
        .where('selfRating.removedAt', 'is', null)
        .as('answered'),
    )
    .where('clientId', '=', stretch.clientId)
    .where('removedAt', 'is', null)
    .execute();
  const entries = rows
    .map((row) => ({ ...row, answered: row.answered ?? 0 }))
    .filter(({ answered, finishedAt }) => answered > 0 || finishedAt !== null)
    .map((row) => ({ ...row, type: 'rating-round', at: atOf(row.ratedOn), roundId: row.id }));
  return stretchOf(entries, stretch);
};
