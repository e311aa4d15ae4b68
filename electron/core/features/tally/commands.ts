import { tallyMax } from '#shared/contract/tally.ts';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import { addDays } from '#shared/dates/calendar.ts';
import { startOfDay } from '#shared/dates/clock-time.ts';
import type { TallyId } from '#shared/ids.ts';
import { done, failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { dayOf, Instant } from '#shared/time.ts';
import type { PlainDate } from '#shared/time.ts';
import { audit } from '../../casefile/audit.ts';
import type { Db, WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { exactlyOne } from '../plans/items.ts';
import { shownSetting } from './shown.ts';

const entry = (tallyId: string) => ({ recordKind: 'tally', recordId: tallyId });

/** How many of a kind were counted on a day. */
async function countOf(db: Db, kind: string, day: PlainDate): Promise<number> {
  const row = await db
    .selectFrom('tally')
    .select(({ fn }) => fn.sum<number | null>('count').as('count'))
    .where('kind', '=', kind)
    .where('happenedAt', '>=', startOfDay(day))
    .where('happenedAt', '<', startOfDay(addDays(day, 1)))
    .where('removedAt', 'is', null)
    .executeTakeFirst();
  return row?.count ?? 0;
}

const insert = async (
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { kind, count, day }: { kind: string; count: number; day: PlainDate },
): Promise<TallyId> => {
  const tallyId = ids.next<TallyId>();
  const now = clock.now();
  // Of an earlier day no time is known.
  const happenedAt = day === clock.today() ? now : startOfDay(day);
  await trx
    .insertInto('tally')
    .values({ id: tallyId, kind, count, happenedAt, enteredAt: now, removedAt: null })
    .execute();
  return tallyId;
};

/** Counts encounters of a kind, today or on an earlier day. */
export async function addTally(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { kind, count, day = clock.today() }: ParsedArgsOf<'tally.add'>,
): Promise<Result<{ tallyId: TallyId }, 'tally-too-many' | 'day-in-future'>> {
  if (day > clock.today()) return failure('day-in-future');
  if ((await countOf(trx, kind, day)) + count > tallyMax) return failure('tally-too-many');
  const tallyId = await insert(trx, clock, ids, { kind, count, day });
  await audit(trx, clock, { action: 'tally.added', ...entry(tallyId) });
  return success({ tallyId });
}

const keepRemoved = async (
  trx: WritableDb,
  clock: Clock,
  tallyId: TallyId,
  removed: boolean,
): Promise<typeof done> => {
  exactlyOne(
    await trx
      .updateTable('tally')
      .set({ removedAt: removed ? clock.now() : null })
      .where('id', '=', tallyId)
      .executeTakeFirst(),
  );
  await audit(trx, clock, { action: removed ? 'tally.removed' : 'tally.put-back', ...entry(tallyId) });
  return done;
};

const known = (db: Db, tallyId: TallyId) =>
  db.selectFrom('tally').selectAll().where('id', '=', tallyId).executeTakeFirst();

/** Takes back what was counted. */
export async function removeTally(
  trx: WritableDb,
  clock: Clock,
  tallyId: TallyId,
): Promise<Result<null, 'tally-not-found'>> {
  const row = await known(trx, tallyId);
  if (!row) return failure('tally-not-found');
  return row.removedAt === null ? keepRemoved(trx, clock, tallyId, true) : done;
}

/** Counts again what was taken back. */
export async function putTallyBack(
  trx: WritableDb,
  clock: Clock,
  tallyId: TallyId,
): Promise<Result<null, 'tally-not-found' | 'tally-too-many'>> {
  const row = await known(trx, tallyId);
  if (!row) return failure('tally-not-found');
  if (row.removedAt === null) return done;
  const day = dayOf(Instant.parse(row.happenedAt));
  if ((await countOf(trx, row.kind, day)) + row.count > tallyMax) return failure('tally-too-many');
  return keepRemoved(trx, clock, tallyId, false);
}

/** Sets the number of a kind on a day, in place of what was counted. */
export async function correctTally(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { kind, day, count }: ParsedArgsOf<'tally.correct'>,
): Promise<Result<{ before: number }, 'day-in-future'>> {
  if (day > clock.today()) return failure('day-in-future');
  const before = await countOf(trx, kind, day);
  if (before === count) return success({ before });
  await trx
    .updateTable('tally')
    .set({ removedAt: clock.now() })
    .where('kind', '=', kind)
    .where('happenedAt', '>=', startOfDay(day))
    .where('happenedAt', '<', startOfDay(addDays(day, 1)))
    .where('removedAt', 'is', null)
    .execute();
  if (count > 0) await insert(trx, clock, ids, { kind, count, day });
  await audit(trx, clock, {
    action: 'tally.corrected',
    recordKind: 'tally',
    detail: `${kind},${day},${before},${count}`,
  });
  return success({ before });
}

/** Shows the counters on Today, or not. */
export async function showTally(
  trx: WritableDb,
  clock: Clock,
  { shown }: ParsedArgsOf<'tally.show'>,
): Promise<Result<null, never>> {
  const value = shown ? '1' : '0';
  await trx
    .insertInto('setting')
    .values({ key: shownSetting, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
  await audit(trx, clock, { action: 'tally.shown', recordKind: 'setting', detail: value });
  return done;
}
