import type { PlainDate } from '#shared/time.ts';
import { audit } from '../../casefile/audit.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock } from '../../ports.ts';
import { done } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';

/**
 * Forgets what received extracts held once their last day has passed: the entries are deleted (the file overwrites what is deleted), and
 * the packet stays as a row that says when it came and went. Answers nothing; called when the file is opened.
 */
export async function forgetExpiredExtracts(
  trx: WritableDb,
  clock: Clock,
  today: PlainDate,
): Promise<Result<null, never>> {
  const expired = await trx
    .selectFrom('packet')
    .select('id')
    .where('direction', '=', 'in')
    .where('kind', '=', 'extract')
    .where('validUntil', '<', today)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('packetEntry')
          .select('packetEntry.position')
          .whereRef('packetEntry.packetId', '=', 'packet.id'),
      ),
    )
    .execute();
  for (const { id } of expired) {
    await trx.deleteFrom('packetEntry').where('packetId', '=', id).execute();
    await audit(trx, clock, {
      action: 'extract.expired',
      actor: 'system',
      recordKind: 'packet',
      recordId: id,
    });
  }
  return done;
}
