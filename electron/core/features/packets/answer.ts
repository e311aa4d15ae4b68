import { basename } from 'node:path';
import type { ReplyFields } from '#shared/contract/packets.ts';
import { PacketId } from '#shared/ids.ts';
import type { Language } from '#shared/languages.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { Instant } from '#shared/time.ts';
import type { PlainDate } from '#shared/time.ts';
import type { App } from '../../app.ts';
import { auditHead } from '../../casefile/audit.ts';
import type { Db } from '../../db.ts';
import { sha256Hex } from '../../packet/bytes.ts';
import type { Reply } from '../../packet/reply.ts';
import { packetFileName, sealPacket } from '../../packet/seal.ts';
import { writeChosen, type WriteError } from '../chosen-files.ts';
import { ownerOf, ownKeysOf } from '../partners/own-card.ts';
import { pdfOf } from '../pdf-of.ts';
import { buildAnswer } from './answer-packet.ts';
import type { AnswerFacts } from './answer-packet.ts';
import { beginSealing, markLeft, takeBack } from './outgoing.ts';
import { replyPermission, senderKey, type ReplyRefusal } from './threads/reply-permission.ts';

type AnswerError = 'packet-not-found' | ReplyRefusal | 'cancelled' | 'conflict' | WriteError;

/** The imported referral, and the key of its sender as it stands now. */
const answerable = async (db: Db, packetId: PacketId, today: PlainDate) => {
  const packet = await db
    .selectFrom('packet')
    .innerJoin('partner', 'partner.id', 'packet.partnerId')
    .leftJoin('client', 'client.id', 'packet.clientId')
    .select([
      'packet.id',
      'packet.partnerId',
      'packet.clientId',
      'packet.number',
      'packet.created',
      'packet.threadId',
    ])
    .select(['packet.senderSigningKey', 'partner.name as organisation', 'client.displayName'])
    .where('packet.id', '=', packetId)
    .where('packet.direction', '=', 'in')
    .where('packet.kind', 'in', ['referral', 'update'])
    .executeTakeFirst();
  if (packet?.partnerId == null || packet.threadId === null) return failure('packet-not-found');
  const permitted = await replyPermission(db, packet.threadId, today);
  if (!permitted.ok) return permitted;
  const key = await senderKey(db, packet.partnerId, packet.senderSigningKey);
  if (!key.ok) return key;
  const counter = await db.selectFrom('ownKey').select('counter').executeTakeFirstOrThrow();
  return success({
    packet: { ...packet, partnerId: packet.partnerId },
    key: key.value,
    owner: await ownerOf(db),
    counter: counter.counter + 1,
    head: await auditHead(db),
  });
};

/**
 * Seals an answer to an imported referral for its sender and writes it where the user says; the ledger goes from "sealing" to "left" as with
 * a referral. Fails with `consent-missing` when the client's permission to answer was not in the referral, and with
 * `consent-expired` when its last day has passed.
 */
export const answerReferral = async (
  app: App,
  { packetId, language, ...fields }: ReplyFields & { packetId: PacketId; language: Language },
): Promise<Result<{ packetId: PacketId; fileName: string; sha256: string }, AnswerError>> => {
  const own = await ownKeysOf(app);
  const found = await app.read((db) => answerable(db, packetId, app.clock.today()));
  if (!found.ok) return found;
  const { packet, key, owner, counter, head } = found.value;
  const reply: Reply = { formatVersion: 1, answeredAt: app.clock.now(), ...fields };
  const answerId = app.ids.next<PacketId>();
  const facts: AnswerFacts = {
    packetId: answerId,
    reply,
    language,
    from: owner,
    own,
    to: { holder: key.holder, organisation: packet.organisation, recipient: key.recipient },
    referral: {
      packetId: PacketId.parse(packet.id),
      number: packet.number,
      created: Instant.parse(packet.created),
      client: packet.displayName,
    },
    counter,
    auditHead: head.hash,
    practice: app.caseFile()?.practice ?? false,
  };
  const { manifest, tar, entries } = await buildAnswer(facts, (document, options) =>
    pdfOf(app, document, options),
  );
  const sealed = await sealPacket(tar, manifest.recipients);
  if (!sealed.ok) throw new Error(`the answer could not be sealed: ${sealed.error.code}`);
  const sha256 = sha256Hex(sealed.value);
  const path = await app.ports.dialogs.chooseSave({ kind: 'packet', suggestedName: packetFileName() });
  if (path === null) return failure('cancelled');

  const begun = await app.write(async (trx): Promise<Result<null, AnswerError>> => {
    // While the dialog was open another packet may have taken the counter, or the sender's key may have changed.
    const now = await answerable(trx, packetId, app.clock.today());
    if (!now.ok) return now;
    if (now.value.counter !== counter || now.value.key.recipient !== key.recipient)
      return failure('conflict');
    await beginSealing(trx, app.clock, app.ids, {
      manifest,
      entries,
      sha256,
      fileName: basename(path),
      partnerId: packet.partnerId,
      clientId: packet.clientId,
      referralId: null,
      number: packet.number,
      threadId: packet.threadId,
      consentId: null,
      ground: 'reply-permission',
      ledger: [],
      reply,
    });
    return success(null);
  });
  if (!begun.ok) return begun;
  const written = await writeChosen(path, sealed.value);
  if (!written.ok) {
    await app.write((trx) => takeBack(trx, app.clock, answerId));
    return written;
  }
  await app.write((trx) => markLeft(trx, app.clock, answerId));
  return success({ packetId: answerId, fileName: basename(path), sha256 });
};
