import type { OfficialSource } from '#shared/contract/official-record.ts';
import { TakenOverId } from '#shared/ids.ts';
import { done, failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { exactlyOne } from '../plans/items.ts';

/** Marks an entry as taken over into the official system. One that is marked already stays as it is. */
export async function markTaken(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { recordKind, recordId }: OfficialSource,
): Promise<Result<{ takenOverId: TakenOverId }, 'contact-not-found' | 'note-not-found'>> {
  const record = await trx
    .selectFrom(recordKind)
    .select('clientId')
    .where('id', '=', recordId)
    .where('archivedAt', 'is', null)
    .executeTakeFirst();
  if (!record) return failure(recordKind === 'contact' ? 'contact-not-found' : 'note-not-found');
  const marked = await trx
    .selectFrom('takenOver')
    .select('id')
    .where('recordKind', '=', recordKind)
    .where('recordId', '=', recordId)
    .where('undoneAt', 'is', null)
    .executeTakeFirst();
  if (marked) return success({ takenOverId: TakenOverId.parse(marked.id) });
  const takenOverId = ids.next<TakenOverId>();
  const { clientId } = record;
  await trx
    .insertInto('takenOver')
    .values({ id: takenOverId, clientId, recordKind, recordId, takenAt: clock.now() })
    .execute();
  await audit(trx, clock, { action: 'official-record.taken', clientId, recordKind, recordId });
  return success({ takenOverId });
}

/** The entry was not taken over after all. */
export async function undoTaken(
  trx: WritableDb,
  clock: Clock,
  takenOverId: TakenOverId,
): Promise<Result<null, 'nothing-to-undo'>> {
  const row = await trx
    .selectFrom('takenOver')
    .selectAll()
    .where('id', '=', takenOverId)
    .where('undoneAt', 'is', null)
    .executeTakeFirst();
  if (!row) return failure('nothing-to-undo');
  exactlyOne(
    await trx
      .updateTable('takenOver')
      .set({ undoneAt: clock.now() })
      .where('id', '=', takenOverId)
      .executeTakeFirst(),
  );
  await audit(trx, clock, {
    action: 'official-record.not-taken',
    clientId: row.clientId,
    recordKind: row.recordKind,
    recordId: row.recordId,
  });
  return done;
}
