import { addDays } from '#shared/dates/calendar.ts';
import { startOfDay } from '#shared/dates/clock-time.ts';
import { dayOf, Instant } from '#shared/time.ts';
import type { App } from '../../app.ts';
import { success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { Db, WritableDb } from '../../db.ts';
import type { Clock } from '../../ports.ts';
import { removeFromSearch } from '../../search/document.ts';
import { clockDoubt } from '../clock/doubt.ts';
import { countedAs, daysLeftOf } from './keeping.ts';
import { withReachedAt } from './rows.ts';

/** A removed entry can be put back for a day; then it is gone. */
const removedKeptDays = 1;

async function due(db: Db, clock: Clock) {
  const today = clock.today();
  const rows = await withReachedAt(db)
    .select(({ selectFrom }) =>
      selectFrom('leadAttempt')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('leadAttempt.leadId', '=', 'lead.id')
        .as('attempts'),
    )
    .where('lead.clientId', 'is', null)
    .orderBy('lead.id')
    .execute();
  const longAgo = startOfDay(addDays(today, -removedKeptDays));
  return {
    removed: rows.filter(({ removedAt }) => removedAt !== null && removedAt < longAgo),
    silent: rows.filter((row) => row.removedAt === null && daysLeftOf(row, today) <= 0),
  };
}

async function forgetOne(trx: WritableDb, clock: Clock, leadId: string, detail: string): Promise<void> {
  await removeFromSearch(trx, 'lead', leadId);
  await trx.deleteFrom('lead').where('id', '=', leadId).execute();
  await audit(trx, clock, {
    actor: 'system',
    action: 'lead.forgotten',
    recordKind: 'lead',
    recordId: leadId,
    detail,
  });
}

/**
 * Turns entries without contact in thirty days into numbers of their month, and lets go of removed ones (rule 2 against
 * harm). The row, its attempts and its words in the search are gone; the audit chain keeps the id. Gives how many names went.
 */
export async function forgetOldLeads(
  trx: WritableDb,
  clock: Clock,
): Promise<Result<{ forgotten: number }, never>> {
  const { removed, silent } = await due(trx, clock);
  for (const { id } of removed) await forgetOne(trx, clock, id, 'removed');
  for (const { id, enteredAt, notifierKind, status, reachedAt, attempts } of silent) {
    const counted = countedAs(status, reachedAt);
    await trx
      .insertInto('leadCount')
      .values({
        month: dayOf(Instant.parse(enteredAt)).slice(0, 7),
        notifierKind,
        status: counted,
        attempts: attempts ?? 0,
        count: 1,
      })
      .onConflict((conflict) =>
        conflict.columns(['month', 'notifierKind', 'status']).doUpdateSet(({ eb, ref }) => ({
          attempts: eb('leadCount.attempts', '+', ref('excluded.attempts')),
          count: eb('leadCount.count', '+', ref('excluded.count')),
        })),
      )
      .execute();
    await forgetOne(trx, clock, id, counted);
  }
  return success({ forgotten: removed.length + silent.length });
}

/**
 * The same at the door of what shows the list, and beside the work: writes only when something is due. Not by a clock that is
 * likely years ahead: what is deleted does not come back with the right time.
 */
export async function forgetOldLeadsOf(app: App): Promise<void> {
  const { removed, silent } = await app.read((db) => due(db, app.clock));
  if (removed.length + silent.length === 0) return;
  const file = app.caseFile();
  if (file !== null && (await clockDoubt(app, file))?.reason === 'far-ahead') return;
  await app.write((trx) => forgetOldLeads(trx, app.clock));
}
