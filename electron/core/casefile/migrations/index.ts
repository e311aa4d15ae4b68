import { foundation } from './0001-foundation.ts';
import { casework } from './0002-casework.ts';
import { search } from './0003-search.ts';
import { clientRecord } from './0004-client-record.ts';
import { reachingOut } from './0005-reaching-out.ts';
import { situationAndPathways } from './0006-situation-and-pathways.ts';
import { planInFull } from './0007-plan-in-full.ts';
import { network } from './0008-network.ts';
import { assessmentsAndTasks } from './0009-assessments-and-tasks.ts';
import { papers } from './0010-papers.ts';
import { answersInTime } from './0011-answers-in-time.ts';
import { quickLists } from './0012-quick-lists.ts';
import { waysOut } from './0013-ways-out.ts';
import { packetThreads } from './0014-packet-threads.ts';
import { handover } from './0015-handover.ts';
import { readerFiles } from './0016-reader-files.ts';
import { quickLetters } from './0017-quick-letters.ts';
import { unitCards } from './0018-unit-cards.ts';
import { formerOwnKeys } from './0019-former-own-keys.ts';
import { handoverReceipts } from './0020-handover-receipts.ts';
import { peopleWaitForTheSearch } from './0021-people-wait-for-the-search.ts';
import { undoneHandovers } from './0022-undone-handovers.ts';
import { partnerServices } from './0023-partner-services.ts';
import type { Migration } from './migration.ts';

/** Every step in order. A new one goes to the end; a released one is never changed. */
export const migrations: readonly Migration[] = [
  foundation,
  casework,
  search,
  clientRecord,
  reachingOut,
  situationAndPathways,
  planInFull,
  network,
  assessmentsAndTasks,
  papers,
  answersInTime,
  quickLists,
  waysOut,
  packetThreads,
  handover,
  readerFiles,
  quickLetters,
  unitCards,
  formerOwnKeys,
  handoverReceipts,
  peopleWaitForTheSearch,
  undoneHandovers,
  partnerServices,
];
