import type { TodayReason } from '#shared/contract/today.ts';
import type { ClientId } from '#shared/ids.ts';
import type { TestCaseFile } from '../../../testing/open-test-case-file.ts';
import {
  aCheckIn,
  aForm,
  aPathway,
  aPlan,
  aReferralThatLeft,
  anAnswer,
  changedOn,
  factsOf,
  forbidsGuardians,
  planOf,
} from './situations.ts';

/** The morning on which all these people are looked at. */
export const thatMorning = '2026-11-25T08:00:00+02:00';

/** An invented person: the story as a coach would tell it, what the file holds of it, and why they are on Today. */
export interface WrittenCase {
  readonly name: string;
  readonly story: string;
  /** The day on which they became a client. */
  readonly since: string;
  readonly happened: (file: TestCaseFile, clientId: ClientId) => Promise<void>;
  /** The reasons, weightiest first; empty for someone who is not shown. */
  readonly reasons: readonly Partial<TodayReason>[];
}

const met = (file: TestCaseFile, clientId: ClientId, happenedAt: string) =>
  file.ok('contacts.add', { clientId, channel: 'visit-appointment', happenedAt });
const missed = (file: TestCaseFile, clientId: ClientId, happenedAt: string) =>
  file.ok('contacts.add', { clientId, channel: 'phone', happenedAt, reached: false });
const agreed = (file: TestCaseFile, clientId: ClientId, at: string) =>
  file.ok('contacts.agreeNext', { clientId, next: { at, hasTime: true } });

