import type { ParsedArgsOf } from '#shared/contract/index.ts';
import type { OutingId } from '#shared/ids.ts';
import { done, failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { Db, WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { given } from '../plans/given.ts';
import { exactlyOne } from '../plans/items.ts';

const entry = (outingId: OutingId) => ({ recordKind: 'outing', recordId: outingId });

const isOut = async (db: Db): Promise<boolean> =>
  (await db.selectFrom('outing').select('id').where('backAt', 'is', null).executeTakeFirst()) !== undefined;

/** Writes down that the coach leaves and when they are expected back. One outing at a time. */
export async function leave(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { expectedBackAt, backupPerson, appointmentId }: ParsedArgsOf<'outings.leave'>,
): Promise<Result<{ outingId: OutingId }, 'outing-open' | 'outing-already-over' | 'appointment-not-found'>> {
  const now = clock.now();
  if (expectedBackAt <= now) return failure('outing-already-over');
  if (await isOut(trx)) return failure('outing-open');
  if (appointmentId !== undefined) {
    const known = await trx
      .selectFrom('appointment')
      .select('id')
      .where('id', '=', appointmentId)
      .executeTakeFirst();
    if (!known) return failure('appointment-not-found');
  }
  const outingId = ids.next<OutingId>();
  await trx
    .insertInto('outing')
    .values({
      id: outingId,
      appointmentId: appointmentId ?? null,
      leftAt: now,
      expectedBackAt,
      backupPerson,
      backAt: null,
      enteredAt: now,
    })
    .execute();
  await audit(trx, clock, { action: 'outing.left', ...entry(outingId) });
  return success({ outingId });
}

const openOuting = async (
  db: Db,
  outingId: OutingId,
): Promise<Result<{ backAt: string | null; leftAt: string }, 'outing-not-found'>> => {
  const row = await db
    .selectFrom('outing')
    .select(['backAt', 'leftAt'])
    .where('id', '=', outingId)
    .executeTakeFirst();
  return row ? success(row) : failure('outing-not-found');
};

/** Moves the time of return, or names somebody else as the back-up person. */
export async function changeOuting(
  trx: WritableDb,
  clock: Clock,
  { outingId, ...fields }: ParsedArgsOf<'outings.change'>,
): Promise<Result<null, 'outing-not-found' | 'outing-already-over'>> {
  const known = await openOuting(trx, outingId);
  if (!known.ok) return known;
  if (known.value.backAt !== null) return failure('outing-not-found');
  const set = given(fields);
  if (!set) return done;
  const now = clock.now();
  if (fields.expectedBackAt !== undefined && fields.expectedBackAt <= now)
    return failure('outing-already-over');
  // By a clock that was put back they have not left yet: a new time of return is reckoned from this sign of life.
  const isAhead = fields.expectedBackAt !== undefined && known.value.leftAt > now;
  const moved = isAhead ? { ...set, leftAt: now } : set;
  exactlyOne(await trx.updateTable('outing').set(moved).where('id', '=', outingId).executeTakeFirst());
  await audit(trx, clock, {
    action: 'outing.changed',
    ...entry(outingId),
    detail: Object.keys(set).toSorted().join(','),
  });
  return done;
}

const keepBack = async (
  trx: WritableDb,
  clock: Clock,
  outingId: OutingId,
  backAt: string | null,
): Promise<typeof done> => {
  exactlyOne(await trx.updateTable('outing').set({ backAt }).where('id', '=', outingId).executeTakeFirst());
  await audit(trx, clock, {
    action: backAt === null ? 'outing.not-back' : 'outing.back',
    ...entry(outingId),
  });
  return done;
};

/** The coach is back. */
export async function setBack(
  trx: WritableDb,
  clock: Clock,
  outingId: OutingId,
): Promise<Result<null, 'outing-not-found'>> {
  const known = await openOuting(trx, outingId);
  if (!known.ok) return known;
  return known.value.backAt === null ? keepBack(trx, clock, outingId, clock.now()) : done;
}

/** The coach is not back after all. */
export async function setNotBack(
  trx: WritableDb,
  clock: Clock,
  outingId: OutingId,
): Promise<Result<null, 'outing-not-found' | 'outing-open'>> {
  const known = await openOuting(trx, outingId);
  if (!known.ok) return known;
  if (known.value.backAt === null) return done;
  return (await isOut(trx)) ? failure('outing-open') : keepBack(trx, clock, outingId, null);
}
