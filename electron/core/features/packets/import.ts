import { ClientId, type PacketId } from '#shared/ids.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import type { FileError } from './kinds/kind.ts';
import { keepEntries } from './outgoing.ts';
import { replyPermitted, type PermissionError } from './passphrase-permission.ts';
import { indexPacket } from './search-doc.ts';
import { keepCounter, senderTrust } from './sender-trust.ts';
import { sameWorld, type Staged } from './staging.ts';

export interface Imported {
  readonly packetId: PacketId;
  readonly clientId: ClientId | null;
  readonly alreadyImported: boolean;
}

type ImportError =
  | 'packet-sender-unknown'
  | 'packet-sender-key-changed'
  | 'packet-sender-revoked'
  | FileError
  | PermissionError
  | 'packet-older-counter'
  | 'packet-of-practice'
  | 'packet-not-of-practice';

/**
 * Takes a staged packet into the case file, in the caller's transaction. A second import changes nothing and says so. Fails with
 * `packet-sender-unknown` or `packet-sender-key-changed` until the coach has accepted (and, for a changed key, verified) the sender,
 * `packet-sender-revoked` for what a key in wrong hands signed,
 * `packet-older-counter` unless the coach takes it all the same, `packet-unknown-referral` for an answer to nothing that we sent to this
 * sender, `reply-not-permitted` or `reply-after-permission` for an answer that the client's permission does not reach,
 * and `packet-of-practice` or `packet-not-of-practice` where practice and
 * real work would meet.
 */
export const importPacket = async (
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  staged: Staged,
  { acceptOlder, practiceHere }: { acceptOlder: boolean; practiceHere: boolean },
): Promise<Result<Imported, ImportError>> => {
  const { manifest, entries, content } = staged;
  const earlier = await trx
    .selectFrom('packet')
    .select('clientId')
    .where('id', '=', manifest.packetId)
    .executeTakeFirst();
  if (earlier) {
    const clientId = earlier.clientId === null ? null : ClientId.parse(earlier.clientId);
    return success({ packetId: manifest.packetId, clientId, alreadyImported: true });
  }
  const fitting = sameWorld(staged, practiceHere);
  if (!fitting.ok) return fitting;
  const sender = await senderTrust(trx, staged);
  if (sender.trust === 'unknown') return failure('packet-sender-unknown');
  if (sender.trust === 'revoked') return failure('packet-sender-revoked');
  if (sender.trust === 'nobody') return failure('packet-unknown-referral');
  if (sender.trust === 'passphrase') {
    const permitted = await replyPermitted(trx, manifest);
    if (!permitted.ok) return permitted;
  } else if (sender.trust === 'changed' || sender.keyId === null) return failure('packet-sender-key-changed');
  if (manifest.counter <= sender.lastCounter && !acceptOlder) return failure('packet-older-counter');
  const filed = await content.file(trx, clock, ids, sender);
  if (!filed.ok) return filed;
  const { clientId, referralId, number, columns, after } = filed.value;

  await trx
    .insertInto('packet')
    .values({
      id: manifest.packetId,
      direction: 'in',
      kind: manifest.kind,
      partnerId: sender.partnerId,
      clientId,
      referralId,
      number,
      inReplyTo: manifest.inReplyTo,
      purpose: manifest.purpose,
      counter: manifest.counter,
      created: manifest.created,
      senderSigningKey: manifest.sender.signingKey,
      sha256: staged.ciphertextSha256,
      state: 'imported',
      at: clock.now(),
      items: '',
      replyStatus: null,
      replyTimeGiven: null,
      seenAt: null,
      validUntil: null,
      threadId: null,
      way: sender.trust === 'passphrase' ? 'reader' : 'packet',
      ...columns,
    })
    .execute();
  await keepEntries(trx, manifest, (name) => entries.get(name) ?? new Uint8Array());
  await after?.(trx);
  await indexPacket(trx, manifest.packetId);
  await keepCounter(trx, sender, manifest);
  await audit(trx, clock, {
    action: 'packet.imported',
    clientId,
    recordKind: 'packet',
    recordId: manifest.packetId,
    detail: manifest.kind,
  });
  return success({ packetId: manifest.packetId, clientId, alreadyImported: false });
};
