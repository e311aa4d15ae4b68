import { z } from 'zod';
import { audit } from '../casefile/audit.ts';
import { openWithKey } from '../casefile/open-with-key.ts';
import { fixedClock } from '../casefile/testing/case-files.ts';
import { programArguments, tell } from '../casefile/testing/programs.ts';

/** Saves one row after another (up to `until`), each with its audit entry, and says so after each, until it is killed. */
const { path, key, from, until } = programArguments((value) =>
  z
    .object({ path: z.string(), key: z.string(), from: z.number(), until: z.number().default(Infinity) })
    .parse(value),
);
const clock = fixedClock();
const opened = await openWithKey({ path, clock }, Buffer.from(key, 'hex'));
if (!opened.ok) throw new Error(opened.error.code);
const { db } = opened.value;
for (let row = from; row < until; row += 1) {
  await db.transaction().execute(async (trx) => {
    // Now small, now over many pages.
    const value = `${row}:${'v'.repeat((row * 617) % 20_000)}`;
    await trx
      .insertInto('setting')
      .values({ key: `saved-${row}`, value })
      .execute();
    await audit(trx, clock, { action: 'note.saved', detail: String(row) });
  });
  tell({ saved: row });
  await new Promise((resolve) => setImmediate(resolve));
}
// Done with its rows, it waits with the file open.
process.on('message', () => undefined);
