import { sql } from 'kysely';
import { endedStatuses, startedStatuses } from '#shared/codes/pathways.ts';
import type { PathwayStatus } from '#shared/codes/pathways.ts';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import type { CheckInId, PathwayChangeId } from '#shared/ids.ts';
import { done, failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { PlainDate } from '#shared/time.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { exactlyOne } from '../plans/items.ts';
import { knownPathway, pathwayChanged } from './known.ts';
import type { PathwayRow } from './known.ts';
import { dueDays, scheduleOf } from './schedule.ts';

const isOneOf = (statuses: readonly string[], status: string): boolean => statuses.includes(status);

interface Turn {
  readonly status: PathwayStatus;
  readonly happenedOn: PlainDate;
  readonly words: string;
  readonly isFirst?: boolean;
}

/**
 * Enters a turn into the pathway's history and lets its dates follow: the first start stands, an end stands until the
 * pathway goes on. Touches the pathway and its check-ins only, never the client.
 */
export async function turn(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  row: PathwayRow,
  { status, happenedOn, words, isFirst = false }: Turn,
): Promise<{ changeId: PathwayChangeId; checkIns: number }> {
  const changeId = ids.next<PathwayChangeId>();
  await trx
    .insertInto('pathwayChange')
    .values({
      id: changeId,
      pathwayId: row.id,
      status,
      happenedOn,
      words,
      enteredAt: clock.now(),
      statusBefore: isFirst ? null : row.status,
      startedBefore: row.startedOn,
      endedBefore: row.endedOn,
    })
    .execute();
  const starts = isOneOf(startedStatuses, status);
  const startedOn = starts && row.startedOn === null ? happenedOn : row.startedOn;
  const endedOn = isOneOf(endedStatuses, status) ? (row.endedOn ?? happenedOn) : isFirst ? row.endedOn : null;
  exactlyOne(
    await trx
      .updateTable('pathway')
      .set({ status, startedOn, endedOn })
      .where('id', '=', row.id)
      .executeTakeFirst(),
  );
  const checkIns =
    status === 'started'
      ? await proposeCheckIns(trx, clock, ids, row, { changeId, startedOn: startedOn ?? happenedOn })
      : 0;
  return { changeId, checkIns };
}

/** Proposes check-ins by the schedule, unless support ends here or some are open already. Gives their number. */
async function proposeCheckIns(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  row: PathwayRow,
  { changeId, startedOn }: { changeId: PathwayChangeId; startedOn: string },
): Promise<number> {
  if (row.supportContinues === 0) return 0;
  const open = await trx
    .selectFrom('checkIn')
    .select('id')
    .where('pathwayId', '=', row.id)
    .where('doneOn', 'is', null)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
  if (open) return 0;
  const days = dueDays(PlainDate.parse(startedOn), await scheduleOf(trx), {
    today: clock.today(),
    until: row.supportUntil === null ? null : PlainDate.parse(row.supportUntil),
  });
  if (days.length === 0) return 0;
  await trx
    .insertInto('checkIn')
    .values(
      days.map((dueOn) => ({
        id: ids.next<CheckInId>(),
        pathwayId: row.id,
        clientId: row.clientId,
        dueOn,
        doneOn: null,
        contactId: null,
        proposedBy: changeId,
        removedAt: null,
      })),
    )
    .execute();
  return days.length;
}

/** Turns a pathway to another status. Gives the number of check-ins that were proposed. */
export async function setStatus(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { pathwayId, status, happenedOn = clock.today(), words }: ParsedArgsOf<'pathways.setStatus'>,
): Promise<Result<{ changeId: PathwayChangeId; checkIns: number }, 'pathway-not-found'>> {
  const known = await knownPathway(trx, pathwayId);
  if (!known.ok) return known;
  const turned = await turn(trx, clock, ids, known.value, { status, happenedOn, words });
  await pathwayChanged(trx, clock, known.value, { action: 'pathway.turned', detail: status });
  return success(turned);
}

/** Takes the latest change of a pathway back, with the check-ins that it proposed and nobody has done. */
export async function undoStatus(
  trx: WritableDb,
  clock: Clock,
  changeId: PathwayChangeId,
): Promise<Result<null, 'pathway-not-found' | 'nothing-to-undo'>> {
  const change = await trx
    .selectFrom('pathwayChange')
    .selectAll()
    .where('id', '=', changeId)
    .executeTakeFirst();
  if (!change) return failure('nothing-to-undo');
  const known = await knownPathway(trx, change.pathwayId);
  if (!known.ok) return known;
  const latest = await trx
    .selectFrom('pathwayChange')
    .select('id')
    .where('pathwayId', '=', change.pathwayId)
    // The order of entry, which asks no clock.
    .orderBy(sql`pathway_change.rowid`, 'desc')
    .executeTakeFirst();
  if (change.statusBefore === null || latest?.id !== changeId) return failure('nothing-to-undo');
  await trx.deleteFrom('checkIn').where('proposedBy', '=', changeId).where('doneOn', 'is', null).execute();
  await trx.deleteFrom('pathwayChange').where('id', '=', changeId).execute();
  exactlyOne(
    await trx
      .updateTable('pathway')
      .set({
        // It came from this very column.
        status: change.statusBefore as PathwayRow['status'],
        startedOn: change.startedBefore,
        endedOn: change.endedBefore,
      })
      .where('id', '=', change.pathwayId)
      .executeTakeFirst(),
  );
  await pathwayChanged(trx, clock, known.value, {
    action: 'pathway.turn-undone',
    detail: change.statusBefore,
  });
  return done;
}
