import type { PathwayStatus, PathwayType } from '#shared/codes/pathways.ts';
import type { Stance, Theme } from '#shared/codes/situation.ts';
import { addDays } from '#shared/dates/calendar.ts';
import type { ClientId } from '#shared/ids.ts';
import { dayOf } from '#shared/time.ts';
import type { Instant, PlainDate } from '#shared/time.ts';
import { workday } from './days.ts';
import type { Setting } from './episodes/setting.ts';
import { onTheClock, secondsAfter } from './happening.ts';
import type { Happening, Slot } from './happening.ts';
import type { PracticePerson } from './story.ts';

interface Lived {
  readonly themes: readonly (readonly [theme: Theme, stance: Stance, fi: string, sv: string])[];
  readonly threshold?: readonly [fi: string, sv: string];
  readonly path: readonly [type: PathwayType, fi: string, sv: string, statuses: readonly PathwayStatus[]];
  /** The partner of the directory who provides it, by its contact person. */
  readonly with?: string;
}

/** What a life is about, said on the map, and where it leads. */
const lives: Readonly<Record<string, Lived>> = {
  home: {
    themes: [
      ['stuck-at-home', 'want-help', 'Ulko-ovi on se vaikein.', 'Ytterdörren är det svåraste.'],
      ['daily-rhythm', 'not-now', '', ''],
    ],
    threshold: ['Vieras odotushuone', 'Ett främmande väntrum'],
    path: ['group', 'Kylätalon ryhmä', 'Gruppen i byagården', ['explored']],
  },
  money: {
    themes: [
      [
        'money',
        'want-help',
        'Laskut samaan pinoon ja siitä alkuun.',
        'Räkningarna i samma hög till att börja med.',
      ],
    ],
    path: ['workshop', 'Työpaja', 'Verkstaden', ['agreed', 'waiting']],
    with: 'Seija Keloniemi',
  },
  housing: {
    themes: [['housing', 'want-help', 'Oma ovi, jonka saa kiinni.', 'En egen dörr som går att stänga.']],
    path: ['other', 'Oma koti ensin', 'Ett eget hem först', ['idea']],
  },
  people: {
    themes: [
      ['loneliness', 'want-help', 'Iltaisin on hiljaista.', 'Kvällarna är tysta.'],
      ['leisure', 'all-right', 'Koira ja metsä.', 'Hunden och skogen.'],
    ],
    path: ['volunteering', 'Seurakunnan kahvila', 'Församlingens kafé', ['agreed', 'started']],
  },
  roads: {
    themes: [['transport', 'want-help', 'Bussi menee jo seitsemältä.', 'Bussen går redan klockan sju.']],
    threshold: ['Matkaa on 60 kilometriä', 'Vägen är 60 kilometer'],
    path: ['work-trial', 'Kyläkauppa', 'Bybutiken', ['agreed', 'started', 'continuing']],
    with: 'Pentti Siikaselkä',
  },
  studies: {
    themes: [['interrupted-studies', 'want-help', 'Haluan saada sen loppuun.', 'Jag vill få det färdigt.']],
    path: ['vocational-studies', 'Ammattiopisto', 'Yrkesinstitutet', ['explored', 'agreed', 'started']],
  },
  work: {
    themes: [
      [
        'work',
        'want-help',
        'Joku paikka, missä saa tehdä käsillä.',
        'Ett ställe där man får göra med händerna.',
      ],
    ],
    path: ['subsidised-work', 'Kiinteistöhuolto', 'Fastighetsskötseln', ['agreed', 'waiting', 'started']],
  },
  wellbeing: {
    themes: [
      ['mental-health', 'not-now', '', ''],
      ['daily-rhythm', 'want-help', 'Jos heräisi ennen puoltapäivää.', 'Om man vaknade före tolv.'],
    ],
    path: ['group', 'Vertaisryhmä', 'Kamratgruppen', ['idea', 'explored']],
  },
  body: {
    themes: [['health', 'want-help', 'Selkä sanoo ei.', 'Ryggen säger nej.']],
    path: ['vocational-rehabilitation', '', '', ['waiting']],
  },
};

/** What was heard at a check-in, in the order in which they come. */
const heard: readonly (readonly [fi: string, sv: string])[] = [
  [
    'Ensimmäinen viikko takana. Väsyttää, mutta hyvällä tavalla.',
    'Första veckan är gjord. Trött, men på ett bra sätt.',
  ],
  [
    'Kaksi aamua jäi väliin, muuten on menty. Ohjaaja kysyy kuulumiset joka kerta.',
    'Två morgnar uteblev, annars har det gått. Handledaren frågar varje gång.',
  ],
  [
    'Oma paikka on löytynyt. Kahvitauolla on jo joku, jonka kanssa istua.',
    'En egen plats har hittats. På kaffepausen finns det någon att sitta med.',
  ],
  ['Jatko mietityttää; palataan siihen yhdessä.', 'Fortsättningen funderar vi på tillsammans.'],
];

