import { codeList, extendableCodeList } from './define.ts';

/** What a close one is to the person. */
export const relations = extendableCodeList('relation', [
  ['mother', 'Äiti', 'Mor', 'Mother'],
  ['father', 'Isä', 'Far', 'Father'],
  ['parent', 'Vanhempi', 'Förälder', 'Parent'],
  ['guardian', 'Huoltaja', 'Vårdnadshavare', 'Guardian'],
  ['partner', 'Puoliso tai kumppani', 'Make, maka eller partner', 'Spouse or partner'],
  ['sibling', 'Sisarus', 'Syskon', 'Sibling'],
  ['child', 'Lapsi', 'Barn', 'Child'],
  ['grandparent', 'Isovanhempi', 'Mor- eller farförälder', 'Grandparent'],
  ['relative', 'Sukulainen', 'Släkting', 'Relative'],
  ['foster-parent', 'Sijaisvanhempi', 'Fosterförälder', 'Foster parent'],
  ['friend', 'Ystävä', 'Vän', 'Friend'],
  ['neighbour', 'Naapuri', 'Granne', 'Neighbour'],
  ['support-person', 'Tukihenkilö', 'Stödperson', 'Support person'],
  ['other', 'Muu läheinen', 'Annan närstående', 'Other close one'],
]);

/** What the client lets be told to a close one, from nothing to everything that was agreed. */
export const mayBeTold = codeList('may-be-told', [
  ['nothing', 'Ei mitään', 'Ingenting', 'Nothing'],
  ['is-client', 'Että asiakas käy täällä', 'Att klienten går här', 'That the client comes here'],
  ['named', 'Se, mikä on kirjoitettu', 'Det som är antecknat', 'What is written here'],
  ['agreed', 'Kaikki sovittu', 'Allt som har avtalats', 'Everything agreed'],
]);
export type MayBeTold = (typeof mayBeTold.codes)[number]['code'];

/** What a prohibition of the client is about. */
export const prohibitionKinds = codeList('prohibition-kind', [
  ['partner', 'Ei tälle vastaanottajalle', 'Inte till den här mottagaren', 'Not to this recipient'],
  ['item', 'Ei tätä tietoa', 'Inte den här uppgiften', 'Not this information'],
  ['guardian', 'Ei huoltajalle', 'Inte till vårdnadshavaren', 'Not to the guardian'],
  [
    'handler',
    'Tämä ihminen ei saa käsitellä asiaa',
    'Den här personen får inte behandla ärendet',
    'This person must not handle the matter',
  ],
]);
export type ProhibitionKind = (typeof prohibitionKinds.codes)[number]['code'];
