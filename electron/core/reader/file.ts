import type { Language } from '#shared/languages.ts';
import { sha256Hex, utf8 } from '../packet/bytes.ts';

/** Places in `reader/index.html` that are filled when a packet is put in. Each stands there exactly once. */
const places = { language: '%LANGUAGE%', sha256: '%SHA256%', packet: '%PACKET%' } as const;

/**
 * One HTML file that opens by itself in a browser: the built reader with a packet's ciphertext in base64. In clear it holds the reader, the
 * language in which it begins and the ciphertext's SHA-256, by which it notices damage before it asks for a passphrase.
 */
export const readerFile = (page: string, ciphertext: Uint8Array, language: Language): Uint8Array => {
  const values: Readonly<Record<string, string>> = {
    [places.language]: language,
    [places.sha256]: sha256Hex(ciphertext),
    [places.packet]: Buffer.from(ciphertext).toString('base64'),
  };
  const parts = page.split(/(%(?:LANGUAGE|SHA256|PACKET)%)/);
  const filled = parts.filter((part) => part in values);
  if (filled.toSorted().join() !== Object.keys(values).toSorted().join())
    throw new Error('the reader has no place, or more than one, for the packet');
  return utf8(parts.map((part) => values[part] ?? part).join(''));
};
