import { expect, test } from 'vitest';
import { QuickLine } from '#shared/contract/contacts.ts';
import { textFor } from '#shared/i18n/index.ts';
import { ClientId } from '#shared/ids.ts';
import { PlainDate } from '#shared/time.ts';
import { momentsIn } from '../timeline/moments.ts';
import { chipsOf, contactOf } from './quick-view.ts';

const t = textFor('fi');
const moments = momentsIn('fi', PlainDate.parse('2026-11-25'), 'eilen');
const helmi = ClientId.parse('019a0000-0000-7000-8000-000000000001');
const helmiToo = ClientId.parse('019a0000-0000-7000-8000-000000000002');
const noChoices = { person: null, channel: null, notDone: [] };
const nameOf = (measure: string) => measure;

const line = (more: object) =>
  QuickLine.parse({
    person: { state: 'one', clientId: helmi, displayName: 'Helmi K.' },
    happenedAt: '2026-11-25T08:00:00Z',
    hasTime: false,
    dateTyped: false,
    channel: 'phone',
    reached: true,
    next: null,
    minutes: null,
    measures: [],
    summary: 'tavataan kirjastolla',
    parts: [],
    problem: null,
    ...more,
  });

const two = {
  state: 'many',
  candidates: [
    { clientId: helmi, displayName: 'Helmi K.', birthDate: '2004-03-14' },
    { clientId: helmiToo, displayName: 'Helmi R.', birthDate: null },
  ],
};

test('person, day, channel and the next time are shown before saving', () => {
  const next = { at: '2026-11-27T11:00:00Z', hasTime: true };
  expect(chipsOf(line({ next }), noChoices, t, moments, nameOf).map(({ text }) => text)).toEqual([
    'Helmi K.',
    'ke 25.11.',
    'Puhelu',
    'seuraava pe 27.11. klo 13',
  ]);
});

test('a day that was not typed is shown, but as taken for granted', () => {
  const dateOf = (more: object) =>
    chipsOf(line(more), noChoices, t, moments, nameOf).find(({ kind }) => kind === 'date');
  expect(dateOf({})?.tone).toBe('plain');
  expect(dateOf({ dateTyped: true })?.tone).toBe('good');
});

test('a name that fits two people is asked about and never guessed', () => {
  const ambiguous = line({ person: two });
  expect(contactOf(ambiguous, noChoices)).toEqual({ missing: 'person' });
  const chosen = { person: { clientId: helmiToo, displayName: 'Helmi R.' }, channel: null, notDone: [] };
  expect(contactOf(ambiguous, chosen)).toMatchObject({ ready: { clientId: helmiToo } });
});

test('a choice made for an earlier line does not carry over to another name', () => {
  const chosen = { person: { clientId: helmiToo, displayName: 'Helmi R.' }, channel: null, notDone: [] };
  const other = line({ person: { ...two, candidates: two.candidates.slice(0, 1) } });
  expect(contactOf(other, chosen)).toEqual({ missing: 'person' });
  expect(contactOf(line({ person: { state: 'unknown', typed: 'Hilma' } }), chosen)).toEqual({
    missing: 'person',
  });
});

test('nothing is saved on a day that does not exist, nor without saying how', () => {
  const unreal = line({ problem: 'date-not-real' });
  expect(contactOf(unreal, noChoices)).toEqual({ missing: 'date' });
  expect(chipsOf(unreal, noChoices, t, moments, nameOf).map(({ kind }) => kind)).not.toContain('date');
  expect(contactOf(line({ channel: null }), noChoices)).toEqual({ missing: 'channel' });
  expect(contactOf(line({ channel: null }), { person: null, channel: 'text', notDone: [] })).toMatchObject({
    ready: { channel: 'text', summary: 'tavataan kirjastolla' },
  });
});

test('length and measures are shown and saved; a measure that was taken away is not', () => {
  const work = line({
    minutes: 45,
    measures: [
      { measure: 'form-help', minutes: 20 },
      { measure: 'advice', minutes: null },
    ],
  });
  const texts = (choices: typeof noChoices) =>
    chipsOf(work, choices, t, moments, nameOf).flatMap(({ kind, text }) =>
      kind === 'minutes' || kind === 'measure' ? [text] : [],
    );
  expect(texts(noChoices)).toEqual(['45 min', 'form-help 20 min', 'advice']);
  const without = { person: null, channel: null, notDone: ['advice'] };
  expect(chipsOf(work, without, t, moments, nameOf).map(({ text }) => text)).not.toContain('advice');
  expect(contactOf(work, without)).toMatchObject({
    ready: { minutes: 45, measures: [{ measure: 'form-help', minutes: 20 }] },
  });
});
