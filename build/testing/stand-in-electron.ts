import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

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

/** The same for Windows: a program without code, in the form that holds a program's resources (version, icon, hash of the archive). */
export const standInWindowsProgram = (wire: string): Buffer => {
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program);
  const version = Resource.VersionInfo.createEmpty();
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron' });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  const fuses = standInProgram(wire);
  program.setExtraData(new Uint8Array(fuses).buffer);
  return Buffer.from(program.generate());
};

/** Electron 45's fuses as they come from the shelf: Node on, integrity off. */
export const fusesAsTheyCome = '101100011';

const locales = ['en-US', 'fi', 'sv', 'de', 'fr'];

/** A folder that the packaging takes for Electron's distribution. */
export function standInDistribution(folder: string, platform: 'linux' | 'win32', version: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'));
  const [name, program] =
    platform === 'win32'
      ? (['electron.exe', standInWindowsProgram(fusesAsTheyCome)] as const)
      : (['electron', standInProgram(fusesAsTheyCome)] as const);
  writeFileSync(join(folder, name), program, { mode: 0o755 });
  writeFileSync(join(folder, 'version'), version);
  writeFileSync(join(folder, 'LICENSE'), 'Electron (stand-in)\n');
  writeFileSync(join(folder, 'LICENSES.chromium.html'), '<p>Chromium (stand-in)</p>\n');
  for (const locale of locales) writeFileSync(join(folder, 'locales', `${locale}.pak`), '');
}
