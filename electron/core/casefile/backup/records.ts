import type { WritableDb } from '../../db.ts';
import type { Backup } from './store.ts';

/** Enters a backup into the case file, or what is newly known of it. */
export const recordBackup = async (trx: WritableDb, { manifest }: Backup): Promise<void> => {
  const known = {
    state: manifest.state,
    verifiedAt: manifest.verifiedAt,
    counts: manifest.counts === null ? null : JSON.stringify(manifest.counts),
    auditHead: manifest.auditHead,
  };
  const { id, madeAt, reason, fileName, size } = manifest;
  await trx
    .insertInto('backup')
    .values({ id, madeAt, reason, fileName, size, ...known })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(known))
    .execute();
};
