import { clientLanguages } from '#shared/codes/municipalities.ts';
import { clients } from '#shared/contract/clients.ts';
import { ClientId, type PacketId } from '#shared/ids.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { addClient } from '../clients/commands.ts';
import { keepEntries, replyColumns } from './outgoing.ts';
import { answeredReferral, sameWorld, senderTrust, type SenderTrust, type Staged } from './staging.ts';

export interface Imported {
  readonly packetId: PacketId;
  readonly clientId: ClientId | null;
  readonly alreadyImported: boolean;
}

type ImportError =
  | 'packet-sender-unknown'
  | 'packet-sender-key-changed'
  | 'packet-unknown-referral'
  | 'packet-older-counter'
  | 'packet-of-practice'
  | 'packet-not-of-practice';

/** What a packet is filed under. */
interface Place {
  readonly clientId: ClientId | null;
  readonly referralId: string | null;
  readonly number: number | null;
}

const NewClient = clients['clients.add'].args;
const { displayName: DisplayName } = NewClient.shape;

/** A new person with what was disclosed. A referral without a name is filed under who sent it, and its number. */
const personFrom = async (trx: WritableDb, clock: Clock, ids: Ids, staged: Staged): Promise<Place> => {
  const { referral, manifest } = staged;
  if (!referral) return { clientId: null, referralId: null, number: null };
  const { person, number } = referral;
  const sender = manifest.sender.organisation || manifest.sender.name;
  const language = clientLanguages.schema.safeParse(person.language);
  // The whole of it stays readable in the packet; what is longer than our fields are is cut.
  const names = [person.displayName, `${sender} ${number ?? ''}`, manifest.packetId];
  const displayNames = names.map((name) => DisplayName.safeParse(name.slice(0, 120)));
  const fields = NewClient.parse({
    displayName: displayNames.find(({ success: usable }) => usable)?.data,
    firstName: person.firstName.slice(0, 120),
    lastName: person.lastName.slice(0, 120),
    birthDate: person.birthDate,
    municipality: person.municipality.slice(0, 60),
    language: language.success ? language.data : null,
    phone: person.phone.slice(0, 40),
    email: person.email.slice(0, 200),
    address: person.address.slice(0, 300),
    reach: person.reach.slice(0, 300),
    reachSafely: person.reachSafely.slice(0, 300),
  });
  const added = await addClient(trx, clock, ids, fields);
  if (!added.ok) throw new Error('a person cannot be refused');
  return { clientId: added.value.clientId, referralId: null, number };
};

const placeOf = async (
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  staged: Staged,
  { partnerId }: SenderTrust,
): Promise<Result<Place, 'packet-unknown-referral'>> => {
  if (staged.manifest.kind !== 'reply') return success(await personFrom(trx, clock, ids, staged));
  const answered = await answeredReferral(trx, staged, partnerId);
  if (!answered) return failure('packet-unknown-referral');
  return success({
    clientId: answered.clientId === null ? null : ClientId.parse(answered.clientId),
    referralId: answered.referralId,
    number: answered.ownNumber,
  });
};

/**
 * Takes a staged packet into the case file, in the caller's transaction. A second import changes nothing and says so. Fails with
 * `packet-sender-unknown` or `packet-sender-key-changed` until the coach has accepted (and, for a changed key, verified) the sender,
 * `packet-older-counter` unless the coach takes it all the same, `packet-unknown-referral` for an answer to nothing that we sent to this
 * sender, and `packet-of-practice` or `packet-not-of-practice` where practice and
 * real work would meet.
 */
export const importPacket = async (
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  staged: Staged,
  { acceptOlder, practiceHere }: { acceptOlder: boolean; practiceHere: boolean },
): Promise<Result<Imported, ImportError>> => {
  const { manifest, entries, referral, reply } = staged;
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
  if (sender.trust === 'changed' || sender.keyId === null) return failure('packet-sender-key-changed');
  if (manifest.counter <= sender.lastCounter && !acceptOlder) return failure('packet-older-counter');
  const place = await placeOf(trx, clock, ids, staged, sender);
  if (!place.ok) return place;

  await trx
    .insertInto('packet')
    .values({
      id: manifest.packetId,
      direction: 'in',
      kind: manifest.kind,
      partnerId: sender.partnerId,
      ...place.value,
      inReplyTo: manifest.inReplyTo,
      purpose: manifest.purpose,
      counter: manifest.counter,
      created: manifest.created,
      senderSigningKey: manifest.sender.signingKey,
      sha256: staged.ciphertextSha256,
      state: 'imported',
      at: clock.now(),
      items: (referral?.items ?? []).join(','),
      ...replyColumns(reply),
      seenAt: null,
      validUntil: staged.extract?.validUntil ?? null,
    })
    .execute();
  await keepEntries(trx, manifest, (name) => entries.get(name) ?? new Uint8Array());
  await trx
    .updateTable('partnerKey')
    .set({ lastCounter: Math.max(manifest.counter, sender.lastCounter) })
    .where('id', '=', sender.keyId)
    .execute();
  await audit(trx, clock, {
    action: 'packet.imported',
    clientId: place.value.clientId,
    recordKind: 'packet',
    recordId: manifest.packetId,
    detail: manifest.kind,
  });
  return success({ packetId: manifest.packetId, clientId: place.value.clientId, alreadyImported: false });
};
