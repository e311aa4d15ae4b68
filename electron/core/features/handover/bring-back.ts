import type { HandoverId } from '#shared/ids.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock } from '../../ports.ts';

/** Whoever was handed over from here and comes back is on the own list again; the archive is as it was before. */
export async function bringBack(
  { trx, clock }: { readonly trx: WritableDb; readonly clock: Clock },
  clientId: string,
  by: HandoverId,
  archiveTaken: boolean,
): Promise<void> {
  const away = await trx
    .selectFrom('handoverClient')
    .innerJoin('handover', 'handover.id', 'handoverClient.handoverId')
    .select(['handover.id', 'handover.confirmedOn', 'archivedBefore'])
    .where('clientId', '=', clientId)
    .where('outcome', '=', 'sent')
    .where('handover.state', '=', 'left')
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  if (!away) return;
  await trx
    .updateTable('handoverClient')
    .set({ endedAt: clock.now(), endedBy: by })
    .where('handoverId', '=', away.id)
    .where('clientId', '=', clientId)
    .execute();
  if (!archiveTaken) {
    await trx
      .updateTable('client')
      .set({ archivedAt: away.archivedBefore })
      .where('id', '=', clientId)
      .execute();
  }
  if (away.confirmedOn === null) {
    await trx
      .updateTable('handover')
      .set({ confirmedOn: clock.today(), confirmedHow: 'returned' })
      .where('id', '=', away.id)
      .execute();
  }
}
