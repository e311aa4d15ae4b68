import { expect, test } from 'vitest';
import { contract } from '#shared/contract/index.ts';
import { parseLooseMoment } from '#shared/dates/loose-moment.ts';
import { ClientId } from '#shared/ids.ts';
import { PlainDate } from '#shared/time.ts';
import { contactFrom, contactProblems, emptyContact } from './contact-form.ts';

const today = PlainDate.parse('2026-11-25');
const aino = ClientId.parse('019a0000-0000-7000-8000-000000000001');

const typed = (words: string, prefer: 'past' | 'future') => {
  const read = parseLooseMoment(words, { today, language: 'fi', prefer });
  return { typed: words, moment: read.ok ? read.value : null };
};

const call = { ...emptyContact, clientId: aino, channel: 'phone' as const, when: typed('eilen', 'past') };

test('person, way and day make a contact', () => {
  expect(contactProblems(emptyContact, today)).toEqual({
    clientId: 'missing',
    channel: 'missing',
    when: 'missing',
  });
  const contact = contactFrom(call, today);
  expect(contact).toMatchObject({
    clientId: aino,
    channel: 'phone',
    hasTime: false,
    minutes: null,
    next: null,
  });
  expect(contract['contacts.add'].args.parse(contact).happenedAt).toBe('2026-11-23T22:00:00Z');
});

test('the agreed next time goes along, with its place', () => {
  const contact = contactFrom({ ...call, next: typed('pe klo 13', 'future'), nextPlace: 'kirjasto' }, today);
  expect(contact?.next).toEqual({
    at: '2026-11-27T11:00:00Z',
    hasTime: true,
    channel: null,
    place: 'kirjasto',
  });
});

test('words that were not understood are never dropped in silence', () => {
  expect(contactProblems({ ...call, next: typed('sitten joskus', 'future') }, today)).toEqual({
    next: 'not-understood',
  });
  expect(contactProblems({ ...call, when: typed('31.2.', 'past') }, today)).toEqual({
    when: 'not-understood',
  });
  expect(contactFrom({ ...call, minutes: 'tunti' }, today)).toBeNull();
});

test('what is still ahead is no contact yet', () => {
  expect(contactProblems({ ...call, when: typed('huomenna', 'future') }, today)).toEqual({
    when: 'in-future',
  });
});

test('a length may be typed with or without its unit', () => {
  expect(contactFrom({ ...call, minutes: '50 min' }, today)?.minutes).toBe(50);
  expect(contactFrom({ ...call, minutes: '' }, today)?.minutes).toBeNull();
  expect(contactProblems({ ...call, minutes: '2000' }, today)).toEqual({ minutes: 'wrong' });
});
