import { codeList, extendableCodeList } from './define.ts';

/** Programmes with the ages that each is for. The user adds their own; the ages of a shipped one are those of its description. */
export const programmes = extendableCodeList('programme', [
  ['valpas', 'VALPAS 2 -valmennus', 'VALPAS 2-träning', 'VALPAS 2 coaching', { ages: { from: 15, to: 40 } }],
  [
    'yhdessa-osallisuuteen',
    'Yhdessä osallisuuteen',
    'Yhdessä osallisuuteen',
    'Yhdessä osallisuuteen',
    { ages: { from: 16, to: 29 } },
  ],
  ['ohjaamo', 'Ohjaamo', 'Navigatorn', 'One-Stop Guidance Center (Ohjaamo)', { ages: { from: 15, to: 29 } }],
  ['olkkari', 'Olkkari', 'Olkkari', 'Olkkari', { ages: { from: 13, to: 29 } }],
]);
export type Programme = (typeof programmes.codes)[number]['code'];

/** Who made the first contact. */
export const firstContacts = extendableCodeList(
  'first-contact',
  [
    ['client', 'Hän itse', 'Personen själv', 'The person themself'],
    ['close-one', 'Läheinen', 'Närstående', 'Close one', { sensitivity: 'personal' }],
    [
      'school',
      'Oppilaitos tai koulutuksen järjestäjä',
      'Läroanstalt eller utbildningsanordnare',
      'School or education provider',
    ],
    ['social-services', 'Sosiaalipalvelut', 'Socialservice', 'Social services', { sensitivity: 'personal' }],
    [
      'health-services',
      'Terveyspalvelut tai hoitotaho',
      'Hälsovård eller vårdande part',
      'Health services or treating party',
      { sensitivity: 'sensitive' },
    ],
    ['employment-services', 'Työllisyyspalvelut', 'Sysselsättningstjänster', 'Employment services'],
    ['kela', 'Kela', 'FPA', 'Kela'],
    [
      'youth-work',
      'Nuorisotyö tai etsivä nuorisotyö',
      'Ungdomsarbete eller uppsökande ungdomsarbete',
      'Youth work or outreach youth work',
    ],
    ['ngo', 'Järjestö', 'Organisation', 'NGO'],
    ['project', 'Hanke', 'Projekt', 'Project'],
    ['employer', 'Työnantaja', 'Arbetsgivare', 'Employer'],
    [
      'police',
      'Poliisi tai Rikosseuraamuslaitos',
      'Polisen eller Brottspåföljdsmyndigheten',
      'Police or Prison and Probation Service',
      { sensitivity: 'sensitive' },
    ],
    [
      'military',
      'Puolustusvoimat tai siviilipalvelus',
      'Försvarsmakten eller civiltjänsten',
      'Defence Forces or civilian service',
      { sensitivity: 'personal' },
    ],
    [
      'coach-found',
      'Valmentaja tavoitti jalkautuessaan',
      'Coachen nådde personen i uppsökande arbete',
      'Found by the coach in outreach',
    ],
    ['other', 'Muu', 'Annan', 'Other'],
  ],
  {
    neutral: { fi: 'Yhteistyötaho', sv: 'Samarbetspart', en: 'Partner' },
  },
);
export type FirstContact = (typeof firstContacts.codes)[number]['code'];

/** The person's choice of where and how they are met. */
export const serviceModes = codeList('service-mode', [
  ['on-site', 'Toimipaikassa', 'På verksamhetsstället', 'On site'],
  ['elsewhere', 'Muualla', 'Någon annanstans', 'Elsewhere'],
  ['digital', 'Etänä', 'På distans', 'Digitally'],
]);
export type ServiceMode = (typeof serviceModes.codes)[number]['code'];

const personal = { sensitivity: 'personal' } as const;
const sensitive = { sensitivity: 'sensitive' } as const;

