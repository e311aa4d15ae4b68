import { paperTypeOf } from '#shared/papers/media-types.ts';

/** What no system takes in a file name: separators and other marks of paths, controls, and what turns the reading direction. */
const notInName = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * A name for a file that somebody else named: never a path, never hidden, and with an ending of its own kind, so that a paper that was called
 * a program does not become one. What is no known kind of paper gets an ending that opens nothing.
 */
export const safeName = (originalName: string, mediaType: string): string => {
  const plain = originalName
    .replace(notInName, '-')
    .replace(/^[.\s]+|[.\s]+$/gu, '')
    .slice(0, 120);
  const endings = paperTypeOf(mediaType)?.extensions ?? ['bin'];
  const own = plain.slice(plain.lastIndexOf('.') + 1).toLowerCase();
  return endings.includes(own) ? plain : `${plain || 'rinnalla'}.${endings[0] ?? 'bin'}`;
};

/** Hands bytes to the browser as a download. Always as plain bytes: nothing of a packet is ever opened as a page. */
export const saveFile = (name: string, bytes: Uint8Array): void => {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after this turn; it is forgotten when that has surely happened.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
};
