import { createInstance } from 'i18next';
import type { i18n } from 'i18next';
import type { Language, PaperLanguage } from '../languages.ts';
import type { KeyOf, Translated, ValuesFor } from './translated.ts';
import { common as commonFi } from './fi/common.ts';
import { shell as shellFi } from './fi/shell.ts';
import { errors as errorsFi } from './fi/errors.ts';
import { print as printFi } from './fi/print.ts';
import { firstRun as firstRunFi } from './fi/firstRun.ts';
import { today as todayFi } from './fi/today.ts';
import { people as peopleFi } from './fi/people.ts';
import { person as personFi } from './fi/person.ts';
import { notes as notesFi } from './fi/notes.ts';
import { plan as planFi } from './fi/plan.ts';
import { partners as partnersFi } from './fi/partners.ts';
import { consents as consentsFi } from './fi/consents.ts';
import { referral as referralFi } from './fi/referral.ts';
import { packets as packetsFi } from './fi/packets.ts';
import { settings as settingsFi } from './fi/settings.ts';
import { contacts as contactsFi } from './fi/contacts.ts';
import { handover as handoverFi } from './fi/handover.ts';
import { imports as importsFi } from './fi/imports.ts';
import { doubles as doublesFi } from './fi/doubles.ts';
import { substitutes as substitutesFi } from './fi/substitutes.ts';
import { papers as papersFi } from './fi/papers.ts';
import { tasks as tasksFi } from './fi/tasks.ts';
import { assessments as assessmentsFi } from './fi/assessments.ts';
import { network as networkFi } from './fi/network.ts';
import { pathways as pathwaysFi } from './fi/pathways.ts';
import { situation as situationFi } from './fi/situation.ts';
import { day as dayFi } from './fi/day.ts';
import { reach as reachFi } from './fi/reach.ts';
import { codes as codesFi } from './fi/codes.ts';
import { backups as backupsFi } from './fi/backups.ts';
import { restore as restoreFi } from './fi/restore.ts';
import { place as placeFi } from './fi/place.ts';
import { diagnostics as diagnosticsFi } from './fi/diagnostics.ts';
import { keys as keysFi } from './fi/keys.ts';
import { projectEnd as projectEndFi } from './fi/projectEnd.ts';
import { updates as updatesFi } from './fi/updates.ts';
import { plainPlan } from './fi-plain/print.ts';
import { common as commonSv } from './sv/common.ts';
import { shell as shellSv } from './sv/shell.ts';
import { errors as errorsSv } from './sv/errors.ts';
import { print as printSv } from './sv/print.ts';
import { firstRun as firstRunSv } from './sv/firstRun.ts';
import { today as todaySv } from './sv/today.ts';
import { people as peopleSv } from './sv/people.ts';
import { person as personSv } from './sv/person.ts';
import { notes as notesSv } from './sv/notes.ts';
import { plan as planSv } from './sv/plan.ts';
import { partners as partnersSv } from './sv/partners.ts';
import { consents as consentsSv } from './sv/consents.ts';
import { referral as referralSv } from './sv/referral.ts';
import { packets as packetsSv } from './sv/packets.ts';
import { settings as settingsSv } from './sv/settings.ts';
import { contacts as contactsSv } from './sv/contacts.ts';
import { handover as handoverSv } from './sv/handover.ts';
import { imports as importsSv } from './sv/imports.ts';
import { doubles as doublesSv } from './sv/doubles.ts';
import { substitutes as substitutesSv } from './sv/substitutes.ts';
import { papers as papersSv } from './sv/papers.ts';
import { tasks as tasksSv } from './sv/tasks.ts';
import { assessments as assessmentsSv } from './sv/assessments.ts';
import { network as networkSv } from './sv/network.ts';
import { pathways as pathwaysSv } from './sv/pathways.ts';
import { situation as situationSv } from './sv/situation.ts';
import { day as daySv } from './sv/day.ts';
import { reach as reachSv } from './sv/reach.ts';
import { codes as codesSv } from './sv/codes.ts';
import { backups as backupsSv } from './sv/backups.ts';
import { restore as restoreSv } from './sv/restore.ts';
import { place as placeSv } from './sv/place.ts';
import { diagnostics as diagnosticsSv } from './sv/diagnostics.ts';
import { keys as keysSv } from './sv/keys.ts';
import { projectEnd as projectEndSv } from './sv/projectEnd.ts';
import { updates as updatesSv } from './sv/updates.ts';
import { common as commonEn } from './en/common.ts';
import { shell as shellEn } from './en/shell.ts';
import { errors as errorsEn } from './en/errors.ts';
import { print as printEn } from './en/print.ts';
import { firstRun as firstRunEn } from './en/firstRun.ts';
import { today as todayEn } from './en/today.ts';
import { people as peopleEn } from './en/people.ts';
import { person as personEn } from './en/person.ts';
import { notes as notesEn } from './en/notes.ts';
import { plan as planEn } from './en/plan.ts';
import { partners as partnersEn } from './en/partners.ts';
import { consents as consentsEn } from './en/consents.ts';
import { referral as referralEn } from './en/referral.ts';
import { packets as packetsEn } from './en/packets.ts';
import { settings as settingsEn } from './en/settings.ts';
import { contacts as contactsEn } from './en/contacts.ts';
import { handover as handoverEn } from './en/handover.ts';
import { imports as importsEn } from './en/imports.ts';
import { doubles as doublesEn } from './en/doubles.ts';
import { substitutes as substitutesEn } from './en/substitutes.ts';
import { papers as papersEn } from './en/papers.ts';
import { tasks as tasksEn } from './en/tasks.ts';
import { assessments as assessmentsEn } from './en/assessments.ts';
import { network as networkEn } from './en/network.ts';
import { pathways as pathwaysEn } from './en/pathways.ts';
import { situation as situationEn } from './en/situation.ts';
import { day as dayEn } from './en/day.ts';
import { reach as reachEn } from './en/reach.ts';
import { codes as codesEn } from './en/codes.ts';
import { backups as backupsEn } from './en/backups.ts';
import { restore as restoreEn } from './en/restore.ts';
import { place as placeEn } from './en/place.ts';
import { diagnostics as diagnosticsEn } from './en/diagnostics.ts';
import { keys as keysEn } from './en/keys.ts';
import { projectEnd as projectEndEn } from './en/projectEnd.ts';
import { updates as updatesEn } from './en/updates.ts';

