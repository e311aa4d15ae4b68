import { expect, test } from 'vitest';
import { readJson, writeJson } from './bytes.ts';

test('a PDF comes through the preview host byte for byte', () => {
  const pdf = new Uint8Array(200_000).map((_, index) => (index * 31) % 256);
  expect(readJson(writeJson({ pdf, savedAs: null }))).toEqual({ pdf, savedAs: null });
});

test('a note that merely talks about $bytes stays text', () => {
  const note = { body: '{"$bytes":"AAAA"}', list: [{ $bytes: 'AAAA', more: 1 }] };
  expect(readJson(writeJson(note))).toEqual(note);
});
