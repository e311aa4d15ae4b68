import { expect, test } from 'vitest';
import { PlainDate } from '#shared/time.ts';
import { changesIn, emptyFields, problemsOf } from './client-form.ts';

const today = PlainDate.parse('2026-11-25');
const aino = { ...emptyFields, displayName: 'Aino T.' };

test('a name is enough to write a person down', () => {
  expect(problemsOf({ ...aino, birthDateTyped: '' }, today)).toEqual({});
  expect(problemsOf({ ...aino, displayName: '  ', birthDateTyped: '' }, today)).toEqual({
    displayName: 'missing',
  });
});

test('a birth date that could not be read is asked about, not dropped', () => {
  expect(problemsOf({ ...aino, birthDateTyped: '31.2.2004' }, today)).toEqual({
    birthDate: 'not-understood',
  });
  expect(
    problemsOf({ ...aino, birthDate: PlainDate.parse('2027-01-01'), birthDateTyped: '1.1.2027' }, today),
  ).toEqual({ birthDate: 'in-future' });
});

test('a save sends only what was changed', () => {
  expect(changesIn(aino, { ...aino, phone: '040 900 1234', turvakielto: true })).toEqual({
    phone: '040 900 1234',
    turvakielto: true,
  });
  expect(changesIn(aino, { ...aino })).toEqual({});
});
