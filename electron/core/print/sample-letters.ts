import type { PlainDate } from '#shared/time.ts';
import type { Worker } from './worker.ts';
import type { ThreadLetter } from './letters.ts';

/* Invented letters about a referral, and who writes them. */

const day = (text: string) => text as PlainDate;

export const coach: Worker = {
  name: 'Ritva Saarela',
  title: 'työkykyvalmentaja',
  organisation: 'Valmennushanke Rinnalla',
  phone: '040 123 4567',
};

export const clinic: Worker = {
  name: 'Hannele Korpi',
  title: 'sairaanhoitaja',
  organisation: 'Lapin hyvinvointialue',
  unit: 'aikuisten mielenterveyspalvelut',
  phone: '040 555 0182',
};

export const question: ThreadLetter = {
  kind: 'thread-letter',
  about: 'question',
  date: day('2026-12-02'),
  from: clinic,
  to: coach,
  referrals: [{ number: '14', date: day('2026-11-25') }],
  text: 'Sopiiko ensimmäinen käynti iltapäivään?\n\nOnko tulkki sovittu?',
  answerBy: day('2026-12-05'),
  contact: clinic,
};

export const withdrawal: ThreadLetter = {
  kind: 'thread-letter',
  about: 'withdrawal',
  date: day('2026-12-20'),
  from: coach,
  to: clinic,
  referrals: [
    { number: '14', date: day('2026-11-25') },
    { number: '14', date: day('2026-12-08') },
  ],
  withdrawnOn: day('2026-12-20'),
};

export const namedWithdrawal: ThreadLetter = {
  ...withdrawal,
  referrals: [{ number: '14', date: day('2026-11-25') }],
  person: 'Aino Testilä',
  reason: 'Asiakas jatkaa toisen palvelun kanssa.\n\nHän kertoi siitä itse.',
  tellBack: true,
};
