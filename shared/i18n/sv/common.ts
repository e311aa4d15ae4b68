import type { common as source } from '../fi/common.ts';
import type { Translated } from '../translated.ts';

export const common: Translated<typeof source> = {
  appName: 'Rinnalla',
  loading: 'Hämtar…',
  optional: 'frivilligt',
  close: 'Stäng',
  cancel: 'Avbryt',
  undo: 'Ångra',
  tryAgain: 'Försök igen',
  clear: 'Töm',
  choose: 'Välj',
  showOptions: 'Visa alternativen',
  noMatch: 'Inga träffar',
  showTyped: 'Visa det jag skrev',
  hideTyped: 'Dölj det jag skrev',
  removeThing: 'Ta bort: {{thing}}',
  messages: 'Meddelanden',
  stepDone: 'klart',
  day: 'Dag',
  figure: 'Tal',
  state: 'Läge',
  pageOf: 'Sida {{page}} / {{of}}',
  dateHint: 'Till exempel i morgon, mån 14 eller 3.12',
  momentHint: 'Till exempel i morgon kl. 9 eller fre 27.11 kl. 13',
  incident: 'Händelsens kod i den lokala loggen: {{incident}}',
};
