import { expect, test } from 'vitest';
import { TodayPerson } from '#shared/contract/today.ts';
import { textFor } from '#shared/i18n/index.ts';
import { PlainDate } from '#shared/time.ts';
import { momentsIn } from '../timeline/moments.ts';
import { withActions } from './reason-actions.ts';
import { reasonMark, reasonSentence } from './reasons.ts';

const t = textFor('fi');
const moments = momentsIn('fi', PlainDate.parse('2026-11-25'), 'eilen');

const personWith = (reasons: readonly unknown[]) =>
  TodayPerson.parse({
    clientId: '019a0000-0000-7000-8000-000000000001',
    displayName: 'Helmi Koskela',
    initials: 'H. K.',
    municipality: '614',
    turvakielto: false,
    score: 0,
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
  expect(sentences([{ type: 'no-next-contact', daysSinceLast: 12, daysKnown: 40 }])).toEqual([
    'Seuraavaa kohtaamista ei ole sovittu, viimeksi 12 päivää sitten',
  ]);
  expect(sentences([{ type: 'no-next-contact', daysSinceLast: 1, daysKnown: 40 }])[0]).toContain(
    'viimeksi eilen',
  );
  expect(sentences([{ type: 'no-next-contact', daysSinceLast: null, daysKnown: 0 }])[0]).toContain(
    'ole vielä tavattu',
  );
  expect(sentences([{ type: 'overdue-contact', agreedAt: '2026-11-20T11:00:00Z', days: 5 }])).toEqual([
    'Sovittu kohtaaminen pe 20.11. on kirjaamatta',
  ]);
  expect(sentences([referral])).toEqual(['Lähetteeseen 14 ei ole vastattu 16 päivään']);
  expect(sentences([{ type: 'consent-expiring', until: '2026-12-03', days: 8 }])).toEqual([
    'Suostumus päättyy 3.12.2026, 8 päivän päästä',
  ]);
});

test('pauses, transitions and check-ins are said without blame', () => {
  const pathwayId = '019a0000-0000-7000-8000-000000000003';
  expect(
    sentences([
      { type: 'not-reached', times: 3, since: '2026-11-10T10:00:00Z' },
      { type: 'start-unconfirmed', pathwayId, days: 5 },
      { type: 'check-in-due', pathwayId, dueOn: '2026-11-25', days: 0, count: 1 },
      { type: 'pause-over', of: 'person', until: '2026-11-20', days: 5 },
      { type: 'support-ending', of: 'pathway', until: '2026-11-24', days: -1 },
      { type: 'form-deadline', formId: pathwayId, deadline: '2026-11-26', days: 1 },
      { type: 'nothing-on-offer' },
    ]),
  ).toEqual([
    'Ei ole tavoitettu 3 päivänä peräkkäin, ensimmäisen kerran ti 10.11.',
    'Jatkopolku alkoi 5 päivää sitten, perille pääsy on vahvistamatta',
    'Kuulumisten kysyminen on sovittu tälle päivälle',
    'Tauko oli sovittu 20.11.2026 asti, siitä on 5 päivää',
    'Sovittu tukiaika päättyi 24.11.2026',
    'Lomakkeen määräaika on huomenna',
    'Mitään jatkopolkua tai päivättyä askelta ei ole juuri nyt tarjolla',
  ]);
});

test('what a receiver has not been told is said without telling what it is, and told from where it stands', () => {
  const { referralId } = referral;
  const untold = { type: 'prohibition-untold', referralId, number: 14, days: 1 };
  expect(sentences([untold, { ...untold, number: null }])).toEqual([
    'Asiakkaan kiellosta ei ole kerrottu lähetteen 14 vastaanottajalle',
    'Asiakkaan kiellosta ei ole kerrottu lähetteen vastaanottajalle',
  ]);
  expect(withActions(personWith([untold]).reasons)[0]?.actions).toEqual([{ do: 'tell', referralId }]);
});

test('each action is offered once, beside the weightiest reason that it answers', () => {
  const noNext = { type: 'no-next-contact', daysSinceLast: 3, daysKnown: 40 };
  const overdue = { type: 'overdue-contact', agreedAt: '2026-11-20T11:00:00Z', days: 5 };
  const offered = (reasons: readonly unknown[]) =>
    withActions(personWith(reasons).reasons).map(({ actions }) => actions.map((action) => action.do));
  expect(offered([referral, noNext])).toEqual([
    ['ring', 'referral'],
    ['log', 'agree'],
  ]);
  expect(offered([{ ...referral, ring: false }])).toEqual([['referral']]);
  expect(offered([overdue, noNext])).toEqual([['log'], ['agree']]);
});

test('a silence is marked for attention from the seventh day', () => {
  const mark = (days: number | null) =>
    reasonMark({ type: 'no-next-contact', daysSinceLast: days, daysKnown: 40 }, t);
  expect(mark(6)).toEqual({ text: '6 päivää', tone: 'plain' });
  expect(mark(7)).toEqual({ text: '7 päivää', tone: 'attention' });
  expect(mark(null)).toEqual({ text: 'Ei vielä tavattu', tone: 'plain' });
});
