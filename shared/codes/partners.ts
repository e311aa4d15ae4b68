import { codeList } from './define.ts';

/** Kinds of organisations. Those of an earlier time keep their name and point to what came after. */
export const partnerTypes = codeList(
  'partner-type',
  [
    [
      'county-social',
      'Hyvinvointialue, sosiaalipalvelut',
      'Välfärdsområdet, socialservice',
      'Wellbeing services county, social services',
      { validFrom: '2023-01-01', sensitivity: 'personal' },
    ],
    [
      'county-health',
      'Hyvinvointialue, terveyspalvelut',
      'Välfärdsområdet, hälsovård',
      'Wellbeing services county, health services',
      { validFrom: '2023-01-01', sensitivity: 'personal' },
    ],
    [
      'county-mental',
      'Hyvinvointialue, mielenterveys- ja päihdepalvelut',
      'Välfärdsområdet, mental- och missbruksservice',
      'Wellbeing services county, mental health and substance use services',
      { validFrom: '2023-01-01', sensitivity: 'sensitive' },
    ],
    [
      'hospital-district',
      'Sairaanhoitopiiri',
      'Sjukvårdsdistrikt',
      'Hospital district',
      { validTo: '2022-12-31', successor: 'county-health', sensitivity: 'personal' },
    ],
    ['municipality', 'Kunta', 'Kommun', 'Municipality'],
    [
      'employment-area',
      'Työllisyysalue',
      'Sysselsättningsområde',
      'Employment area',
      { validFrom: '2025-01-01' },
    ],
    [
      'te-office',
      'TE-toimisto',
      'TE-byrå',
      'TE Office',
      { validTo: '2024-12-31', successor: 'employment-area' },
    ],
    ['kela', 'Kela', 'FPA', 'Kela'],
    ['school', 'Oppilaitos', 'Läroanstalt', 'School'],
    ['ngo', 'Järjestö', 'Organisation', 'NGO'],
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
    ['coach', 'Toinen valmentaja', 'En annan coach', 'Another coach'],
    ['other', 'Muu', 'Annan', 'Other'],
  ],
  { neutral: { fi: 'Yhteistyötaho', sv: 'Samarbetspart', en: 'Partner' } },
);
export type PartnerType = (typeof partnerTypes.codes)[number]['code'];

/** Authorities that can sanction: packets to them leave out missed meetings and dropped steps. */
export const sanctioningPartnerTypes: readonly PartnerType[] = ['employment-area', 'te-office', 'kela'];

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
]);
export type VerificationWay = (typeof verificationWays.codes)[number]['code'];
