import { sql } from 'kysely';
import { addDays, daysBetween } from '#shared/dates/calendar.ts';
import type { PathwayId } from '#shared/ids.ts';
import { dayOfText, plainDay } from './source.ts';
import type { ReasonSource } from './source.ts';

/**
 * Pathways on which nobody knows whether the person has arrived: started without a confirmed reception, or agreed and
 * waited for since the last change or the planned day, whichever is later.
 */
export const openTransitions: ReasonSource = async (db, { today, weights, clientId }) => {
  const rows = await db
    .selectFrom('pathway')
    .select(['id', 'clientId', 'status', 'plannedOn', 'startedOn', 'enteredAt'])
    .select(
      // A started one counts from its day, and is not looked up.
      sql<string | null>`CASE WHEN pathway.started_on IS NULL OR pathway.status <> 'started' THEN (
        SELECT max(change.happened_on) FROM pathway_change AS change
        WHERE change.pathway_id = pathway.id AND change.status = pathway.status
      ) END`.as('changedOn'),
    )
    .where('status', 'in', ['agreed', 'waiting', 'started'])
    .where('receivedOn', 'is', null)
    .where('removedAt', 'is', null)
    .$if(clientId !== undefined, (query) => query.where('clientId', '=', clientId ?? ''))
    .execute();
  return rows.flatMap(({ id, clientId: whose, status, plannedOn, startedOn, changedOn, enteredAt }) => {
    const type = status === 'started' ? ('start-unconfirmed' as const) : ('transition-waiting' as const);
    const changed = plainDay(changedOn ?? dayOfText(enteredAt));
    const planned = plainDay(plannedOn ?? changed);
    const since =
      status === 'started' ? plainDay(startedOn ?? changed) : planned > changed ? planned : changed;
    const days = daysBetween(since, today);
    if (days < (weights[type].from ?? 0)) return [];
    return [{ clientId: whose, reason: { type, pathwayId: id as PathwayId, days } }];
  });
};

/** Check-ins after a start that are due today or were due before, as one reason with the earliest of them. */
export const dueCheckIns: ReasonSource = async (db, { today, weights, clientId }) => {
  const due = await db
    .selectFrom('checkIn')
    .select(['clientId', 'pathwayId', 'dueOn'])
    .where('doneOn', 'is', null)
    .where('removedAt', 'is', null)
    .where('dueOn', '<=', addDays(today, -(weights['check-in-due'].from ?? 0)))
    .$if(clientId !== undefined, (query) => query.where('clientId', '=', clientId ?? ''))
    .orderBy('dueOn')
    .execute();
  // Removed pathways are few; a join would look every pathway up.
  const removed = await db
    .selectFrom('pathway')
    .select('id')
    .where('removedAt', 'is not', null)
    .$if(clientId !== undefined, (query) => query.where('clientId', '=', clientId ?? ''))
    .execute();
  const gone = new Set(removed.map(({ id }) => id));
  const rows = due.filter(({ pathwayId }) => !gone.has(pathwayId));
  return [...Map.groupBy(rows, (row) => row.clientId)].flatMap(([whose, open]) => {
    const [first] = open;
    if (first === undefined) return [];
    const dueOn = plainDay(first.dueOn);
    return [
      {
        clientId: whose,
        reason: {
          type: 'check-in-due' as const,
          pathwayId: first.pathwayId as PathwayId,
          dueOn,
          days: daysBetween(dueOn, today),
          count: open.length,
        },
      },
    ];
  });
};

/** Support after a start that was agreed until a day. */
export const endingPathwaySupport: ReasonSource = async (db, { today, weights, clientId }) => {
  const rows = await db
    .selectFrom('pathway')
    .select(['clientId', 'supportUntil'])
    .where('status', 'in', ['started', 'continuing'])
    .where('supportContinues', '=', 1)
    .where('supportUntil', '<=', addDays(today, weights['support-ending'].from ?? 0))
    .where('removedAt', 'is', null)
    .$if(clientId !== undefined, (query) => query.where('clientId', '=', clientId ?? ''))
    .orderBy('supportUntil')
    .execute();
  return rows.flatMap(({ clientId: whose, supportUntil }) =>
    supportUntil === null
      ? []
      : [
          {
            clientId: whose,
            reason: {
              type: 'support-ending' as const,
              of: 'pathway' as const,
              until: plainDay(supportUntil),
              days: daysBetween(today, plainDay(supportUntil)),
            },
          },
        ],
  );
};
