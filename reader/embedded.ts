import { sha256Hex } from '#core/packet/bytes.ts';
import { Language } from '#shared/languages.ts';

/** The ciphertext that lies in this very file; null when it is damaged or missing. */
export const embeddedPacket = (): Uint8Array | null => {
  const place = document.getElementById('packet');
  if (!(place instanceof HTMLTemplateElement)) return null;
  try {
    const text = atob(place.content.textContent.trim());
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    return sha256Hex(bytes) === place.dataset['sha256'] ? bytes : null;
  } catch {
    return null;
  }
};

/** The language of the referral, in which the reader begins. */
export const firstLanguage = (): Language => Language.catch('fi').parse(document.documentElement.lang);
