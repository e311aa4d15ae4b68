import { z } from 'zod';
import { audit, verifyAuditChain } from '../casefile/audit.ts';
import { forkBackupProcess } from '../casefile/backup/helper.ts';
import { makeBackup } from '../casefile/backup/make.ts';
import { nodeDisk } from '../casefile/disk.ts';
import { checkTables } from '../casefile/look-over.ts';
import { openWithKey } from '../casefile/open-with-key.ts';
import { fixedClock } from '../casefile/testing/case-files.ts';
import { programArguments, tell } from '../casefile/testing/programs.ts';
import { systemIds } from '../clock.ts';

/** The app that holds the file: saves, makes backups and looks the file over, all at once, until it is told to stop. */
const { path, key, root } = programArguments((value) =>
  z.object({ path: z.string(), key: z.string(), root: z.string() }).parse(value),
);
const clock = fixedClock();
const opened = await openWithKey({ path, clock }, Buffer.from(key, 'hex'));
if (!opened.ok) throw new Error(opened.error.code);
const file = opened.value;
let running = true;
process.on('message', () => {
  running = false;
});

const saved: string[] = [];
let [backups, checks] = [0, 0];
const failed: string[] = [];

const saving = async (): Promise<void> => {
  for (let row = 0; running; row += 1) {
    await file.db.transaction().execute(async (trx) => {
      await trx
        .insertInto('setting')
        .values({ key: `saved-${row}`, value: 'v'.repeat(row % 3000) })
        .execute();
      await audit(trx, clock, { action: 'note.saved' });
    });
    saved.push(`saved-${row}`);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
};
const backingUp = async (): Promise<void> => {
  while (running) {
    const tools = { root, start: forkBackupProcess(), disk: nodeDisk, clock, ids: systemIds };
    const made = await makeBackup(file, tools, 'asked');
    if (made.ok) backups += 1;
    else failed.push(`a backup: ${made.error.code}`);
  }
};
const checking = async (): Promise<void> => {
  while (running) {
    const { damaged } = await checkTables(file);
    if (damaged.length > 0) failed.push(`a check: ${damaged.join()}`);
    if (!(await verifyAuditChain(file.db)).intact) failed.push('a check: the chain');
    checks += 1;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
tell({ ready: true });
await Promise.all([saving(), backingUp(), checking()]);
await file.close();
tell({ saved, backups, checks, failed });
process.disconnect();
