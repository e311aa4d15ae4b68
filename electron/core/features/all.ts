import { todayHandlers } from './today/handlers.ts';
import { timelineHandlers } from './timeline/handlers.ts';
import { searchHandlers } from './search/handlers.ts';
import { noteHandlers } from './notes/handlers.ts';
import { contactHandlers } from './contacts/handlers.ts';
import { clientHandlers, peopleViewHandlers } from './clients/handlers.ts';
import { settingsHandlers } from './settings/handlers.ts';
import { consentHandlers } from './consents/handlers.ts';
import { packetHandlers } from './packets/handlers.ts';
import { partnerHandlers } from './partners/handlers.ts';
import { unitCardHandlers } from './partners/unit-card-handlers.ts';
import { referralHandlers } from './referrals/handlers.ts';
import { planHandlers } from './plans/handlers.ts';
import { caseFileHandlers } from './case-file/handlers.ts';
import { assessmentsHandlers } from './assessments/handlers.ts';
import { coachingHandlers } from './coaching/handlers.ts';
import { codeHandlers } from './codes/handlers.ts';
import { dayHandlers } from './day/handlers.ts';
import { backupHandlers } from './backups/handlers.ts';
import { keysHandlers } from './keys/handlers.ts';
import { placeHandlers } from './place/handlers.ts';
import { restoreHandlers } from './restore/handlers.ts';
import { threadHandlers } from './packets/threads/handlers.ts';
import { clockHandlers } from './clock/handlers.ts';
import { diagnosticsHandlers } from './diagnostics/handlers.ts';
import { disclosureHandlers } from './disclosures/handlers.ts';
import { receptionHandlers } from './receptions/handlers.ts';
import { ledgerHandlers } from './ledger/handlers.ts';
import { doublesHandlers } from './doubles/handlers.ts';
import { formsHandlers } from './forms/handlers.ts';
import { handoverHandlers } from './handover/handlers.ts';
import { projectEndHandlers } from './project-end/handlers.ts';
import { importsHandlers } from './imports/handlers.ts';
import { inboxHandlers } from './inbox/handlers.ts';
import { leadsHandlers } from './leads/handlers.ts';
import { networkHandlers } from './network/handlers.ts';
import { officialRecordHandlers } from './official-record/handlers.ts';
import { outingsHandlers } from './outings/handlers.ts';
import { papersHandlers } from './papers/handlers.ts';
import { pathwaysHandlers } from './pathways/handlers.ts';
import { situationHandlers } from './situation/handlers.ts';
import { substitutesHandlers } from './substitutes/handlers.ts';
import { tallyHandlers } from './tally/handlers.ts';
import { tasksHandlers } from './tasks/handlers.ts';
import { updatesHandlers } from './updates/handlers.ts';

/** The handlers of every feature. */
export const features: readonly Readonly<Record<string, unknown>>[] = [
  caseFileHandlers,
  backupHandlers,
  restoreHandlers,
  placeHandlers,
  keysHandlers,
  todayHandlers,
  timelineHandlers,
  searchHandlers,
  noteHandlers,
  contactHandlers,
  clientHandlers,
  peopleViewHandlers,
  settingsHandlers,
  consentHandlers,
  packetHandlers,
  threadHandlers,
  partnerHandlers,
  unitCardHandlers,
  referralHandlers,
  planHandlers,
  assessmentsHandlers,
  coachingHandlers,
  codeHandlers,
  clockHandlers,
  dayHandlers,
  diagnosticsHandlers,
  disclosureHandlers,
  receptionHandlers,
  ledgerHandlers,
  doublesHandlers,
  formsHandlers,
  handoverHandlers,
  projectEndHandlers,
  importsHandlers,
  inboxHandlers,
  leadsHandlers,
  networkHandlers,
  officialRecordHandlers,
  outingsHandlers,
  papersHandlers,
  pathwaysHandlers,
  situationHandlers,
  substitutesHandlers,
  tallyHandlers,
  tasksHandlers,
  updatesHandlers,
];
