import { addDays } from '#shared/dates/calendar.ts';
import type { PlainDate } from '#shared/time.ts';
import { workday } from '../days.ts';
import { type Happening, onTheClock } from '../happening.ts';
import type { Setting, Words } from './setting.ts';

/** Where and when those are met who come today, and what is meant to be done; the first screen shows them. */
const todays: Readonly<
  Record<
    number,
    {
      readonly hour: number;
      readonly minute: number;
      readonly place: string;
      readonly minutes: number;
      readonly words: Words;
    }
  >
> = {
  3: {
    hour: 9,
    minute: 30,
    place: 'Kirjasto',
    minutes: 45,
    words: ['Ajokorttituen paperit', 'Papperen för körkortet'],
  },
  17: {
    hour: 11,
    minute: 15,
    place: 'Seurakuntatalo',
    minutes: 60,
    words: ['Kahvila ja kuulumiset', 'Kaffe och prat'],
  },
  10: {
    hour: 14,
    minute: 0,
    place: 'Mourujärven kylätalo',
    minutes: 60,
    words: ['Työkokeilun päivät', 'Dagarna i arbetsprövningen'],
  },
};

/** When and where somebody is met today; nothing where the story says nothing of it. */
export function meetingToday(index: number, today: PlainDate) {
  const told = todays[index];
  return (
    told && {
      at: onTheClock(today, told.hour, told.minute),
      hasTime: true,
      place: told.place,
      channel: 'visit-appointment' as const,
    }
  );
}

/** What was meant for the meetings of today, and meetings that were moved, cancelled or missed. */
export function* appointmentsOf(setting: Setting): Generator<Happening> {
  const { index, person, client, say, ago, moment, today } = setting;
  const agree = async (
    tell: Parameters<Happening['tell']>[0],
    day: PlainDate,
    hour: number,
    place: Words,
  ) => {
    const { appointmentId } = await tell('day.add', {
      clientId: client.value,
      at: onTheClock(day, hour, 30),
      hasTime: true,
      channel: 'visit-appointment',
      place: say(place),
      minutes: 45,
    });
    return appointmentId;
  };
  const told = todays[index];
  if (told !== undefined && person.next !== null) {
    yield {
      at: onTheClock(today, 6, 40),
      tell: async (tell) => {
        const [next] = await tell('day.agreedWith', { clientId: client.value });
        if (next === undefined) return;
        const { minutes, words } = told;
        await tell('day.change', { appointmentId: next.appointmentId, minutes, words: say(words) });
      },
    };
  }
  if (index === 5) {
    // Agreed for today, and yesterday a message came: next week suits better.
    yield {
      at: moment(4, 15, 30),
      tell: async (tell) => {
        const appointmentId = await agree(tell, today, 10, ['Nuorisotila', 'Ungdomsgården']);
        await tell('day.move', {
          appointmentId,
          at: onTheClock(workday(addDays(today, 4)), 12),
          hasTime: true,
        });
      },
    };
  }
  if (index === 22) {
    yield {
      at: moment(3, 9, 50),
      tell: async (tell) => {
        await tell('day.cancel', {
          appointmentId: await agree(tell, workday(addDays(today, 1)), 13, ['Kahvio', 'Kaféet']),
        });
      },
    };
  }
  if (index === 11) {
    const day = ago(3);
    yield {
      at: moment(9, 14, 15),
      tell: async (tell) => {
        await agree(tell, day, 11, ['Kirjasto', 'Biblioteket']);
      },
    };
    yield {
      at: onTheClock(day, 12, 20),
      tell: async (tell) => {
        const agreed = await tell('day.agreedWith', { clientId: client.value });
        const missed = agreed.find(({ at }) => at < onTheClock(day, 12));
        if (missed === undefined) return;
        await tell('day.settle', {
          appointmentId: missed.appointmentId,
          outcome: 'not-reached',
          summary: say(['Odotettiin puoli tuntia; laitettiin viesti, että uusi aika sopii milloin vain', '']),
        });
      },
    };
  }
}
