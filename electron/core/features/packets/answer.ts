import type { ReplyFields } from '#shared/contract/packet-fields.ts';
import { PacketId } from '#shared/ids.ts';
import type { Language } from '#shared/languages.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { Instant } from '#shared/time.ts';
import type { PlainDate } from '#shared/time.ts';
import type { App } from '../../app.ts';
import type { Db } from '../../db.ts';
import type { Reply } from '../../packet/reply.ts';
import type { WriteError } from '../chosen-files.ts';
import { pdfOf } from '../pdf-of.ts';
import { answerLetter } from './answer-packet.ts';
import { leavePacket, type Letter, type Standing } from './leave.ts';
import { replyPermission, senderKey, type ReplyRefusal } from './threads/reply-permission.ts';

type AnswerError = 'packet-not-found' | ReplyRefusal | 'cancelled' | 'conflict' | WriteError;

interface AnswerStanding extends Standing {
  readonly packet: {
    readonly id: string;
    readonly partnerId: string;
    readonly clientId: string | null;
    readonly threadId: string;
    readonly number: number | null;
    readonly created: string;
    readonly displayName: string | null;
  };
  readonly to: { readonly holder: string; readonly organisation: string };
}

/** The imported referral, and the key of its sender as it stands now. */
const answerable = async (
  db: Db,
  packetId: PacketId,
  today: PlainDate,
): Promise<Result<AnswerStanding, AnswerError>> => {
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
  return success({
    packet: { ...packet, threadId: packet.threadId, partnerId: packet.partnerId },
    to: { holder: key.value.holder, organisation: packet.organisation },
    recipients: [key.value.recipient],
  });
};

/**
 * Seals an answer to an imported referral for its sender and lets it leave. Fails with `consent-missing` when the client's permission to
 * answer was not in the referral, and with `consent-expired` when its last day has passed.
 */
export const answerReferral = async (
  app: App,
  { packetId, language, ...fields }: ReplyFields & { packetId: PacketId; language: Language },
): Promise<Result<{ packetId: PacketId; fileName: string; sha256: string }, AnswerError>> => {
  const reply: Reply = { formatVersion: 1, answeredAt: app.clock.now(), ...fields };
  const left = await leavePacket<AnswerStanding, Letter, null, AnswerError>(app, {
    standing: (db) => answerable(db, packetId, app.clock.today()),
    write: ({ packet, to }, { owner }) =>
      answerLetter(
        {
          reply,
          language,
          to,
          from: owner,
          referral: {
            packetId: PacketId.parse(packet.id),
            number: packet.number,
            created: Instant.parse(packet.created),
            client: packet.displayName,
          },
        },
        (document, options) => pdfOf(app, document, options),
      ),
    refusals: { overtaken: 'conflict', changed: 'conflict' },
    enter: (_trx, { standing: { packet } }) =>
      Promise.resolve(
        success({
          row: {
            partnerId: packet.partnerId,
            clientId: packet.clientId,
            referralId: null,
            number: packet.number,
            threadId: packet.threadId,
            consentId: null,
            ground: 'reply-permission',
            ledger: [],
            reply,
          },
          beside: () => Promise.resolve(null),
        }),
      ),
  });
  if (!left.ok) return left;
  const { packetId: answerId, fileName, sha256 } = left.value;
  return success({ packetId: answerId, fileName, sha256 });
};
