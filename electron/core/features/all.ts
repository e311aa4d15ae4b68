import { consentHandlers } from './consents/handlers.ts';
import { packetHandlers } from './packets/handlers.ts';
import { partnerHandlers } from './partners/handlers.ts';
import { referralHandlers } from './referrals/handlers.ts';
import { planHandlers } from './plans/handlers.ts';

/** The handlers of every feature. */
export const features: readonly Readonly<Record<string, unknown>>[] = [
  consentHandlers,
  packetHandlers,
  partnerHandlers,
  referralHandlers,
  planHandlers,
];
