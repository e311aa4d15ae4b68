import { z } from 'zod';
import { replyStatuses } from '../codes/packets.ts';
import { receptionWays } from '../codes/receptions.ts';
import { PacketId, ReceptionId } from '../ids.ts';
import { Instant } from '../time.ts';
import { call, nothing } from './define.ts';
import { Line, Text } from './text.ts';

/** A referral came through, or was answered, as told or seen outside the packets. */
export const Reception = z.object({
  receptionId: ReceptionId,
  how: receptionWays.schema,
  status: replyStatuses.schema,
  /** Who told it: at the receiver, or the client. */
  who: z.string(),
  words: z.string(),
  at: Instant,
});
export type Reception = z.infer<typeof Reception>;

/** In the client's timeline. */
export const ReceptionEntry = Reception.omit({ receptionId: true }).extend({
  type: z.literal('reception'),
  id: z.string(),
  packetId: PacketId,
  partner: z.string(),
  number: z.number().int().nullable(),
});

/** What is known of a referral without a packet that says so (packet.md, Replies). It ends the waiting, and can be taken back. */
export const receptions = {
  'receptions.confirm': call({
    kind: 'command',
    args: z.strictObject({
      /** One of our referrals that has left, in whatever way. */
      packetId: PacketId,
      how: receptionWays.schema,
      status: replyStatuses.schema.default('received'),
      who: Line(200).default(''),
      words: Text(2000).default(''),
      at: Instant,
    }),
    result: z.object({ receptionId: ReceptionId }),
    errors: ['packet-not-found'],
  }),
  'receptions.remove': call({
    kind: 'command',
    args: z.strictObject({ receptionId: ReceptionId }),
    result: nothing,
    errors: ['reception-not-found'],
  }),
  'receptions.putBack': call({
    kind: 'command',
    args: z.strictObject({ receptionId: ReceptionId }),
    result: nothing,
    errors: ['reception-not-found'],
  }),
} as const;
