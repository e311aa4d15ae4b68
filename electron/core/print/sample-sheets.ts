import type { PacketId } from '#shared/ids.ts';
import type { Instant, PlainDate } from '#shared/time.ts';
import type { DaySheet, DestructionRecord, DisclosureList, ExtractSheet, HandoverList } from './documents.ts';
import type { ThreadLetter } from './letters.ts';

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
  received: { handedOver: day('2026-11-24'), on: day('2026-11-25'), taken: 29, left: 1, isBack: false },
};

export const receiptTakenBack: ThreadLetter = {
  ...receipt,
  received: { handedOver: day('2026-11-24'), on: day('2026-11-25'), taken: 0, left: 30, isBack: true },
};

export const destructionRecord: DestructionRecord = {
  kind: 'destruction-record',
  date: day('2026-12-31'),
  fileName: 'Posion valmennus',
  decidedBy: 'Posion kunta, hyvinvointijohtaja Heli Hallinto',
  decidedOn: day('2026-12-15'),
  reference: '§ 112/2026',
  at: moment('2026-12-31T10:00:00Z'),
  held: {
    people: 42,
    contacts: 811,
    notes: 640,
    plans: 38,
    papers: 57,
    packets: 96,
    from: moment('2024-03-01T07:00:00Z'),
    until: moment('2026-12-31T09:58:00Z'),
  },
  notHandedOver: 3,
  handedOver: [
    {
      partnerName: 'Posion kunta',
      at: moment('2026-12-20T09:00:00Z'),
      packetId: '01a1ee56-5e3a-7000-8000-e90101010101' as PacketId,
      people: 39,
      confirmedOn: day('2026-12-21'),
    },
  ],
  audit: { sequence: 10412, hash: '9c2f51e07ab4d3886e10c7f3a5b92d41880c6fe3a2b47d9511ce60f83b7a94d2' },
  coach: {
    name: 'Ritva Rinnalla',
    title: 'työkykyvalmentaja',
    organisation: 'Valmennushanke',
    phone: '040 000 9100',
  },
  parts: [
    { part: 'keys', state: 'destroyed', files: 9, problem: null },
    { part: 'file', state: 'destroyed', files: 1, problem: null },
    { part: 'backups', state: 'destroyed', files: 16, problem: null },
    { part: 'second-place', state: 'left', files: 0, problem: 'second-place-absent' },
    { part: 'computer', state: 'destroyed', files: 0, problem: null },
  ],
};
