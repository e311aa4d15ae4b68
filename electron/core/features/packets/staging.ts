import type { StagedPacket } from '#shared/contract/packets.ts';
import { PartnerId, ReferralId, type Handle, type PacketId } from '#shared/ids.ts';
import { done, failure, success, type Result } from '#shared/result.ts';
import type { PlainDate } from '#shared/time.ts';
import type { App } from '../../app.ts';
import type { Db } from '../../db.ts';
import { fingerprintOf } from '../../packet/fingerprint.ts';
import { readReferral, type ReadReferral } from '../../packet/fhir/read.ts';
import { limits } from '../../packet/limits.ts';
import { openPacket, type OpenedPacket, type OpenError } from '../../packet/open.ts';
import { parseExtract, type Extract } from '../../packet/extract.ts';
import { parseReply, type Reply } from '../../packet/reply.ts';
import { claimedSender, recogniseSender } from '../../packet/sender.ts';
import { readChosen } from '../chosen-files.ts';
import { keysInUse } from '../partners/keys.ts';
import { ownKeysOf } from '../partners/own-card.ts';

/** A packet that was decrypted and verified, and is held in memory only. */
export interface Staged extends OpenedPacket {
  readonly referral: ReadReferral | null;
  readonly reply: Reply | null;
  readonly extract: Extract | null;
}

const kind = 'staged-packet';

export const heldPacket = (app: App, handle: Handle): Staged | null => app.handles.find<Staged>(kind, handle);

export interface SenderTrust {
  readonly trust: StagedPacket['trust'];
  readonly keyId: string | null;
  readonly partnerId: PartnerId | null;
  readonly lastCounter: number;
}

/** How far the sender of a packet is known here. */
export const senderTrust = async (db: Db, { manifest }: OpenedPacket): Promise<SenderTrust> => {
  const known = await keysInUse(db);
  const key = recogniseSender(manifest.sender, known);
  if (key.ok) {
    const { state, keyId, lastCounter } = key.value;
    const trust = state === 'verified' || state === 'changed' ? state : 'unverified';
    return { trust, keyId, partnerId: PartnerId.parse(key.value.partnerId), lastCounter };
  }
  const claimed = claimedSender(manifest.sender, known);
  return {
    trust: key.error.code === 'packet-sender-key-changed' ? 'changed' : 'unknown',
    keyId: null,
    partnerId: claimed ? PartnerId.parse(claimed.partnerId) : null,
    lastCounter: 0,
  };
};

/**
 * The referral of ours that a reply answers: one that left, and left for this very partner. Anybody else's answer to it, even one signed
 * with a known key, answers nothing.
 */
export const answeredReferral = async (db: Db, { manifest }: OpenedPacket, partnerId: PartnerId | null) => {
  if (manifest.inReplyTo === null || partnerId === null) return null;
  const found = await db
    .selectFrom('packet')
    .innerJoin('referral', 'referral.id', 'packet.referralId')
    .innerJoin('client', 'client.id', 'packet.clientId')
    .select([
      'packet.referralId',
      'packet.clientId',
      'packet.number',
      'client.displayName',
      'referral.number as ownNumber',
    ])
    .where('packet.id', '=', manifest.inReplyTo)
    .where('packet.direction', '=', 'out')
    .where('packet.partnerId', '=', partnerId)
    .executeTakeFirst();
  return found ?? null;
};

export const isImported = async (db: Db, packetId: PacketId): Promise<boolean> => {
  const row = await db
    .selectFrom('packet')
    .select('id')
    .where('id', '=', packetId)
    .where('direction', '=', 'in')
    .executeTakeFirst();
  return row !== undefined;
};

