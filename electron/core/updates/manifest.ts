import { hexToBytes } from '@noble/hashes/utils.js';
import { ed25519 } from '@noble/curves/ed25519.js';
import { z } from 'zod';

/** Names of the two files that make a folder a release. */
export const manifestName = 'rinnalla-release.json';
export const signatureName = 'rinnalla-release.sig';

/** Longest manifest that is read at all, in bytes; a real one has under two thousand. */
export const manifestMax = 64 * 1024;
/** Largest installer, in bytes. */
const installerMax = 2 * 1024 ** 3;

export const updatePlatforms = ['win32-x64', 'darwin-arm64', 'darwin-x64', 'linux-x64'] as const;
export type UpdatePlatform = (typeof updatePlatforms)[number];

const Version = z.string().regex(/^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})$/);

/** The installer's name: one file of the folder, never a path, and of a kind that the platform installs. */
const FileName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,120}\.(exe|dmg|AppImage|deb)$/);

const ReleaseFile = z.strictObject({
  platform: z.enum(updatePlatforms),
  name: FileName,
  /** Bytes. */
  size: z.number().int().min(1).max(installerMax),
  /** SHA-512 in hexadecimal. */
  sha512: z.string().regex(/^[0-9a-f]{128}$/),
});
export type ReleaseFile = z.infer<typeof ReleaseFile>;

export const Manifest = z
  .strictObject({
    format: z.literal('rinnalla-release'),
    formatVersion: z.literal(1),
    version: Version,
    /** When it was signed: `2026-11-24T11:00:00Z`. */
    releasedAt: z.iso.datetime(),
    /** The oldest version that may be replaced by this one without one between. */
    minVersion: Version,
    files: z.array(ReleaseFile).min(1).max(16),
  })
  .refine(({ files }) => new Set(files.map(({ platform }) => platform)).size === files.length)
  .refine(({ files }) => new Set(files.map(({ name }) => name.toLowerCase())).size === files.length);
export type Manifest = z.infer<typeof Manifest>;

/** Why a release is not taken. */
export type UpdateRefusal =
  | 'installed-unknown'
  | 'no-update-key'
  | 'no-manifest'
  | 'manifest-too-large'
  | 'no-signature'
  | 'signature-not-ours'
  | 'manifest-not-valid'
  | 'not-for-this-system'
  | 'older-version'
  | 'same-version'
  | 'older-date'
  | 'version-between-missing'
  | 'file-missing'
  | 'file-not-plain'
  | 'file-other-size'
  | 'file-changed';

const tag = new TextEncoder().encode('rinnalla.fi/release/1\n');

/** What is signed: the manifest's very bytes behind a tag, so that a signature made for anything else means nothing here. */
export const signedBytes = (manifest: Uint8Array): Uint8Array => {
  const all = new Uint8Array(tag.length + manifest.length);
  all.set(tag);
  all.set(manifest, tag.length);
  return all;
};

const isSignedBy = (key: string, signature: Uint8Array, manifest: Uint8Array): boolean => {
  try {
    return ed25519.verify(signature, signedBytes(manifest), hexToBytes(key), { zip215: false });
  } catch {
    return false;
  }
};

/** -1, 0 or 1, as the first is older, the same or newer. */
export const compareVersions = (a: string, b: string): number => {
  const parts = (version: string) => version.split('.').map(Number);
  const [one, other] = [parts(a), parts(b)];
  const differing = one.findIndex((part, place) => part !== other[place]);
  return differing === -1 ? 0 : Math.sign((one[differing] ?? 0) - (other[differing] ?? 0));
};

export interface Installed {
  readonly version: string;
  /** When the installed build was made; null when it does not know. */
  readonly releasedAt: string | null;
  readonly platform: string;
}

export type Checked =
  | {
      readonly ok: true;
      readonly manifest: Manifest;
      readonly file: ReleaseFile;
      /** The pinned key that has signed it. */
      readonly key: string;
    }
  | { readonly ok: false; readonly why: UpdateRefusal };

const refuse = (why: UpdateRefusal): Checked => ({ ok: false, why });

/**
 * Decides about a release by its manifest: the signature first, over the bytes as they came, and nothing in them is read before it holds.
 * Then: for this system, newer than what is installed by version and by date, and not past a version that must come between.
 */
export const checkManifest = (
  bytes: Uint8Array,
  signatureHex: string,
  keys: readonly string[],
  installed: Installed,
): Checked => {
  if (keys.length === 0) return refuse('no-update-key');
  if (bytes.length > manifestMax) return refuse('manifest-too-large');
  const text = signatureHex.trim();
  if (!/^[0-9a-f]{128}$/.test(text)) return refuse('no-signature');
  const signer = keys.find((key) => isSignedBy(key, hexToBytes(text), bytes));
  if (signer === undefined) return refuse('signature-not-ours');
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refuse('manifest-not-valid');
  }
  const parsed = Manifest.safeParse(json);
  if (!parsed.success) return refuse('manifest-not-valid');
  const manifest = parsed.data;
  // What is not a version can be compared with nothing, and everything would count as newer.
  if (!Version.safeParse(installed.version).success) return refuse('installed-unknown');
  const order = compareVersions(manifest.version, installed.version);
  if (order < 0) return refuse('older-version');
  if (order === 0) return refuse('same-version');
  // A higher number on an older day: somebody offers an old release again under a new name, or the numbers went wrong.
  if (installed.releasedAt !== null && Date.parse(manifest.releasedAt) < Date.parse(installed.releasedAt))
    return refuse('older-date');
  if (compareVersions(installed.version, manifest.minVersion) < 0) return refuse('version-between-missing');
  const file = manifest.files.find(({ platform }) => platform === installed.platform);
  return file === undefined ? refuse('not-for-this-system') : { ok: true, manifest, file, key: signer };
};
