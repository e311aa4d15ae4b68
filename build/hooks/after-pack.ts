import { join } from 'node:path';
import { Arch } from 'electron-builder';
import type { AfterPackContext } from 'electron-builder';
import { setFuses } from './fuses.ts';

/** Sets the fuses in the packaged program, before it is signed, and reads them back: a package whose fuses are others is none. */
export default async function afterPack({
  appOutDir,
  packager,
  electronPlatformName,
  arch,
}: AfterPackContext): Promise<void> {
  const name = packager.appInfo.productFilename;
  const programs: Readonly<Record<string, string>> = {
    darwin: `${name}.app`,
    win32: `${name}.exe`,
    linux: packager.config.linux?.executableName ?? name,
  };
  const program = programs[electronPlatformName];
  if (program === undefined) throw new Error(`No fuses are known for ${electronPlatformName}.`);
  // Apple silicon runs only signed programs; changing one breaks the signature that it came with.
  await setFuses(join(appOutDir, program), electronPlatformName === 'darwin' && arch === Arch.arm64);
}
