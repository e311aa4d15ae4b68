import type { z } from 'zod';
import { backups } from './backups.ts';
import { caseFile } from './case-file.ts';
import { clients } from './clients.ts';
import { consents } from './consents.ts';
import { contacts } from './contacts.ts';
import type { Call, CommonError, Contract } from './define.ts';
import { notes } from './notes.ts';
import { packets } from './packets.ts';
import { partners } from './partners.ts';
import { unitCards } from './unit-cards.ts';
import { plans } from './plans.ts';
import { referrals } from './referrals.ts';
import { peopleViews } from './people-views.ts';
import { keys } from './keys.ts';
import { place } from './place.ts';
import { restore } from './restore.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { threads } from './threads.ts';
import { timeline } from './timeline.ts';
import { today } from './today.ts';
import { assessments } from './assessments.ts';
import { coaching } from './coaching.ts';
import { codes } from './codes.ts';
import { day } from './day.ts';
import { disclosures } from './disclosures.ts';
import { receptions } from './receptions.ts';
import { ledger } from './ledger.ts';
import { doubles } from './doubles.ts';
import { forms } from './forms.ts';
import { clock } from './clock.ts';
import { diagnostics } from './diagnostics.ts';
import { handover } from './handover.ts';
import { projectEnd } from './project-end.ts';
import { inbox } from './inbox.ts';
import { imports } from './imports.ts';
import { leads } from './leads.ts';
import { network } from './network.ts';
import { officialRecord } from './official-record.ts';
import { outings } from './outings.ts';
import { papers } from './papers.ts';
import { pathways } from './pathways.ts';
import { situation } from './situation.ts';
import { substitutes } from './substitutes.ts';
import { tally } from './tally.ts';
import { tasks } from './tasks.ts';
import { updates } from './updates.ts';

const parts: readonly Contract[] = [
  caseFile,
  backups,
  restore,
  place,
  keys,
  clients,
  contacts,
  notes,
  timeline,
  search,
  settings,
  peopleViews,
  today,
  plans,
  partners,
  unitCards,
  consents,
  referrals,
  packets,
  threads,
  assessments,
  coaching,
  codes,
  day,
  disclosures,
  receptions,
  ledger,
  doubles,
  forms,
  clock,
  diagnostics,
  handover,
  projectEnd,
  imports,
  inbox,
  leads,
  network,
  officialRecord,
  outings,
  papers,
  pathways,
  situation,
  substitutes,
  tally,
  tasks,
  updates,
];

/** Every call there is, by name: dispatch, preload, transports and test doubles are derived from this table. */
export const contract = {
  ...caseFile,
  ...backups,
  ...restore,
  ...place,
  ...keys,
  ...clients,
  ...contacts,
  ...notes,
  ...timeline,
  ...search,
  ...settings,
  ...peopleViews,
  ...today,
  ...plans,
  ...partners,
  ...unitCards,
  ...consents,
  ...referrals,
  ...packets,
  ...threads,
  ...assessments,
  ...coaching,
  ...codes,
  ...day,
  ...disclosures,
  ...receptions,
  ...ledger,
  ...doubles,
  ...forms,
  ...clock,
  ...diagnostics,
  ...handover,
  ...projectEnd,
  ...imports,
  ...inbox,
  ...leads,
  ...network,
  ...officialRecord,
  ...outings,
  ...papers,
  ...pathways,
  ...situation,
  ...substitutes,
  ...tally,
  ...tasks,
  ...updates,
} satisfies Record<string, Call>;

if (Object.keys(contract).length !== parts.reduce((sum, part) => sum + Object.keys(part).length, 0)) {
  throw new Error('two parts of the contract use the same call name');
}

export type CallName = keyof typeof contract;
/** What a caller passes, before parsing. */
export type ArgsOf<N extends CallName> = z.input<(typeof contract)[N]['args']>;
/** What a handler receives, after parsing. */
export type ParsedArgsOf<N extends CallName> = z.output<(typeof contract)[N]['args']>;
export type ResultOf<N extends CallName> = z.output<(typeof contract)[N]['result']>;
export type ErrorOf<N extends CallName> = (typeof contract)[N]['errors'][number] | CommonError;

const names = new Set<string>(Object.keys(contract));
export const isCallName = (name: string): name is CallName => names.has(name);
