import type { Instant, PlainDate } from '#shared/time.ts';
import type { DaySheet, DisclosureList, ExtractSheet, HandoverList, ThreadLetter } from './documents.ts';

/* Invented sheets of the coach's own: the day, and the extract for a substitute. */

const day = (text: string) => text as PlainDate;
const moment = (text: string) => text as Instant;

export const daySheet: DaySheet = {
  kind: 'day-sheet',
  date: day('2026-11-25'),
  rows: [
    {
      at: moment('2026-11-24T22:00:00Z'),
      hasTime: false,
      minutes: null,
      who: 'N. S.',
      how: 'Puhelu',
      place: '',
      roadMinutes: null,
    },
    {
      at: moment('2026-11-25T07:00:00Z'),
      hasTime: true,
      minutes: 90,
      who: 'A. T.',
      how: 'Kotikäynti',
      place: '',
      roadMinutes: null,
    },
    {
      at: moment('2026-11-25T11:00:00Z'),
      hasTime: true,
      minutes: 60,
      who: 'H. K.',
      how: 'Tapaaminen',
      place: 'Kirjasto',
      roadMinutes: 35,
    },
    {
      at: moment('2026-11-25T13:00:00Z'),
      hasTime: true,
      minutes: null,
      who: 'Verkostokokous',
      how: '',
      place: 'Posion koulu',
      roadMinutes: 10,
    },
  ],
  backMinutes: 40,
};

export const emptyDaySheet: DaySheet = {
  kind: 'day-sheet',
  date: day('2026-11-26'),
  rows: [],
  backMinutes: null,
};

export const handoverList: HandoverList = {
  kind: 'handover',
  date: day('2026-12-18'),
  from: {
    name: 'Ritva Saarela',
    title: 'työkykyvalmentaja',
    organisation: 'Valmennushanke Rinnalla',
    phone: '040 123 4567',
  },
  to: { name: 'Sanna Seuraaja', organisation: 'Posion kunta', unit: 'työllisyyspalvelut' },
  reason: 'successor',
  people: [
    {
      name: 'Aino T.',
      birthDate: day('1998-04-02'),
      basis: 'consent',
      words: 'suullisesti 14.12.2026',
      notes: 12,
      contacts: 31,
      papers: 2,
      rows: 214,
    },
    {
      name: 'Eino N.',
      birthDate: null,
      basis: 'law',
      words: 'rekisterinpitäjän päätös 1.12.2026, 12 §',
      notes: 0,
      contacts: 1,
      papers: 0,
      rows: 4,
    },
  ],
};

export const extract: ExtractSheet = {
  kind: 'extract',
  date: day('2026-11-25'),
  from: {
    name: 'Ritva Saarela',
    title: 'työkykyvalmentaja',
    organisation: 'Valmennushanke Rinnalla',
    phone: '040 123 4567',
  },
  substitute: 'Sanna Sijainen',
  validFrom: day('2026-12-21'),
  validUntil: day('2027-01-06'),
  people: [
    {
      name: 'Aino T.',
      phone: '040 000 0001',
      reach: 'tekstiviesti iltapäivisin',
      reachSafely: 'Ei viestejä kotinumeroon.',
      whoMayAnswer: 'Äiti voi vastata; hän tietää, että Aino käy täällä.',
      notToMention: 'Velkoja ei puhelimessa.',
      safetyNote: '',
      meetings: [
        {
          at: '2026-12-22T11:00:00Z' as Instant,
          hasTime: true,
          channel: 'visit-appointment',
          place: 'Kirjasto',
        },
        { at: '2027-01-04T22:00:00Z' as Instant, hasTime: false, channel: 'phone', place: '' },
      ],
      promises: ['Soitan koululle opintojen alkamisesta', 'Lähetän hakemuksen tyhjänä'],
      lastAgreed: 'Aino käy katsomassa keittiötä.\nPuhutaan sen jälkeen.',
      words: 'Joulu on Ainolle raskas. Soita 23.12., vaikka asiaa ei olisi.',
    },
    {
      name: 'Eino N.',
      phone: '',
      reach: '',
      reachSafely: '',
      whoMayAnswer: '',
      notToMention: '',
      safetyNote: 'Koira pihalla: soita ennen ovea.',
      meetings: [],
      promises: [],
      lastAgreed: '',
      words: 'Ei tarvitse tehdä mitään, jos hän ei itse soita.',
    },
  ],
};

export const disclosureList: DisclosureList = {
  kind: 'disclosure-list',
  client: 'Aino T.',
  date: day('2026-11-25'),
  coach: extract.from,
  given: [
    {
      at: moment('2026-11-24T10:00:00Z'),
      recipient: 'Lapin hyvinvointialue, Aikuisten palvelut',
      way: 'packet',
      interrupted: true,
      items: ['name', 'own-wish', 'asked'],
      words: '',
      ground: { kind: 'consent' },
    },
    {
      at: moment('2026-11-20T08:30:00Z'),
      recipient: 'Liisa T., äiti',
      way: 'oral',
      interrupted: false,
      items: [],
      words: 'Kerrottiin, että harjoittelu alkaa tammikuussa.',
      ground: { kind: 'present' },
    },
    {
      at: moment('2026-11-02T12:00:00Z'),
      recipient: 'Lapin hyvinvointialue',
      way: 'print',
      interrupted: false,
      items: ['name', 'situation'],
      words: 'Ilmoitus sosiaalihuollon tarpeesta',
      ground: { kind: 'law', section: 'Sosiaalihuoltolaki 35 §' },
    },
    {
      at: moment('2026-10-12T07:00:00Z'),
      recipient: 'Työpaja Halla',
      way: 'oral',
      interrupted: false,
      items: ['name', 'phone'],
      words: '',
      ground: { kind: 'unwritten' },
    },
  ],
};

export const emptyDisclosureList: DisclosureList = { ...disclosureList, given: [] };

export const receipt: ThreadLetter = {
  kind: 'thread-letter',
  about: 'receipt',
  date: day('2026-11-25'),
  from: { ...handoverList.to },
  to: { ...handoverList.from },
  referrals: [],
  received: { handedOver: day('2026-11-24'), on: day('2026-11-25'), taken: 29, left: 1 },
};
