import { sha256 } from '@noble/hashes/sha2.js';
import { utf8 } from './bytes.ts';
import { fingerprintWords } from './words.ts';

export interface FingerprintedKeys {
  /** Hexadecimal; empty for a stock age user, who cannot sign. */
  readonly signingKeys: readonly string[];
  readonly recipients: readonly string[];
}

const wordCount = 8;
const bitsPerWord = 10;

/**
 * Eight Finnish words (80 bits) for reading keys aloud over the telephone: SHA-256 over a tag, the signing keys and the recipients, each
 * sorted, ten bits a word from the front. The same keys give the same words in every language of the app.
 */
export const fingerprintOf = ({ signingKeys, recipients }: FingerprintedKeys): string[] => {
  const message = [
    'rinnalla-fingerprint-v1',
    [...signingKeys].sort().join(','),
    [...recipients].sort().join(','),
  ].join('\n');
  const digest = sha256(utf8(message));
  let bits = 0n;
  for (const byte of digest.subarray(0, (wordCount * bitsPerWord) / 8)) bits = (bits << 8n) | BigInt(byte);
  return Array.from({ length: wordCount }, (_, index) => {
    const shift = BigInt((wordCount - 1 - index) * bitsPerWord);
    const word = fingerprintWords[Number((bits >> shift) & 1023n)];
    if (word === undefined) throw new Error('the word list does not hold 1,024 words');
    return word;
  });
};
