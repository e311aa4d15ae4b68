import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/**
 * Where the built reader lies: beside the bundled core, and where the core runs from its sources, in the built app (build/scripts/reader.ts).
 */
const place = fileURLToPath(
  import.meta.url.endsWith('.ts')
    ? new URL('../../../out/reader/reader.html', import.meta.url)
    : new URL('./reader.html', import.meta.url),
);

/** The reader without a packet in it. Throws where it was not built: an app that cannot read its own parts is broken. */
export const readShell = (): Promise<string> => readFile(place, 'utf8');
