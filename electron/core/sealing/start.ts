import { fileURLToPath } from 'node:url';
import { forkHelper } from '../bridge/fork-helper.ts';
import type { ForkedHelper } from '../bridge/fork-helper.ts';

/** Beside this file when run from source, beside the bundle when built. */
const entry = (): string =>
  fileURLToPath(
    new URL(
      import.meta.url.endsWith('.ts') ? './sealing-process.ts' : './sealing-process.js',
      import.meta.url,
    ),
  );

/** Starts the sealing process with Node's own fork. */
export const forkSealingProcess = (): ForkedHelper => forkHelper(entry());
