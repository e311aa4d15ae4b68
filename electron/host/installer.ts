import { basename, extname, join } from 'node:path';
import type { Shell } from 'electron';
import type { PortAnswers } from '#core/bridge/protocol.ts';
import { isStill } from '#core/updates/plain-file.ts';

export interface InstallerParts {
  readonly shell: Pick<Shell, 'openPath' | 'showItemInFolder'>;
  readonly platform: NodeJS.Platform;
  /** The only folder that an installer is taken from: the app's own, where the core puts checked ones. */
  readonly folder: string;
  /** Names in the certificates that may have signed an installer for Windows. */
  readonly publishers: readonly string[];
  /** Compares a program's signature with those names; null when it fits, otherwise why not. Windows only. */
  readonly signatureProblem: (publishers: readonly string[], path: string) => Promise<string | null>;
  /** Ends the app, which locks the case file first. */
  readonly quit: () => void;
}

/** What the system begins to install when it is opened, by system. An AppImage is no installer: opened, it would only run from there. */
const installers: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  win32: ['.exe'],
  darwin: ['.dmg'],
  linux: ['.deb'],
};

/**
 * Gives a checked installer to the system. Nothing is begun that is not, at this moment, the very file that was checked, in the app's own
 * folder, of a kind for this system; on Windows also signed by a pinned publisher. An AppImage is shown in its folder instead.
 */
export function systemInstaller(parts: InstallerParts): Pick<PortAnswers, 'installer.run'> {
  const { shell, platform, folder, publishers, signatureProblem, quit } = parts;

  const isSigned = async (path: string): Promise<boolean> => {
    if (platform !== 'win32') return true;
    if (publishers.length === 0) return false;
    // A check that cannot be made is one that was not passed.
    return (await signatureProblem(publishers, path).catch(() => 'not checked')) === null;
  };

  return {
    'installer.run': async ({ path, size, sha512 }) => {
      if (path !== join(folder, basename(path))) return 'unavailable';
      const kind = extname(path);
      const isShown = platform === 'linux' && kind === '.AppImage';
      if (!isShown && installers[platform]?.includes(kind) !== true) return 'unavailable';
      if (!(await isSigned(path))) return 'not-signed';
      if (!(await isStill(path, { size, sha512 }))) return 'changed';
      if (isShown) {
        shell.showItemInFolder(path);
        return 'shown';
      }
      if ((await shell.openPath(path)) !== '') return 'unavailable';
      quit();
      return 'started';
    },
  };
}
