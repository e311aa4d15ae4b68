import { Assessment, RatingRound } from '#shared/contract/assessments.ts';
import type { ResultOf } from '#shared/contract/index.ts';
import { roundAreas } from '#shared/codes/assessments.ts';
import type { ClientId } from '#shared/ids.ts';
import { success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Db } from '../../db.ts';
import { knownClient } from '../known-client.ts';

/** Results of instruments and rounds of self-rating, each newest first. Rounds in which nothing was answered are left out. */
export async function assessmentsOf(
  db: Db,
  clientId: ClientId,
): Promise<Result<ResultOf<'assessments.ofClient'>, 'client-not-found' | 'client-erased'>> {
  const client = await knownClient(db, clientId);
  if (!client.ok) return client;
  return success({ assessments: await resultsOf(db, clientId), rounds: await roundsOf(db, clientId) });
}

async function resultsOf(db: Db, clientId: ClientId): Promise<Assessment[]> {
  const rows = await db
    .selectFrom('assessment')
    .selectAll()
    .where('clientId', '=', clientId)
    .where('removedAt', 'is', null)
    .orderBy('doneOn', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const scores = await db
    .selectFrom('assessmentScore')
    .innerJoin('assessment', 'assessment.id', 'assessmentScore.assessmentId')
    .selectAll('assessmentScore')
    .where('assessment.clientId', '=', clientId)
    .orderBy('position')
    .execute();
  const scoresOf = Map.groupBy(scores, ({ assessmentId }) => assessmentId);
  return rows.map((row) =>
    Assessment.parse({
      ...row,
      assessmentId: row.id,
      version: row.instrumentVersion,
      scores: (scoresOf.get(row.id) ?? []).map(({ area, value, lowest, highest }) => ({
        area,
        value,
        lowest,
        highest,
      })),
    }),
  );
}

async function roundsOf(db: Db, clientId: ClientId): Promise<RatingRound[]> {
  const rounds = await db
    .selectFrom('ratingRound')
    .selectAll()
    .where('clientId', '=', clientId)
    .where('removedAt', 'is', null)
    .orderBy('ratedOn', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const answers = await db
    .selectFrom('selfRating')
    .select(['roundId', 'area', 'value'])
    .where('clientId', '=', clientId)
    .where('roundId', 'is not', null)
    .where('removedAt', 'is', null)
    .execute();
  const skipped = await db
    .selectFrom('ratingSkipped')
    .innerJoin('ratingRound', 'ratingRound.id', 'ratingSkipped.roundId')
    .select(['roundId', 'area'])
    .where('ratingRound.clientId', '=', clientId)
    .execute();
  const answersOf = Map.groupBy(answers, ({ roundId }) => roundId);
  const skippedOf = Map.groupBy(skipped, ({ roundId }) => roundId);
  const place = (area: string) => roundAreas.codes.findIndex(({ code }) => code === area);
  return rounds
    .map((row) =>
      RatingRound.parse({
        ...row,
        roundId: row.id,
        answers: (answersOf.get(row.id) ?? []).toSorted((a, b) => place(a.area) - place(b.area)),
        skipped: (skippedOf.get(row.id) ?? []).map(({ area }) => area),
      }),
    )
    .filter(({ answers: given, skipped: left, words }) => given.length + left.length > 0 || words !== '');
}
