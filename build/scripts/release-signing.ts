import { createHash } from 'node:crypto';
import { createReadStream, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { Manifest, signedBytes } from '../../electron/core/updates/manifest.ts';
import type { UpdatePlatform } from '../../electron/core/updates/manifest.ts';

/** A new pair for signing releases: seed and public key, 32 bytes in hexadecimal each. */
export function makeUpdateKey(): { secret: string; publicKey: string } {
  const { secretKey, publicKey } = ed25519.keygen();
  return { secret: bytesToHex(secretKey), publicKey: bytesToHex(publicKey) };
}

/** The path, if it lies outside of a folder; throws otherwise: a secret key in the repository would be published with it. */
export function outsideOf(folder: string, path: string): string {
  const way = relative(realpathSync(folder), join(realpathSync(dirname(path)), basename(path)));
  if (way !== '..' && !way.startsWith(`..${sep}`))
    throw new Error('The secret key must lie outside of the repository.');
  return path;
}

/** Which system an installer is for, by the names of electron-builder.yml; null for other files. */
export function platformOf(name: string): UpdatePlatform | null {
  const endings: Readonly<Record<string, UpdatePlatform>> = {
    '-windows-x64.exe': 'win32-x64',
    '-macos-arm64.dmg': 'darwin-arm64',
    '-macos-x64.dmg': 'darwin-x64',
    '-linux-x64.AppImage': 'linux-x64',
    '-linux-x86_64.AppImage': 'linux-x64',
  };
  return Object.entries(endings).find(([ending]) => name.endsWith(ending))?.[1] ?? null;
}

async function factsOf(path: string) {
  const hash = createHash('sha512');
  for await (const part of createReadStream(path)) hash.update(part as Buffer);
  const name = basename(path);
  const platform = platformOf(name);
  if (platform === null) throw new Error(`${name} is not an installer of ours.`);
  return { platform, name, size: statSync(path).size, sha512: hash.digest('hex') };
}

export interface Release {
  readonly version: string;
  readonly releasedAt: string;
  readonly minVersion: string;
  /** Paths of the installers. */
  readonly installers: readonly string[];
}

/** The manifest's bytes and its signature in hexadecimal, for a release that the app would take. */
export async function signRelease(
  { installers, ...facts }: Release,
  secret: string,
): Promise<{ manifest: Uint8Array; signature: string }> {
  const files = await Promise.all(installers.map(factsOf));
  const parsed = Manifest.parse({ format: 'rinnalla-release', formatVersion: 1, ...facts, files });
  const manifest = new TextEncoder().encode(`${JSON.stringify(parsed, null, 2)}\n`);
  return { manifest, signature: bytesToHex(ed25519.sign(signedBytes(manifest), hexToBytes(secret.trim()))) };
}
