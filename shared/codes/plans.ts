import { codeList, extendableCodeList } from './define.ts';

export const strengthKinds = codeList('strength-kind', [
  ['strength', 'Vahvuus', 'Styrka', 'Strength'],
  ['interest', 'Kiinnostus', 'Intresse', 'Interest'],
  ['wish', 'Toive', 'Önskemål', 'Wish'],
]);
export type StrengthKind = (typeof strengthKinds.codes)[number]['code'];

/** No code blames: a step that was not taken was changed or dropped together. */
export const stepStatuses = codeList('step-status', [
  ['open', 'Edessä', 'Framför oss', 'Ahead'],
  ['partly', 'Osittain', 'Delvis', 'Partly done'],
  ['done', 'Tehty', 'Gjort', 'Done'],
  ['changed', 'Muuttui', 'Ändrades', 'Changed'],
  ['dropped', 'Jätettiin pois', 'Släpptes', 'Let go'],
]);
export type StepStatus = (typeof stepStatuses.codes)[number]['code'];

export const goalStatuses = codeList('goal-status', [
  ['open', 'Matkalla', 'På väg', 'On the way'],
  ['reached', 'Toteutui', 'Uppnått', 'Reached'],
  ['changed', 'Muuttui', 'Ändrades', 'Changed'],
  ['dropped', 'Jätettiin pois', 'Släpptes', 'Let go'],
]);
export type GoalStatus = (typeof goalStatuses.codes)[number]['code'];

/** Areas of the 0–10 self-rating; `own` takes a name in the client's words. */
export const ratingAreas = codeList('rating-area', [
  ['daily-life', 'Arki', 'Vardagen', 'Daily life', { sensitivity: 'personal' }],
  ['wellbeing', 'Vointi', 'Måendet', 'Wellbeing', { sensitivity: 'sensitive' }],
  ['people', 'Ihmiset ympärillä', 'Människor omkring', 'People around me', { sensitivity: 'personal' }],
  ['money', 'Raha-asiat', 'Pengar', 'Money', { sensitivity: 'personal' }],
  ['direction', 'Suunta ja toivo', 'Riktning och hopp', 'Direction and hope', { sensitivity: 'personal' }],
  ['goal', 'Matka tavoitteeseen', 'Vägen till målet', 'The way to the goal', { sensitivity: 'personal' }],
  ['own', 'Oma aihe', 'Eget ämne', 'Own topic', { sensitivity: 'personal' }],
]);
export type RatingArea = (typeof ratingAreas.codes)[number]['code'];

/** Where a plan is on its way. No one is hurried on; the user may add phases of their own. */
export const planPhases = extendableCodeList('plan-phase', [
  ['trust', 'Luottamus ensin', 'Förtroendet först', 'Trust first'],
  ['strengthening', 'Vahvistuminen', 'Stärkande', 'Growing stronger'],
  ['moving-on', 'Eteenpäin', 'Vidare', 'Moving on'],
]);
export type PlanPhase = (typeof planPhases.codes)[number]['code'];

/** The five levels of our own goal scale, by the number that is stored. What each looks like, the client says. */
export const goalLevels = codeList('goal-level', [
  ['-2', 'Askel taaksepäin', 'Ett steg bakåt', 'A step back'],
  ['-1', 'Suunnilleen ennallaan', 'Ungefär som förut', 'About as before'],
  ['0', 'Niin kuin toivoin', 'Som jag hoppades', 'As I hoped'],
  ['1', 'Enemmän kuin toivoin', 'Mer än jag hoppades', 'More than I hoped'],
  ['2', 'Paljon enemmän kuin toivoin', 'Mycket mer än jag hoppades', 'Much more than I hoped'],
]);

/** How the client agreed to the plan. */
export const agreementWays = codeList('agreement-way', [
  ['together', 'Sovittiin yhdessä', 'Överenskommet tillsammans', 'Agreed together'],
  ['oral', 'Suullisesti', 'Muntligt', 'By word of mouth'],
  ['signed', 'Allekirjoitettu', 'Undertecknat', 'Signed'],
  ['message', 'Viestillä', 'Per meddelande', 'By message'],
]);
export type AgreementWay = (typeof agreementWays.codes)[number]['code'];
