import type { Instant, PlainDate } from '#shared/time.ts';
import type { CardSheet, PlanCopy, PrintDocument, RecoverySheet } from './documents.ts';
import type { PlanContent } from './plan-content.ts';
import type { ReferralLetter, ReplyLetter } from './letters.ts';
import { clinic, coach, namedWithdrawal, question, withdrawal } from './sample-letters.ts';
import {
  daySheet,
  disclosureList,
  emptyDaySheet,
  emptyDisclosureList,
  extract,
  handoverList,
  receipt,
  receiptTakenBack,
  destructionRecord,
} from './sample-sheets.ts';

/* Invented people and papers, for tests and for looking at the pages. */

const day = (text: string) => text as PlainDate;

const recoverySheet: RecoverySheet = {
  kind: 'recovery-sheet',
  caseFile: 'Valmennus Posio',
  date: day('2026-11-25'),
  groups: 'R1QY 35SZ MQW4 9T0A KXLD 7UEP 2HVF GNR8 3J6C SZ5M WQ2Y 4XTK 0LAD 9UEP 7HVF'.split(' '),
  recoveryKey: 'R1QY35SZMQW49T0AKXLD7UEP2HVFGNR83J6CSZ5MWQ2Y4XTK0LAD9UEP7HVF',
  databaseKeyHex: '3f9a1c07be52d8846a10f7c3e5b92d41880c6fe3a2b47d9511ce60f83b7a94d2',
};

const content: PlanContent = {
  strengths: ['Hyvä käsistään ja tarkka', 'Pitää ruoanlaitosta', 'Pitää lupauksensa'],
  wishes: ['”Joku paikka, missä saa tehdä”', 'Rauhallinen alku'],
  goals: [
    {
      words: 'Töihin keittiöön ensi syksynä',
      reached: false,
      intermediateGoals: [
        {
          text: 'Arki rytmittyy',
          reached: true,
          steps: [
            { text: 'Ylös ennen kymmentä arkisin', who: 'Aino', status: 'done', doneOn: day('2026-11-09') },
          ],
        },
        {
          text: 'Tutuksi keittiötyön kanssa',
          reached: false,
          steps: [
            {
              text: 'Tutustuminen koulun keittiöön',
              who: 'Aino ja Ritva yhdessä',
              when: { day: day('2026-11-27') },
              status: 'ahead',
            },
            { text: 'Hygieniapassi', who: 'Aino', when: { words: 'tammikuussa' }, status: 'going' },
            {
              text: 'Työkokeilu, 8 viikkoa',
              who: 'Ritva kysyy paikkaa',
              when: { words: 'keväällä' },
              status: 'ahead',
            },
          ],
        },
      ],
    },
  ],
  ratings: [
    {
      area: 'Arki',
      points: [
        { day: day('2026-06-09'), value: 3 },
        { day: day('2026-08-12'), value: 4 },
        { day: day('2026-09-20'), value: 4 },
        { day: day('2026-10-18'), value: 5 },
        { day: day('2026-11-09'), value: 6 },
      ],
    },
  ],
};

const plan: PlanCopy = {
  ...content,
  kind: 'plan',
  client: 'Aino',
  date: day('2026-11-25'),
  agreedOn: day('2026-11-09'),
  agreed: 'Ritva tulee mukaan, kun mennään uuteen paikkaan ensimmäistä kertaa.',
  nextMeeting: { at: '2026-11-27T11:00:00Z' as Instant, place: 'Koulun pääovella' },
  coach,
};

const longPlan: PlanCopy = {
  ...plan,
  client: 'Áilu-Biret Näkkäläjärvi',
  strengths: [
    ...content.strengths,
    'Osaa kolmea kieltä: čeahppi davvisámegielas',
    'Kuuntelee muita',
    'Tuntee metsän',
  ],
  goals: [
    ...content.goals,
    {
      words: 'Haluan ajokortin ja oman auton,\nettä pääsen itse lähtemään',
      reached: false,
      intermediateGoals: [
        {
          text: 'Rahat kuntoon',
          reached: false,
          steps: [
            { text: 'Aika talousneuvontaan', who: 'yhdessä', status: 'done', doneOn: day('2026-11-16') },
            {
              text: 'Säästötili ja pieni summa joka kuussa',
              who: 'Áilu-Biret',
              when: { words: 'tammikuusta' },
              status: 'ahead',
            },
          ],
        },
        {
          text: 'Teoria ensin',
          reached: false,
          steps: [
            {
              text: 'Lainataan kirja kirjastosta ja luetaan luku viikossa, niin ettei tule kiire eikä paha mieli',
              who: 'Áilu-Biret',
              when: { day: day('2026-12-01') },
              status: 'going',
            },
            {
              text: 'Autokouluun ilmoittautuminen',
              who: 'yhdessä',
              when: { words: 'kesällä' },
              status: 'ahead',
            },
          ],
        },
      ],
    },
  ],
  ratings: [
    ...(content.ratings ?? []),
    {
      area: 'Ihmiset ympärillä',
      points: [
        { day: day('2026-06-09'), value: 3 },
        { day: day('2026-11-09'), value: 3 },
      ],
    },
    { area: 'Suunta ja toivo', points: [{ day: day('2026-11-09'), value: 7 }] },
  ],
};

