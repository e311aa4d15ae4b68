import type { Owner } from '#shared/contract/case-file.ts';
import type { DisclosureId, PacketId } from '#shared/ids.ts';
import { done, failure, type Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { WritableDb } from '../../db.ts';
import type { WayOut } from '#shared/codes/ways.ts';
import type { PacketEntry } from '../../packet/build.ts';
import type { Manifest, Sender } from '../../packet/manifest.ts';
import type { OwnKeys } from '../../packet/own-keys.ts';
import { replyKeyName } from '../../packet/reply-key.ts';
import type { Reply } from '../../packet/reply.ts';
import type { Clock, Ids } from '../../ports.ts';
import { indexPacket } from './search-doc.ts';
import { handoverLeft, handoverNotLeft } from '../handover/marks.ts';

/** The sender block of a manifest. A file without an owner's name still says that it comes from somewhere. */
export const senderOf = (owner: Owner, own: OwnKeys): Sender => ({
  name: owner.holder || owner.organisation || 'Rinnalla',
  organisation: owner.organisation,
  recipient: own.recipient,
  signingKey: own.signingKey,
});

export interface Outgoing {
  readonly manifest: Manifest;
  /** In which way it leaves; what is not a referral leaves as a packet. */
  readonly way?: WayOut;
  readonly entries: readonly PacketEntry[];
  /** Of the sealed file. */
  readonly sha256: string;
  readonly fileName: string;
  readonly partnerId: string;
  readonly clientId: string | null;
  readonly referralId: string | null;
  readonly number: number | null;
  readonly consentId: string | null;
  /** What the ledger says beside the items: the telephone call before an urgent referral. */
  readonly words?: string;
  /** The legal ground in words, where it is not consent. */
  readonly ground: string;
  readonly ledger: readonly {
    readonly item: string;
    readonly label: string;
    readonly recordId: string | null;
    readonly version: string;
    readonly ground: string;
  }[];
  readonly reply: Reply | null;
  /** The first packet of the referral that this one belongs to. */
  readonly threadId?: string | null;
  /** What a question or an answer says. */
  readonly note?: Note | null;
  /** Public half of the key that an answer to the packet is signed with. */
  readonly replyKey?: string | null;
}

/** The words of a question or an answer, and whom to ask about it. */
export interface Note {
  readonly message: string;
  readonly contactPerson: string;
  readonly contactPhone: string;
}

/** The columns of a packet's row that a question or an answer fills. */
export const noteColumns = ({ message, contactPerson, contactPhone }: Note) => ({
  replyMessage: message,
  replyContactPerson: contactPerson,
  replyContactPhone: contactPhone,
});

/** The columns of a packet's row that a reply fills. */
export const replyColumns = (reply: Reply | null) =>
  reply
    ? {
        replyStatus: reply.status,
        replyMessage: reply.message,
        replyContactPerson: reply.contactPerson,
        replyContactPhone: reply.contactPhone,
        replyTimeGiven: reply.timeGiven,
        replyWaitEstimate: reply.waitEstimate,
      }
    : { replyStatus: null, replyTimeGiven: null };

/** Keeps the entries of a packet, so that what left or came can be read again. Its reply key is for the receiver alone. */
export const keepEntries = async (
  trx: WritableDb,
  manifest: Manifest,
  bytesOf: (name: string) => Uint8Array,
): Promise<void> => {
  const kept = manifest.entries.filter(({ name }) => name !== replyKeyName);
  const rows = kept.map((entry, position) => ({
    packetId: manifest.packetId,
    position,
    ...entry,
    body: Buffer.from(bytesOf(entry.name)),
  }));
  if (rows.length > 0) await trx.insertInto('packetEntry').values(rows).execute();
};

/** Enters a packet and its disclosure as "sealing", before its file is written. */
export const beginSealing = async (trx: WritableDb, clock: Clock, ids: Ids, out: Outgoing): Promise<void> => {
  const { manifest, clientId, partnerId, consentId } = out;
  const items = [...new Set(out.ledger.map(({ item }) => item))];
  await trx
    .insertInto('packet')
    .values({
      id: manifest.packetId,
      direction: 'out',
      kind: manifest.kind,
      way: out.way ?? 'packet',
      partnerId,
      clientId,
      referralId: out.referralId,
      inReplyTo: manifest.inReplyTo,
      purpose: manifest.purpose,
      counter: manifest.counter,
      created: manifest.created,
      senderSigningKey: manifest.sender.signingKey,
      fileName: out.fileName,
      sha256: out.sha256,
      state: 'sealing',
      at: clock.now(),
      number: out.number,
      items: items.join(','),
      ...replyColumns(out.reply),
      ...(out.note ? noteColumns(out.note) : {}),
      seenAt: null,
      threadId: out.threadId ?? null,
    })
    .execute();
  if (out.replyKey != null)
    await trx
      .insertInto('replyKey')
      .values({ packetId: manifest.packetId, signingKey: out.replyKey })
      .execute();
  await keepEntries(
    trx,
    manifest,
    (name) => out.entries.find((entry) => entry.name === name)?.bytes ?? new Uint8Array(),
  );
  await trx.updateTable('ownKey').set({ counter: manifest.counter }).execute();
  if (clientId !== null) {
    const disclosureId = ids.next<DisclosureId>();
    await trx
      .insertInto('disclosure')
      .values({
        id: disclosureId,
        clientId,
        partnerId,
        consentId,
        packetId: manifest.packetId,
        way: 'packet',
        state: 'sealing',
        ground: out.ground,
        words: out.words ?? '',
        sha256: out.sha256,
        at: clock.now(),
      })
      .execute();
    const lines = out.ledger.map((line, position) => ({ disclosureId, position, ...line }));
    if (lines.length > 0) await trx.insertInto('disclosureItem').values(lines).execute();
  }
  await audit(trx, clock, {
    action: 'packet.sealing',
    clientId,
    recordKind: 'packet',
    recordId: manifest.packetId,
    ground: consentId,
    detail: manifest.kind,
  });
};

const sealingPacket = (trx: WritableDb, packetId: PacketId) =>
  trx
    .selectFrom('packet')
    .selectAll()
    .where('id', '=', packetId)
    .where('state', '=', 'sealing')
    .executeTakeFirst();

/** The file is on the disk: packet, disclosure and referral have left. Fails with `packet-not-found` when none is being sealed. */
export const markLeft = async (
  trx: WritableDb,
  clock: Clock,
  packetId: PacketId,
): Promise<Result<null, 'packet-not-found'>> => {
  const packet = await sealingPacket(trx, packetId);
  if (!packet) return failure('packet-not-found');
  await trx.updateTable('packet').set({ state: 'left' }).where('id', '=', packetId).execute();
  await trx.updateTable('disclosure').set({ state: 'left' }).where('packetId', '=', packetId).execute();
  await trx
    .updateTable('referral')
    .set({ state: 'left', leftAt: packet.at, updatedAt: clock.now() })
    .where('packetId', '=', packetId)
    .where('state', '=', 'sealing')
    .execute();
  await handoverLeft(trx, packetId);
  await indexPacket(trx, packetId);
  await audit(trx, clock, {
    action: 'packet.left',
    clientId: packet.clientId,
    recordKind: 'packet',
    recordId: packetId,
    detail: packet.kind,
  });
  return done;
};

/** The file was not written: nothing left, the referral is a draft again, and no extract was given. The counter stays used. */
export const takeBack = async (
  trx: WritableDb,
  clock: Clock,
  packetId: PacketId,
): Promise<Result<null, 'packet-not-found'>> => {
  const packet = await sealingPacket(trx, packetId);
  if (!packet) return failure('packet-not-found');
  await trx
    .updateTable('referral')
    .set({ state: 'draft', packetId: null, updatedAt: clock.now() })
    .where('packetId', '=', packetId)
    .where('state', '=', 'sealing')
    .execute();
  await handoverNotLeft(trx, packetId);
  await trx.deleteFrom('substituteExtract').where('packetId', '=', packetId).execute();
  await trx.deleteFrom('disclosure').where('packetId', '=', packetId).execute();
  await trx.deleteFrom('replyKey').where('packetId', '=', packetId).execute();
  await trx.deleteFrom('packet').where('id', '=', packetId).execute();
  await audit(trx, clock, {
    action: 'packet.not-left',
    clientId: packet.clientId,
    recordKind: 'packet',
    recordId: packetId,
    detail: packet.kind,
  });
  return done;
};
