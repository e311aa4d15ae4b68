import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { PlainDate } from '#shared/time.ts';
import { concat, utf8 } from './bytes.ts';
import { sign, verifies } from './own-keys.ts';
import { canonicalJson } from './strict-json.ts';

const tag = 'rinnalla-revoked-key-v1';

/** What a key says about itself for the last time: it is in wrong hands, and nothing that it signs counts any more. */
export interface RevokedKey {
  /** Ed25519 public key in hexadecimal. */
  readonly signingKey: string;
  /** The day on which its holder said so. */
  readonly date: PlainDate;
  /** By the key itself, over `rinnalla-revoked-key-v1` and `{ date, signingKey }` as canonical JSON; in hexadecimal (128 characters). */
  readonly signature: string;
}

const said = (signingKey: string, date: PlainDate): Uint8Array =>
  concat(utf8(tag), utf8(canonicalJson({ signingKey, date })));

/** Signed by the key that is revoked, and by no other: whoever can revoke a key holds it. */
export const revoke = (
  key: { readonly signingKey: string; readonly signingSecret: string },
  date: PlainDate,
): RevokedKey => ({
  signingKey: key.signingKey,
  date,
  signature: bytesToHex(sign(said(key.signingKey, date), key.signingSecret)),
});

/** Whether the key itself said it. Never throws. */
export const isRevocation = ({ signingKey, date, signature }: RevokedKey): boolean =>
  verifies(hexToBytes(signature), said(signingKey, date), signingKey);
