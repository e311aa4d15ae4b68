import type { ErrorCode } from '#shared/errors.ts';
import type { PacketId } from '#shared/ids.ts';
import { success, type Result } from '#shared/result.ts';
import type { App } from '../../../app.ts';
import type { WriteError } from '../../chosen-files.ts';
import { leavePacket, type Departure, type Letter, type Standing } from '../leave.ts';
import type { Outgoing } from '../outgoing.ts';
import type { Thread } from './thread.ts';

export interface ThreadStanding extends Standing {
  readonly thread: Thread;
}

export interface LeavingLetter extends Letter {
  readonly ground: string;
  readonly ledger: Outgoing['ledger'];
  readonly note: NonNullable<Outgoing['note']> | null;
}

type ThreadDeparture<S extends ThreadStanding, E extends ErrorCode> = Departure<S, LeavingLetter, null, E>;

/** Lets a packet of a thread leave. Fails with `conflict` where what it stands on changed while the place was chosen. */
export const leaveInThread = async <S extends ThreadStanding, E extends ErrorCode>(
  app: App,
  standing: ThreadDeparture<S, E>['standing'],
  write: ThreadDeparture<S, E>['write'],
): Promise<
  Result<{ packetId: PacketId; fileName: string; sha256: string }, E | 'conflict' | 'cancelled' | WriteError>
> => {
  const left = await leavePacket<S, LeavingLetter, null, E | 'conflict'>(app, {
    standing,
    write,
    refusals: { overtaken: 'conflict', changed: 'conflict' },
    enter: (_trx, { standing: { thread }, letter: { consentId, ground, ledger, note } }) =>
      Promise.resolve(
        success({
          row: {
            partnerId: thread.partnerId,
            clientId: thread.clientId,
            referralId: thread.referralId,
            number: thread.number,
            threadId: thread.threadId,
            consentId,
            ground,
            ledger,
            note,
            reply: null,
          },
          beside: () => Promise.resolve(null),
        }),
      ),
  });
  if (!left.ok) return left;
  const { packetId, fileName, sha256 } = left.value;
  return success({ packetId, fileName, sha256 });
};
