import type { Insertable } from 'kysely';
import type { StagedPacket } from '#shared/contract/staged-packet.ts';
import type { ClientId } from '#shared/ids.ts';
import { failure, success, type Result } from '#shared/result.ts';
import type { PlainDate } from '#shared/time.ts';
import type { PacketTable } from '../../../casefile/schema.ts';
import type { Db, WritableDb } from '../../../db.ts';
import type { OpenedPacket } from '../../../packet/open.ts';
import type { Clock, Ids } from '../../../ports.ts';
import type { SenderTrust } from '../sender-trust.ts';

/** What a kind says of itself before import. What it has nothing to say about comes from {@link nothingExplained}. */
export type Explained = Pick<
  StagedPacket,
  | 'answers'
  | 'about'
  | 'items'
  | 'reply'
  | 'needsThread'
  | 'thread'
  | 'isWithdrawn'
  | 'note'
  | 'withdrawal'
  | 'changes'
  | 'receipt'
>;

export const nothingExplained: Explained = {
  answers: null,
  about: '',
  items: [],
  reply: null,
  needsThread: false,
  thread: null,
  isWithdrawn: false,
  note: null,
  withdrawal: null,
  changes: null,
  receipt: null,
};

/** What a packet is filed under, and what its row holds besides what every packet's row holds. */
export interface Filed {
  readonly clientId: ClientId | null;
  readonly referralId: string | null;
  readonly number: number | null;
  readonly columns?: Partial<Insertable<PacketTable>>;
  /** What is entered once the packet's own row stands, in the same transaction. */
  readonly after?: (trx: WritableDb) => Promise<void>;
}

export const filedNowhere: Filed = { clientId: null, referralId: null, number: null };

export type ReadError = 'packet-damaged' | 'packet-too-large' | 'extract-expired';
export type FileError =
  'packet-unknown-referral' | 'handover-own-way' | 'receipt-unknown-handover' | 'receipt-not-fitting';

/** A packet whose document was read: what it says, and where it goes. Both see the sender as known at that moment. */
export interface ReadPacket {
  explain(db: Db, sender: SenderTrust): Promise<Explained>;
  /** The import action, in the caller's transaction; a failure rolls all of it back. */
  file(trx: WritableDb, clock: Clock, ids: Ids, sender: SenderTrust): Promise<Result<Filed, FileError>>;
}

/** Reads the document of one kind out of a verified packet, in memory. */
export type KindReader = (opened: OpenedPacket, today: PlainDate) => Result<ReadPacket, ReadError>;

/**
 * A kind of packet by its document's name, its strict reader, its explanation and its import action. A packet of the kind without its
 * document is damaged. Each kind has a file of its own in this folder and one line in `table.ts`.
 */
export const packetKind =
  <Document>({
    document,
    parse,
    explain,
    file,
  }: {
    readonly document: string;
    readonly parse: (bytes: Uint8Array, today: PlainDate) => Result<Document, ReadError>;
    readonly explain?: (
      db: Db,
      read: Document,
      opened: OpenedPacket,
      sender: SenderTrust,
    ) => Promise<Partial<Explained>>;
    readonly file?: (
      at: { readonly trx: WritableDb; readonly clock: Clock; readonly ids: Ids },
      read: Document,
      opened: OpenedPacket,
      sender: SenderTrust,
    ) => Promise<Result<Filed, FileError>>;
  }): KindReader =>
  (opened, today) => {
    const bytes = opened.entries.get(document);
    if (!bytes) return failure('packet-damaged');
    const read = parse(bytes, today);
    if (!read.ok) return read;
    return success({
      explain: async (db, sender) => ({
        ...nothingExplained,
        ...(await explain?.(db, read.value, opened, sender)),
      }),
      file: async (trx, clock, ids, sender) =>
        file ? file({ trx, clock, ids }, read.value, opened, sender) : success(filedNowhere),
    });
  };

/** A kind that our reader keeps as it came, without understanding a document in it. */
export const keptAsItCame: KindReader = () =>
  success({
    explain: async () => Promise.resolve(nothingExplained),
    file: async () => Promise.resolve(success(filedNowhere)),
  });
