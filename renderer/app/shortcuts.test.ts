import { expect, test } from 'vitest';
import { matches, shownKeys } from './shortcuts.ts';

const pressed = (key: string, held: Partial<Parameters<typeof matches>[0]> = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

test('Ctrl K opens the box, and so does Cmd K on a Mac', () => {
  expect(matches(pressed('k', { ctrlKey: true }), 'Ctrl+K')).toBe(true);
  expect(matches(pressed('k', { metaKey: true }), 'Ctrl+K')).toBe(true);
});

test('a letter typed into a note is never a shortcut', () => {
  expect(matches(pressed('k'), 'Ctrl+K')).toBe(false);
  expect(matches(pressed('n'), 'Alt+N')).toBe(false);
});

test('AltGr, which is Ctrl and Alt together, does not lock while an @ is typed', () => {
  expect(matches(pressed('l', { ctrlKey: true, altKey: true }), 'Ctrl+L')).toBe(false);
});

test('Alt N works where Alt changes the letter, as on a Mac', () => {
  expect(matches(pressed('ˆ', { altKey: true, code: 'KeyN' }), 'Alt+N')).toBe(true);
});

test('keys are shown as they are printed on the keyboard', () => {
  expect(shownKeys('Alt+ArrowLeft')).toBe('Alt ←');
  expect(shownKeys('Ctrl+.')).toBe('Ctrl .');
});
