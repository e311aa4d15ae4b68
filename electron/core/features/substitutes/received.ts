import type { PlainDate } from '#shared/time.ts';
import type { App } from '../../app.ts';
import { audit } from '../../casefile/audit.ts';
import type { OpenCaseFile } from '../../casefile/open-case-file.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock } from '../../ports.ts';
import { clockDoubt } from '../clock/doubt.ts';
import { done } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';

/**
 * Forgets what received extracts held once their last day has passed: the entries are deleted (the file overwrites what is deleted), and
 * the packet stays as a row that says when it came and went. Answers nothing.
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

/**
 * The same when a file has been opened. Not by a clock that is likely years ahead: what is deleted does not come back with
 * the right time, and none of them can be read past its last day anyway.
 */
export async function forgetExpiredExtractsOf(app: App, file: OpenCaseFile): Promise<void> {
  if ((await clockDoubt(app, file))?.reason === 'far-ahead') return;
  await app.write((trx) => forgetExpiredExtracts(trx, app.clock, app.clock.today()));
}
