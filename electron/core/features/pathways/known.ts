import type { AuditAction } from '#shared/codes/audit-words.ts';
import type { Selectable } from 'kysely';
import { pathwayTypes } from '#shared/codes/pathways.ts';
import { Instant } from '#shared/time.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { PathwayTable } from '../../casefile/schema/situation-and-pathways.ts';
import type { Db, WritableDb } from '../../db.ts';
import type { Clock } from '../../ports.ts';
import { indexForSearch, removeFromSearch } from '../../search/document.ts';
import { labelsToFind } from '../codes/found-by.ts';

export type PathwayRow = Selectable<PathwayTable>;

/** A pathway that is there to be worked with. Fails with `pathway-not-found`, also for one that was taken away. */
export async function knownPathway(
  db: Db,
  pathwayId: string,
): Promise<Result<PathwayRow, 'pathway-not-found'>> {
  const row = await db.selectFrom('pathway').selectAll().where('id', '=', pathwayId).executeTakeFirst();
  return row && row.removedAt === null ? success(row) : failure('pathway-not-found');
}

/**
 * Brings a pathway's place in the search up to date: its kind, its words and reasons, with those of its changes and check-ins, and who
 * provides and who received. A turvakielto keeps places and people out of it.
 */
export async function indexPathway(trx: WritableDb, pathwayId: string): Promise<void> {
  const row = await trx
    .selectFrom('pathway')
    .innerJoin('client', 'client.id', 'pathway.clientId')
    .leftJoin('partner', 'partner.id', 'pathway.partnerId')
    .selectAll('pathway')
    .select(['client.turvakielto', 'partner.name as partnerName'])
    .where('pathway.id', '=', pathwayId)
    .executeTakeFirst();
  if (!row || row.removedAt !== null) return removeFromSearch(trx, 'pathway', pathwayId);
  const changes = await trx
    .selectFrom('pathwayChange')
    .select('words')
    .where('pathwayId', '=', pathwayId)
    .execute();
  const checkIns = await trx
    .selectFrom('checkIn')
    .select('words')
    .where('pathwayId', '=', pathwayId)
    .where('removedAt', 'is', null)
    .execute();
  const places = row.turvakielto === 1 ? [] : [row.partnerName ?? row.provider, row.receivedBy];
  const body = [...places, row.words, row.reason, ...[...changes, ...checkIns].map(({ words }) => words)]
    .filter((text) => text.trim() !== '')
    .join('\n');
  const title = await labelsToFind(trx, pathwayTypes, row.type);
  if (body === '' && title === '') return removeFromSearch(trx, 'pathway', pathwayId);
  await indexForSearch(trx, {
    kind: 'pathway',
    recordId: pathwayId,
    clientId: row.clientId,
    happenedAt: Instant.parse(row.updatedAt),
    title,
    body,
  });
}

/** The same for all pathways of a person, after a turvakielto was set or lifted. */
export async function indexPathwaysOf(trx: WritableDb, clientId: string): Promise<void> {
  const rows = await trx.selectFrom('pathway').select('id').where('clientId', '=', clientId).execute();
  for (const { id } of rows) await indexPathway(trx, id);
}

/** What every change of a pathway ends with: its time, its words in the search, its entry in the audit chain. */
export async function pathwayChanged(
  trx: WritableDb,
  clock: Clock,
  { id, clientId }: Pick<PathwayRow, 'id' | 'clientId'>,
  event: { readonly action: AuditAction; readonly recordId?: string; readonly detail?: string | null },
): Promise<void> {
  await trx.updateTable('pathway').set({ updatedAt: clock.now() }).where('id', '=', id).execute();
  await indexPathway(trx, id);
  await audit(trx, clock, { clientId, recordKind: 'pathway', recordId: id, ...event });
}
