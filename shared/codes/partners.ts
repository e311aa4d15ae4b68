import { codeIn, codeList, extendableCodeList } from './define.ts';
import type { StoredCode } from './define.ts';

const since = {
  counties: { validFrom: '2023-01-01' },
  employmentAreas: { validFrom: '2025-01-01', canSanction: true },
  agencies: { validFrom: '2026-01-01' },
} as const;

/**
 * Kinds of organisations. Those of an earlier time keep their name and point to what came after: health and social
 * services moved to the counties on 1.1.2023, employment services to the municipalities on 1.1.2025, ELY Centres, AVI and
 * Valvira ended on 31.12.2025.
 */
export const partnerTypes = extendableCodeList(
  'partner-type',
  [
    ['municipality', 'Kunta', 'Kommun', 'Municipality'],
    ['municipality-youth', 'Kunta, nuorisotyö', 'Kommunen, ungdomsarbete', 'Municipality, youth work'],
    [
      'municipality-education',
      'Kunta, opetus ja koulutus',
      'Kommunen, utbildning',
      'Municipality, education',
    ],
    [
      'municipality-employment',
      'Kunta, työllisyyspalvelut',
      'Kommunen, sysselsättningstjänster',
      'Municipality, employment services',
      since.employmentAreas,
    ],
    [
      'municipality-culture',
      'Kunta, kulttuuri ja liikunta',
      'Kommunen, kultur och idrott',
      'Municipality, culture and sport',
    ],
    [
      'county-social',
      'Hyvinvointialue, sosiaalipalvelut',
      'Välfärdsområdet, socialservice',
      'Wellbeing services county, social services',
      { ...since.counties, sensitivity: 'personal' },
    ],
    [
      'county-health',
      'Hyvinvointialue, terveyspalvelut',
      'Välfärdsområdet, hälsovård',
      'Wellbeing services county, health services',
      { ...since.counties, sensitivity: 'personal' },
    ],
    [
      'county-mental',
      'Hyvinvointialue, mielenterveys- ja päihdepalvelut',
      'Välfärdsområdet, mental- och missbruksservice',
      'Wellbeing services county, mental health and substance use services',
      { ...since.counties, sensitivity: 'sensitive' },
    ],
    [
      'county-specialised',
      'Hyvinvointialue, erikoissairaanhoito',
      'Välfärdsområdet, specialiserad sjukvård',
      'Wellbeing services county, specialised health care',
      { ...since.counties, sensitivity: 'personal' },
    ],
    [
      'hospital-district',
      'Sairaanhoitopiiri',
      'Sjukvårdsdistrikt',
      'Hospital district',
      { validTo: '2022-12-31', successor: 'county-specialised', sensitivity: 'personal' },
    ],
    ['employment-area', 'Työllisyysalue', 'Sysselsättningsområde', 'Employment area', since.employmentAreas],
    [
      'te-office',
      'TE-toimisto',
      'TE-byrå',
      'TE Office',
      { validTo: '2024-12-31', successor: 'employment-area', canSanction: true },
    ],
    [
      'typ',
      'Työllistymistä edistävä monialainen yhteispalvelu (TYP)',
      'Sektorsövergripande samservice som främjar sysselsättningen (TYP)',
      'Multisectoral joint service promoting employment (TYP)',
      { validTo: '2024-12-31', successor: 'employment-area', canSanction: true },
    ],
    [
      'vitality-centre',
      'Elinvoimakeskus',
      'Livskraftscentral',
      'Economic development centre (elinvoimakeskus)',
      since.agencies,
    ],
    [
      'ely-centre',
      'ELY-keskus',
      'NTM-central',
      'ELY Centre',
      { validTo: '2025-12-31', successor: 'vitality-centre' },
    ],
    [
      'supervisory-agency',
      'Lupa- ja valvontavirasto',
      'Tillstånds- och tillsynsverket',
      'Finnish Supervisory Agency',
      since.agencies,
    ],
    [
      'avi',
      'Aluehallintovirasto (AVI)',
      'Regionförvaltningsverket (RFV)',
      'Regional State Administrative Agency (AVI)',
      { validTo: '2025-12-31', successor: 'supervisory-agency' },
    ],
    ['valvira', 'Valvira', 'Valvira', 'Valvira', { validTo: '2025-12-31', successor: 'supervisory-agency' }],
    ['kela', 'Kela', 'FPA', 'Kela', { canSanction: true }],
    ['school', 'Oppilaitos', 'Läroanstalt', 'School'],
    [
      'ngo',
      'Järjestö, yhdistys tai säätiö',
      'Organisation, förening eller stiftelse',
      'NGO, association or foundation',
    ],
    ['parish', 'Seurakunta', 'Församling', 'Parish', { sensitivity: 'personal' }],
    ['project', 'Hanke', 'Projekt', 'Project'],
    ['employer', 'Työnantaja', 'Arbetsgivare', 'Employer'],
    ['workshop', 'Työpaja', 'Verkstad', 'Workshop'],
    ['police', 'Poliisi', 'Polis', 'Police', { sensitivity: 'sensitive' }],
    [
      'sanctions',
      'Rikosseuraamuslaitos',
      'Brottspåföljdsmyndigheten',
      'Prison and Probation Service',
      { sensitivity: 'sensitive' },
    ],
    [
      'youth-council',
      'Nuorisovaltuusto tai oppilaskunta',
      'Ungdomsfullmäktige eller elevkår',
      'Youth council or student body',
    ],
    ['funder', 'Rahoittaja', 'Finansiär', 'Funder'],
    ['provider', 'Ostopalvelun tuottaja', 'Producent av köpta tjänster', 'Provider of purchased services'],
    ['coach', 'Toinen valmentaja', 'En annan coach', 'Another coach'],
    ['other', 'Muu', 'Annan', 'Other'],
  ],
  {
    neutral: { fi: 'Yhteistyötaho', sv: 'Samarbetspart', en: 'Partner' },
  },
);
export type PartnerType = (typeof partnerTypes.codes)[number]['code'];

