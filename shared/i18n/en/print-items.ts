import type { printItems as fi } from '../fi/print-items.ts';
import type { Translated } from '../translated.ts';

export const printItems: Translated<typeof fi> = {
  interpreter: 'Needs an interpreter',
  interpreterIn: 'Needs an interpreter: {{language}}',
  since: 'since {{day}}',
  helps: 'what helps: {{text}}',
  lowered: 'lower since {{day}}',
  planned: 'planned for {{day}}',
  began: 'began on {{day}}',
  reason: 'reason: {{text}}',
  filledBy: 'filled in by: {{who}}',
  score: '{{area}}: {{value}}',
  scoreOf: '{{area}}: {{value}} (scale {{lowest}}–{{highest}})',
  treating: 'treating party',
  coachPart: 'the coach’s part: {{text}}',
  coachReminds: 'the coach reminds',
  coachAccompanies: 'the coach comes along',
  minutes: '{{minutes}} min',
  by: 'by {{day}}',
  dated: 'dated {{day}}',
  notToTellAny:
    'The client has forbidden telling the guardians anything, this prohibition included (Act 812/2000, section 11)',
  notToTell:
    'The client has forbidden telling the guardian anything, this prohibition included: {{who}} (Act 812/2000, section 11)',
  fromTo: '{{from}}–{{until}}',
  pauseOf: { coaching: 'Coaching paused', plan: 'Plan paused' },
  checkInAgreed: 'check-in on {{day}}',
  checkInDone: 'check-in done on {{day}}',
  coachedSince: 'coaching began {{day}}',
  coachedTo: 'coaching ended {{day}}',
  ownSupport: 'Support',
  supportOf: 'Support goes on: {{pathway}}',
  supportOpen: 'no last day agreed',
  until: 'until {{day}}',
  review: 'to be looked at together on {{day}}',
  planConsent: 'consent to the plan until {{day}}',
};
