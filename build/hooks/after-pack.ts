import { copyFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Arch } from 'electron-builder';
import type { AfterPackContext } from 'electron-builder';
import { openArchive, packagesIn } from '../scripts/asar.ts';
import { bundledParts, readBundled } from '../scripts/bundled-packages.ts';
import { noticesOf, noticesText } from '../scripts/notices.ts';
import { nativesFolder } from '../scripts/natives.ts';
import { root } from '../scripts/run.ts';
import { setFuses } from './fuses.ts';

/** The licences of others, beside the archive. */
export const noticesName = 'THIRD-PARTY-NOTICES.txt';
/** Our own. */
export const licenceName = 'LICENSE.rinnalla.txt';

/** Sets the fuses in the packaged program, before it is signed, and reads them back: a package whose fuses are others is none. */
async function decideFuses(program: string, isMac: boolean, arch: Arch): Promise<void> {
  // Apple silicon runs only signed programs; changing one breaks the signature that it came with.
  await setFuses(program, isMac && arch === Arch.arm64);
}

/**
 * Writes the licences of everything that is in the package: of what was bundled, as the bundler wrote it down, and of the packages that
 * lie in the archive as they are.
 */
function writeNotices(resources: string, natives: string): void {
  const shipped = packagesIn(openArchive(join(resources, 'app.asar')));
  // Binaries for another system than this machine's are not in node_modules.
  const placeOf = (folder: string): string => {
    const native = join(natives, folder.replace(/^node_modules\//, ''));
    return existsSync(native) ? native : join(root, folder);
  };
  const bundled = bundledParts.flatMap((part) => readBundled(root, part));
  const folders = [...new Set([...bundled, ...shipped])].map(placeOf);
  const text = noticesText(noticesOf(folders, join(root, 'build/licences')));
  writeFileSync(join(resources, noticesName), text);
  copyFileSync(join(root, 'LICENSE'), join(resources, licenceName));
}

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
  writeNotices(
    packager.getResourcesDir(appOutDir),
    nativesFolder({ platform: electronPlatformName, arch: Arch[arch] }),
  );
  await decideFuses(join(appOutDir, program), electronPlatformName === 'darwin', arch);
}
