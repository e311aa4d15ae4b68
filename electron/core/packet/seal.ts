import { Encrypter } from 'age-encryption';
import { failure, success, type Result } from '#shared/result.ts';
import { parseRecipient, recipientKind } from './recipients.ts';
import { limits } from './limits.ts';
import { inPieces, type Told } from './pieces.ts';
import { spokenPassphrase } from './spoken-passphrase.ts';

/**
 * Encrypts a packet's tar as one age v1 file for every recipient. Fails with `recipient-not-valid` when there is none, one is not a native
 * recipient, or X25519 and hybrid ones are mixed (one classic recipient would take the others' protection away; the library would allow it),
 * and `packet-too-large` over 200 MiB. `told` hears how far it is.
 */
export const sealPacket = async (
  tar: Uint8Array,
  recipients: readonly string[],
  told?: Told,
): Promise<Result<Uint8Array, 'recipient-not-valid' | 'packet-too-large'>> => {
  if (tar.length > limits.packetBytes) return failure('packet-too-large');
  const exact = recipients.every((text) => {
    const parsed = parseRecipient(text);
    return parsed.ok && parsed.value.recipient === text;
  });
  if (!exact || new Set(recipients.map(recipientKind)).size !== 1) return failure('recipient-not-valid');
  const encrypter = new Encrypter();
  try {
    for (const recipient of recipients) encrypter.addRecipient(recipient);
    return success(await inPieces(tar, (pieces) => encrypter.encrypt(pieces), told));
  } catch {
    // A recipient whose bytes are no usable key passes the checksum and fails only here.
    return failure('recipient-not-valid');
  }
};

/** Seals with a passphrase alone, for a partner who has no key. scrypt with the library's work factor (2^18). `packet-too-large` over 200 MiB. */
export const sealWithPassphrase = async (
  tar: Uint8Array,
  passphrase: string,
  told?: Told,
): Promise<Result<Uint8Array, 'packet-too-large'>> => {
  if (tar.length > limits.packetBytes) return failure('packet-too-large');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(spokenPassphrase(passphrase));
  return success(await inPieces(tar, (pieces) => encrypter.encrypt(pieces), told));
};

const nameAlphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** `rinnalla-<8 random characters>`: the name tells nothing. No letters that look like digits. */
const neutralName = (): string => {
  let name = '';
  while (name.length < 8) {
    for (const byte of crypto.getRandomValues(new Uint8Array(16))) {
      // Bytes beyond the last whole round would favour the first letters.
      if (byte < 248 && name.length < 8) name += nameAlphabet[byte % nameAlphabet.length];
    }
  }
  return `rinnalla-${name}`;
};

/** The name of a sealed packet's file. */
export const packetFileName = (): string => `${neutralName()}.tar.age`;

/** The name of a packet that opens in a browser. */
export const readerFileName = (): string => `${neutralName()}.html`;
