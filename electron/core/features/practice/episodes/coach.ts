import { addDays } from '#shared/dates/calendar.ts';
import type { PlainDate } from '#shared/time.ts';
import { workday, workdayUpTo } from '../days.ts';
import { type Happening, onTheClock } from '../happening.ts';

/** Trips of the last weeks, by which the roads of today and the coming days are known. */
const trips = [
  ['Kunnantalo', 'Mourujärven kylätalo', [34, 38, 35]],
  ['Kirjasto', 'Mourujärven kylätalo', [33, 36]],
  ['Kunnantalo', 'Kirjasto', [6, 5, 6]],
  ['Kunnantalo', 'Sirkan nuorisotila', [142, 150]],
  ['Kunnantalo', 'Seurakuntatalo', [4]],
] as const;

/** What the coach's own calendar has, by days from today. */
const own = [
  [0, 8, 15, 'Tiimin aamukahvi', 'Kunnantalo', 30],
  [1, 9, 0, 'Verkostopalaveri', 'Kunnantalo', 90],
  [2, 10, 0, 'Jalkautuminen', 'Sirkan nuorisotila', 180],
  [6, 13, 0, 'Työnohjaus', 'Kunnantalo', 90],
] as const;

const counted = [
  ['walk-in', [6, 4, 9, 5, 7]],
  ['just-there', [3, 5, 2, 4, 6]],
  ['close-one', [1, 0, 2, 0, 1]],
  ['coffee', [11, 9, 14, 8, 13]],
  ['outreach', [0, 5, 0, 0, 3]],
] as const;

function* desk(today: PlainDate): Generator<Happening> {
  const day = (daysAgo: number): PlainDate => workdayUpTo(addDays(today, -daysAgo));
  yield {
    at: onTheClock(day(40), 8, 5),
    tell: async (tell) => {
      await tell('day.setSettings', { basePlace: 'Kunnantalo' });
      await tell('tally.show', { shown: true });
    },
  };
  for (const [from, to, minutes] of trips) {
    for (const [turn, took] of minutes.entries()) {
      const travelledOn = day(6 + turn * 7);
      yield {
        at: onTheClock(travelledOn, 16, 10),
        tell: async (tell) => {
          await tell('day.learnTrip', { from, to, minutes: took, travelledOn });
        },
      };
    }
  }
  yield {
    at: onTheClock(day(3), 15, 45),
    tell: async (tell) => {
      for (const [inDays, hour, minute, title, place, minutes] of own) {
        const on = inDays === 0 ? today : workday(addDays(today, inDays));
        await tell('day.addOwn', { title, at: onTheClock(on, hour, minute), hasTime: true, minutes, place });
      }
      await tell('tasks.add', {
        clientId: null,
        title: 'Kuukauden luvut hankkeelle',
        dueOn: workday(addDays(today, 7)),
        repeats: 'monthly',
      });
      await tell('tasks.add', {
        clientId: null,
        title: 'Varaa kunnan auto Sirkan päiväksi',
        dueOn: workday(addDays(today, 1)),
      });
    },
  };
  for (const back of [5, 4, 3, 2, 1]) {
    const on = addDays(today, -back);
    // On a weekend the door is shut.
    if (workday(on) !== on) continue;
    yield {
      at: onTheClock(on, 16, 30),
      tell: async (tell) => {
        for (const [kind, counts] of counted) {
          const count = counts[back - 1] ?? 0;
          if (count > 0) await tell('tally.add', { kind, count });
        }
      },
    };
  }
  const out = day(8);
  yield {
    at: onTheClock(out, 12, 15),
    tell: async (tell) => {
      const { outingId } = await tell('outings.leave', {
        expectedBackAt: onTheClock(out, 16),
        backupPerson: 'Kaisu Poutaniemi, 040 000 9101',
      });
      await tell('outings.back', { outingId });
    },
  };
}

