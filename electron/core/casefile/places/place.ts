import { execFile } from 'node:child_process';
import { readdir, readFile, realpath } from 'node:fs/promises';
import { posix, win32 } from 'node:path';
import { promisify } from 'node:util';
import { networkFileSystems, networkPaths, syncServices } from './services.ts';

/** Why a place is no good one for a case file: another program or computer may replace, lock or copy the open file. */
export type PlaceNote =
  | { readonly kind: 'cloud'; /** '' where only the kind is known. */ readonly service: string }
  | { readonly kind: 'network' };

export interface Mount {
  readonly folder: string;
  readonly fileSystem: string;
}

/** What must be asked of the system; tests bring another one. None of it opens a case file. */
export interface PlaceProbe {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  mounts(): Promise<readonly Mount[]>;
  /** Names in a folder; empty where it cannot be read. */
  namesIn(folder: string): Promise<readonly string[]>;
  /** The folder with links and mapped drives resolved; itself where that is not known. */
  realFolder(folder: string): Promise<string>;
}

/** `/proc/mounts`: device, folder, type; blanks in names are written as octal numbers. */
export const parseProcMounts = (text: string): readonly Mount[] =>
  text.split('\n').flatMap((line) => {
    const [, folder, fileSystem] = line.split(' ');
    if (folder === undefined || fileSystem === undefined) return [];
    const plain = folder.replace(/\\([0-7]{3})/g, (_, digits: string) =>
      String.fromCharCode(Number.parseInt(digits, 8)),
    );
    return [{ folder: plain, fileSystem }];
  });

/** `mount` of macOS: `//user@server/share on /Volumes/share (smbfs, nodev, nosuid)`. */
export const parseMacMounts = (text: string): readonly Mount[] =>
  text.split('\n').flatMap((line) => {
    const match = / on (\/.*) \(([^,)]+)[^)]*\)$/.exec(line);
    return match?.[1] === undefined || match[2] === undefined
      ? []
      : [{ folder: match[1], fileSystem: match[2] }];
  });

const run = promisify(execFile);

export const systemProbe: PlaceProbe = {
  platform: process.platform,
  environment: process.env,
  mounts: async () => {
    try {
      if (process.platform === 'linux') return parseProcMounts(await readFile('/proc/self/mounts', 'utf8'));
      if (process.platform === 'darwin') {
        return parseMacMounts((await run('/sbin/mount', [], { timeout: 2000 })).stdout);
      }
    } catch {
      // Without the table the path alone speaks.
    }
    return [];
  },
  namesIn: (folder) => readdir(folder).catch(() => []),
  // On Windows this answers the share behind a mapped drive letter.
  realFolder: (folder) => realpath(folder).catch(() => folder),
};

const isInside = (folder: string, outer: string, separator: string): boolean =>
  folder === outer || folder.startsWith(outer.endsWith(separator) ? outer : `${outer}${separator}`);

const serviceByName = (parts: readonly string[]): string | null => {
  let found: string | null = null;
  for (const part of parts) {
    const service = syncServices.find(({ folders }) => folders.some((pattern) => pattern.test(part)));
    // A provider below a folder for all of them is the better name.
    if (service !== undefined && (found === null || found === '')) found = service.name;
  }
  return found;
};

const deepest = 12;

/** The marks that a service leaves at the top of what it copies, looked for from the folder upwards. */
const serviceByMarker = async (
  folder: string,
  probe: PlaceProbe,
  up: (folder: string) => string,
): Promise<string | null> => {
  let here = folder;
  for (let depth = 0; depth < deepest; depth += 1) {
    const names = await probe.namesIn(here);
    const service = syncServices.find(({ markers }) =>
      names.some((name) => markers.some((pattern) => pattern.test(name))),
    );
    if (service !== undefined) return service.name;
    const above = up(here);
    if (above === here) return null;
    here = above;
  }
  return null;
};

const serviceByEnvironment = (
  folder: string,
  { environment }: PlaceProbe,
  separator: string,
): string | null => {
  const lower = folder.toLowerCase();
  const service = syncServices.find(({ environment: names }) =>
    names.some((name) => {
      const root = environment[name];
      return root !== undefined && root !== '' && isInside(lower, root.toLowerCase(), separator);
    }),
  );
  return service?.name ?? null;
};

const isOnNetwork = async (folder: string, probe: PlaceProbe, separator: string): Promise<boolean> => {
  if (networkPaths.some((pattern) => pattern.test(folder))) return true;
  const around = (await probe.mounts()).filter((mount) => isInside(folder, mount.folder, separator));
  // The innermost mount is the one that the folder is on.
  const [innermost] = around.sort((a, b) => b.folder.length - a.folder.length);
  return innermost !== undefined && networkFileSystems.some((pattern) => pattern.test(innermost.fileSystem));
};

/**
 * Whether a path lies in a folder that a cloud service copies, or on a network share: by its names, by marks that the
 * services leave, by the system's mount table, and on Windows by what a drive letter stands for. Such places are advised
 * against and not forbidden. Only the folder is looked at, never the file.
 */
export const placeNoteOf = async (
  path: string,
  probe: PlaceProbe = systemProbe,
): Promise<PlaceNote | null> => {
  const { dirname, sep } = probe.platform === 'win32' ? win32 : posix;
  const asked = dirname(path);
  const folders = [...new Set([asked, await probe.realFolder(asked)])];
  for (const folder of folders) {
    const service =
      serviceByName(folder.split(/[\\/]/)) ??
      serviceByEnvironment(folder, probe, sep) ??
      (await serviceByMarker(folder, probe, dirname));
    if (service !== null) return { kind: 'cloud', service };
  }
  for (const folder of folders) {
    if (await isOnNetwork(folder, probe, sep)) return { kind: 'network' };
  }
  return null;
};
