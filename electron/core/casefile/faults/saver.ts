import { z } from 'zod';
import { audit } from '../audit.ts';
import { openWithKey } from '../open-with-key.ts';
import { fixedClock } from '../testing/case-files.ts';
import { programArguments, tell } from '../testing/programs.ts';

/** Saves one row after another, each with its audit entry, and says so after each, until it is killed. */
const { path, key, from } = programArguments((value) =>
  z.object({ path: z.string(), key: z.string(), from: z.number() }).parse(value),
);
const clock = fixedClock();
const opened = await openWithKey({ path, clock }, Buffer.from(key, 'hex'));
if (!opened.ok) throw new Error(opened.error.code);
const { db } = opened.value;
for (let row = from; ; row += 1) {
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('setting')
      .values({ key: `saved-${row}`, value: 'v'.repeat(row % 5000) })
      .execute();
    await audit(trx, clock, { action: 'note.saved', detail: String(row) });
  });
  tell({ saved: row });
  await new Promise((resolve) => setImmediate(resolve));
}
