import { limits } from './limits.ts';

export type JsonRefusal = 'too-large' | 'too-deep' | 'not-json' | 'duplicate-key' | 'forbidden-key';
export type StrictJson =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly why: JsonRefusal };

const refused = (why: JsonRefusal): StrictJson => ({ ok: false, why });
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** End of the string that begins at `start`, just after its closing quote; the text's length when it never closes. */
const endOfString = (text: string, start: number): number => {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
};

/** Walks over the brackets and colons outside strings: one pass, no recursion, safe on text that is no JSON. */
const walk = (
  text: string,
  visit: (found: '{' | '[' | '}' | ']' | ':', lastString: string) => void,
): void => {
  let stringStart = 0;
  let stringEnd = 0;
  for (let at = 0; at < text.length; at++) {
    const found = text[at];
    if (found === '"') {
      stringStart = at;
      stringEnd = endOfString(text, at);
      at = stringEnd - 1;
    } else if (found === '{' || found === '[' || found === '}' || found === ']') visit(found, '');
    else if (found === ':') visit(found, text.slice(stringStart, stringEnd));
  }
};

const depthOf = (text: string): number => {
  let depth = 0;
  let deepest = 0;
  walk(text, (found) => {
    if (found === '{' || found === '[') deepest = Math.max(deepest, ++depth);
    else if (found === '}' || found === ']') depth--;
  });
  return deepest;
};

/** Looks for keys that must not be; the text is known to be JSON, so the string before a colon is a key. */
const keyRefusal = (text: string): JsonRefusal | null => {
  const open: (Set<string> | null)[] = [];
  let why: JsonRefusal | null = null;
  walk(text, (found, lastString) => {
    if (found === '{') open.push(new Set());
    else if (found === '[') open.push(null);
    else if (found === ':') {
      // The key is compared as it reads, not as it is written: "\u0061" and "a" are the same key.
      const key = String(JSON.parse(lastString));
      const keys = open.at(-1);
      if (forbiddenKeys.has(key)) why = 'forbidden-key';
      else if (keys?.has(key)) why = 'duplicate-key';
      keys?.add(key);
    } else open.pop();
  });
  return why;
};

/**
 * Parses JSON that came from outside. Stricter than `JSON.parse`, which keeps the last of two equal keys: what was shown and what
 * another reader of the same signed bytes sees could then differ.
 *
 * Refuses: more than `maxBytes` (default 16 MiB), nesting over 20, bytes that are not UTF-8 or begin with a BOM, a key twice in one
 * object, and keys that reach an object's prototype.
 */
export const parseStrictJson = (bytes: Uint8Array, maxBytes: number = limits.documentBytes): StrictJson => {
  if (bytes.length > maxBytes) return refused('too-large');
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (depthOf(text) > limits.jsonDepth) return refused('too-deep');
    value = JSON.parse(text);
  } catch {
    return refused('not-json');
  }
  const why = keyRefusal(text);
  return why ? refused(why) : { ok: true, value };
};

/** JSON with sorted keys and no spaces: equal values give equal bytes, so that they can be signed. */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
