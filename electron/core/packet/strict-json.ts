import { limits } from './limits.ts';

export type JsonRefusal = 'too-large' | 'too-deep' | 'not-json' | 'duplicate-key' | 'forbidden-key';
export type StrictJson =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly why: JsonRefusal };

const refused = (why: JsonRefusal): StrictJson => ({ ok: false, why });
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether the character at a place is escaped: an odd number of backslashes stands before it. */
const isEscaped = (text: string, place: number): boolean => {
  let first = place;
  while (text[first - 1] === '\\') first--;
  return (place - first) % 2 === 1;
};

/** End of the string that begins at `start`, just after its closing quote; the text's length when it never closes. */
const endOfString = (text: string, start: number): number => {
  for (let quote = text.indexOf('"', start + 1); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    if (!isEscaped(text, quote)) return quote + 1;
  }
  return text.length;
};

type Mark = '{' | '[' | '}' | ']' | ':' | ',';
const marks: ReadonlySet<string> = new Set<Mark>(['{', '[', '}', ']', ':', ',']);
const isMark = (found: string): found is Mark => marks.has(found);

/** Walks over the marks outside strings, until told to stop: one pass, no recursion, safe on text that is no JSON. */
const walk = (text: string, visit: (found: Mark, lastString: string) => boolean): void => {
  let stringStart = 0;
  let stringEnd = 0;
  for (let at = 0; at < text.length; at++) {
    const found = text.charAt(at);
    if (found === '"') {
      stringStart = at;
      stringEnd = endOfString(text, at);
      at = stringEnd - 1;
    } else if (isMark(found) && !visit(found, found === ':' ? text.slice(stringStart, stringEnd) : ''))
      return;
  }
};

/** Looks at the text's size in memory before any of it is parsed. */
const sizeRefusal = (text: string): JsonRefusal | null => {
  let depth = 0;
  let parts = 0;
  let why: JsonRefusal | null = null;
  walk(text, (found) => {
    if (found === '{' || found === '[') depth++;
    else if (found === '}' || found === ']') depth--;
    if (depth > limits.jsonDepth) why = 'too-deep';
    else if (++parts > limits.jsonParts) why = 'too-large';
    return why === null;
  });
  return why;
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
    } else if (found !== ',') open.pop();
    return why === null;
  });
  return why;
};

/**
 * Parses JSON that came from outside. Stricter than `JSON.parse`, which keeps the last of two equal keys: what was shown and what
 * another reader of the same signed bytes sees could then differ.
 *
 * Refuses: more than `maxBytes` (default 16 MiB) or 200,000 parts, nesting over 20, bytes that are not UTF-8 or begin with a BOM, a key twice in one
 * object, and keys that reach an object's prototype.
 */
export const parseStrictJson = (bytes: Uint8Array, maxBytes: number = limits.documentBytes): StrictJson => {
  if (bytes.length > maxBytes) return refused('too-large');
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const size = sizeRefusal(text);
    if (size) return refused(size);
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
