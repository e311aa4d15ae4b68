import { z } from 'zod';

/** A line of text: trimmed, no line breaks or control characters. */
export const Line = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) =>
      text
        .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
        .trim()
        .normalize('NFC'),
    );

/** Plain text with line breaks; other control characters are dropped. */
export const Text = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) =>
      text
        .replace(/\r\n?/g, '\n')
        // oxlint-disable-next-line no-control-regex -- control characters other than tab and line feed carry no text
        .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
        .normalize('NFC'),
    );

/** The longest body of one section of a note, in UTF-16 code units. A million characters must fit. */
export const noteSectionMax = 1_100_000;