/** Where the person is in working life. Not wanting to say is an answer like the others. */
export const labourSituations = extendableCodeList(
  'labour-situation',
  [
    ['unemployed', 'Työtön työnhakija', 'Arbetslös arbetssökande', 'Unemployed jobseeker', personal],
    [
      'unemployed-long',
      'Työtön työnhakija yli vuoden',
      'Arbetslös arbetssökande i över ett år',
      'Unemployed jobseeker for over a year',
      personal,
    ],
    [
      'unregistered',
      'Ilman työtä, ei työnhakijana',
      'Utan arbete, inte arbetssökande',
      'Without work, not registered as a jobseeker',
      personal,
    ],
    ['laid-off', 'Lomautettu', 'Permitterad', 'Laid off', personal],
    [
      'service',
      'Työllistymistä tukevassa palvelussa',
      'I service som stöder sysselsättningen',
      'In a service supporting employment',
      personal,
    ],
    [
      'rehabilitative-work',
      'Kuntouttavassa työtoiminnassa',
      'I arbetsverksamhet i rehabiliteringssyfte',
      'In rehabilitative work activity',
      personal,
    ],
    ['work-trial', 'Työkokeilussa', 'I arbetsprövning', 'In a work trial', personal],
    [
      'subsidised',
      'Palkkatuetussa työssä',
      'I lönesubventionerat arbete',
      'In wage-subsidised work',
      personal,
    ],
    ['part-time', 'Töissä osa-aikaisesti', 'I arbete på deltid', 'Working part-time', personal],
    ['employed', 'Töissä', 'I arbete', 'Working', personal],
    ['self-employed', 'Yrittäjänä', 'Företagare', 'Self-employed', personal],
    [
      'sick-benefit',
      'Sairauspäivärahalla tai kuntoutustuella',
      'Med sjukdagpenning eller rehabiliteringsstöd',
      'On sickness allowance or rehabilitation benefit',
      sensitive,
    ],
    ['pension', 'Eläkkeellä', 'Pensionerad', 'On a pension', sensitive],
    ['family-leave', 'Perhevapaalla', 'Familjeledig', 'On family leave', personal],
    [
      'military',
      'Varusmies- tai siviilipalveluksessa',
      'I beväringstjänst eller civiltjänst',
      'In conscript or civilian service',
      personal,
    ],
    ['outside', 'Työvoiman ulkopuolella', 'Utanför arbetskraften', 'Outside the labour force', personal],
    ['not-told', 'Ei halua kertoa', 'Vill inte berätta', 'Does not want to say', personal],
    ['other', 'Muu', 'Annat', 'Other', personal],
  ],
  {
    neutral: { fi: 'Muu', sv: 'Annat', en: 'Other' },
  },
);
export type LabourSituation = (typeof labourSituations.codes)[number]['code'];

/** Where the person is in studies. */
export const studySituations = extendableCodeList(
  'study-situation',
  [
    ['none', 'Ei opintoja', 'Inga studier', 'No studies', personal],
    ['basic', 'Perusopetuksessa', 'I grundläggande utbildning', 'In basic education', personal],
    [
      'preparatory',
      'Valmentavassa koulutuksessa (TUVA tai muu)',
      'I handledande utbildning (Hux eller annan)',
      'In preparatory education (TUVA or other)',
      personal,
    ],
    ['vocational', 'Ammatillisissa opinnoissa', 'I yrkesstudier', 'In vocational studies', personal],
    ['upper-secondary', 'Lukiossa', 'I gymnasiet', 'In general upper secondary school', personal],
    ['higher', 'Korkeakoulussa', 'I högskola', 'In higher education', personal],
    ['other-studies', 'Muissa opinnoissa', 'I andra studier', 'In other studies', personal],
    ['interrupted', 'Opinnot keskeytyneet', 'Studierna avbrutna', 'Studies interrupted', personal],
    ['without-place', 'Vailla opiskelupaikkaa', 'Utan studieplats', 'Without a place to study', personal],
    ['qualified', 'Tutkinto suoritettu', 'Examen avlagd', 'Qualification completed', personal],
    ['not-told', 'Ei halua kertoa', 'Vill inte berätta', 'Does not want to say', personal],
    ['other', 'Muu', 'Annat', 'Other', personal],
  ],
  {
    neutral: { fi: 'Muu', sv: 'Annat', en: 'Other' },
  },
);
export type StudySituation = (typeof studySituations.codes)[number]['code'];