const referral: ReferralLetter = {
  kind: 'referral',
  form: 'contact',
  number: '14',
  date: day('2026-11-25'),
  sender: coach,
  recipient: { organisation: 'Lapin hyvinvointialue', unit: 'aikuisten mielenterveyspalvelut' },
  person: {
    name: 'Aino Testilä',
    birthDate: day('2004-05-03'),
    municipality: 'Posio',
    phone: '040 765 4321',
    reach: 'Hänet tavoittaa parhaiten tekstiviestillä iltapäivisin.',
    notToTell: 'Asiakas on kieltänyt kertomasta huoltajalleen mitään, ei myöskään tästä kiellosta: äiti',
  },
  ownWish: 'Haluaisin puhua jonkun kanssa ahdistuksesta ennen kuin aloitan keittiössä.',
  situation:
    'Arki on alkanut rytmittyä syksyn aikana. Lähtee mielellään, kun joku tulee mukaan. Uusiin paikkoihin meneminen yksin on vaikeaa.',
  tried: 'Startti-paja 1.9.–13.11., kotiin annettava valmennus kerran viikossa, vertaisryhmä (ei sopinut).',
  asked:
    'Arvio keskusteluavun tarpeesta. Ensimmäinen käynti yhdessä valmentajan kanssa, kiireetön, ennen tammikuuta.',
  transition:
    'Valmentaja hakee kotoa ja on mukana kahdella ensimmäisellä käynnillä. Työkokeilu keväällä, valmennus jatkuu.',
  plan: content,
  ground: { kind: 'consent', given: 'oral', on: day('2026-11-09'), until: day('2027-03-31') },
  permissionToAnswer: { until: day('2027-03-31') },
  attachments: ['Lupa vastata valmentajalle'],
};

const shortReferral: ReferralLetter = {
  kind: 'referral',
  form: 'notice-shl35',
  number: '15',
  date: day('2026-11-26'),
  urgent: true,
  sender: coach,
  recipient: { organisation: 'Lapin hyvinvointialue', unit: 'aikuissosiaalityö' },
  person: { name: 'Eero Esimerkki', identityCode: '150695-921D', phone: '040 000 0000' },
  asked: 'Yhteydenotto asumisen järjestämiseksi tällä viikolla.',
  ground: { kind: 'law', section: 'Sosiaalihuoltolaki 35 §' },
};

const reply: ReplyLetter = {
  kind: 'reply',
  status: 'time-given',
  date: day('2026-12-01'),
  from: clinic,
  to: coach,
  referral: { number: '14', date: day('2026-11-25') },
  client: 'Aino T.',
  appointment: { at: '2026-12-09T08:30:00Z' as Instant, place: 'Posion terveyskeskus, huone 12' },
  message:
    'Tervetuloa yhdessä ensimmäiselle käynnille.\n\nVarataan aikaa tunti, eikä mitään tarvitse ottaa mukaan.',
  contact: clinic,
};

const referralUpdate: ReferralLetter = {
  ...shortReferral,
  update: {
    number: '15',
    date: day('2026-11-25'),
    changes: [
      { label: 'Puhelin', what: 'added', count: 1 },
      { label: 'Merkintöjä', what: 'added', count: 2 },
      { label: 'Tilanne nyt', what: 'changed', count: 1 },
      { label: 'Sähköposti', what: 'removed', count: 1 },
    ],
  },
};

const cardSheet: CardSheet = {
  kind: 'card-sheet',
  date: day('2026-11-25'),
  owner: coach,
  words: ['hilla', 'reki', 'kaamos', 'lampi', 'tuohi', 'riekko', 'jänkä', 'kota'],
  fingerprint: 'rinnalla-fingerprint:9c2f51e07ab4d3886e10c7f3a5b92d41880c6fe3a2b47d9511ce60f83b7a94d2',
};

const plainPlanCopy: PlanCopy = {
  ...plan,
  plain: true,
  pace: 'Yksi asia viikossa. Aamut ovat vaikeita, iltapäivä sopii.',
  goals: content.goals.map((goal) => ({
    ...goal,
    scale: {
      levels: [
        { label: 'Paljon enemmän kuin toivoin', words: 'Minulla on oma työpaikka', here: false },
        { label: 'Enemmän kuin toivoin', words: 'Saan palkkaa kesätyöstä', here: false },
        { label: 'Niin kuin toivoin', words: 'Olen työkokeilussa koulun keittiössä', here: false },
        { label: 'Suunnilleen ennallaan', words: 'Käyn keittiössä katsomassa', here: true },
        { label: 'Askel taaksepäin', words: 'Olen vain kotona', here: false },
      ],
      points: [
        { day: day('2026-06-09'), label: 'Askel taaksepäin' },
        { day: day('2026-11-09'), label: 'Suunnilleen ennallaan' },
      ],
    },
  })),
};

/** One or two examples of each paper, by name. */
export const sampleDocuments = {
  'recovery-sheet': recoverySheet,
  plan,
  'plan-long': longPlan,
  'plan-plain': plainPlanCopy,
  referral,
  'referral-short': shortReferral,
  reply,
  question,
  withdrawal,
  receipt,
  'receipt-taken-back': receiptTakenBack,
  'withdrawal-named': namedWithdrawal,
  'referral-update': referralUpdate,
  'card-sheet': cardSheet,
  'day-sheet': daySheet,
  'day-sheet-empty': emptyDaySheet,
  extract,
  handoverList,
  'destruction-record': destructionRecord,
  'disclosure-list': disclosureList,
  'disclosure-list-empty': emptyDisclosureList,
} satisfies Readonly<Record<string, PrintDocument>>;
