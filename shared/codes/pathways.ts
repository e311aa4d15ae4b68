import { codeList, extendableCodeList } from './define.ts';

/** Where a person may be going. Those that tell of health or substance use say a neutral word outside the person's page. */
export const pathwayTypes = extendableCodeList(
  'pathway-type',
  [
    [
      'rehabilitative-work',
      'Kuntouttava työtoiminta',
      'Arbetsverksamhet i rehabiliteringssyfte',
      'Rehabilitative work activity',
      { sensitivity: 'personal' },
    ],
    [
      'social-rehabilitation',
      'Sosiaalinen kuntoutus',
      'Social rehabilitering',
      'Social rehabilitation',
      { sensitivity: 'personal' },
    ],
    ['vocational-studies', 'Ammatilliset opinnot', 'Yrkesstudier', 'Vocational studies'],
    [
      'other-studies',
      'Muut tai valmentavat opinnot',
      'Andra eller förberedande studier',
      'Other or preparatory studies',
    ],
    ['workshop', 'Työpaja', 'Verkstad', 'Workshop'],
    ['coaching-workshop', 'Valmennuspaja', 'Träningsverkstad', 'Coaching workshop'],
    ['work-trial', 'Työkokeilu', 'Arbetsprövning', 'Work trial'],
    ['subsidised-work', 'Palkkatuettu työ', 'Arbete med lönesubvention', 'Wage-subsidised work'],
    ['paid-work', 'Palkkatyö', 'Lönearbete', 'Paid work'],
    ['part-time-work', 'Osa-aikatyö', 'Deltidsarbete', 'Part-time work'],
    ['summer-job', 'Kesätyö', 'Sommarjobb', 'Summer job'],
    ['winter-job', 'Talvityö', 'Vinterjobb', 'Winter job'],
    ['hidden-job', 'Piilotyöpaikka', 'Dold arbetsplats', 'Hidden-job hire'],
    ['entrepreneurship', 'Yrittäjyys', 'Företagande', 'Entrepreneurship'],
    [
      'vocational-rehabilitation',
      'Ammatillinen kuntoutus',
      'Yrkesinriktad rehabilitering',
      'Vocational rehabilitation',
      { sensitivity: 'sensitive' },
    ],
    [
      'substance-rehabilitation',
      'Päihdekuntoutus',
      'Rehabilitering vid missbruk',
      'Substance-use rehabilitation',
      { sensitivity: 'sensitive' },
    ],
    [
      'treatment',
      'Hoito tai terapia',
      'Vård eller terapi',
      'Treatment or therapy',
      { sensitivity: 'sensitive' },
    ],
    [
      'group',
      'Vertais- tai muu ryhmä',
      'Kamratgrupp eller annan grupp',
      'Peer or other group',
      { sensitivity: 'personal' },
    ],
    ['volunteering', 'Vapaaehtoistoiminta', 'Volontärverksamhet', 'Volunteering'],
    [
      'service',
      'Varusmies- tai siviilipalvelus',
      'Värnplikt eller civiltjänst',
      'Conscription or civil service',
      { sensitivity: 'personal' },
    ],
    [
      'pension',
      'Eläke tai sairauspäiväraha selvitetty',
      'Pension eller sjukdagpenning utredd',
      'Pension or sickness benefit clarified',
      { sensitivity: 'sensitive' },
    ],
    ['other', 'Muu mielekäs tekeminen', 'Annan meningsfull verksamhet', 'Other meaningful activity'],
  ],
  { neutral: { fi: 'Jatkopolku', sv: 'Fortsatt väg', en: 'Onward pathway' } },
);
export type PathwayType = (typeof pathwayTypes.codes)[number]['code'];

export const pathwayStatuses = codeList('pathway-status', [
  ['idea', 'Ajatus', 'Idé', 'Idea'],
  ['explored', 'Tutustuttu', 'Bekantat sig', 'Explored'],
  ['agreed', 'Sovittu', 'Överenskommet', 'Agreed'],
  ['waiting', 'Odottaa', 'Väntar', 'Waiting'],
  ['started', 'Alkoi', 'Började', 'Started'],
  ['continuing', 'Jatkuu', 'Fortsätter', 'Continuing'],
  ['interrupted', 'Keskeytyi', 'Avbröts', 'Interrupted'],
  ['completed', 'Tuli päätökseen', 'Slutfördes', 'Completed'],
  ['changed', 'Vaihtui toiseen', 'Byttes till något annat', 'Changed'],
]);
export type PathwayStatus = (typeof pathwayStatuses.codes)[number]['code'];

/** Something is on offer, or goes on: what keeps a person from being without any alternative. */
export const openStatuses = ['idea', 'explored', 'agreed', 'waiting', 'started', 'continuing'] as const;
/** The person has gone there. */
export const startedStatuses = ['started', 'continuing'] as const satisfies readonly PathwayStatus[];
/** It is over, for whatever reason; the client stays. */
export const endedStatuses = [
  'interrupted',
  'completed',
  'changed',
] as const satisfies readonly PathwayStatus[];

/** How it became known that a person was received where they went. */
export const receptionWays = codeList('reception-way', [
  ['packet', 'Vastaus paketilla', 'Svar med paket', 'Answer by packet'],
  ['phone', 'Puhelimessa', 'Per telefon', 'By phone'],
  ['client', 'Asiakas kertoi', 'Klienten berättade', 'The client said so'],
  ['been-there', 'Oltiin paikalla', 'Vi var på plats', 'By being there'],
]);
export type ReceptionWay = (typeof receptionWays.codes)[number]['code'];

/** Why a spell of coaching ended. None of them blames anybody, and none has to be given. */
export const closingReasons = extendableCodeList('closing-reason', [
  [
    'goal-reached',
    'Tavoite täyttyi, tuki jatkuu muualla',
    'Målet nåddes, stödet fortsätter annanstans',
    'Goal reached, moved on with support',
  ],
  [
    'no-need',
    'Eteenpäin ilman tuen tarvetta',
    'Vidare utan behov av stöd',
    'Moved on without need of support',
  ],
  [
    'moved-away',
    'Muutti toiselle paikkakunnalle',
    'Flyttade till annan ort',
    'Moved to another municipality',
    { sensitivity: 'personal' },
  ],
  ['own-wish', 'Oma toive', 'Egen önskan', 'Own wish'],
  ['not-reached', 'Yhteys ei enää tavoittanut', 'Kontakten nådde inte längre fram', 'Not reached any more'],
  [
    'transferred',
    'Siirtyi toiseen palveluun',
    'Övergick till annan service',
    'Transferred to another service',
    { sensitivity: 'personal' },
  ],
  ['age-or-programme', 'Ikä tai ohjelma päättyi', 'Åldern eller programmet tog slut', 'Age or programme end'],
  ['project-ended', 'Hanke päättyi', 'Projektet tog slut', 'Project ended'],
  ['deceased', 'Kuollut', 'Avliden', 'Deceased', { sensitivity: 'sensitive' }],
]);
export type ClosingReason = (typeof closingReasons.codes)[number]['code'];
