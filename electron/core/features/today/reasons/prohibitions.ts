import { untoldOfProhibition } from '../../packets/threads/prohibitions-due.ts';
import { daysSince } from './source.ts';
import type { ReasonSource } from './source.ts';

/** Each receiver of a referral who does not know yet that nothing may be told to a guardian. */
export const untoldProhibitions: ReasonSource = async (db, { today, clientId: asked }) => {
  const untold = await untoldOfProhibition(db, asked);
  return untold.map(({ clientId, referralId, number, since }) => ({
    clientId,
    reason: {
      type: 'prohibition-untold' as const,
      referralId,
      number,
      days: Math.max(0, daysSince(since, today)),
    },
  }));
};
