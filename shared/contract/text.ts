import { z } from 'zod';

/**
 * Left out of every text. Marks that turn the direction of all that follows: telephone numbers copied from other programs carry them unseen,
 * a name must not be made to read backwards, and packets and cards refuse them (those that belong to a letter stay). And what is no
 * character, which the documents in a packet cannot hold.
 */
const leftOut = /[\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

/** Whole characters in the form in which they are kept, compared and searched. The form may be longer than what was typed. */
const kept = (text: string): string => text.toWellFormed().normalize('NFC');

/** A line of text: trimmed, no line breaks, control characters or what is {@link leftOut}. */
export const Line = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) => kept(text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').replace(leftOut, '')).trim())
    .pipe(z.string().max(max));

/** Plain text with line breaks; other control characters and what is {@link leftOut} are dropped. */
export const Text = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) =>
      kept(
        text
          .replace(/\r\n?/g, '\n')
          .replace(/[^\P{Cc}\t\n]/gu, '')
          .replace(leftOut, ''),
      ),
    )
    .pipe(z.string().max(max));

/** At least one character of a line that can be seen: spaces and invisible marks alone are no name. */
export const isVisible = (text: string): boolean => /[^\p{C}\p{Z}\p{M}]/u.test(text);

/** The longest body of one section of a note, in characters (code points, as the schemas count). A million characters must fit. */
export const noteSectionMax = 1_100_000;
