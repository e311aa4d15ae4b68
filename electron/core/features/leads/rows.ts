import { sql } from 'kysely';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Selectable } from 'kysely';
import type { LeadTable } from '../../casefile/schema/reaching-out.ts';
import type { Db } from '../../db.ts';

/** Entries with the latest attempt in which the person was reached. */
export const withReachedAt = (db: Db) =>
  db
    .selectFrom('lead')
    .selectAll('lead')
    .select(
      sql<string | null>`(
        SELECT max(attempt.attempted_at) FROM lead_attempt AS attempt
        WHERE attempt.lead_id = lead.id AND attempt.reached = 1
      )`.as('reachedAt'),
    );

/** An entry that is on the list: not removed, not forgotten, and no client yet. Fails with `lead-not-found`. */
export async function onTheList(
  db: Db,
  leadId: string,
): Promise<Result<Selectable<LeadTable>, 'lead-not-found'>> {
  const lead = await db
    .selectFrom('lead')
    .selectAll()
    .where('id', '=', leadId)
    .where('removedAt', 'is', null)
    .where('clientId', 'is', null)
    .executeTakeFirst();
  return lead ? success(lead) : failure('lead-not-found');
}
