import { expect, test } from 'vitest';
import { TimelineEntry } from '#shared/contract/timeline.ts';
import { arrange, typesOf } from './arrange.ts';

const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const contact = (n: number, at: string) =>
  TimelineEntry.parse({
    type: 'contact',
    at,
    id: id(n),
    contact: {
      contactId: id(n),
      clientId: id(900),
      channel: 'home-visit',
      happenedAt: at,
      hasTime: true,
      minutes: 50,
      place: '',
      present: [],
      reached: true,
      summary: '',
      coachRole: null,
      coachingForm: null,
      measures: [],
      travelMinutes: null,
      travelKm: null,
      appointmentId: null,
      enteredAt: at,
      archivedAt: null,
    },
  });

const note = (n: number, at: string, contactId: string | null) =>
  TimelineEntry.parse({
    type: 'note',
    at,
    id: id(n),
    noteId: id(n),
    contactId,
    status: 'finished',
    template: 'free',
    isPrivate: false,
    enteredAt: at,
    addenda: 0,
    isVisit: false,
    sections: [{ section: 'free', body: 'Käytiin läpi viikon rytmi.' }],
    cut: false,
  });

test('the notes of a meeting are read under it, the first one first', () => {
  const rows = arrange([
    note(4, '2026-11-19T09:00:00Z', null),
    note(3, '2026-11-18T12:00:00Z', id(1)),
    note(2, '2026-11-18T11:30:00Z', id(1)),
    contact(1, '2026-11-18T11:10:00Z'),
  ]);
  expect(rows.map(({ entry }) => entry.id)).toEqual([id(4), id(1)]);
  expect(rows[1]?.notes.map((one) => one.id)).toEqual([id(2), id(3)]);
});

test('a note whose meeting is not in view stands alone', () => {
  const rows = arrange([note(2, '2026-11-18T11:30:00Z', id(1))]);
  expect(rows.map(({ entry }) => entry.id)).toEqual([id(2)]);
});

test('without a pressed chip everything is asked for, and the path brings its steps', () => {
  expect(typesOf([])).toBeUndefined();
  expect(typesOf(['plan', 'packet'])).toEqual([
    'plan',
    'step',
    'goal-rating',
    'plan-pause',
    'packet',
    'reception',
  ]);
});
