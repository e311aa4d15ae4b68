import type { UpdateResult } from 'kysely';
import type { ClientId, PlanId } from '#shared/ids.ts';
import type { Instant } from '#shared/time.ts';
import type { Db, WritableDb } from '../../db.ts';

/** What a plan is made of, as the contract names it. */
export type PlanItem = 'strength' | 'goal' | 'intermediate-goal' | 'step' | 'rating' | 'goal-rating';

/** Whose item it is, and whether it is there to be worked with. */
export interface ItemPlace {
  readonly clientId: ClientId;
  readonly removed: boolean;
  /** Something above it was removed: it cannot be seen, so it cannot be changed or put back either. */
  readonly hidden: boolean;
}

/** Where an item stands, removed or not; `null` when there never was one. */
export async function placeOf(db: Db, item: PlanItem, id: string): Promise<ItemPlace | null> {
  const row = await placeQueries[item](db, id);
  if (!row) return null;
  // Ids come from our own tables, where they were parsed on the way in.
  return {
    clientId: row.clientId as ClientId,
    removed: row.removedAt !== null,
    hidden: row.above.some((removedAt) => removedAt !== null),
  };
}

/** Where an item stands that can be seen; `null` when it was removed, or something above it was. */
export async function visiblePlace(db: Db, item: PlanItem, id: string): Promise<ItemPlace | null> {
  const place = await placeOf(db, item, id);
  return place && !place.removed && !place.hidden ? place : null;
}

interface PlaceRow {
  readonly clientId: string;
  readonly removedAt: string | null;
  readonly above: readonly (string | null)[];
}

const placeQueries: Readonly<Record<PlanItem, (db: Db, id: string) => Promise<PlaceRow | null>>> = {
  strength: async (db, id) => {
    const row = await db
      .selectFrom('strength')
      .select(['clientId', 'removedAt'])
      .where('id', '=', id)
      .executeTakeFirst();
    return row ? { ...row, above: [] } : null;
  },
  rating: async (db, id) => {
    const row = await db
      .selectFrom('selfRating')
      .select(['clientId', 'removedAt'])
      .where('id', '=', id)
      .executeTakeFirst();
    return row ? { ...row, above: [] } : null;
  },
  goal: async (db, id) => {
    const row = await db
      .selectFrom('goal')
      .innerJoin('plan', 'plan.id', 'goal.planId')
      .select(['plan.clientId', 'goal.removedAt'])
      .where('goal.id', '=', id)
      .executeTakeFirst();
    return row ? { ...row, above: [] } : null;
  },
  'intermediate-goal': async (db, id) => {
    const row = await db
      .selectFrom('intermediateGoal')
      .innerJoin('goal', 'goal.id', 'intermediateGoal.goalId')
      .innerJoin('plan', 'plan.id', 'goal.planId')
      .select(['plan.clientId', 'intermediateGoal.removedAt', 'goal.removedAt as goalRemovedAt'])
      .where('intermediateGoal.id', '=', id)
      .executeTakeFirst();
    return row ? { ...row, above: [row.goalRemovedAt] } : null;
  },
  'goal-rating': async (db, id) => {
    const row = await db
      .selectFrom('goalRating')
      .innerJoin('goal', 'goal.id', 'goalRating.goalId')
      .innerJoin('plan', 'plan.id', 'goal.planId')
      .select(['plan.clientId', 'goalRating.removedAt', 'goal.removedAt as goalRemovedAt'])
      .where('goalRating.id', '=', id)
      .executeTakeFirst();
    return row ? { ...row, above: [row.goalRemovedAt] } : null;
  },
  step: async (db, id) => {
    const row = await db
      .selectFrom('step')
      .innerJoin('intermediateGoal', 'intermediateGoal.id', 'step.intermediateGoalId')
      .innerJoin('goal', 'goal.id', 'intermediateGoal.goalId')
      .innerJoin('plan', 'plan.id', 'goal.planId')
      .select([
        'plan.clientId',
        'step.removedAt',
        'intermediateGoal.removedAt as intermediateRemovedAt',
        'goal.removedAt as goalRemovedAt',
      ])
      .where('step.id', '=', id)
      .executeTakeFirst();
    return row ? { ...row, above: [row.intermediateRemovedAt, row.goalRemovedAt] } : null;
  },
};

