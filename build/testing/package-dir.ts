import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { Arch, build, Platform } from 'electron-builder';
import { z } from 'zod';
import { root } from '../scripts/run.ts';
import { standInDistribution } from './stand-in-electron.ts';

const platforms = { linux: Platform.LINUX, win32: Platform.WINDOWS } as const;
export type PackagedPlatform = keyof typeof platforms;

/** The version of Electron that is packaged: the installed one. */
const electronVersion = (): string =>
  z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8'))).version;

/**
 * Runs electron-builder with the project's own configuration and Electron's stand-in in the place of its distribution. `output` is
 * where the package goes; everything else is as in electron-builder.yml. Throws what the packaging throws.
 */
export async function packageWithStandIn(
  platform: PackagedPlatform,
  output: string,
  target = 'dir',
): Promise<void> {
  const distribution = mkdtempSync(join(tmpdir(), 'rinnalla-electron-'));
  try {
    standInDistribution(distribution, platform, electronVersion());
    await build({
      projectDir: root,
      publish: 'never',
      targets: platforms[platform].createTarget(target, Arch.x64),
      config: {
        extends: join(root, 'electron-builder.yml'),
        electronDist: distribution,
        directories: { output },
      },
    });
  } finally {
    rmSync(distribution, { recursive: true });
  }
}

/** Every file under a folder, by its path from there, with `/`. */
export const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
