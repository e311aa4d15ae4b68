import { z } from 'zod';
import { systemIds } from '../../../clock.ts';
import { nodeDisk } from '../../disk.ts';
import { openWithKey } from '../../open-with-key.ts';
import { fixedClock } from '../../testing/case-files.ts';
import { programArguments, tell } from '../../testing/programs.ts';
import { forkBackupProcess } from '../helper.ts';
import { makeBackup } from '../make.ts';

/** Makes a backup and is killed right before its manifest is written: the copy is in its place, and nothing tells of it. */
const { path, root, key, now } = programArguments((value) =>
  z.object({ path: z.string(), root: z.string(), key: z.string(), now: z.string() }).parse(value),
);
const clock = fixedClock(now);
const opened = await openWithKey({ path, clock }, Buffer.from(key, 'hex'));
if (!opened.ok) throw new Error(opened.error.code);
const disk: typeof nodeDisk = {
  ...nodeDisk,
  writeNew: (at, bytes) => {
    if (at.endsWith('.json.new')) process.kill(process.pid, 'SIGKILL');
    return nodeDisk.writeNew(at, bytes);
  },
};
const made = await makeBackup(
  opened.value,
  { root, start: forkBackupProcess(), disk, clock, ids: systemIds },
  'asked',
);
tell({ outcome: made.ok ? 'ok' : made.error.code });
