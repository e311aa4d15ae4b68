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

export interface PlanInFullTables {
  goalLevel: GoalLevelTable;
  goalRating: GoalRatingTable;
}
