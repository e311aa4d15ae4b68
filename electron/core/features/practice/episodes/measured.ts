import type { RoundArea } from '#shared/codes/assessments.ts';
import { dayOf } from '#shared/time.ts';
import type { Happening } from '../happening.ts';
import type { Setting, Words } from './setting.ts';

/** Ten areas as three sittings found them; null where the person did not want to answer. */
const sittings: Readonly<Record<RoundArea, readonly [number | null, number | null, number | null]>> = {
  strength: [3, 4, 6],
  rest: [2, 2, 4],
  home: [6, 6, 7],
  rhythm: [2, 4, 5],
  company: [4, 3, 5],
  help: [5, 7, 8],
  money: [null, 3, 5],
  joy: [6, 6, 8],
  skills: [4, 5, 6],
  tomorrow: [2, 4, 6],
};
const areas: readonly RoundArea[] = [
  'strength',
  'rest',
  'home',
  'rhythm',
  'company',
  'help',
  'money',
  'joy',
  'skills',
  'tomorrow',
];

const roundWords: readonly [Words, Words, Words] = [
  ['Nukkuminen on se, mistä kaikki muu riippuu.', 'Sömnen är det som allt annat hänger på.'],
  [
    'Rahaa en viimeksi halunnut miettiä, nyt uskallan.',
    'Pengarna ville jag inte tänka på förra gången, nu vågar jag.',
  ],
  [
    'Tätä katsoessa huomaa, että jotain on oikeasti liikahtanut.',
    'När man ser det här märker man att något faktiskt har rört sig.',
  ],
];

/** Two sittings with 3X10D: days ago, how one lives and what friends one has. Nobody answers like somebody else. */
const sittingsElsewhere = [
  [
    [96, 4, 3],
    [27, 6, 5],
  ],
  [
    [104, 7, 2],
    [41, 7, 4],
  ],
] as const;

function* roundsOf(setting: Setting): Generator<Happening> {
  const { index, client, say, ago, moment } = setting;
  const count = index % 8 === 2 ? 3 : 2;
  for (let round = 3 - count; round < 3; round += 1) {
    const days = (2 - round) * 45 + 12;
    yield {
      at: moment(days, 13, 35),
      tell: async (tell) => {
        const { roundId } = await tell('assessments.beginRound', {
          clientId: client.value,
          ratedOn: ago(days),
          filledBy: round === 1 ? 'together' : 'client',
        });
        for (const [place, area] of areas.entries()) {
          const value = sittings[area][round];
          // Nobody answers like somebody else.
          const own = typeof value === 'number' ? Math.min(10, value + ((index + place) % 3)) : 'skipped';
          await tell('assessments.answer', { roundId, area, value: own });
        }
        await tell('assessments.finishRound', { roundId, words: say(roundWords[round] ?? ['', '']) });
      },
    };
  }
}

/** Rounds of self-rating of some, and what instruments filled in elsewhere have given of others. */
export function* measuredOf(setting: Setting): Generator<Happening> {
  const { index, person, client, say, ago, moment, today } = setting;
  if (
    person.fields.status !== 'active' ||
    Date.parse(today) - Date.parse(dayOf(person.since)) < 100 * 86_400_000
  )
    return;
  if (index % 8 === 2 || index % 10 === 4) yield* roundsOf(setting);
  if (index % 30 === 0 || index % 30 === 19) {
    yield {
      at: moment(33, 12, 40),
      tell: async (tell) => {
        await tell('assessments.add', {
          clientId: client.value,
          instrument: 'kykyviisari',
          version: '',
          doneOn: ago(33),
          filledBy: 'client',
          words: say([
            'Oma raportti käytiin läpi yhdessä. Mukana olo jäi mietityttämään.',
            'Vi gick igenom rapporten tillsammans.',
          ]),
          scores: [
            { area: say(['Mukana olo', 'Att vara med']), value: 34, lowest: 0, highest: 100 },
            { area: say(['Arki', 'Vardagen']), value: 58, lowest: 0, highest: 100 },
            { area: say(['Taidot', 'Kunskaper']), value: 71, lowest: 0, highest: 100 },
          ],
        });
      },
    };
  }
  if (index % 30 === 3 || index % 30 === 12) {
    for (const [days, home, friends] of sittingsElsewhere[index % 30 === 3 ? 0 : 1]) {
      yield {
        at: moment(days, 14, 5),
        tell: async (tell) => {
          await tell('assessments.add', {
            clientId: client.value,
            instrument: '3x10d',
            version: '',
            doneOn: ago(days),
            filledBy: 'together',
            words: '',
            scores: [
              { area: say(['Asuminen', 'Boendet']), value: home, lowest: 0, highest: 10 },
              { area: say(['Ystävät', 'Vänner']), value: friends, lowest: 0, highest: 10 },
              { area: say(['Vahvuudet', 'Styrkor']), value: friends + 2, lowest: 0, highest: 10 },
            ],
          });
        },
      };
    }
  }
  if (index % 30 === 20) {
    yield {
      at: moment(19, 10, 25),
      tell: async (tell) => {
        await tell('assessments.add', {
          clientId: client.value,
          instrument: 'whodas',
          version: '36',
          doneOn: ago(19),
          filledBy: 'other-worker',
          words: say([
            'Tehty terveysasemalla. Suurempi luku kertoo enemmistä hankaluuksista.',
            'Gjord på hälsostationen.',
          ]),
          scores: [{ area: say(['Liikkuminen', 'Att röra sig']), value: 44, lowest: 0, highest: 100 }],
        });
      },
    };
  }
}
