import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { extract } from 'tar-stream';
import { z } from 'zod';
import { root } from './run.ts';

/**
 * Modules whose binary is a package of its own for each system. npm installs only that of the machine it runs on, so a package made for
 * another system would silently have none. `required`: without it the app opens no case file. The other one has a fallback that is in
 * every package (Typst as WebAssembly).
 */
export const nativeModules: readonly { readonly name: string; readonly required: boolean }[] = [
  { name: '@node-rs/argon2', required: true },
  { name: '@myriaddreamin/typst-ts-node-compiler', required: false },
];

/** A system to package for: `win32` and `x64`, as Node names them. */
export interface Target {
  readonly platform: string;
  readonly arch: string;
}

const Lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      integrity: z.string().optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

interface Part {
  readonly name: string;
  readonly version: string;
  /** As in the lockfile, `sha512-…`; absent where the lockfile does not have it, and the part is then taken from node_modules only. */
  readonly integrity: string | undefined;
  readonly required: boolean;
}

/** The binary packages for a target, by the lockfile. On Linux those for glibc: Electron is built for it. */
export function partsFor({ platform, arch }: Target, lock: unknown): readonly Part[] {
  const { packages } = Lockfile.parse(lock);
  const suffix = { win32: '-msvc', linux: '-gnu' }[platform] ?? '';
  return nativeModules.map(({ name, required }) => {
    const part = `${name}-${platform}-${arch}${suffix}`;
    const version = packages[`node_modules/${name}`]?.optionalDependencies?.[part];
    if (version === undefined) throw new Error(`${name} has no binary for ${platform}-${arch}.`);
    return { name: part, version, integrity: packages[`node_modules/${part}`]?.integrity, required };
  });
}

/** Where the binaries for a target are put together; electron-builder.yml takes them from here. */
export const nativesFolder = ({ platform, arch }: Target): string =>
  join(root, '.cache/natives', `${platform}-${arch}`);

/** npm as it was called, where it was (npm run, npx); otherwise the one that is found. */
function npmPack(spec: string, folder: string): Promise<void> {
  const script = process.env['npm_execpath'];
  const [program, first] = script?.endsWith('.js') === true ? [process.execPath, [script]] : ['npm', []];
  return new Promise((done, failed) => {
    const child = spawn(program, [...first, 'pack', spec, '--prefer-offline', '--pack-destination', folder], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
      shell: program === 'npm' && process.platform === 'win32',
    });
    let said = '';
    child.stderr.on('data', (part: Buffer) => (said += part.toString()));
    child.on('error', failed);
    child.on('close', (code) => (code === 0 ? done() : failed(new Error(said.trim()))));
  });
}

/** Unpacks an npm archive into a folder: plain files of its `package/` only, by their last name. */
async function unpack(archive: Buffer, folder: string): Promise<void> {
  const entries = extract();
  entries.end(gunzipSync(archive));
  for await (const entry of entries) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry) chunks.push(chunk as Buffer);
    if (entry.header.type === 'file')
      writeFileSync(join(folder, basename(entry.header.name)), Buffer.concat(chunks));
  }
}

async function fetchPart({ name, version, integrity }: Part, folder: string): Promise<void> {
  if (integrity === undefined)
    throw new Error('the lockfile has no integrity for it, so what came could not be checked');
  const temporary = mkdtempSync(join(tmpdir(), 'rinnalla-native-'));
  try {
    await npmPack(`${name}@${version}`, temporary);
    const file = `${name.replace(/^@/, '').replace('/', '-')}-${version}.tgz`;
    const archive = readFileSync(join(temporary, file));
    if (`sha512-${createHash('sha512').update(archive).digest('base64')}` !== integrity)
      throw new Error('what the registry gave is not what the lockfile names');
    await unpack(archive, folder);
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

const Version = z.object({ version: z.string() });
const holds = (folder: string, version: string): boolean =>
  existsSync(join(folder, 'package.json')) &&
  Version.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))).version === version;

const entriesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name === 'package.json')
    .map((entry) => entry.parentPath);

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Puts the binaries for a target together, each in the version of the lockfile: from node_modules where this machine has them, otherwise
 * by npm, held against the lockfile's hash. Answers what could not be had, with the reason; throws when the app cannot do without it.
 */
export async function gatherNatives(
  target: Target,
  lock: unknown = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')),
  into: string = nativesFolder(target),
): Promise<readonly string[]> {
  const parts = partsFor(target, lock);
  const wanted = parts.map(({ name }) => join(into, name));
  const missing: string[] = [];
  mkdirSync(into, { recursive: true });
  for (const stale of entriesOf(into)) if (!wanted.includes(stale)) rmSync(stale, { recursive: true });
  for (const part of parts) {
    const folder = join(into, part.name);
    if (holds(folder, part.version)) continue;
    rmSync(folder, { recursive: true, force: true });
    // Only a whole one gets its name.
    const temporary = mkdtempSync(join(into, '.half-'));
    const installed = join(root, 'node_modules', part.name);
    try {
      if (holds(installed, part.version)) cpSync(installed, temporary, { recursive: true });
      else await fetchPart(part, temporary);
      mkdirSync(dirname(folder), { recursive: true });
      renameSync(temporary, folder);
    } catch (error) {
      const reason = `${part.name}@${part.version}: ${reasonOf(error)}`;
      if (part.required) throw new Error(`A package without its binary would open no case file. ${reason}`);
      missing.push(reason);
    } finally {
      rmSync(temporary, { recursive: true, force: true });
    }
  }
  return missing;
}
