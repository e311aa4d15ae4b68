import { z } from 'zod';
import { channels } from '../codes/channels.ts';
import { replyStatuses } from '../codes/packets.ts';
import { ClientId, NoteId, PacketId, ReferralId } from '../ids.ts';
import { Instant, PlainDate } from '../time.ts';
import { call, none } from './define.ts';

/** Why someone should be met next, with what its sentence needs. The list grows with the radar. */
export const TodayReason = z.discriminatedUnion('type', [
  /** No next contact is agreed; days since the last one, null where there was none. */
  z.object({ type: z.literal('no-next-contact'), daysSinceLast: z.number().int().nullable() }),
  /** An agreed contact has passed and nothing was logged. */
  z.object({ type: z.literal('overdue-contact'), agreedAt: Instant, days: z.number().int() }),
  /** A referral has no answer within its agreed time. */
  z.object({
    type: z.literal('referral-unanswered'),
    referralId: ReferralId,
    number: z.number().int(),
    days: z.number().int(),
    ring: z.boolean(),
  }),
  z.object({ type: z.literal('consent-expiring'), until: PlainDate, days: z.number().int() }),
]);
export type TodayReason = z.infer<typeof TodayReason>;

export const TodayPerson = z.object({
  clientId: ClientId,
  displayName: z.string(),
  initials: z.string(),
  municipality: z.string(),
  turvakielto: z.boolean(),
  /** All reasons, weightiest first. */
  reasons: z.array(TodayReason).min(1),
});
export type TodayPerson = z.infer<typeof TodayPerson>;

export const Today = z.object({
  today: PlainDate,
  /** Agreed for today, by time. */
  appointments: z.array(
    z.object({
      clientId: ClientId,
      displayName: z.string(),
      initials: z.string(),
      at: Instant,
      hasTime: z.boolean(),
      channel: channels.schema.nullable(),
      place: z.string(),
      turvakielto: z.boolean(),
    }),
  ),
  /** Longest without a contact first. */
  people: z.array(TodayPerson),
  peopleTotal: z.number().int(),
  answers: z.array(
    z.object({
      packetId: PacketId,
      clientId: ClientId.nullable(),
      referralNumber: z.number().int().nullable(),
      status: replyStatuses.schema,
      at: Instant,
      isNew: z.boolean(),
    }),
  ),
  drafts: z.array(
    z.object({
      noteId: NoteId,
      clientId: ClientId,
      displayName: z.string(),
      initials: z.string(),
      savedAt: Instant,
    }),
  ),
  /** Packets whose sealing began and that were never seen on their way. */
  unfinishedSealings: z.number().int(),
  counts: z.object({ active: z.number().int(), inbox: z.number().int() }),
});
export type Today = z.infer<typeof Today>;

export const today = {
  'today.view': call({ kind: 'query', args: none, result: Today }),
} as const;
