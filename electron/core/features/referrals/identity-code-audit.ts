import { done, type Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock } from '../../ports.ts';
import type { Composed } from './compose.ts';

/** Enters that the identity code was shown in a letter's preview, or left in a packet. The code itself is never in the log. */
export const codeAudit = async (
  trx: WritableDb,
  clock: Clock,
  { sources }: Composed,
  action: 'identity-code.shown' | 'identity-code.disclosed',
): Promise<Result<null, never>> => {
  await audit(trx, clock, {
    action,
    clientId: sources.client.id,
    recordKind: 'referral',
    recordId: sources.referral.id,
    ground: sources.consent?.id ?? null,
  });
  return done;
};
