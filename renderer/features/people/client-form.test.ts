import { expect, test } from 'vitest';
import { PlainDate } from '#shared/time.ts';
import { changesIn, emptyFields, isChanged, nothingTyped, problemsOf } from './client-form.ts';

const today = PlainDate.parse('2026-11-25');
const aino = { ...emptyFields, displayName: 'Aino T.' };

test('a name is enough to write a person down', () => {
  expect(problemsOf({ ...aino, typed: nothingTyped }, today)).toEqual({});
  expect(problemsOf({ ...aino, displayName: '  ', typed: nothingTyped }, today)).toEqual({
    displayName: 'missing',
  });
});

test('a birth date that could not be read is asked about, not dropped', () => {
  expect(problemsOf({ ...aino, typed: { ...nothingTyped, birthDate: '31.2.2004' } }, today)).toEqual({
    birthDate: 'not-understood',
  });
  expect(
    problemsOf({ ...aino, birthDate: PlainDate.parse('2027-01-01'), typed: nothingTyped }, today),
  ).toEqual({ birthDate: 'in-future' });
});

test('a save sends only what was changed', () => {
  expect(changesIn(aino, { ...aino, phone: '040 900 1234', turvakielto: true })).toEqual({
    phone: '040 900 1234',
    turvakielto: true,
  });
  expect(changesIn(aino, { ...aino })).toEqual({});
});

test('any day that could not be read is asked about, and the form says that something is not saved', () => {
  const draft = { ...aino, typed: { ...nothingTyped, supportUntil: 'joskus' } };
  expect(problemsOf(draft, today)).toEqual({ supportUntil: 'not-understood' });
  expect(isChanged(aino, draft)).toBe(true);
  expect(isChanged(aino, { ...aino, typed: nothingTyped })).toBe(false);
});
