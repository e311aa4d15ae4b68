import { codeList, extendableCodeList } from './define.ts';

/** Benefits and services that forms are filled in for. Those that tell of health carry a neutral word outside the person's page. */
export const benefits = extendableCodeList(
  'benefit',
  [
    ['social-assistance', 'Toimeentulotuki', 'Utkomststöd', 'Social assistance', { sensitivity: 'personal' }],
    [
      'labour-market-subsidy',
      'Työmarkkinatuki',
      'Arbetsmarknadsstöd',
      'Labour-market subsidy',
      { sensitivity: 'personal' },
    ],
    ['housing-allowance', 'Asumistuki', 'Bostadsbidrag', 'Housing allowance', { sensitivity: 'personal' }],
    ['study-grant', 'Opintotuki', 'Studiestöd', 'Student financial aid', { sensitivity: 'personal' }],
    [
      'rehabilitation-allowance',
      'Kuntoutusraha',
      'Rehabiliteringspenning',
      'Rehabilitation allowance',
      { sensitivity: 'sensitive' },
    ],
    [
      'kela-rehabilitation',
      'Kuntoutus (Kela)',
      'Rehabilitering (FPA)',
      'Rehabilitation (Kela)',
      { sensitivity: 'sensitive' },
    ],
    [
      'sickness-allowance',
      'Sairauspäiväraha',
      'Sjukdagpenning',
      'Sickness allowance',
      { sensitivity: 'sensitive' },
    ],
    [
      'disability-allowance',
      'Vammaistuki',
      'Handikappbidrag',
      'Disability allowance',
      { sensitivity: 'sensitive' },
    ],
    [
      'disability-pension',
      'Työkyvyttömyyseläke',
      'Sjukpension',
      'Disability pension',
      { sensitivity: 'sensitive' },
    ],
    ['wage-subsidy', 'Palkkatuki', 'Lönesubvention', 'Wage subsidy', { sensitivity: 'personal' }],
    ['work-trial', 'Työkokeilu', 'Arbetsprövning', 'Work trial', { sensitivity: 'personal' }],
    [
      'rehabilitative-work',
      'Kuntouttava työtoiminta',
      'Arbetsverksamhet i rehabiliteringssyfte',
      'Rehabilitative work activity',
      { sensitivity: 'personal' },
    ],
    ['debt-adjustment', 'Velkajärjestely', 'Skuldsanering', 'Debt adjustment', { sensitivity: 'sensitive' }],
    [
      'housing-application',
      'Asuntohakemus',
      'Bostadsansökan',
      'Housing application',
      { sensitivity: 'personal' },
    ],
    ['study-application', 'Haku opintoihin', 'Ansökan till studier', 'Application to study'],
    ['other', 'Muu etuus tai palvelu', 'Annan förmån eller service', 'Another benefit or service'],
  ],
  {
    title: { fi: 'Etuudet ja palvelut', sv: 'Förmåner och service', en: 'Benefits and services' },
    neutral: { fi: 'Hakemus', sv: 'Ansökan', en: 'Application' },
  },
);
export type Benefit = (typeof benefits.codes)[number]['code'];

/** What was decided on an application. None of them says whose fault it was. */
export const formDecisions = codeList('form-decision', [
  ['granted', 'Myönnettiin', 'Beviljades', 'Granted'],
  ['partly', 'Myönnettiin osittain', 'Beviljades delvis', 'Granted in part'],
  ['refused', 'Ei myönnetty', 'Beviljades inte', 'Not granted'],
  ['withdrawn', 'Hakemus peruttiin', 'Ansökan drogs tillbaka', 'Withdrawn'],
]);
export type FormDecision = (typeof formDecisions.codes)[number]['code'];

/** How far a form is; derived from what is known of it. */
export const formStatuses = codeList('form-status', [
  ['gathering', 'Kootaan', 'Samlas ihop', 'Being put together'],
  ['ready', 'Valmis lähetettäväksi', 'Klar att skickas', 'Ready to send'],
  ['submitted', 'Lähetetty', 'Inskickad', 'Sent in'],
  ['decided', 'Päätös tullut', 'Beslut har kommit', 'Decided'],
]);
export type FormStatus = (typeof formStatuses.codes)[number]['code'];
