import { packets, PacketRow } from '#shared/contract/packets.ts';
import { ReplyFields } from '#shared/contract/packet-fields.ts';
import type { PacketId } from '#shared/ids.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { dayOf, Instant } from '#shared/time.ts';
import type { PlainDate } from '#shared/time.ts';
import { daysBetween } from '#shared/dates/calendar.ts';
import type { ExpressionBuilder } from 'kysely';
import type { Database } from '../../casefile/schema.ts';
import type { Db } from '../../db.ts';
import { threadView, withdrawnOn } from './threads/view.ts';
import { initialsOf } from '../initials.ts';
import { signerOf } from './signer.ts';

const PacketDetails = packets['packets.get'].result;

/** The latest confirmation by other means than a packet. */
const confirmed = (eb: ExpressionBuilder<Database, 'packet'>, column: 'status' | 'at') =>
  eb
    .selectFrom('reception')
    .select(`reception.${column}`)
    .whereRef('reception.packetId', '=', 'packet.id')
    .where('reception.removedAt', 'is', null)
    .orderBy('reception.at', 'desc')
    .limit(1);

/** Rows of packets with their partner and client, newest first. */
const packetRows = (db: Db) =>
  db
    .selectFrom('packet')
    .leftJoin('partner', 'partner.id', 'packet.partnerId')
    .leftJoin('client', 'client.id', 'packet.clientId')
    .selectAll('packet')
    .select(['partner.name as partnerName', 'partner.answersWithinDays', 'client.displayName'])
    .select('partner.phone as partnerPhone')
    .select((eb) =>
      // The latest answer by the sender's own clock; an older one imported later does not hide it.
      eb
        .selectFrom('packet as reply')
        .select('reply.replyStatus')
        // An answer to an update of it is an answer to the referral.
        .whereRef('reply.threadId', '=', 'packet.id')
        .where('reply.kind', '=', 'reply')
        .where('reply.state', '!=', 'sealing')
        .orderBy('reply.created', 'desc')
        .limit(1)
        .as('answerStatus'),
    )
    .select((eb) =>
      eb
        .selectFrom('packet as withdrawal')
        .select('withdrawal.id')
        .whereRef('withdrawal.threadId', '=', 'packet.threadId')
        .where('withdrawal.kind', '=', 'withdrawal')
        .where('withdrawal.state', '!=', 'sealing')
        .limit(1)
        .as('withdrawal'),
    )
    .select((eb) =>
      // A question that came and that we have not answered.
      eb
        .selectFrom('packet as answer')
        .select('answer.id')
        .whereRef('answer.inReplyTo', '=', 'packet.id')
        .where('answer.kind', '=', 'answer')
        .where('answer.state', '!=', 'sealing')
        .limit(1)
        .as('questionAnswer'),
    )
    .select((eb) => [
      eb
        .selectFrom('packet as reply')
        .select('reply.created')
        .whereRef('reply.inReplyTo', '=', 'packet.id')
        .where('reply.kind', '=', 'reply')
        .where('reply.state', '!=', 'sealing')
        .orderBy('reply.created', 'desc')
        .limit(1)
        .as('answeredAt'),
      confirmed(eb, 'status').as('confirmedStatus'),
      confirmed(eb, 'at').as('confirmedAt'),
    ])
    .orderBy('packet.at', 'desc')
    .orderBy('packet.id', 'desc');

/** An answer in a packet and one by other means stand beside each other: the later one tells how it is now. */
const latestStatus = ({ answerStatus, answeredAt, confirmedStatus, confirmedAt }: Row): string | null =>
  confirmedStatus !== null && (answeredAt === null || (confirmedAt ?? '') > answeredAt)
    ? confirmedStatus
    : answerStatus;

type Row = Awaited<ReturnType<ReturnType<typeof packetRows>['execute']>>[number];

