import type { Generated } from 'kysely';

export interface GoalLevelTable {
  goalId: string;
  level: number;
  words: string;
}

export interface GoalRatingTable {
  id: string;
  goalId: string;
  level: number;
  ratedOn: string;
  words: Generated<string>;
  enteredAt: string;
  removedAt: string | null;
}

/** A pause that has ended. The one that lasts stands in the plan (`pausedOn`, `pausedUntil`, `pauseWords`). */
export interface PlanPauseTable {
  id: string;
  planId: string;
  pausedOn: string;
  pausedUntil: string | null;
  words: string;
  endedOn: string;
  enteredAt: string;
}

export interface PlanInFullTables {
  goalLevel: GoalLevelTable;
  goalRating: GoalRatingTable;
  planPause: PlanPauseTable;
}
