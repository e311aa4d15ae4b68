import type { ParsedArgsOf } from '#shared/contract/index.ts';
import { done, failure } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock } from '../../ports.ts';

/** The paper came back or was destroyed, or that was a mistake. */
export async function setReturned(
  trx: WritableDb,
  clock: Clock,
  { extractId, returned }: ParsedArgsOf<'substitutes.returned'>,
): Promise<Result<null, 'extract-not-found'>> {
  const changed = await trx
    .updateTable('substituteExtract')
    .set({ takenBackAt: returned ? clock.now() : null })
    .where('id', '=', extractId)
    .executeTakeFirst();
  if (changed.numUpdatedRows !== 1n) return failure('extract-not-found');
  await audit(trx, clock, {
    action: returned ? 'extract.returned' : 'extract.not-returned',
    recordKind: 'substitute-extract',
    recordId: extractId,
  });
  return done;
}
