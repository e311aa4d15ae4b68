import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { generateHybridIdentity, identityToRecipient } from 'age-encryption';

/** The keys of one holder. The two secret ones never leave the case file. */
export interface OwnKeys {
  /** `AGE-SECRET-KEY-PQ-1…` */
  readonly identity: string;
  /** `age1pq1…` (1,959 characters) */
  readonly recipient: string;
  /** Ed25519 seed, 32 bytes in hexadecimal. */
  readonly signingSecret: string;
  /** Ed25519 public key, 32 bytes in hexadecimal. */
  readonly signingKey: string;
}

/**
 * New keys: a hybrid age identity, so that health data captured today stays secret from a quantum computer later, and an Ed25519 pair.
 * Randomness is the system's.
 */
export const makeOwnKeys = async (): Promise<OwnKeys> => {
  const identity = await generateHybridIdentity();
  const { secretKey, publicKey } = ed25519.keygen();
  return {
    identity,
    recipient: await identityToRecipient(identity),
    signingSecret: bytesToHex(secretKey),
    signingKey: bytesToHex(publicKey),
  };
};

/** The raw 64-byte Ed25519 signature (RFC 8032). */
export const sign = (message: Uint8Array, signingSecret: string): Uint8Array =>
  ed25519.sign(message, hexToBytes(signingSecret));

/** Strict verification: no small-order keys, no malleable signatures. Never throws. */
export const verifies = (signature: Uint8Array, message: Uint8Array, signingKey: string): boolean => {
  try {
    return ed25519.verify(signature, message, hexToBytes(signingKey), { zip215: false });
  } catch {
    return false;
  }
};
