import { codeList, extendableCodeList } from './define.ts';

/**
 * Instruments whose results are kept as data. The app holds no item texts and reckons no scores (domain facts, section 3):
 * what is written here was read from the instrument's own report. What each can hold is in `instruments.ts`.
 */
export const instruments = extendableCodeList(
  'instrument',
  [
    ['kykyviisari', 'Kykyviisari®', 'Kykyviisari® (Abilitator®)', 'Abilitator® (Kykyviisari®)'],
    [
      '3x10d',
      '3X10D®-elämäntilannemittari',
      '3X10D®-livssituationsmätaren',
      '3X10D® life situation indicator',
    ],
    ['kunnon-syyni', 'Kunnon Syyni', 'Kunnon Syyni', 'Kunnon Syyni'],
    ['whodas', 'WHODAS 2.0', 'WHODAS 2.0', 'WHODAS 2.0'],
    ['sovari', 'Sovari', 'Sovari', 'Sovari'],
    ['zekki', 'Zekki', 'Zekki', 'Zekki'],
    ['other', 'Muu arvio', 'Annan bedömning', 'Another assessment'],
  ],
  {
    title: { fi: 'Mittarit', sv: 'Mätare', en: 'Instruments' },
    neutral: { fi: 'Arvio', sv: 'Bedömning', en: 'Assessment' },
  },
);
export type Instrument = (typeof instruments.codes)[number]['code'];

/** Who filled in an instrument or a round of self-rating. */
export const assessmentFillers = codeList('assessment-filler', [
  ['client', 'Asiakas itse', 'Klienten själv', 'The client'],
  ['together', 'Yhdessä', 'Tillsammans', 'Together'],
  ['coach', 'Valmentaja', 'Coachen', 'The coach'],
  ['other-worker', 'Toinen työntekijä', 'En annan arbetstagare', 'Another worker'],
  ['close-one', 'Läheinen', 'En närstående', 'Someone close'],
  ['not-known', 'Ei tiedossa', 'Okänt', 'Not known'],
]);
export type AssessmentFiller = (typeof assessmentFillers.codes)[number]['code'];

/**
 * The ten areas of our own round of self-rating, in the order in which they are asked; the questions are in the catalogue
 * (`assessments.area.<code>`). Own wording, of no instrument. The single ratings of the plan have areas of their own
 * (`ratingAreas`), so that what was rated before keeps its meaning.
 */
export const roundAreas = codeList('round-area', [
  ['strength', 'Jaksaminen', 'Orken', 'Strength for the day', { sensitivity: 'sensitive' }],
  ['rest', 'Lepo', 'Vila', 'Rest', { sensitivity: 'sensitive' }],
  ['home', 'Koti', 'Hemmet', 'Home', { sensitivity: 'personal' }],
  ['rhythm', 'Päivien kulku', 'Dagarnas gång', 'How the days go', { sensitivity: 'personal' }],
  ['company', 'Oma porukka', 'Mina människor', 'My people', { sensitivity: 'personal' }],
  ['help', 'Apu lähellä', 'Hjälp nära', 'Help at hand', { sensitivity: 'personal' }],
  ['money', 'Raha ja paperit', 'Pengar och papper', 'Money and papers', { sensitivity: 'personal' }],
  ['joy', 'Mieluisa tekeminen', 'Sådant jag gillar', 'Things I like', { sensitivity: 'personal' }],
  ['skills', 'Omat taidot', 'Det jag kan', 'What I can do', { sensitivity: 'personal' }],
  ['tomorrow', 'Huominen', 'Morgondagen', 'Tomorrow', { sensitivity: 'personal' }],
]);
export type RoundArea = (typeof roundAreas.codes)[number]['code'];
