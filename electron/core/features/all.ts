import { todayHandlers } from './today/handlers.ts';
import { timelineHandlers } from './timeline/handlers.ts';
import { searchHandlers } from './search/handlers.ts';
import { noteHandlers } from './notes/handlers.ts';
import { contactHandlers } from './contacts/handlers.ts';
import { clientHandlers } from './clients/handlers.ts';
import { consentHandlers } from './consents/handlers.ts';
import { packetHandlers } from './packets/handlers.ts';
import { partnerHandlers } from './partners/handlers.ts';
import { referralHandlers } from './referrals/handlers.ts';
import { planHandlers } from './plans/handlers.ts';
import { caseFileHandlers } from './case-file/handlers.ts';

/** The handlers of every feature. */
export const features: readonly Readonly<Record<string, unknown>>[] = [
  caseFileHandlers,
  todayHandlers,
  timelineHandlers,
  searchHandlers,
  noteHandlers,
  contactHandlers,
  clientHandlers,
  consentHandlers,
  packetHandlers,
  partnerHandlers,
  referralHandlers,
  planHandlers,
];
