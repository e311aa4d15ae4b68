import { z } from 'zod';
import { GoalRatingEntry, PlanPauseEntry } from '#shared/contract/plan-timeline.ts';
import { startOfDay } from '#shared/dates/clock-time.ts';
import { PlainDate } from '#shared/time.ts';
import type { Source, Stretch } from '../timeline/source.ts';

interface Placed {
  readonly at: string;
  readonly id: string;
}

/** The newest of a stretch, where a person has too few for the database to be asked. */
const within = <E extends Placed>(entries: readonly E[], { before, limit }: Stretch): E[] =>
  entries
    .filter(({ at, id }) => at < before.at || (at === before.at && id < before.id))
    .sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1))
    .slice(0, limit);

/** Where a client stood on a goal's own scale. */
export const goalRatingSource: Source = async (db, stretch) => {
  const rows = await db
    .selectFrom('goalRating')
    .innerJoin('goal', 'goal.id', 'goalRating.goalId')
    .innerJoin('plan', 'plan.id', 'goal.planId')
    .leftJoin('goalLevel', (join) =>
      join
        .onRef('goalLevel.goalId', '=', 'goalRating.goalId')
        .onRef('goalLevel.level', '=', 'goalRating.level'),
    )
    .select([
      'goalRating.id',
      'goalRating.level',
      'goalRating.ratedOn',
      'goalRating.words',
      'goal.words as goal',
      'goalLevel.words as levelWords',
    ])
    .where('plan.clientId', '=', stretch.clientId)
    .where('goal.removedAt', 'is', null)
    .where('goalRating.removedAt', 'is', null)
    .execute();
  return within(
    z.array(GoalRatingEntry).parse(
      rows.map((row) => ({
        ...row,
        type: 'goal-rating',
        at: startOfDay(PlainDate.parse(row.ratedOn)),
        levelWords: row.levelWords ?? '',
      })),
    ),
    stretch,
  );
};

/** Pauses of the plan: each when it began, and again when the plan went on. */
export const planPauseSource: Source = async (db, stretch) => {
  const lasting = await db
    .selectFrom('plan')
    .select(['id', 'pausedOn', 'pausedUntil', 'pauseWords as words'])
    .where('clientId', '=', stretch.clientId)
    .where('pausedOn', 'is not', null)
    .execute();
  const ended = await db
    .selectFrom('planPause')
    .innerJoin('plan', 'plan.id', 'planPause.planId')
    .select([
      'planPause.id',
      'planPause.pausedOn',
      'planPause.pausedUntil',
      'planPause.words',
      'planPause.endedOn',
    ])
    .where('plan.clientId', '=', stretch.clientId)
    .execute();
  const entry = (
    event: 'paused' | 'resumed',
    on: string | null,
    id: string,
    until: string | null,
    words: string,
  ) => ({
    type: 'plan-pause',
    event,
    at: startOfDay(PlainDate.parse(on)),
    id: `${id}/${event}`,
    pausedUntil: until,
    words,
  });
  return within(
    z
      .array(PlanPauseEntry)
      .parse([
        ...lasting.map((row) => entry('paused', row.pausedOn, row.id, row.pausedUntil, row.words)),
        ...ended.flatMap((row) => [
          entry('paused', row.pausedOn, row.id, row.pausedUntil, row.words),
          entry('resumed', row.endedOn, row.id, null, ''),
        ]),
      ]),
    stretch,
  );
};
