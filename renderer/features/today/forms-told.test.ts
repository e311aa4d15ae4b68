import { expect, test } from 'vitest';
import { FormId } from '#shared/ids.ts';
import type { PlainDate } from '#shared/time.ts';
import { formsToldOf } from './forms-told.ts';

const form = (number: number): FormId => FormId.parse(`0193f2a0-0000-7000-8000-00000000000${String(number)}`);
const due = (number: number) => ({
  type: 'form-deadline' as const,
  formId: form(number),
  deadline: '2026-11-26' as PlainDate,
  days: 1,
});

test('a deadline that a person in view is listed for is told there, and that of somebody out of view is not', () => {
  const people = [
    { reasons: [{ type: 'nothing-on-offer' as const }, due(1)] },
    { reasons: [due(2), due(3)] },
    { reasons: [due(4)] },
  ];
  expect([...formsToldOf(people.slice(0, 2))]).toEqual([form(1), form(2), form(3)]);
  expect(formsToldOf([{ reasons: [{ type: 'nothing-on-offer' }] }]).size).toBe(0);
});
