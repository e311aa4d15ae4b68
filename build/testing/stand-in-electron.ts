import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Marks the fuses in Electron's binary; the same in every version (`@electron/fuses`, constants). */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/**
 * What stands for Electron's program where its binary cannot be had: as much of it as the fuses need. `wire` are its fuses as they
 * come, one character each (`0` off, `1` on, `r` removed).
 */
export const standInProgram = (wire: string): Buffer =>
  Buffer.concat([
    Buffer.from('a stand-in for Electron\n'),
    Buffer.from(sentinel),
    Buffer.from([1, wire.length]),
    Buffer.from(wire),
    Buffer.alloc(64),
  ]);

/** Electron 45's fuses as they come from the shelf: Node on, integrity off. */
export const fusesAsTheyCome = '101100011';

const locales = ['en-US', 'fi', 'sv', 'de', 'fr'];

/** A folder that the packaging takes for Electron's distribution. */
export function standInDistribution(folder: string, platform: 'linux' | 'win32', version: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'));
  writeFileSync(
    join(folder, platform === 'win32' ? 'electron.exe' : 'electron'),
    standInProgram(fusesAsTheyCome),
    {
      mode: 0o755,
    },
  );
  writeFileSync(join(folder, 'version'), version);
  writeFileSync(join(folder, 'LICENSE'), 'Electron (stand-in)\n');
  writeFileSync(join(folder, 'LICENSES.chromium.html'), '<p>Chromium (stand-in)</p>\n');
  writeFileSync(join(folder, 'resources/default_app.asar'), '');
  for (const locale of locales) writeFileSync(join(folder, 'locales', `${locale}.pak`), '');
}
