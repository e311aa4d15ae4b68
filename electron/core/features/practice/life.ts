import type { PathwayStatus, PathwayType } from '#shared/codes/pathways.ts';
import type { Stance, Theme } from '#shared/codes/situation.ts';
import { addDays } from '#shared/dates/calendar.ts';
import type { ClientId } from '#shared/ids.ts';
import { dayOf } from '#shared/time.ts';
import type { Instant } from '#shared/time.ts';
import { onTheClock, secondsAfter } from './happening.ts';
import type { Happening, Slot } from './happening.ts';
import type { PracticePerson } from './story.ts';

interface Lived {
  readonly themes: readonly (readonly [theme: Theme, stance: Stance, fi: string, sv: string])[];
  readonly threshold?: readonly [fi: string, sv: string];
  readonly path: readonly [type: PathwayType, fi: string, sv: string, statuses: readonly PathwayStatus[]];
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

/** The map and the pathway of a person, between the first contact and the last. Those who were never met have neither. */
export function* lifeOf(person: PracticePerson, client: Slot<ClientId>, last: Instant): Generator<Happening> {
  const lived = lives[person.theme];
  const began = dayOf(person.since);
  if (lived === undefined || person.contacts.length < 3) return;
  const say = (fi: string, sv: string) => (person.fields.language === 'sv' ? sv : fi);
  yield {
    at: onTheClock(addDays(began, 10), 13, 20),
    tell: async (tell) => {
      const clientId = client.value;
      for (const [theme, stance, fi, sv] of lived.themes) {
        await tell('situation.setTheme', { clientId, theme, stance, words: say(fi, sv) });
      }
      if (lived.threshold) {
        await tell('situation.addThreshold', { clientId, words: say(...lived.threshold) });
      }
    },
  };
  const [type, fi, sv, statuses] = lived.path;
  const days = Math.max(0, Math.floor((Date.parse(last) - Date.parse(person.since)) / 86_400_000));
  for (const [turn, status] of statuses.entries()) {
    yield {
      at: onTheClock(addDays(began, 14 + Math.floor(((days - 14) * turn) / statuses.length)), 14, 10),
      tell: async (tell) => {
        const clientId = client.value;
        const { pathways } = await tell('pathways.ofClient', { clientId });
        const known = pathways.find((pathway) => pathway.type === type);
        if (known) await tell('pathways.setStatus', { pathwayId: known.pathwayId, status });
        else await tell('pathways.add', { clientId, type, provider: say(fi, sv), status });
      },
    };
  }
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
