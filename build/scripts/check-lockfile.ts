import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { completeLockfile } from './complete-lockfile.ts';

/** The platforms that Rinnalla is packaged for. */
export const platforms = ['win32-x64', 'darwin-arm64', 'darwin-x64', 'linux-x64'] as const;

/** A native package that may be missing on a platform, because something else does its work there. */
interface Fallback {
  readonly why: string;
  /** A package that must then be in the lockfile for run time. */
  readonly instead?: string;
}

const fallbacks: Readonly<Record<string, Fallback>> = {
  '@myriaddreamin/typst-ts-node-compiler': {
    why: 'the same Typst as WebAssembly prints there',
    instead: '@myriaddreamin/typst-ts-web-compiler',
  },
  '@napi-rs/canvas': { why: 'only pdfjs-dist in Node would draw with it; the window has its own canvas' },
  typescript: { why: 'a peer of react-i18next for its types; nothing runs it in the app' },
};

/** Native packages that carry the binaries of all platforms inside themselves: folder of `<platform>.node` files. */
const carried: Readonly<Record<string, string>> = { 'better-sqlite3': 'prebuilds' };

const Lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      dev: z.boolean().optional(),
      devOptional: z.boolean().optional(),
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      optional: z.boolean().optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

export interface LockfileReport {
  readonly problems: readonly string[];
  readonly notes: readonly string[];
}

const nameOf = (path: string): string =>
  path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/**
 * Says which platforms each native dependency is locked for. A lockfile made on one platform can silently lack the
 * optional packages of another; that is a problem for what runs in the app and has no fallback, and a note for tools.
 * `lock` is the parsed package-lock.json.
 */
export function checkLockfile(lock: unknown): LockfileReport {
  const { packages } = Lockfile.parse(lock);
  const locked = new Set(Object.keys(packages).map(nameOf));
  const problems: string[] = [];
  const notes: string[] = [];
  for (const [path, entry] of Object.entries(packages)) {
    if (path === '') continue;
    const name = nameOf(path);
    // `.npmrc` leaves download places out of the lockfile, so that a clean clone takes packages from wherever it gets its own.
    if (entry.resolved?.startsWith('http') === true) {
      problems.push(`${name} is locked to a place of its own: a clean clone elsewhere could not get it`);
    }
    const parts = Object.keys(entry.optionalDependencies ?? {}).filter((part) =>
      platforms.some((p) => part.includes(p)),
    );
    if (parts.length === 0) continue;
    const missing = platforms.filter(
      (platform) => !parts.some((part) => part.includes(platform) && locked.has(part)),
    );
    if (missing.length === 0) continue;
    const said = `${name} lacks ${missing.join(', ')}`;
    const fallback = fallbacks[name];
    if (entry.dev === true) notes.push(`${said} (a tool; only development on that platform needs it)`);
    else if (fallback === undefined) problems.push(`${said}, runs in the app, and has no fallback`);
    else if (fallback.instead !== undefined && !locked.has(fallback.instead)) {
      problems.push(`${said}, and its fallback ${fallback.instead} is not locked either`);
    } else notes.push(`${said} (${fallback.why})`);
  }
  const bare = Object.values(packages).filter(
    (entry) => entry.optional === true && entry.integrity === undefined,
  );
  if (bare.length > 0) {
    notes.push(
      `${bare.length} optional packages of other platforms have no integrity (complete-lockfile.ts)`,
    );
  }
  return { problems, notes };
}

/** Says which binaries are absent from the packages that carry all platforms themselves. `root` is the project's folder. */
export function checkCarried(root: string): readonly string[] {
  return Object.entries(carried).flatMap(([name, folder]) =>
    platforms
      .filter((platform) => !existsSync(join(root, 'node_modules', name, folder, `${platform}.node`)))
      .map((platform) => `${name} carries no binary for ${platform}`),
  );
}

/** Both checks on the project itself. */
export function checkLockfileOf(root: string): LockfileReport {
  const lock: unknown = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const { problems, notes } = checkLockfile(lock);
  const { added } = completeLockfile(lock);
  const incomplete =
    added.length === 0
      ? []
      : [`npm ci would refuse it for ${added.length} packages: run node build/scripts/complete-lockfile.ts`];
  return { problems: [...problems, ...incomplete, ...checkCarried(root)], notes };
}
