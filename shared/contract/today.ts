import { z } from 'zod';
import { channels } from '../codes/channels.ts';
import { packetKinds, replyStatuses } from '../codes/packets.ts';
import { ClientId, FormId, HandoverId, LeadId, NoteId, PacketId, PathwayId, ReferralId } from '../ids.ts';
import { Instant, PlainDate } from '../time.ts';
import { RadarWeightList, RadarWeightValues } from '../radar/weights.ts';
import type { RadarKey } from '../radar/weights.ts';
import { call, none, nothing } from './define.ts';

/** Whole days; counted from what has passed, or to what is coming (then negative once it has passed). */
const days = z.number().int();

/** Why someone should be met next, with what its sentence needs. Never a name, a partner or a value that is sensitive. */
export const TodayReason = z.discriminatedUnion('type', [
  /** No next contact is agreed; days since the last one, null where there was none. `daysKnown` counts from when they were added. */
  z.object({
    type: z.literal('no-next-contact'),
    daysSinceLast: z.number().int().nullable(),
    daysKnown: z.number().int(),
  }),
  /** An agreed contact has passed and nothing was logged. */
  z.object({ type: z.literal('overdue-contact'), agreedAt: Instant, days }),
  /** Not reached on so many different days since the last time that the person was. */
  z.object({ type: z.literal('not-reached'), times: z.number().int(), since: Instant }),
  /** A pathway started so many days ago, and nobody has confirmed that the person was received. */
  z.object({ type: z.literal('start-unconfirmed'), pathwayId: PathwayId, days }),
  /** A pathway has been agreed or waited for so many days. */
  z.object({ type: z.literal('transition-waiting'), pathwayId: PathwayId, days }),
  /** A referral has no answer within its time; `ring` says that there is a number to ring. */
  z.object({
    type: z.literal('referral-unanswered'),
    referralId: ReferralId,
    number: z.number().int(),
    days,
    ring: z.boolean(),
  }),
  /** The receiver of a referral has not been told that its consent was withdrawn so many days ago. */
  z.object({
    type: z.literal('withdrawal-untold'),
    packetId: PacketId,
    number: z.number().int().nullable(),
    days,
  }),
  /** A receiver of a referral has not been told that nothing may be told to a guardian, forbidden so many days ago. */
  z.object({
    type: z.literal('prohibition-untold'),
    referralId: ReferralId,
    number: z.number().int().nullable(),
    days,
  }),
  /** A check-in after a start is due (0 days) or overdue; the earliest of `count`. */
  z.object({
    type: z.literal('check-in-due'),
    pathwayId: PathwayId,
    dueOn: PlainDate,
    days,
    count: z.number().int(),
  }),
  z.object({ type: z.literal('nothing-on-offer') }),
  /** A pause has lasted so many days longer than was agreed. */
  z.object({ type: z.literal('pause-over'), of: z.enum(['person', 'plan']), until: PlainDate, days }),
  /** The support period of the person or of a pathway ends in so many days. */
  z.object({ type: z.literal('support-ending'), of: z.enum(['person', 'pathway']), until: PlainDate, days }),
  z.object({ type: z.literal('consent-expiring'), until: PlainDate, days }),
  z.object({ type: z.literal('plan-consent-expiring'), until: PlainDate, days }),
  /** Help with a form: its deadline in so many days. */
  z.object({ type: z.literal('form-deadline'), formId: FormId, deadline: PlainDate, days }),
  /** The upper age of the programme is passed on `on`. */
  z.object({ type: z.literal('age-ending'), on: PlainDate, days }),
]);
export type TodayReason = z.infer<typeof TodayReason>;

export const TodayPerson = z.object({
  clientId: ClientId,
  displayName: z.string(),
  initials: z.string(),
  municipality: z.string(),
  turvakielto: z.boolean(),
  /** Sum of the points of the reasons (`shared/radar`). */
  score: z.number().int(),
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
  /** Whose support is nearest to breaking off first; equals by the longest time without a contact. */
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
  /** Questions, answers, updates and withdrawals that nobody has read, and questions that wait for an answer; newest first. */
  letters: z.array(
    z.object({
      packetId: PacketId,
      clientId: ClientId.nullable(),
      kind: packetKinds.schema,
      referralNumber: z.number().int().nullable(),
      at: Instant,
      isNew: z.boolean(),
      awaitsAnswer: z.boolean(),
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
  /** Whom to tell that they are on the reach list, the nearest last day first. */
  leads: z.array(
    z.object({ leadId: LeadId, displayName: z.string(), initials: z.string(), tellBy: PlainDate }),
  ),
  /**
   * Handovers that left and of which nobody knows yet that the receiver has the people, or whose receipt says that somebody was not taken in who is
   * on nobody's list now; the longest first.
   */
  handovers: z.array(
    z.object({
      handoverId: HandoverId,
      partnerName: z.string(),
      phone: z.string(),
      at: Instant,
      /** Whole days since it left. */
      days,
      /** Who is away now. */
      people: z.number().int(),
      isConfirmed: z.boolean(),
      leftOut: z.number().int(),
    }),
  ),
  /** Packets whose sealing began and that were never seen on their way. */
  unfinishedSealings: z.number().int(),
  counts: z.object({ active: z.number().int(), inbox: z.number().int() }),
});
export type Today = z.infer<typeof Today>;

/** The radar's weights as they hold, and whether the coach has changed them. */
export const Radar = z.object({
  weights: z.array(
    z.object({
      reason: z.custom<RadarKey>((value) => typeof value === 'string'),
      weight: RadarWeightValues,
      isChanged: z.boolean(),
    }),
  ),
});
export type Radar = z.infer<typeof Radar>;

export const today = {
  'today.view': call({ kind: 'query', args: none, result: Today }),
  /** Why one person is on Today, weightiest first; empty for one who is not. The same reasons, of one person. */
  'today.ofClient': call({
    kind: 'query',
    args: z.strictObject({ clientId: ClientId }),
    result: z.object({ score: z.number().int(), reasons: z.array(TodayReason) }),
    errors: ['client-not-found', 'client-erased'],
  }),
  'radar.weights': call({ kind: 'query', args: none, result: Radar }),
  /** Sets the given weights; the others stay as they are. */
  'radar.setWeights': call({
    kind: 'command',
    args: z.strictObject({ weights: RadarWeightList }),
    result: nothing,
  }),
  /** Back to the weights that the app comes with. */
  'radar.resetWeights': call({ kind: 'command', args: none, result: nothing }),
} as const;
