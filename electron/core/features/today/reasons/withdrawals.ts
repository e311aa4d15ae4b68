import { PacketId } from '#shared/ids.ts';
import { byThread, leftOnWithdrawn } from '../../packets/threads/withdrawals-due.ts';
import { daysSince } from './source.ts';
import type { ReasonSource } from './source.ts';

/** Each referral whose receiver does not know yet that its consent was withdrawn. */
export const untoldWithdrawals: ReasonSource = async (db, { today, clientId }) => {
  const rows = await leftOnWithdrawn(db)
    .$if(clientId !== undefined, (query) => query.where('packet.clientId', '=', clientId ?? ''))
    .execute();
  return [...byThread(rows)].flatMap(([threadId, [first]]) =>
    first?.clientId == null || first.withdrawnAt === null
      ? []
      : [
          {
            clientId: first.clientId,
            reason: {
              type: 'withdrawal-untold' as const,
              packetId: PacketId.parse(threadId),
              number: first.number,
              days: Math.max(0, daysSince(first.withdrawnAt, today)),
            },
          },
        ],
  );
};
