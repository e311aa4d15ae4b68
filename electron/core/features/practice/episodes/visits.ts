import type { ArgsOf } from '#shared/contract/index.ts';
import { dayOf } from '#shared/time.ts';
import type { Happening } from '../happening.ts';
import type { Setting, Words } from './setting.ts';

interface VisitTold {
  readonly daysAgo: number;
  readonly place: Words;
  readonly summary: Words;
  readonly happened: Words;
  readonly ownWords: Words;
  readonly agreed: Words;
  readonly minutes: number;
  readonly travel: readonly [minutes: number, km: number];
  readonly channel: 'home-visit' | 'network-meeting' | 'outreach';
  readonly measures: NonNullable<ArgsOf<'contacts.add'>['measures']>;
  readonly with?: {
    readonly kind: 'worker-pair' | 'partner-worker' | 'interpreter';
    readonly name: string;
    readonly partner?: string;
  };
  /** Copied into the controller's own system. */
  readonly isTaken?: boolean;
}

/** Visits that are told in full: at home, on the way to somewhere, and around one table. */
const visitsTold: Readonly<Record<number, VisitTold>> = {
  2: {
    daysAgo: 8,
    place: ['Koti', 'Hemma'],
    summary: ['Kotikäynti: todistukset löytyivät, kouluun soitettiin kaiuttimella', ''],
    happened: [
      'Etsittiin päättötodistus eteisen laatikosta ja kuvattiin se. Kouluun soitettiin yhdessä kaiuttimella: opinto-ohjaaja lupasi katsoa, mitä aiemmista opinnoista voi lukea hyväksi.',
      '',
    ],
    ownWords: ['En olis ite soittanut, mutta se oli ihan mukava tyyppi.', ''],
    agreed: ['Oma kirje luonnostellaan ensi viikolla, pari riviä riittää.', ''],
    minutes: 80,
    travel: [75, 62],
    channel: 'home-visit',
    measures: [
      { measure: 'study-help', minutes: 45 },
      { measure: 'form-help', minutes: 20 },
    ],
    isTaken: true,
  },
  4: {
    daysAgo: 5,
    place: ['Koti', 'Hemma'],
    summary: ['', 'Hembesök: en runda till postlådan och tillbaka'],
    happened: [
      '',
      'Vi drack kaffe vid köksbordet och gick sedan till postlådan tillsammans. Där låg tre kuvert, två av dem reklam. Det tredje öppnade vi: en kallelse till hälsogranskning, inget farligt.',
    ],
    ownWords: ['', 'Det var kallt men luften luktade gott.'],
    agreed: ['', 'Samma runda på onsdag, och så frågar vi om granskningen kan hållas på förmiddagen.'],
    minutes: 65,
    travel: [40, 31],
    channel: 'home-visit',
    measures: [{ measure: 'everyday-help', minutes: 65 }],
  },
  11: {
    daysAgo: 15,
    place: ['Kunnan vuokra-asunto, Rantapolku', 'Kommunens hyresbostad'],
    summary: ['Asuntonäytössä yhdessä: valoisa yksiö, sauna talossa', ''],
    happened: [
      'Käytiin katsomassa kunnan yksiötä. Isännöitsijä näytti paikat rauhassa. Ikkunasta näkyy järvelle, ja bussipysäkki on kulmalla. Mitattiin, mahtuuko oma sohva: mahtuu.',
      '',
    ],
    ownWords: ['Täällä vois hengittää.', ''],
    agreed: ['Hakemus jätetään tänä iltana puhelimella, liitteet ovat jo valmiina.', ''],
    minutes: 70,
    travel: [70, 48],
    channel: 'outreach',
    measures: [{ measure: 'accompaniment', minutes: 70 }],
    with: { kind: 'worker-pair', name: 'Kaisu Poutaniemi' },
    isTaken: true,
  },
  12: {
    daysAgo: 26,
    place: ['Kunnantalo, huone 2', 'Kommunhuset, rum 2'],
    summary: ['Kolmen kesken tulkin kanssa: miten kyydit hoituvat talvella', ''],
    happened: [
      'Käytiin läpi talven kyydit. Kutsutaksi ajaa kirkonkylälle tiistaisin ja perjantaisin, kun varauksen tekee edellisenä päivänä. Tulkki oli paikalla koko ajan.',
      '',
    ],
    ownWords: ['Tekstiviestillä varaaminen onnistuu multa itseltä.', ''],
    agreed: ['Ensimmäinen kyyti varataan yhdessä, seuraavan hän varaa itse.', ''],
    minutes: 60,
    travel: [0, 0],
    channel: 'network-meeting',
    measures: [{ measure: 'network-work', minutes: 60 }],
    with: { kind: 'interpreter', name: '' },
  },
  18: {
    daysAgo: 22,
    place: ['Koti', 'Hemma'],
    summary: ['Kotikäynti: vuokrasopimus luettiin rivi riviltä', ''],
    happened: [
      'Sopimus luettiin ääneen ja hankalat kohdat alleviivattiin. Takuuvuokra on kahden kuukauden suuruinen; siihen voi hakea maksusitoumusta. Piirrettiin kuukauden menot ruutupaperille.',
      '',
    ],
    ownWords: ['Nyt tiiän, mitä oon allekirjoittamassa.', ''],
    agreed: ['Maksusitoumusta kysytään yhdessä maanantaina.', ''],
    minutes: 75,
    travel: [90, 74],
    channel: 'home-visit',
    measures: [
      { measure: 'everyday-help', minutes: 55 },
      { measure: 'form-help', minutes: 20 },
    ],
  },
  19: {
    daysAgo: 12,
    place: ['Hiihtokeskuksen huolto', 'Skidcentrets service'],
    summary: ['Verkostotapaaminen hiihtokeskuksella: mitä talvityö olisi', ''],
    happened: [
      'Istuttiin huoltohallin kahvipöydässä. Esihenkilö kertoi aamuvuorosta ja näytti rinnekoneen ohjaamon. Ensimmäiset viikot voisi tehdä työparin kanssa.',
      '',
    ],
    ownWords: ['Koneet mä osaan, ihmisiin menee viikko pari.', ''],
    agreed: ['Tutustumispäivä sovitaan, kun lunta on tarpeeksi.', ''],
    minutes: 60,
    travel: [50, 44],
    channel: 'network-meeting',
    measures: [{ measure: 'job-search-help', minutes: 60 }],
    with: { kind: 'partner-worker', name: '', partner: 'Marjo Palokorpi' },
  },
};

