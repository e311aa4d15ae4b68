import { bech32 } from '@scure/base';
import { z } from 'zod';
import { failure, success, type Result } from '#shared/result.ts';

/** `x25519`: the classic `age1…`; `hybrid`: the post-quantum `age1pq1…` (ML-KEM-768 with X25519). */
export type RecipientKind = 'x25519' | 'hybrid';

export interface ParsedRecipient {
  readonly recipient: string;
  readonly kind: RecipientKind;
}

/** Human-readable part and length of the data in bytes, from the age specification. */
const kinds = [
  { kind: 'hybrid', prefix: 'age1pq', length: 1216 },
  { kind: 'x25519', prefix: 'age', length: 32 },
] as const;

/**
 * Reads an age recipient as someone pasted it: spaces, line breaks and the comment lines of a key file around it are tolerated.
 * Fails with `recipient-secret-key` when the text holds a secret key (which must never be kept, or even repeated in a message), and
 * `recipient-not-valid` for everything else that is not exactly one native recipient with a right checksum.
 */
export const parseRecipient = (
  pasted: string,
): Result<ParsedRecipient, 'recipient-not-valid' | 'recipient-secret-key'> => {
  if (/AGE-SECRET-KEY-/i.test(pasted.replace(/\s+/g, ''))) return failure('recipient-secret-key');
  const lines = pasted.split(/\r?\n/).map((line) => line.replace(/^\s*#\s*(?:public key:)?/i, ''));
  const text = lines.join('').replace(/[\s\u200b\ufeff]+/g, '');
  try {
    const decoded = bech32.decode(text as `${string}1${string}`, false);
    const bytes = bech32.fromWords(decoded.words);
    const match = kinds.find(({ prefix, length }) => prefix === decoded.prefix && length === bytes.length);
    if (match && text === text.toLowerCase() && bytes.some((byte) => byte !== 0)) {
      return success({ recipient: text, kind: match.kind });
    }
  } catch {
    // Not bech32: the same answer as for a wrong kind.
  }
  return failure('recipient-not-valid');
};

/** A recipient in a card or manifest: exactly as written, no tolerance. */
export const RecipientText = z
  .string()
  .max(2100)
  .refine((text) => {
    const parsed = parseRecipient(text);
    return parsed.ok && parsed.value.recipient === text;
  });

/** The kind of a recipient that was parsed before. */
export const recipientKind = (recipient: string): RecipientKind =>
  recipient.startsWith('age1pq1') ? 'hybrid' : 'x25519';
