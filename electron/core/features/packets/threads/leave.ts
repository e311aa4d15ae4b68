import { basename } from 'node:path';
import type { Owner } from '#shared/contract/case-file.ts';
import type { PacketKind } from '#shared/codes/packets.ts';
import type { PacketId } from '#shared/ids.ts';
import { failure, success, type Result } from '#shared/result.ts';
import type { ErrorCode } from '#shared/errors.ts';
import type { Instant } from '#shared/time.ts';
import type { App } from '../../../app.ts';
import { auditHead } from '../../../casefile/audit.ts';
import type { Db } from '../../../db.ts';
import { buildPacket, type PacketEntry } from '../../../packet/build.ts';
import { sha256Hex } from '../../../packet/bytes.ts';
import { packetFileName, sealPacket } from '../../../packet/seal.ts';
import { canonicalJson } from '../../../packet/strict-json.ts';
import { writeChosen, type WriteError } from '../../chosen-files.ts';
import { ownerOf, ownKeysOf } from '../../partners/own-card.ts';
import { beginSealing, markLeft, senderOf, takeBack, type Outgoing } from '../outgoing.ts';
import type { Thread } from './thread.ts';

/** Plain data that a packet in a thread stands on; while the place is chosen, none of it may change. */
export interface Standing {
  readonly thread: Thread;
  readonly recipients: readonly string[];
}

export interface Letter {
  readonly kind: PacketKind;
  readonly inReplyTo: PacketId;
  readonly purpose: string;
  readonly consentId: string | null;
  readonly entries: readonly PacketEntry[];
  readonly ground: string;
  readonly ledger: Outgoing['ledger'];
  readonly note: NonNullable<Outgoing['note']> | null;
}

/** An entry under its own name. */
export const namedEntry = (name: string, mediaType: string, bytes: Uint8Array): PacketEntry => ({
  name,
  originalName: name,
  mediaType,
  bytes,
});

/**
 * Seals a packet in a thread and writes it where the user says; the ledger goes from "sealing" to "left" as with a referral. What it stands
 * on is asked again inside the transaction: what changed while the place was chosen stops it with `conflict`.
 */
export const leaveInThread = async <S extends Standing, E extends ErrorCode>(
  app: App,
  standing: (db: Db) => Promise<Result<S, E>>,
  write: (standing: S, at: { readonly owner: Owner; readonly now: Instant }) => Promise<Letter>,
): Promise<
  Result<{ packetId: PacketId; fileName: string; sha256: string }, E | 'conflict' | 'cancelled' | WriteError>
> => {
  const own = await ownKeysOf(app);
  const facts = async (db: Db) => {
    const found = await standing(db);
    if (!found.ok) return found;
    const { counter } = await db.selectFrom('ownKey').select('counter').executeTakeFirstOrThrow();
    return success({ found: found.value, counter: counter + 1 });
  };
  const before = await app.read(async (db) => {
    const known = await facts(db);
    if (!known.ok) return known;
    return success({ ...known.value, owner: await ownerOf(db), head: await auditHead(db) });
  });
  if (!before.ok) return before;
  const { found, counter, owner, head } = before.value;
  const now = app.clock.now();
  const letter = await write(found, { owner, now });
  const packetId = app.ids.next<PacketId>();
  const { manifest, tar } = await buildPacket(
    {
      packetId,
      kind: letter.kind,
      created: now,
      sender: senderOf(owner, own),
      recipients: found.recipients,
      purpose: letter.purpose,
      consentId: letter.consentId,
      inReplyTo: letter.inReplyTo,
      counter,
      auditHead: head.hash,
      practice: app.caseFile()?.practice ?? false,
    },
    letter.entries,
    own.signingSecret,
  );
  const sealed = await sealPacket(tar, manifest.recipients);
  if (!sealed.ok) throw new Error(`the packet could not be sealed: ${sealed.error.code}`);
  const sha256 = sha256Hex(sealed.value);
  const path = await app.ports.dialogs.chooseSave({ kind: 'packet', suggestedName: packetFileName() });
  if (path === null) return failure('cancelled');

  const begun = await app.write(async (trx): Promise<Result<null, E | 'conflict'>> => {
    const again = await facts(trx);
    if (!again.ok) return again;
    if (again.value.counter !== counter || canonicalJson(again.value.found) !== canonicalJson(found))
      return failure('conflict');
    const { thread } = found;
    await beginSealing(trx, app.clock, app.ids, {
      manifest,
      entries: letter.entries,
      sha256,
      fileName: basename(path),
      partnerId: thread.partnerId,
      clientId: thread.clientId,
      referralId: thread.referralId,
      number: thread.number,
      threadId: thread.threadId,
      consentId: letter.consentId,
      ground: letter.ground,
      ledger: letter.ledger,
      reply: null,
      note: letter.note,
    });
    return success(null);
  });
  if (!begun.ok) return begun;
  const written = await writeChosen(path, sealed.value);
  if (!written.ok) {
    await app.write((trx) => takeBack(trx, app.clock, packetId));
    return written;
  }
  await app.write((trx) => markLeft(trx, app.clock, packetId));
  return success({ packetId, fileName: basename(path), sha256 });
};