/** So many days ago, or a little more: a day on which nothing else is told of the person. */
function freeDay({ person, ago }: Setting, daysAgo: number): number {
  const taken = new Set(person.contacts.map(({ fields }) => dayOf(fields.happenedAt)));
  const free = Array.from({ length: 14 }, (_, more) => daysAgo + more).find((days) => !taken.has(ago(days)));
  return free ?? daysAgo;
}

/** A visit with its note in one save, as the form for visits writes it. */
export function* visitsOf(setting: Setting): Generator<Happening> {
  const { index, person, client, say, moment, partner } = setting;
  const visit = visitsTold[index];
  if (visit === undefined || person.contacts.length < 3) return;
  const happened = say(visit.happened);
  // Told in one language only: it is the visit of somebody who speaks it.
  if (happened === '') return;
  const { travel, channel, with: other } = visit;
  const daysAgo = freeDay(setting, visit.daysAgo);
  yield {
    at: moment(daysAgo + 6, 14, 55),
    tell: async (tell) => {
      await tell('day.add', {
        clientId: client.value,
        at: moment(daysAgo, 13),
        hasTime: true,
        channel,
        place: say(visit.place),
        minutes: 60,
      });
    },
  };
  yield {
    at: moment(daysAgo, 15, 40),
    tell: async (tell) => {
      const { contactId } = await tell('contacts.add', {
        clientId: client.value,
        channel,
        happenedAt: moment(daysAgo, 13),
        hasTime: true,
        minutes: visit.minutes,
        place: say(visit.place),
        reached: true,
        summary: say(visit.summary),
        coachRole: channel === 'network-meeting' ? 'service-guide' : 'companion',
        coachingForm: channel === 'home-visit' ? 'home' : 'individual',
        measures: [...visit.measures],
        travelMinutes: travel[0] === 0 ? null : travel[0],
        travelKm: travel[1] === 0 ? null : travel[1],
        present: [
          { kind: 'client', name: '' },
          ...(other === undefined
            ? []
            : [
                {
                  kind: other.kind,
                  name: other.name,
                  partnerId: other.partner === undefined ? null : partner(other.partner).value,
                },
              ]),
        ],
        note: {
          template: channel === 'network-meeting' ? 'network' : 'meeting',
          sections: [
            { section: 'happened', body: happened },
            { section: 'own-words', body: say(visit.ownWords) },
            { section: 'agreed', body: say(visit.agreed) },
          ],
        },
      });
      if (visit.isTaken === true)
        await tell('officialRecord.markTaken', { recordKind: 'contact', recordId: contactId });
    },
  };
}
