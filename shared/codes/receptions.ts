import { codeList } from './define.ts';

/** How it is known that a referral came through, where no packet says so. */
export const receptionWays = codeList('reception-way', [
  ['phone', 'Puhelimessa', 'Per telefon', 'By phone'],
  ['client-word', 'Asiakas kertoi', 'Klienten berättade', 'The client told'],
  ['been-there', 'Käytiin paikalla', 'Vi besökte stället', 'We went there'],
]);
export type ReceptionWay = (typeof receptionWays.codes)[number]['code'];
