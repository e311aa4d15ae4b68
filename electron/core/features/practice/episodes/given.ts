import { addDays } from '#shared/dates/calendar.ts';
import type { Happening } from '../happening.ts';
import type { Setting } from './setting.ts';

/** What was said and given to others, and a consent that goes on. */
export function* givenOf(setting: Setting): Generator<Happening> {
  const { index, client, say, ago, moment, partner, today } = setting;
  if (index % 30 === 27) {
    yield {
      at: moment(1, 12, 50),
      tell: async (tell) => {
        const consents = await tell('consents.ofClient', { clientId: client.value });
        const [first] = consents;
        if (first === undefined || first.state === 'withdrawn' || first.state === 'expired') return;
        await tell('consents.renew', {
          consentId: first.consentId,
          how: 'oral',
          givenOn: ago(1),
          until: addDays(today, 270),
        });
      },
    };
  }
  if (index % 30 === 15) {
    yield {
      at: moment(1, 13, 10),
      tell: async (tell) => {
        const [consent] = await tell('consents.ofClient', { clientId: client.value });
        if (consent === undefined) return;
        await tell('disclosures.record', {
          clientId: client.value,
          recipient: { kind: 'partner', partnerId: consent.partnerId, person: '' },
          items: ['name', 'phone'],
          basis: { kind: 'consent', consentId: consent.consentId },
          way: 'oral',
          words: say([
            'Puhelimessa: soitetaan tiistaina yhdessä.',
            'Per telefon: vi ringer tillsammans på tisdag.',
          ]),
          at: moment(1, 13),
        });
      },
    };
  }
  if (index % 30 === 20) {
    yield {
      at: moment(18, 14, 25),
      tell: async (tell) => {
        await tell('disclosures.record', {
          clientId: client.value,
          recipient: {
            kind: 'partner',
            partnerId: partner('Tuulikki Ruskaranta').value,
            person: 'Tuulikki Ruskaranta',
          },
          items: ['name', 'plan'],
          basis: { kind: 'present' },
          way: 'print',
          words: say(['Suunnitelma paperilla; hän ojensi sen itse.', 'Planen på papper; hen gav den själv.']),
          at: moment(18, 14),
        });
      },
    };
  }
}
