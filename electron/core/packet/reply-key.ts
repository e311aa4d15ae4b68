import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { failure, success, type Result } from '#shared/result.ts';
import { utf8 } from './bytes.ts';
import { SigningKeyHex } from './card.ts';
import { limits } from './limits.ts';
import { parseStrictJson } from './strict-json.ts';

/** The entry that lets whoever opens a packet with its passphrase answer it. */
export const replyKeyName = 'reply-key.json';

/**
 * `reply-key.json`: an Ed25519 key made for this one packet. Its secret lies nowhere but here, inside the encryption; the sender's case
 * file keeps the public half. An answer signed with it was written by somebody who held the passphrase of this packet; by whom, it cannot tell.
 */
const ReplyKey = z
  .strictObject({
    formatVersion: z.literal(1),
    /** Ed25519 seed, 32 bytes in hexadecimal. */
    signingSecret: z.string().regex(/^[0-9a-f]{64}$/),
    signingKey: SigningKeyHex,
  })
  .refine(
    ({ signingSecret, signingKey }) =>
      bytesToHex(ed25519.getPublicKey(hexToBytes(signingSecret))) === signingKey,
  );
export type ReplyKey = z.infer<typeof ReplyKey>;

export const makeReplyKey = (): ReplyKey => {
  const { secretKey, publicKey } = ed25519.keygen();
  return { formatVersion: 1, signingSecret: bytesToHex(secretKey), signingKey: bytesToHex(publicKey) };
};

/** The bytes of `reply-key.json`. */
export const writeReplyKey = (key: ReplyKey): Uint8Array => utf8(`${JSON.stringify(key, null, 2)}\n`);

/** Reads a `reply-key.json` out of an opened packet. Fails with `packet-damaged` when it is not exactly one. */
export const parseReplyKey = (bytes: Uint8Array): Result<ReplyKey, 'packet-damaged'> => {
  const json = parseStrictJson(bytes, limits.replyBytes);
  const parsed = json.ok ? ReplyKey.safeParse(json.value) : null;
  return parsed?.success ? success(parsed.data) : failure('packet-damaged');
};
