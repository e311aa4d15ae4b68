import { Decrypter, type Identity } from 'age-encryption';
import { failure, success, type Result } from '#shared/result.ts';
import { readArchive } from './archive.ts';
import { sha256Hex, utf8 } from './bytes.ts';
import { limits } from './limits.ts';
import { inPieces, type Told } from './pieces.ts';
import { parseManifest, signedManifestBytes, type Manifest } from './manifest.ts';
import { verifies } from './own-keys.ts';
import { spokenPassphrase } from './spoken-passphrase.ts';

export type OpenError =
  | 'packet-not-a-packet'
  | 'packet-damaged'
  | 'packet-for-another'
  | 'packet-forged'
  | 'packet-newer'
  | 'packet-too-large';

export interface OpenedPacket {
  readonly manifest: Manifest;
  /** The entries of the manifest by name, each with the size and hash that the sender signed. */
  readonly entries: ReadonlyMap<string, Uint8Array>;
  /** SHA-256 of the sealed file. */
  readonly ciphertextSha256: string;
}

/** One key pair that may open packets. */
export interface OpeningKey {
  readonly identity: string;
  readonly recipient: string;
}

const intro = utf8('age-encryption.org/v1\n');
const headerEnd = utf8('\n--- ');

const standsAt = (bytes: Uint8Array, part: Uint8Array, place: number): boolean =>
  bytes.length >= place + part.length && part.every((byte, index) => bytes[place + index] === byte);

const holds = (bytes: Uint8Array, part: Uint8Array): boolean => {
  for (let at = bytes.indexOf(part[0] ?? 0); at !== -1; at = bytes.indexOf(part[0] ?? 0, at + 1)) {
    if (standsAt(bytes, part, at)) return true;
  }
  return false;
};

/** Looks at the form of the file and its size before any of it is decrypted. */
const formRefusal = (
  sealed: Uint8Array,
): 'packet-not-a-packet' | 'packet-too-large' | 'packet-damaged' | null => {
  if (!standsAt(sealed, intro, 0)) return 'packet-not-a-packet';
  if (sealed.length > limits.packetBytes) return 'packet-too-large';
  const head = sealed.subarray(0, limits.ageHeaderBytes);
  if (holds(head, headerEnd)) return null;
  return sealed.length > head.length ? 'packet-too-large' : 'packet-damaged';
};

/**
 * Decrypts in memory. The whole file is decrypted before anything is looked at: a truncated age stream releases its first chunks before the
 * error shows.
 */
const decrypt = async (
  sealed: Uint8Array,
  addKey: (decrypter: Decrypter) => void,
  told?: Told,
): Promise<Result<Uint8Array, 'packet-for-another' | 'packet-damaged'>> => {
  let unmatched = false;
  // Identities are asked in turn, so this one is reached only when the key before it opened no stanza.
  const probe: Identity = { unwrapFileKey: () => ((unmatched = true), null) };
  const decrypter = new Decrypter();
  addKey(decrypter);
  decrypter.addIdentity(probe);
  try {
    return success(await inPieces(sealed, (pieces) => decrypter.decrypt(pieces), told));
  } catch {
    return failure(unmatched ? 'packet-for-another' : 'packet-damaged');
  }
};

const checkTar = async (
  tar: Uint8Array,
): Promise<Result<Omit<OpenedPacket, 'ciphertextSha256'>, OpenError>> => {
  const archive = await readArchive(tar);
  if (!archive.ok) {
    if (archive.why === 'not-an-archive') return failure('packet-not-a-packet');
    return failure(archive.why === 'too-many-entries' ? 'packet-too-large' : 'packet-forged');
  }
  const entries = new Map(archive.files);
  const manifestBytes = entries.get('manifest.json');
  const signature = entries.get('manifest.sig');
  if (!manifestBytes) return failure('packet-not-a-packet');
  const parsed = parseManifest(manifestBytes);
  if (!parsed.ok) return parsed;
  const manifest = parsed.value;
  if (!signature || !verifies(signature, signedManifestBytes(manifestBytes), manifest.sender.signingKey)) {
    return failure('packet-forged');
  }
  entries.delete('manifest.json');
  entries.delete('manifest.sig');
  // Encryption already vouches for the bytes, so what contradicts the signed list was put there on purpose.
  const asSigned =
    entries.size === manifest.entries.length &&
    manifest.entries.every(({ name, size, sha256 }) => {
      const bytes = entries.get(name);
      return bytes !== undefined && bytes.length === size && sha256Hex(bytes) === sha256;
    });
  return asSigned ? success({ manifest, entries }) : failure('packet-forged');
};

/**
 * Opens a sealed packet in memory and verifies all of it before anything is given out: decryption, archive, manifest, signature, every entry's
 * size and SHA-256, and that the signed recipients name the very key that opened it. Nothing is written anywhere.
 *
 * Fails with `packet-not-a-packet` (no age file, or one that holds something else), `packet-too-large` (a cap of {@link limits}),
 * `packet-for-another` (no key of ours opens it, or its sender meant it for others), `packet-damaged` (bytes lost or changed on the way),
 * `packet-forged` (the signature, or what it covers, does not hold) and `packet-newer` (made by a later version).
 *
 * Whether the sender is known, whether it is a practice packet, and whether it was imported before is the caller's to ask.
 */
export const openPacket = async (
  sealed: Uint8Array,
  ownKeys: readonly OpeningKey[],
  told?: Told,
): Promise<Result<OpenedPacket, OpenError>> => {
  const refusal = formRefusal(sealed);
  if (refusal !== null) return failure(refusal);
  for (const key of ownKeys) {
    const tar = await decrypt(
      sealed,
      (decrypter) => {
        decrypter.addIdentity(key.identity);
      },
      told,
    );
    if (!tar.ok && tar.error.code === 'packet-for-another') continue;
    if (!tar.ok) return tar;
    const checked = await checkTar(tar.value);
    if (!checked.ok) return checked;
    // A receiver can decrypt a packet and seal it again for a third: the signature stays good, the named recipients tell.
    if (!checked.value.manifest.recipients.includes(key.recipient)) return failure('packet-for-another');
    return success({ ...checked.value, ciphertextSha256: sha256Hex(sealed) });
  }
  return failure('packet-for-another');
};

/**
 * Opens a packet that was sealed with a passphrase alone, with the same staging and the same checks as {@link openPacket}. A packet that names
 * recipients was made for keys and sealed again by somebody: `packet-for-another`. `wrong-passphrase` also stands for a damaged head of
 * the file: age cannot tell the two apart. Takes about a second (scrypt, 2^18) and 256 MB of memory.
 */
export const openWithPassphrase = async (
  sealed: Uint8Array,
  passphrase: string,
): Promise<Result<OpenedPacket, OpenError | 'wrong-passphrase'>> => {
  const refusal = formRefusal(sealed);
  if (refusal !== null) return failure(refusal);
  const tar = await decrypt(sealed, (decrypter) => {
    decrypter.addPassphrase(spokenPassphrase(passphrase));
  });
  if (!tar.ok) return failure(tar.error.code === 'packet-for-another' ? 'wrong-passphrase' : tar.error.code);
  const checked = await checkTar(tar.value);
  if (!checked.ok) return checked;
  if (checked.value.manifest.recipients.length > 0) return failure('packet-for-another');
  return success({ ...checked.value, ciphertextSha256: sha256Hex(sealed) });
};
