import type { ErrorCode } from '#shared/errors.ts';
import type { WayOut } from '#shared/codes/ways.ts';
import type { PacketId } from '#shared/ids.ts';
import { success, type Result } from '#shared/result.ts';
import type { App } from '../../../app.ts';
import type { WriteError } from '../../chosen-files.ts';
import { leavePacket, type Departure, type Letter, type Standing } from '../leave.ts';
import { lettersOnly } from '../leaving-file.ts';
import type { Outgoing } from '../outgoing.ts';
import type { Thread } from './thread.ts';

export interface ThreadStanding extends Standing {
  readonly thread: Thread;
}

export interface LeavingLetter extends Letter {
  readonly ground: string;
  readonly ledger: Outgoing['ledger'];
  readonly note: NonNullable<Outgoing['note']> | null;
  /** What the ledger says beside the items. */
  readonly words?: string;
}

/** Another way than a packet for the partner's keys. */
export interface AnotherWay<E extends ErrorCode> extends Pick<
  Departure<ThreadStanding, LeavingLetter, null, E>,
  'make' | 'print'
> {
  readonly way: WayOut;
}

type ThreadDeparture<S extends ThreadStanding, E extends ErrorCode> = Departure<S, LeavingLetter, null, E>;

export interface LeftInThread {
  readonly packetId: PacketId;
  /** Empty where it was printed. */
  readonly fileName: string;
  readonly sha256: string;
  /** What is printed by the window; null where a file was written. */
  readonly pdf: Uint8Array<ArrayBuffer> | null;
}

/** Lets a packet of a thread leave. Fails with `conflict` where what it stands on changed while the place was chosen. */
export const leaveInThread = async <S extends ThreadStanding, E extends ErrorCode>(
  app: App,
  standing: ThreadDeparture<S, E>['standing'],
  write: ThreadDeparture<S, E>['write'],
  { way, ...making }: Partial<AnotherWay<E>> = {},
): Promise<Result<LeftInThread, E | 'conflict' | 'cancelled' | WriteError>> => {
  const left = await leavePacket<S, LeavingLetter, null, E | 'conflict'>(app, {
    standing,
    write,
    ...making,
    refusals: { overtaken: 'conflict', changed: 'conflict' },
    enter: (_trx, { standing: { thread }, letter: { consentId, ground, ledger, note, words } }) =>
      Promise.resolve(
        success({
          row: {
            ...(way === undefined ? {} : { way }),
            ...(words === undefined ? {} : { words }),
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
          // Whoever gets a letter does not get the document for a system.
          keeps: (name) => way === undefined || !lettersOnly.includes(way) || name.endsWith('.pdf'),
          beside: () => Promise.resolve(null),
        }),
      ),
  });
  if (!left.ok) return left;
  const { packetId, fileName, sha256, file } = left.value;
  return success({
    packetId,
    fileName,
    sha256,
    pdf: making.print === true ? new Uint8Array(file.bytes) : null,
  });
};
