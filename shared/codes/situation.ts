import { codeList, extendableCodeList } from './define.ts';

/**
 * Themes of the life-situation map: the eight barriers that VALPAS 2 names, then what the other models speak of. Most of
 * them touch health, family or other special categories (GDPR art. 9), so a neutral word stands for them outside the
 * person's own page. The user may add themes.
 */
export const themes = extendableCodeList('theme', [
  ['mental-health', 'Mielen vointi', 'Psykiskt mående', 'Mental health', { sensitivity: 'sensitive' }],
  ['substance-use', 'Päihteet', 'Rusmedel', 'Substance use', { sensitivity: 'sensitive' }],
  ['social-problems', 'Sosiaaliset asiat', 'Sociala frågor', 'Social matters', { sensitivity: 'sensitive' }],
  [
    'criminal-background',
    'Rikostausta',
    'Brottsbakgrund',
    'Criminal background',
    { sensitivity: 'sensitive' },
  ],
  ['learning', 'Oppiminen', 'Lärande', 'Learning', { sensitivity: 'sensitive' }],
  [
    'interrupted-studies',
    'Kesken jääneet opinnot',
    'Avbrutna studier',
    'Interrupted studies',
    { sensitivity: 'personal' },
  ],
  ['loneliness', 'Yksinäisyys', 'Ensamhet', 'Loneliness', { sensitivity: 'sensitive' }],
  ['support-network', 'Tukiverkosto', 'Stödnätverk', 'Support network', { sensitivity: 'personal' }],
  [
    'daily-rhythm',
    'Arjen rytmi ja jaksaminen',
    'Dagsrytm och ork',
    'Daily rhythm and coping',
    { sensitivity: 'personal' },
  ],
  ['stuck-at-home', 'Kotiin jääminen', 'Att bli kvar hemma', 'Staying at home', { sensitivity: 'sensitive' }],
  ['housing', 'Asuminen', 'Boende', 'Housing', { sensitivity: 'personal' }],
  ['money', 'Raha ja velat', 'Pengar och skulder', 'Money and debts', { sensitivity: 'sensitive' }],
  ['health', 'Terveys ja hoito', 'Hälsa och vård', 'Health and treatment', { sensitivity: 'sensitive' }],
  ['functioning', 'Toimintakyky', 'Funktionsförmåga', 'Functioning', { sensitivity: 'sensitive' }],
  [
    'family',
    'Perhe ja läheiset',
    'Familj och närstående',
    'Family and close ones',
    { sensitivity: 'sensitive' },
  ],
  ['education', 'Koulutus', 'Utbildning', 'Education', { sensitivity: 'personal' }],
  ['work', 'Työ ja työnhaku', 'Arbete och jobbsökning', 'Work and job search', { sensitivity: 'personal' }],
  ['digital', 'Digitaidot', 'Digitala färdigheter', 'Digital skills', { sensitivity: 'personal' }],
  [
    'transport',
    'Kulkeminen ja matkat',
    'Transporter och avstånd',
    'Transport and distances',
    { sensitivity: 'personal' },
  ],
  [
    'independence',
    'Itsenäistyminen ja oma elämä',
    'Att bli självständig',
    'Becoming independent',
    { sensitivity: 'personal' },
  ],
  [
    'service-threshold',
    'Palveluun lähtemisen kynnys',
    'Tröskeln till service',
    'Threshold to services',
    { sensitivity: 'personal' },
  ],
  [
    'leisure',
    'Vapaa-aika ja kiinnostukset',
    'Fritid och intressen',
    'Leisure and interests',
    { sensitivity: 'personal' },
  ],
  [
    'language',
    'Kieli ja Suomeen tulo',
    'Språk och att komma till Finland',
    'Language and coming to Finland',
    { sensitivity: 'sensitive' },
  ],
  [
    'own-matter',
    'Muu asia, jonka asiakas hoitaa itse',
    'Annat ärende som klienten sköter själv',
    'Another matter that the client handles',
    { sensitivity: 'personal' },
  ],
]);
export type Theme = (typeof themes.codes)[number]['code'];

/**
 * Criminal-offence data may be kept only where a law gives a ground (GDPR art. 10, Data Protection Act 1050/2018 §7): the
 * theme is off until it was turned on for this person with one, and the case file refuses it without.
 */
export const themeWithGround = 'criminal-background' satisfies Theme;
/** What is offered in its place, with nothing that needs a ground. */
export const themeInItsPlace = 'own-matter' satisfies Theme;

export const stances = codeList('stance', [
  ['want-help', 'Haluan apua', 'Jag vill ha hjälp', 'I want help'],
  ['not-now', 'Ei nyt', 'Inte nu', 'Not now'],
  ['all-right', 'Asia on hyvin', 'Det är bra', 'All right'],
  ['not-asked', 'Ei kysytty', 'Inte frågat', 'Not asked'],
]);
export type Stance = (typeof stances.codes)[number]['code'];

/** Grounds on which criminal-offence data may be kept. Unverified; the user may add those that the controller has named. */
export const offenceGrounds = extendableCodeList('offence-ground', [
  [
    'statutory-task',
    'Laissa säädetty tehtävä edellyttää tiedon',
    'En lagstadgad uppgift förutsätter uppgiften',
    'A task set in law requires it',
  ],
  [
    'legal-claim',
    'Oikeusasian hoitaminen tai puolustautuminen',
    'Att sköta ett rättsligt ärende eller försvara sig',
    'Handling or defending a legal claim',
  ],
  [
    'controller-decided',
    'Rekisterinpitäjä on arvioinut ja kirjannut perusteen',
    'Den personuppgiftsansvariga har bedömt och antecknat grunden',
    'The controller has assessed and recorded the ground',
  ],
]);
export type OffenceGround = (typeof offenceGrounds.codes)[number]['code'];
