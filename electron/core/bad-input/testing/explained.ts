import type { ErrorCode } from '#shared/errors.ts';
import { textFor } from '#shared/i18n/index.ts';
import { languages } from '#shared/languages.ts';

const parts = ['happened', 'safe', 'next'] as const;

/**
 * What is wrong with the explanation of a failure: each language must say what happened, what was not lost and what to do,
 * in words of its own, without an empty place and without the code. Empty when nothing is.
 */
export const flawsOf = (code: ErrorCode): string[] =>
  parts.flatMap((part) => {
    const texts = languages.map((language) => textFor(language)(`errors.${code}.${part}`));
    const key = `errors.${code}.${part}`;
    return [
      ...texts.filter((text) => text.trim().length < 8 || text === key).map(() => `${key} says nothing`),
      ...texts.filter((text) => /[{}]/.test(text)).map((text) => `${key} has a place left open: ${text}`),
      ...(new Set(texts).size === languages.length ? [] : [`${key} is the same in two languages`]),
    ];
  });
