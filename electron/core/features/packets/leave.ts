import type { Owner } from '#shared/contract/case-file.ts';
import type { ErrorCode } from '#shared/errors.ts';
import type { PacketId } from '#shared/ids.ts';
import { failure, success, type Result } from '#shared/result.ts';
import type { Instant } from '#shared/time.ts';
import type { App } from '../../app.ts';
import { auditHead } from '../../casefile/audit.ts';
import type { Db, WritableDb } from '../../db.ts';
import { buildPacket, type BuiltPacket, type PacketEntry, type PacketFacts } from '../../packet/build.ts';
import { packetFileName } from '../../packet/seal.ts';
import { canonicalJson } from '../../packet/strict-json.ts';
import type { WriteError } from '../chosen-files.ts';
import { ownerOf, ownKeysOf } from '../partners/own-card.ts';
import { seal } from '../sealing-of.ts';
import { letLeave, type Entered, type Left, type LeavingFile } from './leaving.ts';
import { senderOf } from './outgoing.ts';

/** Plain data that a packet stands on; while the place is chosen, none of it may change. */
export interface Standing {
  readonly recipients: readonly string[];
}

/** What a packet says, before it is signed and sealed. */
export interface Letter extends Pick<PacketFacts, 'kind' | 'purpose' | 'consentId' | 'inReplyTo'> {
  readonly entries: readonly PacketEntry[];
}

/** What is different from one kind of packet to another. */
export interface Departure<S extends Standing, L extends Letter, R, E extends ErrorCode> {
  /** Asked before the letter is written, and again inside the transaction in which it leaves. */
  readonly standing: (db: Db) => Promise<Result<S, E>>;
  readonly write: (standing: S, at: { readonly owner: Owner; readonly now: Instant }) => Promise<L>;
  readonly enter: (
    trx: WritableDb,
    leaving: { readonly standing: S; readonly letter: L; readonly packetId: PacketId },
  ) => Promise<Result<Entered<R>, E>>;
  readonly refusals: {
    /** Another packet took the counter while the place was chosen. */
    readonly overtaken: E;
    /** What it stands on changed meanwhile. */
    readonly changed: E;
    /** Over what a packet may hold; a bug where it is not said. */
    readonly tooLarge?: E;
  };
  /** Makes the file of another way; without it the packet is sealed for the recipients. */
  readonly make?: (
    built: BuiltPacket & { readonly entries: readonly PacketEntry[] },
  ) => Promise<Result<LeavingFile, E | 'cancelled'>>;
  /** The window prints the file; nothing is written. */
  readonly print?: boolean;
  /** Hears how far it is, from 0 to 1. */
  readonly told?: (share: number) => Promise<void>;
}

const counterOf = async (db: Db): Promise<number> =>
  (await db.selectFrom('ownKey').select('counter').executeTakeFirstOrThrow()).counter;

type Leaving<R> = Left<R> & { readonly packetId: PacketId; readonly file: LeavingFile };

/** A packet sealed for its recipients. */
const sealedFile = async <E extends ErrorCode>(
  app: App,
  { manifest, tar }: BuiltPacket,
  tooLarge: E | undefined,
): Promise<Result<LeavingFile, E | 'cancelled'>> => {
  const sealed = await seal(app, tar, manifest.recipients);
  if (sealed.ok) return success({ bytes: sealed.value, kind: 'packet', suggestedName: packetFileName() });
  const { code } = sealed.error;
  if (code === 'cancelled') return failure('cancelled');
  if (code === 'packet-too-large' && tooLarge !== undefined) return failure(tooLarge);
  throw new Error(`the packet (${manifest.kind}) could not be sealed: ${code}`);
};

/** Builds a packet, seals it for its recipients alone (or makes the file of another way), and lets it leave as {@link letLeave} does. */
export const leavePacket = async <S extends Standing, L extends Letter, R, E extends ErrorCode>(
  app: App,
  {
    standing,
    write,
    enter,
    refusals,
    make,
    print = false,
    told = () => Promise.resolve(),
  }: Departure<S, L, R, E>,
): Promise<Result<Leaving<R>, E | 'cancelled' | WriteError>> => {
  const own = await ownKeysOf(app);
  const before = await app.read(async (db) => {
    const found = await standing(db);
    if (!found.ok) return found;
    const [counter, owner, head] = [await counterOf(db), await ownerOf(db), await auditHead(db)];
    return success({ found: found.value, counter: counter + 1, owner, head });
  });
  if (!before.ok) return before;
  const { found, counter, owner, head } = before.value;
  const now = app.clock.now();
  const letter = await write(found, { owner, now });
  const packetId = app.ids.next<PacketId>();
  await told(0.1);
  const { kind, purpose, consentId, inReplyTo, entries } = letter;
  const built = await buildPacket(
    {
      packetId,
      kind,
      purpose,
      consentId,
      inReplyTo,
      counter,
      created: now,
      sender: senderOf(owner, own),
      recipients: found.recipients,
      auditHead: head.hash,
      practice: app.caseFile()?.practice ?? false,
    },
    entries,
    own.signingSecret,
  );
  await told(0.4);
  const made = await (make?.({ ...built, entries }) ?? sealedFile(app, built, refusals.tooLarge));
  if (!made.ok) return made;
  await told(0.9);
  const file = made.value;
  const left = await letLeave(
    app,
    { manifest: built.manifest, entries, file, print },
    async (trx): Promise<Result<Entered<R>, E>> => {
      const again = await standing(trx);
      if (!again.ok) return again;
      if ((await counterOf(trx)) !== counter - 1) return failure(refusals.overtaken);
      if (canonicalJson(again.value) !== canonicalJson(found)) return failure(refusals.changed);
      return enter(trx, { standing: again.value, letter, packetId });
    },
  );
  return left.ok ? success({ ...left.value, packetId, file }) : left;
};