interface LeadTold {
  readonly name: string;
  readonly channel: string;
  readonly by: 'school' | 'close-one' | 'youth-work' | 'employment-services';
  readonly notifier: string;
  /** How many days ago it was written down. */
  readonly since: number;
  /** Days ago, and whether somebody was reached. */
  readonly attempts: readonly (readonly [
    daysAgo: number,
    channel: 'phone' | 'text' | 'outreach',
    reached: boolean,
  ])[];
  readonly isReached?: boolean;
}

const leadsTold: readonly LeadTold[] = [
  {
    name: 'Kaapo Utuniemi',
    channel: '040 000 8001',
    by: 'school',
    notifier: 'Risto Hetemäki, opinto-ohjaaja',
    since: 4,
    attempts: [[2, 'text', false]],
  },
  {
    name: 'Ilona Keto',
    channel: 'Nuorisotilalla torstaisin',
    by: 'youth-work',
    notifier: 'Heini Lumiranta, nuorisotyö',
    since: 13,
    attempts: [
      [11, 'text', false],
      [8, 'outreach', true],
    ],
    isReached: true,
  },
  {
    name: 'Sulo Kuru',
    channel: '040 000 8003, vain viestit',
    by: 'close-one',
    notifier: 'sisko Tyyne',
    since: 28,
    attempts: [
      [25, 'text', false],
      [17, 'phone', false],
      [9, 'text', false],
    ],
  },
];

function* reachList(today: PlainDate): Generator<Happening> {
  for (const [turn, lead] of leadsTold.entries()) {
    const on = (daysAgo: number): PlainDate => addDays(today, -daysAgo);
    yield {
      at: onTheClock(on(lead.since), 11, 10 + turn),
      tell: async (tell) => {
        await tell('leads.add', {
          displayName: lead.name,
          channelWords: lead.channel,
          notifierKind: lead.by,
          notifierName: lead.notifier,
          notifierTold: true,
        });
      },
    };
    const found = async (tell: Parameters<Happening['tell']>[0]) => {
      const { leads } = await tell('leads.list', {});
      const one = leads.find(({ displayName }) => displayName === lead.name);
      if (one === undefined) throw new Error('nobody of that name on the reach list');
      return { leadId: one.leadId };
    };
    for (const [daysAgo, channel, reached] of lead.attempts) {
      const at = onTheClock(on(daysAgo), 14, 30 + turn);
      yield {
        at,
        tell: async (tell) => {
          const here = await found(tell);
          await tell('leads.attempt', { ...here, attemptedAt: at, channel, reached });
          if (!reached) return;
          await tell('leads.personTold', { ...here, on: on(daysAgo) });
          if (lead.isReached === true) await tell('leads.settle', { ...here, status: 'reached' });
        },
      };
    }
  }
}

/** A mother who came alone: nobody knows yet whose mother, and nobody has to. */
function* alone(today: PlainDate): Generator<Happening> {
  const on = workdayUpTo(addDays(today, -11));
  yield {
    at: onTheClock(on, 15, 20),
    tell: async (tell) => {
      const { closeOneId } = await tell('network.addCloseOne', {
        clientId: null,
        name: 'Aila Suvanto',
        relation: 'mother',
        phone: '040 000 7999',
        mayBeTold: 'nothing',
        words: 'Saa soittaa, kun oma jaksaminen on lopussa.',
      });
      await tell('network.addCloseOneContact', {
        closeOneId,
        channel: 'visit-walk-in',
        happenedAt: onTheClock(on, 14, 30),
        hasTime: true,
        minutes: 40,
        summary: 'Juotiin kahvit ja puhuttiin siitä, miten valvotut yöt painavat',
        clientPresent: false,
      });
    },
  };
}

/** What the coach writes down that is about none of the people: the calendar, trips, the counter and the reach list. */
export function* coachOf(today: PlainDate): Generator<Happening> {
  yield* desk(today);
  yield* reachList(today);
  yield* alone(today);
}
