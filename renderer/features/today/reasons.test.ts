import { expect, test } from 'vitest';
import { TodayPerson } from '#shared/contract/today.ts';
import { textFor } from '#shared/i18n/index.ts';
import { PlainDate } from '#shared/time.ts';
import { momentsIn } from '../timeline/moments.ts';
import { actionFor, reasonMark, reasonSentence } from './reasons.ts';

const t = textFor('fi');
const moments = momentsIn('fi', PlainDate.parse('2026-11-25'), 'eilen');

const personWith = (reasons: readonly unknown[]) =>
  TodayPerson.parse({
    clientId: '019a0000-0000-7000-8000-000000000001',
    displayName: 'Helmi Koskela',
    initials: 'H. K.',
    municipality: '614',
    turvakielto: false,
    reasons,
  });

const referral = {
  type: 'referral-unanswered',
  referralId: '019a0000-0000-7000-8000-000000000002',
  number: 14,
  days: 16,
  ring: true,
};

const sentences = (reasons: readonly unknown[]) =>
  personWith(reasons).reasons.map((reason) => reasonSentence(reason, t, moments));

test('each reason is said in words with its days', () => {
  expect(sentences([{ type: 'no-next-contact', daysSinceLast: 12 }])).toEqual([
    'Seuraavaa kohtaamista ei ole sovittu, viimeksi 12 päivää sitten',
  ]);
  expect(sentences([{ type: 'no-next-contact', daysSinceLast: 1 }])[0]).toContain('viimeksi eilen');
  expect(sentences([{ type: 'no-next-contact', daysSinceLast: null }])[0]).toContain('ole vielä tavattu');
  expect(sentences([{ type: 'overdue-contact', agreedAt: '2026-11-20T11:00:00Z', days: 5 }])).toEqual([
    'Sovittu kohtaaminen pe 20.11. on kirjaamatta',
  ]);
  expect(sentences([referral])).toEqual(['Lähetteeseen 14 ei ole vastattu 16 päivään']);
  expect(sentences([{ type: 'consent-expiring', until: '2026-12-03', days: 8 }])).toEqual([
    'Suostumus päättyy 3.12.2026, 8 päivän päästä',
  ]);
});

test('all reasons of a person are told, and the weightiest decides the action', () => {
  const person = personWith([referral, { type: 'no-next-contact', daysSinceLast: 3 }]);
  expect(sentences([referral, { type: 'no-next-contact', daysSinceLast: 3 }])).toHaveLength(2);
  expect(actionFor(person)).toMatchObject({ do: 'ring', number: 14, days: 16 });
  expect(actionFor(personWith([{ ...referral, ring: false }]))).toEqual({ do: 'open' });
  expect(actionFor(personWith([{ type: 'no-next-contact', daysSinceLast: 3 }]))).toEqual({ do: 'log' });
});

test('a silence is marked for attention from the seventh day', () => {
  const mark = (days: number | null) => reasonMark({ type: 'no-next-contact', daysSinceLast: days }, t);
  expect(mark(6)).toEqual({ text: '6 päivää', tone: 'plain' });
  expect(mark(7)).toEqual({ text: '7 päivää', tone: 'attention' });
  expect(mark(null)).toEqual({ text: 'Ei vielä tavattu', tone: 'plain' });
});