const explain = async (db: Db, handle: Handle, staged: Staged): Promise<StagedPacket> => {
  const { manifest, entries, referral, reply } = staged;
  const { sender } = manifest;
  const { trust, partnerId, lastCounter } = await senderTrust(db, staged);
  const alreadyImported = await isImported(db, manifest.packetId);
  const answers = manifest.kind === 'reply' ? await answeredReferral(db, staged, partnerId) : null;
  return {
    handle,
    packetId: manifest.packetId,
    kind: manifest.kind,
    created: manifest.created,
    purpose: manifest.purpose,
    sender: {
      name: sender.name,
      organisation: sender.organisation,
      fingerprint: fingerprintOf({ signingKeys: [sender.signingKey], recipients: [sender.recipient] }),
    },
    trust,
    partnerId,
    alreadyImported,
    olderCounter: !alreadyImported && manifest.counter <= lastCounter,
    answers: answers && {
      referralId: ReferralId.parse(answers.referralId),
      number: answers.ownNumber,
      clientName: answers.displayName,
    },
    inReplyTo: manifest.inReplyTo,
    about: referral?.person.displayName ?? '',
    items: [...(referral?.items ?? [])],
    reply: reply && replyFieldsOf(reply),
    entries: manifest.entries.map(({ name, originalName, mediaType, size }) => ({
      name,
      originalName,
      mediaType,
      size,
    })),
    pdf: entries.get('referral.pdf') ?? entries.get('reply.pdf') ?? entries.get('extract.pdf') ?? null,
  };
};

/** A reply as the window shows and writes it. */
const replyFieldsOf = ({ status, message, contactPerson, contactPhone, timeGiven, waitEstimate }: Reply) => ({
  status,
  message,
  contactPerson,
  contactPhone,
  timeGiven,
  waitEstimate,
});

type PracticeError = 'packet-of-practice' | 'packet-not-of-practice';
type StageError = OpenError | PracticeError | 'extract-expired';

/** Practice and real work do not meet: invented people among real ones mislead, and the practice file's passphrase is known to all. */
export const sameWorld = ({ manifest }: OpenedPacket, practiceHere: boolean): Result<null, PracticeError> => {
  if (manifest.practice === practiceHere) return done;
  return failure(practiceHere ? 'packet-not-of-practice' : 'packet-of-practice');
};

const nothing = { referral: null, reply: null, extract: null };

/** The parts of a packet that our own reader understands. A referral or reply without its document is damaged. */
const readDocuments = (
  opened: OpenedPacket,
  today: PlainDate,
): Result<Staged, 'packet-damaged' | 'packet-too-large' | 'extract-expired'> => {
  const { manifest, entries } = opened;
  if (manifest.kind === 'referral') {
    const document = entries.get('referral.fhir.json');
    const read = document ? readReferral(document) : failure('packet-damaged');
    return read.ok ? success({ ...opened, ...nothing, referral: read.value }) : read;
  }
  if (manifest.kind === 'reply') {
    const document = entries.get('reply.json');
    const read = document ? parseReply(document) : failure('packet-damaged');
    return read.ok ? success({ ...opened, ...nothing, reply: read.value }) : read;
  }
  if (manifest.kind === 'extract') {
    const document = entries.get('extract.json');
    const read = document ? parseExtract(document) : failure('packet-damaged');
    if (!read.ok) return read;
    // What may no longer be read is not shown, whoever kept the file.
    if (read.value.validUntil < today) return failure('extract-expired');
    return success({ ...opened, ...nothing, extract: read.value });
  }
  return success({ ...opened, ...nothing });
};

/** Decrypts, verifies and explains a packet. It is held in memory under a handle; the case file is untouched. */
export const stagePacket = async (app: App, bytes: Uint8Array): Promise<Result<StagedPacket, StageError>> => {
  const opened = await openPacket(bytes, [await ownKeysOf(app)]);
  if (!opened.ok) return opened;
  const fitting = sameWorld(opened.value, app.caseFile()?.practice === true);
  if (!fitting.ok) return fitting;
  const staged = readDocuments(opened.value, app.clock.today());
  if (!staged.ok) return staged;
  const handle = app.handles.keep(kind, staged.value);
  return success(await app.read((db) => explain(db, handle, staged.value)));
};

/** The same for a file that the user picks; null when nothing was picked. */
export const choosePacket = async (
  app: App,
): Promise<Result<StagedPacket | null, StageError | 'read-failed'>> => {
  const path = await app.ports.dialogs.chooseOpen({ kind: 'packet' });
  if (path === null) return success(null);
  // A little over the cap is read, so that the opener itself can tell "too large" from "no packet".
  const read = await readChosen(path, limits.packetBytes + 1);
  if (!read.ok) return read;
  return read.value === null ? failure('packet-too-large') : stagePacket(app, read.value);
};
