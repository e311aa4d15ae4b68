import type { WritableDb } from '../../db.ts';
import { Breath } from './breath.ts';
import { collect } from './collect.ts';
import { peopleHash } from './hash.ts';

/** The packet left: the people leave the lists of here. What was written of them stays as it is, and is remembered as it was now. */
export async function handoverLeft(trx: WritableDb, packetId: string): Promise<void> {
  const handover = await trx
    .selectFrom('handover')
    .select(['id', 'at'])
    .where('packetId', '=', packetId)
    .where('state', '=', 'sealing')
    .executeTakeFirst();
  if (!handover) return;
  await trx.updateTable('handover').set({ state: 'left' }).where('id', '=', handover.id).execute();
  const people = await trx
    .selectFrom('handoverClient')
    .innerJoin('client', 'client.id', 'handoverClient.clientId')
    .select(['clientId', 'client.archivedAt'])
    .where('handoverId', '=', handover.id)
    .where('outcome', '=', 'sent')
    .execute();
  const breath = new Breath();
  const { rows } = await collect(
    trx,
    people.map(({ clientId }) => clientId),
    { breath },
  );
  const rowsOf = Map.groupBy(rows, ({ owner }) => owner);
  for await (const { clientId, archivedAt } of breath.over(people)) {
    // The archive is this file's mark of the handover; the hash is over the person as they were before it.
    const own = (rowsOf.get(clientId) ?? []).map((row) =>
      row.table === 'client' ? { ...row, values: { ...row.values, archived_at: archivedAt } } : row,
    );
    await trx
      .updateTable('handoverClient')
      .set({ archivedBefore: archivedAt, hash: await peopleHash(own, breath) })
      .where('handoverId', '=', handover.id)
      .where('clientId', '=', clientId)
      .execute();
    await trx.updateTable('client').set({ archivedAt: handover.at }).where('id', '=', clientId).execute();
  }
}

/** The file was not written: nobody was handed over. */
export async function handoverNotLeft(trx: WritableDb, packetId: string): Promise<void> {
  await trx.deleteFrom('handover').where('packetId', '=', packetId).where('state', '=', 'sealing').execute();
}