/** The Finnish texts: the source of every key. */
const fi = {
  common: commonFi,
  shell: shellFi,
  errors: errorsFi,
  print: printFi,
  firstRun: firstRunFi,
  today: todayFi,
  people: peopleFi,
  person: personFi,
  notes: notesFi,
  plan: planFi,
  partners: partnersFi,
  consents: consentsFi,
  referral: referralFi,
  packets: packetsFi,
  settings: settingsFi,
  contacts: contactsFi,
  handover: handoverFi,
  imports: importsFi,
  doubles: doublesFi,
  substitutes: substitutesFi,
  papers: papersFi,
  tasks: tasksFi,
  assessments: assessmentsFi,
  network: networkFi,
  pathways: pathwaysFi,
  situation: situationFi,
  day: dayFi,
  reach: reachFi,
  codes: codesFi,
  backups: backupsFi,
  restore: restoreFi,
  place: placeFi,
  diagnostics: diagnosticsFi,
  keys: keysFi,
  projectEnd: projectEndFi,
  updates: updatesFi,
};

export type Catalogue = typeof fi;

const sv: Translated<Catalogue> = {
  common: commonSv,
  shell: shellSv,
  errors: errorsSv,
  print: printSv,
  firstRun: firstRunSv,
  today: todaySv,
  people: peopleSv,
  person: personSv,
  notes: notesSv,
  plan: planSv,
  partners: partnersSv,
  consents: consentsSv,
  referral: referralSv,
  packets: packetsSv,
  settings: settingsSv,
  contacts: contactsSv,
  handover: handoverSv,
  imports: importsSv,
  doubles: doublesSv,
  substitutes: substitutesSv,
  papers: papersSv,
  tasks: tasksSv,
  assessments: assessmentsSv,
  network: networkSv,
  pathways: pathwaysSv,
  situation: situationSv,
  day: daySv,
  reach: reachSv,
  codes: codesSv,
  backups: backupsSv,
  restore: restoreSv,
  place: placeSv,
  diagnostics: diagnosticsSv,
  keys: keysSv,
  projectEnd: projectEndSv,
  updates: updatesSv,
};

const en: Translated<Catalogue> = {
  common: commonEn,
  shell: shellEn,
  errors: errorsEn,
  print: printEn,
  firstRun: firstRunEn,
  today: todayEn,
  people: peopleEn,
  person: personEn,
  notes: notesEn,
  plan: planEn,
  partners: partnersEn,
  consents: consentsEn,
  referral: referralEn,
  packets: packetsEn,
  settings: settingsEn,
  contacts: contactsEn,
  handover: handoverEn,
  imports: importsEn,
  doubles: doublesEn,
  substitutes: substitutesEn,
  papers: papersEn,
  tasks: tasksEn,
  assessments: assessmentsEn,
  network: networkEn,
  pathways: pathwaysEn,
  situation: situationEn,
  day: dayEn,
  reach: reachEn,
  codes: codesEn,
  backups: backupsEn,
  restore: restoreEn,
  place: placeEn,
  diagnostics: diagnosticsEn,
  keys: keysEn,
  projectEnd: projectEndEn,
  updates: updatesEn,
};

/** All texts of the app, by language and area. The labels of code lists are not here but in `shared/codes`. */
export const catalogues: Readonly<Record<Language, Translated<Catalogue>>> = { fi, sv, en };

/** A key of the catalogues: `people.title`. */
export type TextKey = KeyOf<Catalogue>;

/** Gives the text of a key with its values put in; plurals by `count`. Never escapes: the framework does. */
export type TextOf = <K extends TextKey>(key: K, ...values: ValuesFor<Catalogue, K>) => string;

/** A ready i18next instance with all three languages, speaking `language`. */
export function createTexts(language: Language): i18n {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'fi',
    initAsync: false,
    ns: ['translation'],
    resources: { fi: { translation: fi }, sv: { translation: sv }, en: { translation: en } },
    interpolation: { escapeValue: false },
  });
  return instance;
}

/** How an instance is asked. i18next's own types know the keys only after an augmentation that all code would share. */
export function textOf(instance: i18n, language: string): TextOf {
  const fixed = instance.getFixedT(language);
  const ask = (key: string, values: Readonly<Record<string, string | number>>): string => fixed(key, values);
  return (key, ...values) => ask(key, { ...values[0] });
}

/** The texts of one language for code without a screen: menus, dialogs of the system, papers. */
export const textFor = (language: Language): TextOf => textOf(createTexts(language), language);

/** The texts of a paper that the client keeps: those of a language, or with the plan's in plain Finnish. */
export function textForPaper(language: PaperLanguage): TextOf {
  if (language !== 'fi-plain') return textFor(language);
  const texts = createInstance();
  void texts.init({
    lng: 'fi',
    initAsync: false,
    resources: { fi: { translation: { ...fi, print: { ...fi.print, plan: plainPlan } } } },
    interpolation: { escapeValue: false },
  });
  return textOf(texts, 'fi');
}