/** In the order in which they should be gone to. */
export const writtenCases: readonly WrittenCase[] = [
  {
    name: 'Onni Rautio',
    story:
      'Onni ei ole vastannut puhelimeen neljänä päivänä eikä päässyt sovittuun tapaamiseen. Viimeksi nähtiin lokakuun alussa, eikä uutta aikaa ole.',
    since: '2026-06-01',
    happened: async (file, clientId) => {
      await aPathway(file, clientId);
      await met(file, clientId, '2026-10-06T10:00:00+03:00');
      for (const day of ['09', '12', '17', '20']) {
        await missed(file, clientId, `2026-11-${day}T10:00:00+02:00`);
      }
      // Two calls on one day are one attempt.
      await missed(file, clientId, '2026-11-20T14:00:00+02:00');
    },
    reasons: [
      { type: 'no-next-contact', daysSinceLast: 50 },
      { type: 'not-reached', times: 4 },
    ],
  },
  {
    name: 'Veera Lampela',
    story:
      'Veera aloitti pajalla kolme viikkoa sitten. Pajalta ei ole kuulunut, käykö hän siellä, ja viikon ja kuukauden kuulumiset ovat kysymättä. Tapaaminen on sovittu ensi viikolle.',
    since: '2026-03-01',
    happened: async (file, clientId) => {
      await met(file, clientId, '2026-11-03T10:00:00+02:00');
      await agreed(file, clientId, '2026-12-01T10:00:00+02:00');
      const pathwayId = await aPathway(file, clientId, { status: 'started', startedOn: '2026-11-04' });
      await aCheckIn(file, clientId, pathwayId, '2026-11-11');
      await aCheckIn(file, clientId, pathwayId, '2026-11-25');
      await aCheckIn(file, clientId, pathwayId, '2026-12-25');
    },
    reasons: [
      { type: 'start-unconfirmed', days: 21 },
      { type: 'check-in-due', days: 14, count: 2 },
    ],
  },
  {
    name: 'Aarne Kemi',
    story:
      'Aarnen kanssa oli sovittu kotikäynti viime viikon tiistaille. Siitä ei ole kirjattu mitään, eikä uutta kertaa ole.',
    since: '2026-08-01',
    happened: async (file, clientId) => {
      await aPathway(file, clientId);
      await met(file, clientId, '2026-11-10T10:00:00+02:00');
      await agreed(file, clientId, '2026-11-17T10:00:00+02:00');
    },
    reasons: [
      { type: 'overdue-contact', days: 8 },
      { type: 'no-next-contact', daysSinceLast: 15 },
    ],
  },
  {
    name: 'Helmi Ojala',
    story:
      'Helmin lähete lähti yhdeksän päivää sitten, eikä kukaan ole kuitannut sitä. Työkkärin lomakkeen määräaika on ylihuomenna. Seuraava tapaaminen on sovittu.',
    since: '2026-02-01',
    happened: async (file, clientId) => {
      await aPathway(file, clientId);
      await met(file, clientId, '2026-11-20T10:00:00+02:00');
      await agreed(file, clientId, '2026-11-30T10:00:00+02:00');
      await aReferralThatLeft(file, clientId, { number: 7, leftAt: '2026-11-16T08:00:00Z' });
      await aForm(file, clientId, '2026-11-27');
      await aForm(file, clientId, '2026-11-26', '2026-11-20');
    },
    reasons: [
      { type: 'form-deadline', days: 2 },
      { type: 'referral-unanswered', number: 7, days: 9, ring: true },
    ],
  },
  {
    name: 'Vieno Salmi',
    story:
      'Vieno, 16, kielsi eilen kertomasta äidilleen. Lähete lähti viime viikolla ja on kuitattu, mutta vastaanottaja ei tiedä kiellosta ja voi soittaa kotiin.',
    since: '2026-09-01',
    happened: async (file, clientId) => {
      await aPathway(file, clientId);
      await met(file, clientId, '2026-11-24T10:00:00+02:00');
      await agreed(file, clientId, '2026-12-01T10:00:00+02:00');
      const packetId = await aReferralThatLeft(file, clientId, { number: 9, leftAt: '2026-11-17T08:00:00Z' });
      await anAnswer(file, clientId, packetId, 'received');
      await forbidsGuardians(file, clientId, '2026-11-24T08:30:00Z');
    },
    reasons: [{ type: 'prohibition-untold', number: 9, days: 1 }],
  },
  {
    name: 'Uuno Tapio',
    story: 'Uuno tuli asiakkaaksi toissapäivänä. Ei ole vielä tavattu eikä sovittu.',
    since: '2026-11-23',
    happened: () => Promise.resolve(),
    reasons: [{ type: 'no-next-contact', daysSinceLast: null, daysKnown: 2 }],
  },
  {
    name: 'Lahja Niva',
    story: 'Lahja halusi tauon marraskuun puoliväliin asti. Tauko on päättynyt kymmenen päivää sitten.',
    since: '2026-01-10',
    happened: async (file, clientId) => {
      await met(file, clientId, '2026-09-15T10:00:00+03:00');
      await factsOf(file, clientId, { status: 'paused', pausedUntil: '2026-11-15' });
    },
    reasons: [{ type: 'pause-over', of: 'person', days: 10 }],
  },
  {
    name: 'Silja Paavola',
    story:
      'Silja on saanut pajapaikan, ja aloitus oli suunniteltu marraskuun alkuun. Sen jälkeen ei ole kuulunut mitään. Seuraava tapaaminen on sovittu.',
    since: '2026-05-01',
    happened: async (file, clientId) => {
      await met(file, clientId, '2026-11-18T10:00:00+02:00');
      await agreed(file, clientId, '2026-12-02T10:00:00+02:00');
      const pathwayId = await aPathway(file, clientId, { status: 'waiting', plannedOn: '2026-11-02' });
      await changedOn(file, pathwayId, 'waiting', '2026-10-12');
    },
    reasons: [{ type: 'transition-waiting', days: 23 }],
  },
  {
    name: 'Eero Kallio',
    story:
      'Eeron tukiaika työkokeilun jälkeen päättyy viikon päästä, ja suostumus polkuun loppuu jouluun mennessä. Kaikki muu on kunnossa.',
    since: '2025-11-01',
    happened: async (file, clientId) => {
      await met(file, clientId, '2026-11-19T10:00:00+02:00');
      await agreed(file, clientId, '2026-11-26T10:00:00+02:00');
      await aPlan(file, clientId, '2026-12-10');
      await planOf(file, clientId, { consentUntil: '2026-12-05' });
      await aPathway(file, clientId, {
        status: 'continuing',
        startedOn: '2026-06-01',
        supportUntil: '2026-12-02',
      });
    },
    reasons: [
      { type: 'support-ending', of: 'pathway', days: 7 },
      { type: 'plan-consent-expiring', days: 10 },
    ],
  },
  {
    name: 'Martta Seppä',
    story: 'Martan kanssa juteltiin eilen, mutta seuraavaa kertaa ei tullut sovittua.',
    since: '2026-10-01',
    happened: async (file, clientId) => {
      await aPathway(file, clientId);
      await met(file, clientId, '2026-11-24T10:00:00+02:00');
    },
    reasons: [{ type: 'no-next-contact', daysSinceLast: 1 }],
  },
  {
    name: 'Tyyne Halonen',
    story:
      'Tyynen kanssa tavataan viikoittain, mutta puoleen vuoteen ei ole ollut mitään, mihin mennä: yksi avoin askel ilman päivää.',
    since: '2026-05-01',
    happened: async (file, clientId) => {
      await met(file, clientId, '2026-11-20T10:00:00+02:00');
      await agreed(file, clientId, '2026-11-27T10:00:00+02:00');
      await aPlan(file, clientId, null);
      await aPathway(file, clientId, { status: 'interrupted' });
    },
    reasons: [{ type: 'nothing-on-offer' }],
  },
  {
    name: 'Hilkka Saarela',
    story:
      'Hilkka tavattiin eilen ensimmäisen kerran ja tavataan taas viikon päästä. Mitään, mihin mennä, ei vielä ole.',
    since: '2026-11-20',
    happened: async (file, clientId) => {
      await met(file, clientId, '2026-11-23T10:00:00+02:00');
      await agreed(file, clientId, '2026-12-01T10:00:00+02:00');
    },
    reasons: [{ type: 'nothing-on-offer' }],
  },
  // From here on: people who are not shown.
  {
    name: 'Lahja Koskela',
    story:
      'Lahja tuli listalle neljä päivää sitten, eikä häntä ole vielä tavattu. Aika on sovittu: ensin tutustutaan.',
    since: '2026-11-20',
    happened: async (file, clientId) => {
      await agreed(file, clientId, '2026-12-01T10:00:00+02:00');
    },
    reasons: [],
  },
  {
    name: 'Kaino Laakso',
    story: 'Kainon kanssa kaikki on sovittu: päivätty askel, kuitattu lähete ja aika ensi viikolle.',
    since: '2026-04-01',
    happened: async (file, clientId) => {
      await met(file, clientId, '2026-11-18T10:00:00+02:00');
      await missed(file, clientId, '2026-11-20T10:00:00+02:00');
      await agreed(file, clientId, '2026-12-01T10:00:00+02:00');
      await aPlan(file, clientId, '2026-12-04');
      const packetId = await aReferralThatLeft(file, clientId, { number: 8, leftAt: '2026-11-14T08:00:00Z' });
      await anAnswer(file, clientId, packetId, 'received');
    },
    reasons: [],
  },
  {
    name: 'Impi Suvanto',
    story: 'Impi on pyytänyt taukoa vuodenvaihteeseen. Häntä ei häiritä, vaikka mitään ei ole sovittu.',
    since: '2026-04-01',
    happened: async (file, clientId) => {
      await factsOf(file, clientId, { status: 'paused', pausedUntil: '2026-12-31' });
      await aForm(file, clientId, '2026-11-26');
    },
    reasons: [],
  },
  {
    name: 'Toivo Maunu',
    story: 'Toivon tuki on päättynyt yhteisellä päätöksellä. Hänen vanha tukiaikansa ei nosta häntä esiin.',
    since: '2025-04-01',
    happened: async (file, clientId) => {
      await factsOf(file, clientId, { status: 'closed', supportUntil: '2026-11-20' });
    },
    reasons: [],
  },
  {
    name: 'Saimi Koski',
    story:
      'Saimi on valmentajan serkku, ja esteellisyys on merkitty. Se ei ole syy nostaa Saimia esiin: seuraava aika on sovittu.',
    since: '2026-11-01',
    happened: async (file, clientId) => {
      await factsOf(file, clientId, { coachDisqualified: 'serkku' });
      await agreed(file, clientId, '2026-11-27T10:00:00+02:00');
    },
    reasons: [],
  },
];
