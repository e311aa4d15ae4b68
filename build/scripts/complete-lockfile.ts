/**
 * `node build/scripts/complete-lockfile.ts`: enters the optional native packages that npm left out of package-lock.json.
 *
 * npm (seen with 11.19) leaves a platform's package out when the registry at hand does not have that very version, and
 * then refuses its own lockfile: `npm ci` ends with "Missing: … from lock file". With an entry it installs what fits the
 * machine and passes over the rest. Entries made here have no integrity, which npm then takes from the registry.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { root } from './run.ts';

const Entry = z.looseObject({
  dev: z.boolean().optional(),
  optional: z.boolean().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
const Lockfile = z.looseObject({ packages: z.record(z.string(), Entry) });
type Lockfile = z.infer<typeof Lockfile>;

/** Looked at, not parsed: parsing would put the keys into another order, and the whole file would change. */
const isLockfile = (value: unknown): value is Lockfile => Lockfile.safeParse(value).success;

const systems = 'aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32';
const processors = 'arm64|arm|ia32|loong64|mips64el|ppc64|riscv64|s390x|x64';
const named = new RegExp(`[-/](${systems})-(${processors})(?:-([a-z]+))?$`);

/** Where a package of that name belongs, as npm writes it; `null` for a name without a platform. */
function platformOf(name: string): { os: string[]; cpu: string[]; libc?: string[] } | null {
  const found = named.exec(name);
  const [, os, cpu, abi] = found ?? [];
  if (os === undefined || cpu === undefined) return null;
  const place = { os: [os], cpu: [cpu] };
  if (os !== 'linux' || abi === undefined) return place;
  if (abi.startsWith('gnu')) return { ...place, libc: ['glibc'] };
  return abi.startsWith('musl') ? { ...place, libc: ['musl'] } : place;
}

/** The lockfile with an entry for every optional native package, and the names of those that were added. */
export function completeLockfile(lock: unknown): {
  readonly lock: Lockfile;
  readonly added: readonly string[];
} {
  if (!isLockfile(lock)) throw new Error('this is no lockfile');
  const packages = { ...lock.packages };
  const added: string[] = [];
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (path === '') continue;
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const key = `node_modules/${name}`;
      const place = platformOf(name);
      if (place === null || key in packages || !/^\d+\.\d+\.\d+[\w.+-]*$/.test(version)) continue;
      packages[key] = { version, ...place, ...(entry.dev === true ? { dev: true } : {}), optional: true };
      added.push(name);
    }
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { lock: { ...lock, packages: Object.fromEntries(sorted) }, added };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const path = join(root, 'package-lock.json');
  const { lock, added } = completeLockfile(JSON.parse(readFileSync(path, 'utf8')));
  if (added.length > 0) writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(
    added.length === 0 ? 'Nothing was missing.' : `Added ${added.length}:\n  ${added.join('\n  ')}`,
  );
}
