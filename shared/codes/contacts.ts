import { codeList, extendableCodeList } from './define.ts';

/** What the coach did (toimenpide, F44). Support for treatment tells of an illness. */
export const measures = extendableCodeList(
  'measure',
  [
    ['service-guidance', 'Palveluohjaus', 'Servicehandledning', 'Service guidance'],
    ['coaching', 'Valmennus', 'Träning', 'Coaching'],
    ['walking-alongside', 'Rinnalla kulkeminen', 'Att gå vid sidan av', 'Walking alongside'],
    ['advice', 'Neuvonta', 'Rådgivning', 'Advice'],
    ['form-help', 'Lomakeapu', 'Hjälp med blanketter', 'Help with forms'],
    ['accompaniment', 'Mukana asioimassa', 'Följde med på ärende', 'Accompaniment'],
    ['network-work', 'Verkostotyö', 'Nätverksarbete', 'Network work'],
    ['everyday-help', 'Arjen tuki', 'Stöd i vardagen', 'Support in daily life'],
    ['job-search-help', 'Työnhaun tuki', 'Stöd i jobbsökning', 'Help with job search'],
    ['study-help', 'Opintojen tuki', 'Stöd i studierna', 'Help with studies'],
    ['digital-help', 'Digituki', 'Digitalt stöd', 'Digital help'],
    [
      'treatment-support',
      'Hoidon tuki',
      'Stöd i vården',
      'Support for treatment',
      { sensitivity: 'sensitive' },
    ],
    ['other', 'Muu', 'Annat', 'Other'],
  ],
  { neutral: { fi: 'Tuki', sv: 'Stöd', en: 'Support' } },
);
export type Measure = (typeof measures.codes)[number]['code'];

/** In which role the coach was there: by individual need, contact by contact. */
export const coachRoles = extendableCodeList('coach-role', [
  ['service-guide', 'Palveluohjaaja', 'Servicehandledare', 'Service guide'],
  ['coach', 'Valmentaja', 'Coach', 'Coach'],
  ['companion', 'Rinnallakulkija', 'Följeslagare', 'One who walks alongside'],
]);
export type CoachRole = (typeof coachRoles.codes)[number]['code'];

/** The form of coaching (F16). */
export const coachingForms = codeList('coaching-form', [
  ['individual', 'Yksilövalmennus', 'Individuell träning', 'Individual coaching'],
  ['group', 'Ryhmävalmennus', 'Träning i grupp', 'Group coaching'],
  ['home', 'Kotiin annettava valmennus', 'Träning i hemmet', 'Coaching at home'],
]);
export type CoachingForm = (typeof coachingForms.codes)[number]['code'];

/** Encounters that are only counted (F04). None of them can hold personal data. */
export const tallyKinds = extendableCodeList('tally', [
  ['walk-in', 'Kävijä', 'Besökare', 'Walk-in'],
  ['just-there', 'Oleskelija', 'På plats utan ärende', 'Just there'],
  ['close-one', 'Läheinen', 'Närstående', 'Close one'],
  ['coffee', 'Kuppi kahvia', 'Kopp kaffe', 'Cup of coffee'],
  ['outreach', 'Kohtaaminen jalkautuessa', 'Möte i uppsökande arbete', 'Outreach encounter'],
]);
export type TallyKind = (typeof tallyKinds.codes)[number]['code'];
