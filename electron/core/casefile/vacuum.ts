import type { Clock } from '../ports.ts';
import { audit } from './audit.ts';
import { foldLog } from './connection.ts';
import type { OpenCaseFile } from './open-case-file.ts';

/**
 * The largest file, in bytes, that is rewritten while it is open. SQLite rewrites it in one go that nothing can
 * interrupt, and a lock must be done within two seconds. Measured with everything else on the machine going on: 83 MB in 1.8 s,
 * 826 MB in 17 s and with a gigabyte of memory, since its temporary copy must not be a file.
 */
export const largestVacuum = 32_000_000;

const settingKey = 'vacuumed_at';
const month = 30 * 24 * 60 * 60 * 1000;

/** Whether a month has passed since the file was last rewritten; since it was made, at first. */
export const isVacuumDue = async (file: OpenCaseFile, clock: Clock): Promise<boolean> => {
  const setting = await file.db
    .selectFrom('setting')
    .select('value')
    .where('key', '=', settingKey)
    .executeTakeFirst();
  const made = await file.db
    .selectFrom('meta')
    .select('value')
    .where('key', '=', 'created_at')
    .executeTakeFirst();
  const last = Date.parse(setting?.value ?? made?.value ?? '');
  const since = Date.parse(clock.now()) - last;
  return !(since < month) || since < 0;
};

const sizeOf = (file: OpenCaseFile): number =>
  Number(file.raw.pragma('page_count', { simple: true })) *
  Number(file.raw.pragma('page_size', { simple: true }));

/**
 * Rewrites the file without its free pages, in one transaction: whatever kills the process on the way leaves the file
 * as it was before or as it is after (see the test with real kills). `too-large` leaves it alone: removed content is overwritten at once
 * (`secure_delete`), so that only the size stays. Call it when nobody is working.
 */
export const vacuum = async (
  file: OpenCaseFile,
  clock: Clock,
  largest = largestVacuum,
): Promise<'done' | 'too-large'> => {
  const isLarge = sizeOf(file) > largest;
  if (!isLarge) {
    // Kysely's own queue: no transaction is open while this runs.
    await file.db.connection().execute(() => {
      file.raw.exec('VACUUM');
      foldLog(file.raw);
      return Promise.resolve();
    });
  }
  await file.db.transaction().execute(async (trx) => {
    const row = { key: settingKey, value: clock.now() };
    await trx
      .insertInto('setting')
      .values(row)
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: row.value }))
      .execute();
    if (!isLarge) await audit(trx, clock, { action: 'case-file.vacuumed', actor: 'system' });
  });
  return isLarge ? 'too-large' : 'done';
};
