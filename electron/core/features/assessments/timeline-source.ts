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

/** Rounds of self-rating in which something was answered. */
export const ratingRoundEntries: Source = async (db, stretch) => {
  const rows = await db
    .selectFrom('ratingRound')
    .innerJoin('selfRating', 'selfRating.roundId', 'ratingRound.id')
    .select(['ratingRound.id', 'ratingRound.ratedOn', 'ratingRound.words'])
    .select(({ fn }) => fn.countAll<number>().as('answered'))
    .where('ratingRound.clientId', '=', stretch.clientId)
    .where('ratingRound.removedAt', 'is', null)
    .where('selfRating.removedAt', 'is', null)
    .groupBy('ratingRound.id')
    .execute();
  const entries = rows.map((row) => ({
    ...row,
    type: 'rating-round',
    at: atOf(row.ratedOn),
    roundId: row.id,
  }));
  return stretchOf(entries, stretch);
};
