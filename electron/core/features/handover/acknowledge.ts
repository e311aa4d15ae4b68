import { labelOf } from '#shared/codes/define.ts';
import { packetKinds } from '#shared/codes/packets.ts';
import type { ErrorOf, ParsedArgsOf } from '#shared/contract/index.ts';
import type { HandoverId } from '#shared/ids.ts';
import { ClientId, PacketId } from '#shared/ids.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { dayOf, Instant } from '#shared/time.ts';
import type { App } from '../../app.ts';
import type { Db } from '../../db.ts';
import type { Answer } from '../../handlers.ts';
import { namedEntry } from '../../packet/build.ts';
import { writeReceipt } from '../../packet/receipt.ts';
import type { Receipt } from '../../packet/receipt.ts';
import { leavePacket } from '../packets/leave.ts';
import type { Letter, Standing } from '../packets/leave.ts';
import { senderKey } from '../packets/threads/reply-permission.ts';
import { pdfOf } from '../pdf-of.ts';
import { newestReceipt } from './receipts.ts';

type Refusal = Exclude<ErrorOf<'handover.acknowledge'>, 'cancelled'>;

interface ReceiptStanding extends Standing {
  readonly partnerId: string;
  readonly to: { readonly name: string; readonly organisation: string };
  readonly handover: { readonly packetId: PacketId; readonly created: Instant };
  readonly receipt: Receipt;
  /** It was taken back: the receipt says so. */
  readonly isBack: boolean;
}

/**
 * A handover that was taken in, or taken back after that, whom of it is here, and the key of its sender as it stands now. One that was taken in
 * again is the newer one's matter.
 */
async function standingOf(db: Db, handoverId: HandoverId): Promise<Result<ReceiptStanding, Refusal>> {
  const handover = await db
    .selectFrom('handover')
    .leftJoin('packet', 'packet.id', 'handover.packetId')
    .innerJoin('partner', 'partner.id', 'handover.partnerId')
    .select([
      'handover.at',
      'handover.packetId',
      'handover.state',
      'handover.signedBy',
      'handover.packetCreated',
    ])
    .select(['packet.created', 'packet.senderSigningKey'])
    .select(['partner.id as partnerId', 'partner.name as organisation'])
    .where('handover.id', '=', handoverId)
    .where('handover.direction', '=', 'in')
    .where('handover.state', 'in', ['imported', 'undone'])
    .executeTakeFirst();
  if (!handover) return failure('handover-not-found');
  const isBack = handover.state === 'undone';
  // With a packet of that id in the file, what was taken back has been taken in again; and without a receipt there is nothing to take back.
  if (isBack && (handover.created !== null || (await newestReceipt(db, handover.packetId, 'out')) === null))
    return failure('handover-not-found');
  const { partnerId, organisation } = handover;
  const signedBy = isBack ? handover.signedBy : handover.senderSigningKey;
  const created = isBack ? handover.packetCreated : handover.created;
  if (signedBy === null || created === null) return failure('handover-not-found');
  const key = await senderKey(db, partnerId, signedBy);
  if (!key.ok) return key;
  const people = await db
    .selectFrom('handoverReception')
    .select(['clientId', 'taken'])
    .where('handoverId', '=', handoverId)
    .orderBy('clientId')
    .execute();
  const idsOf = (taken: number) =>
    people.filter((person) => person.taken === taken).map(({ clientId }) => ClientId.parse(clientId));
  return success({
    partnerId,
    recipients: [key.value.recipient],
    to: { name: key.value.holder, organisation },
    handover: { packetId: PacketId.parse(handover.packetId), created: Instant.parse(created) },
    isBack,
    receipt: {
      formatVersion: 1,
      receivedAt: Instant.parse(handover.at),
      taken: idsOf(1),
      left: idsOf(0),
    },
  });
}

/**
 * Seals a receipt of a handover for its sender and lets it leave: who was taken in and who was not. It tells the sender nothing of the people
 * but that they came (or that their coming was taken back), so that no disclosure is entered for each; the packet itself stands among those that left.
 */
export async function acknowledgeHandover(
  app: App,
  { handoverId, language }: ParsedArgsOf<'handover.acknowledge'>,
): Answer<'handover.acknowledge'> {
  const left = await leavePacket<ReceiptStanding, Letter, null, Refusal>(app, {
    standing: (db) => standingOf(db, handoverId),
    write: async ({ to, handover, receipt, isBack }, { owner, now }) => {
      const pdf = await pdfOf(
        app,
        {
          kind: 'thread-letter',
          about: 'receipt',
          date: dayOf(now),
          from: { ...owner, name: owner.holder },
          to,
          referrals: [],
          received: {
            handedOver: dayOf(handover.created),
            on: dayOf(receipt.receivedAt),
            taken: receipt.taken.length,
            left: receipt.left.length,
            isBack,
          },
        },
        { language },
      );
      return {
        kind: 'receipt',
        purpose: labelOf(packetKinds, 'receipt', language),
        consentId: null,
        inReplyTo: handover.packetId,
        entries: [
          namedEntry('receipt.pdf', 'application/pdf', pdf),
          namedEntry('receipt.json', 'application/json', writeReceipt(receipt)),
        ],
      };
    },
    refusals: { overtaken: 'conflict', changed: 'conflict' },
    enter: (_trx, { standing: { partnerId } }) => {
      const nobody = { clientId: null, referralId: null, number: null, consentId: null };
      return Promise.resolve(
        success({
          row: { ...nobody, partnerId, ground: '', ledger: [], reply: null },
          beside: () => Promise.resolve(null),
        }),
      );
    },
  });
  if (!left.ok) return left;
  const { packetId, fileName } = left.value;
  return success({ packetId, fileName });
}