/** Days after a start on which the coach asks, as the check-ins are proposed. */
const asksAfter = [7, 31, 92, 183] as const;

/** Days after which something that is waited for is new enough to be waited for. */
const waitedFor = (index: number): number => 10 + (index % 10);

/** How it went after a start: that the person was received, and the check-ins up to now. */
function* afterStart(
  { index, client, say, today, person }: Setting,
  startedOn: PlainDate,
): Generator<Happening> {
  // Of one nobody has confirmed yet that the person was received.
  if (index % 30 !== 10) {
    yield {
      at: onTheClock(addDays(startedOn, 2), 9, 25),
      tell: async (tell) => {
        const { pathways } = await tell('pathways.ofClient', { clientId: client.value });
        const [pathway] = pathways;
        if (pathway === undefined) return;
        await tell('pathways.update', {
          pathwayId: pathway.pathwayId,
          receivedOn: startedOn,
          receivedHow: index % 2 === 0 ? 'been-there' : 'phone',
          supportContinues: true,
        });
      },
    };
  }
  for (const [turn, days] of asksAfter.entries()) {
    const on = workday(addDays(startedOn, days));
    if (on >= today || person.fields.status !== 'active') continue;
    yield {
      at: onTheClock(on, 10, 40),
      tell: async (tell) => {
        const { pathways } = await tell('pathways.ofClient', { clientId: client.value });
        const due = pathways
          .flatMap(({ checkIns }) => checkIns)
          .find(({ doneOn, dueOn }) => doneOn === null && dueOn <= on);
        if (due === undefined) return;
        await tell('pathways.doCheckIn', {
          checkInId: due.checkInId,
          doneOn: on,
          words: say(heard[turn] ?? ['', '']),
          channel: turn === 0 ? 'phone' : null,
        });
      },
    };
  }
}

/** The map and the pathway of a person, between the first contact and the last. Those who were never met have neither. */
export function* lifeOf(setting: Setting, last: Instant): Generator<Happening> {
  const { person, client, say, partner } = setting;
  const lived = lives[person.theme];
  const began = dayOf(person.since);
  if (lived === undefined || person.contacts.length < 3) return;
  yield {
    at: onTheClock(addDays(began, 10), 13, 20),
    tell: async (tell) => {
      const clientId = client.value;
      for (const [theme, stance, fi, sv] of lived.themes) {
        await tell('situation.setTheme', { clientId, theme, stance, words: say([fi, sv]) });
      }
      if (lived.threshold) {
        await tell('situation.addThreshold', { clientId, words: say(lived.threshold) });
      }
    },
  };
  const [type, fi, sv, statuses] = lived.path;
  const days = Math.max(0, Math.floor((Date.parse(last) - Date.parse(person.since)) / 86_400_000));
  for (const [turn, status] of statuses.entries()) {
    const isWait = status === 'waiting' && turn === statuses.length - 1;
    const spread = workday(addDays(began, 14 + Math.floor(((days - 14) * turn) / statuses.length)));
    const on = isWait ? setting.ago(waitedFor(setting.index)) : spread;
    yield {
      at: onTheClock(on, 14, 10),
      tell: async (tell) => {
        const clientId = client.value;
        const { pathways } = await tell('pathways.ofClient', { clientId });
        const known = pathways.find((pathway) => pathway.type === type);
        if (known) await tell('pathways.setStatus', { pathwayId: known.pathwayId, status });
        else
          await tell('pathways.add', {
            clientId,
            type,
            provider: lived.with === undefined ? say([fi, sv]) : '',
            partnerId: lived.with === undefined ? null : partner(lived.with).value,
            words: say(lived.themes[0] === undefined ? ['', ''] : [lived.themes[0][2], lived.themes[0][3]]),
            status,
          });
      },
    };
    if (status === 'started') yield* afterStart(setting, on);
  }
  if (setting.index % 30 !== 12) return;
  yield {
    at: setting.moment(23, 10, 5),
    tell: async (tell) => {
      const { pathways } = await tell('pathways.ofClient', { clientId: client.value });
      // Winter is another matter: it was agreed to ask once more.
      for (const { pathwayId } of pathways)
        await tell('pathways.addCheckIn', { pathwayId, dueOn: setting.ago(2) });
    },
  };
}

/** How it went on for those who are paused or have ended: said at the end, as it would be. */
export function* standOf(
  person: PracticePerson,
  client: Slot<ClientId>,
  last: Instant,
): Generator<Happening> {
  const { status } = person.fields;
  if (status === 'active') return;
  yield {
    at: secondsAfter(last, 1800),
    tell: async (tell) => {
      const clientId = client.value;
      if (status === 'paused') await tell('coaching.pause', { clientId, until: addDays(dayOf(last), 60) });
      else await tell('coaching.close', { clientId, reason: person.archived ? 'moved-away' : 'no-need' });
    },
  };
}