/** Days are those of the calendar in Finland, as the coach counts them: one with a change of the clock is a day as well. */
const rowOf = (row: Row, today: PlainDate): PacketRow => {
  const answered = row.answerStatus !== null || row.confirmedStatus !== null || row.questionAnswer !== null;
  const withdrawn = row.withdrawal !== null;
  const awaited =
    row.direction === 'out' && row.kind === 'referral' && row.state === 'left' && !answered && !withdrawn;
  const days = daysBetween(dayOf(Instant.parse(row.at)), today);
  return PacketRow.parse({
    ...row,
    packetId: row.id,
    partnerName: row.partnerName ?? '',
    clientName: row.displayName ?? '',
    initials: initialsOf(row.displayName ?? ''),
    status: row.kind === 'reply' ? row.replyStatus : latestStatus(row),
    overdue: awaited && days > (row.answersWithinDays ?? 14),
    quietDays: awaited ? days : null,
    answered,
    withdrawn,
  });
};

export const listPackets = async (
  db: Db,
  direction: 'out' | 'in' | 'all',
  today: PlainDate,
): Promise<PacketRow[]> => {
  const rows = await packetRows(db)
    .$if(direction !== 'all', (query) =>
      query.where('packet.direction', '=', direction === 'in' ? 'in' : 'out'),
    )
    .execute();
  return rows.map((row) => rowOf(row, today));
};

const replyOf = (row: Row): ReplyFields | null =>
  row.replyStatus === null
    ? null
    : ReplyFields.parse({
        status: row.replyStatus,
        message: row.replyMessage,
        contactPerson: row.replyContactPerson,
        contactPhone: row.replyContactPhone,
        timeGiven: row.replyTimeGiven,
        waitEstimate: row.replyWaitEstimate,
      });

/** One packet with its entries' names and the answers to it, oldest first. */
export const getPacket = async (db: Db, packetId: PacketId, today: PlainDate) => {
  const row = await packetRows(db).where('packet.id', '=', packetId).executeTakeFirst();
  if (!row) return failure('packet-not-found');
  const entries = await db
    .selectFrom('packetEntry')
    .select(['name', 'originalName', 'mediaType', 'size'])
    .where('packetId', '=', packetId)
    .orderBy('position')
    .execute();
  const replies = await packetRows(db)
    .select((eb) => signerOf(eb))
    .where('packet.threadId', '=', row.threadId ?? packetId)
    .where('packet.kind', '=', 'reply')
    .where('packet.state', '!=', 'sealing')
    .execute();
  const receptions = await db
    .selectFrom('reception')
    .select(['id as receptionId', 'how', 'status', 'who', 'words', 'at'])
    .where('packetId', '=', packetId)
    .where('removedAt', 'is', null)
    .orderBy('at')
    .execute();
  return success(
    PacketDetails.parse({
      ...rowOf(row, today),
      purpose: row.purpose,
      sha256: row.sha256,
      fileName: row.fileName,
      items: row.items.split(',').filter(Boolean),
      reply: replyOf(row),
      entries,
      thread: await threadView(db, row.threadId),
      withdrawnOn: await withdrawnOn(db, row.threadId),
      receptions,
      phone: row.partnerPhone ?? '',
      replies: replies.reverse().flatMap((answer) => {
        const reply = replyOf(answer);
        return reply
          ? [{ ...reply, packetId: answer.id, at: answer.at, way: answer.way, from: answer.signer ?? '' }]
          : [];
      }),
    }),
  );
};

/** One entry's bytes, from the case file. The name only looks it up. */
export const getEntry = async (
  db: Db,
  packetId: PacketId,
  name: string,
  today: PlainDate,
): Promise<
  Result<
    { bytes: Uint8Array; mediaType: string; originalName: string },
    'packet-not-found' | 'extract-expired'
  >
> => {
  const packet = await db
    .selectFrom('packet')
    .select('validUntil')
    .where('id', '=', packetId)
    .executeTakeFirst();
  // Its last day may have passed while the file was open; at the next unlock it is gone for good.
  if (packet?.validUntil != null && packet.validUntil < today) return failure('extract-expired');
  const entry = await db
    .selectFrom('packetEntry')
    .select(['body', 'mediaType', 'originalName'])
    .where('packetId', '=', packetId)
    .where('name', '=', name)
    .executeTakeFirst();
  if (!entry) return failure('packet-not-found');
  return success({
    bytes: new Uint8Array(entry.body),
    mediaType: entry.mediaType,
    originalName: entry.originalName,
  });
};
