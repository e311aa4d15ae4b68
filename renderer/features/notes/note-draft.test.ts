import { expect, test } from 'vitest';
import { Instant } from '#shared/time.ts';
import { emptyNote, fieldsToSave, isEmptyNote, sectionsShown } from './note-draft.ts';

const blank = emptyNote(Instant.parse('2026-11-25T11:00:00Z'));

test('a template offers its sections, and changing it hides nothing that was written', () => {
  const free = { ...blank, bodies: { free: 'Tavattiin kirjastolla.' } };
  expect(sectionsShown(free)).toEqual(['free']);
  expect(sectionsShown({ ...free, template: 'call' })).toEqual(['happened', 'agreed', 'next', 'free']);
  expect(fieldsToSave({ ...free, template: 'call' }).sections).toEqual([
    { section: 'free', body: 'Tavattiin kirjastolla.' },
  ]);
});

test('a note of blanks is empty', () => {
  expect(isEmptyNote(blank)).toBe(true);
  expect(isEmptyNote({ ...blank, bodies: { free: ' \n ' } })).toBe(true);
  expect(isEmptyNote({ ...blank, bodies: { agreed: 'soitto' } })).toBe(false);
});
