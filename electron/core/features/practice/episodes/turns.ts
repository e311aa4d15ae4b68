import { addDays, daysBetween } from '#shared/dates/calendar.ts';
import { dayOf } from '#shared/time.ts';
import { type Happening, onTheClock } from '../happening.ts';
import type { Setting } from './setting.ts';

/** Somebody needed no support for a while and came back: between the two contacts that are furthest apart. */
function* cameBack({ person, client, say }: Setting): Generator<Happening> {
  const days = person.contacts.map(({ fields }) => dayOf(fields.happenedAt));
  const gaps = days.slice(1).map((day, at) => ({ from: days[at] ?? day, to: day }));
  const widest = gaps.toSorted((a, b) => daysBetween(b.from, b.to) - daysBetween(a.from, a.to))[0];
  if (widest === undefined || daysBetween(widest.from, widest.to) < 6) return;
  const endedOn = addDays(widest.from, 2);
  const startedOn = addDays(widest.to, -1);
  yield {
    at: onTheClock(endedOn, 15, 55),
    tell: async (tell) => {
      await tell('coaching.close', {
        clientId: client.value,
        endedOn,
        reason: 'no-need',
        words: say([
          'Kesätyö löytyi, ja kyydit järjestyivät. Saa palata milloin vain.',
          'Sommarjobbet ordnade sig. Välkommen tillbaka när som helst.',
        ]),
      });
    },
  };
  yield {
    at: onTheClock(startedOn, 8, 30),
    tell: async (tell) => {
      await tell('coaching.comeBack', { clientId: client.value, startedOn });
    },
  };
}

/** Turns on the way: pauses that have ended, and a return. */
export function* turnsOf(setting: Setting): Generator<Happening> {
  const { index, client, say, ago, moment } = setting;
  if (index % 30 === 3) yield* cameBack(setting);
  if (index % 30 === 21) {
    yield {
      at: moment(75, 14, 50),
      tell: async (tell) => {
        await tell('plans.pause', {
          clientId: client.value,
          pausedOn: ago(75),
          pausedUntil: ago(50),
          words: say([
            'Selkä leikattiin; suunnitelma lepää sen ajan.',
            'Ryggoperation; planen vilar så länge.',
          ]),
        });
      },
    };
    yield {
      at: moment(48, 10, 5),
      tell: async (tell) => {
        await tell('plans.resume', { clientId: client.value, on: ago(48) });
      },
    };
  }
  if (index % 30 === 15) {
    yield {
      at: moment(82, 11, 25),
      tell: async (tell) => {
        await tell('coaching.pause', {
          clientId: client.value,
          since: ago(82),
          until: ago(54),
          words: say([
            'Hirvimetsällä ja mökillä, palataan syksyn tullen.',
            'Älgjakt och stugan, vi återkommer till hösten.',
          ]),
        });
      },
    };
    yield {
      at: moment(54, 9, 15),
      tell: async (tell) => {
        await tell('coaching.resume', { clientId: client.value });
      },
    };
  }
  if (index % 12 === 0 || index % 30 === 4) {
    yield {
      at: moment(20, 13, 15),
      tell: async (tell) => {
        await tell('situation.addThreshold', {
          clientId: client.value,
          words: say([
            'Ilmoittautuminen luukulla, kun muut kuulevat',
            'Att anmäla sig i luckan så att andra hör',
          ]),
          removal: say([
            'Sovittiin, että tullaan takaovesta suoraan huoneeseen.',
            'Vi kom överens om att gå in bakvägen direkt till rummet.',
          ]),
          loweredOn: ago(20),
        });
      },
    };
  }
}
