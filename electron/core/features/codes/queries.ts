import type { StoredCode } from '#shared/codes/define.ts';
import type { Db } from '../../db.ts';

/** Every code that this file holds beside the shipped ones, in the order of entry. */
export async function storedCodes(db: Db): Promise<StoredCode[]> {
  const rows = await db.selectFrom('ownCode').selectAll().orderBy('enteredAt').orderBy('code').execute();
  return rows.map((row) => ({
    list: row.list,
    code: row.code,
    labels: { fi: row.labelFi, sv: row.labelSv, en: row.labelEn },
    sensitivity: row.sensitivity,
    ...(row.validFrom === null ? {} : { validFrom: row.validFrom }),
    ...(row.validTo === null ? {} : { validTo: row.validTo }),
    ...(row.successor === null ? {} : { successor: row.successor }),
    ...(row.ageFrom === null || row.ageTo === null ? {} : { ages: { from: row.ageFrom, to: row.ageTo } }),
    ...(row.canSanction === 1 ? { canSanction: true } : {}),
  }));
}
