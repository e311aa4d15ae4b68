import type { printItems as fi } from '../fi/print-items.ts';
import type { Translated } from '../translated.ts';

export const printItems: Translated<typeof fi> = {
  interpreter: 'Behöver tolk',
  interpreterIn: 'Behöver tolk: {{language}}',
  since: 'sedan {{day}}',
  helps: 'vad som hjälper: {{text}}',
  lowered: 'lägre sedan {{day}}',
  planned: 'planerat {{day}}',
  began: 'började {{day}}',
  reason: 'orsak: {{text}}',
  filledBy: 'ifyllt av: {{who}}',
  score: '{{area}}: {{value}}',
  scoreOf: '{{area}}: {{value}} (skala {{lowest}}–{{highest}})',
  treating: 'vårdande part',
  coachPart: 'coachens del: {{text}}',
  coachReminds: 'coachen påminner',
  coachAccompanies: 'coachen följer med',
  minutes: '{{minutes}} min',
  by: 'senast {{day}}',
  dated: 'daterat {{day}}',
  notToTellAny:
    'Klienten har förbjudit att något berättas för vårdnadshavarna, också om detta förbud (klientlagen 812/2000, 11\u00a0§)',
  notToTell:
    'Klienten har förbjudit att något berättas för vårdnadshavaren, också om detta förbud: {{who}} (klientlagen 812/2000, 11\u00a0§)',
  fromTo: '{{from}}–{{until}}',
  pauseOf: { coaching: 'Coachningen på paus', plan: 'Planen på paus' },
  checkInAgreed: 'uppföljning {{day}}',
  checkInDone: 'uppföljning gjord {{day}}',
  coachedSince: 'coachningen började {{day}}',
  coachedTo: 'coachningen slutade {{day}}',
  ownSupport: 'Stödet',
  supportOf: 'Stödet fortsätter: {{pathway}}',
  supportOpen: 'ingen sista dag har avtalats',
  until: 'till och med {{day}}',
  review: 'ses över tillsammans {{day}}',
  planConsent: 'samtycke till planen till och med {{day}}',
};
