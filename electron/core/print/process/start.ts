import { fileURLToPath } from 'node:url';
import { forkHelper } from '../../bridge/fork-helper.ts';
import type { ForkedHelper } from '../../bridge/fork-helper.ts';

/** In the folder above when run from source, beside the bundle when built. */
const entry = (): string =>
  fileURLToPath(
    import.meta.url.endsWith('.ts')
      ? new URL('../print-process.ts', import.meta.url)
      : new URL('./print-process.js', import.meta.url),
  );

/** Starts the print process with Node's own fork. */
export const forkPrintProcess = (): ForkedHelper => forkHelper(entry());