/** Authorities that can sanction, of those that are shipped. */
export const sanctioningPartnerTypes: readonly PartnerType[] = partnerTypes.codes
  .filter(({ canSanction }) => canSanction === true)
  .map(({ code }) => code);

/**
 * Whether a partner of that type can sanction: packets to it leave out missed meetings and dropped steps (rule 4 against
 * harm). A type of the user's own can when they said so.
 */
export const canSanction = (type: string, stored: readonly StoredCode[]): boolean =>
  codeIn(partnerTypes, stored, type)?.canSanction === true;

/** What a unit takes in; the title of the letter follows. */
export const intakes = codeList('intake', [
  ['contact', 'Yhteydenotto', 'Kontaktbegäran', 'Request for contact'],
  ['notice-shl35', 'Ilmoitus (SHL 35 §)', 'Anmälan (35 § SVL)', 'Notice (Social Welfare Act, section 35)'],
  [
    'attachment-doctor',
    'Liite lääkärin lähetteeseen',
    'Bilaga till läkarremiss',
    'Attachment to a doctor’s referral',
  ],
  ['referral', 'Lähete', 'Remiss', 'Referral'],
]);
export type Intake = (typeof intakes.codes)[number]['code'];

/** How a key was verified. */
export const verificationWays = codeList('verification-way', [
  ['phone', 'Puhelimessa, molempiin suuntiin', 'Per telefon, åt båda hållen', 'By phone, both ways'],
  ['in-person', 'Kasvokkain', 'Ansikte mot ansikte', 'Face to face'],
  ['video', 'Videoyhteydellä', 'Per video', 'By video'],
  // Never chosen: the card said it.
  [
    'old-key',
    'Vanhan avaimen allekirjoituksella',
    'Med den gamla nyckelns underskrift',
    'By the old key’s signature',
  ],
]);
/** Ways that a person chooses among. */
export const chosenVerificationWays = ['phone', 'in-person', 'video'] as const;
export type ChosenVerificationWay = (typeof chosenVerificationWays)[number];
export type VerificationWay = (typeof verificationWays.codes)[number]['code'];

/** Why a partner's key is used no more. */
export const keyRetirements = codeList('key-retirement', [
  [
    'succeeded',
    'Vaihdettu uuteen avaimeen, jonka tämä avain allekirjoitti',
    'Utbytt mot en ny nyckel som den här undertecknade',
    'Changed for a new key, which this one signed',
  ],
  [
    'revoked',
    'Kumottu: avain vääriin käsiin',
    'Återkallad: nyckeln i orätta händer',
    'Revoked: key in wrong hands',
  ],
  [
    'replaced',
    'Korvattu avaimella, jonka tunnussanat verrattiin',
    'Ersatt med en nyckel vars igenkänningsord jämfördes',
    'Replaced by a key whose words were compared',
  ],
  ['removed', 'Poistettu käytöstä', 'Tagen ur bruk', 'Taken out of use'],
]);
export type KeyRetirement = (typeof keyRetirements.codes)[number]['code'];

/** Why the own key is changed. */
export const ownKeyChangeReasons = codeList('own-key-change-reason', [
  ['ordinary', 'Tavallinen vaihto', 'Ett vanligt byte', 'An ordinary change'],
  [
    'wrong-hands',
    'Avain on voinut joutua vääriin käsiin',
    'Nyckeln kan ha hamnat i orätta händer',
    'The key may have come into wrong hands',
  ],
]);
export type OwnKeyChangeReason = (typeof ownKeyChangeReasons.codes)[number]['code'];
