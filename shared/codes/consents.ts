import { codeList } from './define.ts';

export const consentWays = codeList('consent-way', [
  ['oral', 'Suullisesti', 'Muntligt', 'By word of mouth'],
  ['written', 'Kirjallisesti', 'Skriftligt', 'In writing'],
  ['message', 'Viestillä', 'Per meddelande', 'By message'],
  ['electronic', 'Sähköisesti allekirjoitettu', 'Elektroniskt undertecknat', 'Signed electronically'],
]);
export type ConsentWay = (typeof consentWays.codes)[number]['code'];

/** What the information is for. */
export const purposes = codeList('purpose', [
  [
    'assessment',
    'Palvelun tarpeen arvio',
    'Bedömning av behovet av service',
    'Assessing the need for a service',
  ],
  ['start-service', 'Palvelun aloittaminen', 'Att inleda en service', 'Starting a service'],
  ['joint-work', 'Yhteinen työskentely', 'Gemensamt arbete', 'Working together'],
  ['transition', 'Siirtymä ja vastaanottaminen', 'Övergång och mottagande', 'Transition and reception'],
  ['benefit', 'Etuuden hakeminen', 'Ansökan om förmån', 'Applying for a benefit'],
  ['work-or-study', 'Työ- tai opiskelupaikka', 'Arbets- eller studieplats', 'A place to work or study'],
  ['other', 'Muu tarkoitus', 'Annat ändamål', 'Another purpose'],
]);
export type Purpose = (typeof purposes.codes)[number]['code'];

/** Grounds in law that do not ask for consent; the section is always written down. Offered texts are a start, not advice. */
export const legalGrounds = codeList('legal-ground', [
  ['child-welfare-25', 'Lastensuojelulaki 25 §', '25 § i barnskyddslagen', 'Child Welfare Act, section 25'],
  [
    'social-welfare-35',
    'Sosiaalihuoltolaki 35 §',
    '35 § i socialvårdslagen',
    'Social Welfare Act, section 35',
  ],
  ['youth-act-11', 'Nuorisolaki 11 §', '11 § i ungdomslagen', 'Youth Act, section 11'],
  ['emergency', 'Hengen tai terveyden vaara', 'Fara för liv eller hälsa', 'Danger to life or health'],
  ['other-law', 'Muu laki ja pykälä', 'Annan lag och paragraf', 'Another act and section'],
]);
export type LegalGround = (typeof legalGrounds.codes)[number]['code'];
