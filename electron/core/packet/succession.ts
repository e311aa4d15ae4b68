import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { concat, utf8 } from './bytes.ts';
import { sign, verifies } from './own-keys.ts';

const tag = 'rinnalla-next-key-v1';

/** A key that the same holder had before: its signature vouches for the key that came next. */
export interface FormerKey {
  /** Ed25519 public key in hexadecimal. */
  readonly signingKey: string;
  /** Over `rinnalla-next-key-v1`, this key and the next one, in hexadecimal (128 characters). */
  readonly signature: string;
}

/** The card's own signature binds the recipient to the signing key, so that the signing key is all that has to be passed on. */
const passingOn = (from: string, to: string): Uint8Array =>
  concat(utf8(tag), hexToBytes(from), hexToBytes(to));

/** What an old key signs about the key that takes its place. */
export const signNext = (
  old: { readonly signingKey: string; readonly signingSecret: string },
  next: string,
): string => bytesToHex(sign(passingOn(old.signingKey, next), old.signingSecret));

/**
 * The former keys that vouch for a key, newest first: each signed the one before it in the list, and the first signed the key itself. The
 * list is good as far as its signatures hold; what stands behind a broken one vouches for nothing.
 */
export const vouchingFor = (signingKey: string, formerly: readonly FormerKey[]): string[] => {
  const vouching: string[] = [];
  let next = signingKey;
  for (const former of formerly) {
    const holds = verifies(
      hexToBytes(former.signature),
      passingOn(former.signingKey, next),
      former.signingKey,
    );
    if (!holds) break;
    vouching.push(former.signingKey);
    next = former.signingKey;
  }
  return vouching;
};