/** Marks an item removed at a moment, or there again with `null`. */
export async function setRemoved(
  trx: WritableDb,
  item: PlanItem,
  id: string,
  removedAt: Instant | null,
): Promise<void> {
  const table = tableOf[item];
  exactlyOne(await trx.updateTable(table).set({ removedAt }).where('id', '=', id).executeTakeFirst());
}

const tableOf = {
  strength: 'strength',
  goal: 'goal',
  'intermediate-goal': 'intermediateGoal',
  step: 'step',
  rating: 'selfRating',
  'goal-rating': 'goalRating',
} as const;

export type OrderedItem = Exclude<PlanItem, 'rating' | 'goal-rating'>;

interface Placed {
  readonly id: string;
  readonly position: number;
}

/** The visible siblings of an item with itself, in order. Strengths, interests and wishes are lists of their own. */
export async function siblingsOf(db: Db, item: OrderedItem, id: string): Promise<readonly Placed[]> {
  switch (item) {
    case 'strength':
      return db
        .selectFrom('strength')
        .innerJoin('strength as self', (join) =>
          join.onRef('self.clientId', '=', 'strength.clientId').onRef('self.kind', '=', 'strength.kind'),
        )
        .select(['strength.id', 'strength.position'])
        .where('self.id', '=', id)
        .where('strength.removedAt', 'is', null)
        .orderBy('strength.position')
        .execute();
    case 'goal':
      return db
        .selectFrom('goal')
        .innerJoin('goal as self', 'self.planId', 'goal.planId')
        .select(['goal.id', 'goal.position'])
        .where('self.id', '=', id)
        .where('goal.removedAt', 'is', null)
        .orderBy('goal.position')
        .execute();
    case 'intermediate-goal':
      return db
        .selectFrom('intermediateGoal')
        .innerJoin('intermediateGoal as self', 'self.goalId', 'intermediateGoal.goalId')
        .select(['intermediateGoal.id', 'intermediateGoal.position'])
        .where('self.id', '=', id)
        .where('intermediateGoal.removedAt', 'is', null)
        .orderBy('intermediateGoal.position')
        .execute();
    case 'step':
      return db
        .selectFrom('step')
        .innerJoin('step as self', 'self.intermediateGoalId', 'step.intermediateGoalId')
        .select(['step.id', 'step.position'])
        .where('self.id', '=', id)
        .where('step.removedAt', 'is', null)
        .orderBy('step.position')
        .execute();
  }
}

export async function setPosition(
  trx: WritableDb,
  item: OrderedItem,
  id: string,
  position: number,
): Promise<void> {
  exactlyOne(await trx.updateTable(tableOf[item]).set({ position }).where('id', '=', id).executeTakeFirst());
}

/** The place after the last sibling, removed ones counted, so that what is put back finds its old place free. */
export const nextPosition = (last: { last: number | null } | undefined): number => (last?.last ?? 0) + 1;

/** A command that changes one row has changed one row: anything else is a bug that must roll back. */
export function exactlyOne(result: UpdateResult): void {
  if (result.numUpdatedRows !== 1n) throw new Error(`${result.numUpdatedRows} rows changed in place of one`);
}

/** The plan's id of a client, where there is one. */
export async function planIdOf(db: Db, clientId: ClientId): Promise<PlanId | null> {
  const row = await db.selectFrom('plan').select('id').where('clientId', '=', clientId).executeTakeFirst();
  return row ? (row.id as PlanId) : null;
}
