import { z } from 'zod';
import { channels } from '../codes/channels.ts';
import { pathwayStatuses, pathwayTypes, receptionWays } from '../codes/pathways.ts';
import { strengthKinds } from '../codes/plans.ts';
import { CheckInId, ClientId, ContactId, PartnerId, PathwayChangeId, PathwayId, ReferralId } from '../ids.ts';
import { Instant, PlainDate } from '../time.ts';
import { call, nothing } from './define.ts';
import { Line, Text } from './text.ts';

/** How long after a start a check-in is proposed. */
export const Interval = z.strictObject({
  count: z.number().int().min(1).max(60),
  unit: z.enum(['day', 'week', 'month']),
});
export type Interval = z.infer<typeof Interval>;

/** When the coach asks how it goes, after a start. */
export const CheckIn = z.object({
  checkInId: CheckInId,
  dueOn: PlainDate,
  doneOn: PlainDate.nullable(),
  /** The contact that was logged with it, where one was. */
  contactId: ContactId.nullable(),
  words: z.string(),
});
export type CheckIn = z.infer<typeof CheckIn>;

export const PathwayChange = z.object({
  changeId: PathwayChangeId,
  status: pathwayStatuses.schema,
  happenedOn: PlainDate,
  words: z.string(),
});
export type PathwayChange = z.infer<typeof PathwayChange>;

/** What can be written about a pathway; its status changes by `pathways.setStatus`. */
export const PathwayFields = z.object({
  type: pathwayTypes.schema,
  /** Who provides it: a partner of the directory, or a name as typed. */
  partnerId: PartnerId.nullable(),
  provider: Line(200),
  /** In the client's own words. */
  words: Text(2000),
  /** Why this one, or why it ended as it did. */
  reason: Text(1000),
  plannedOn: PlainDate.nullable(),
  startedOn: PlainDate.nullable(),
  endedOn: PlainDate.nullable(),
  /** The coach's support goes on after the start, perhaps until a day. */
  supportContinues: z.boolean(),
  supportUntil: PlainDate.nullable(),
  /** That the person was received: when, how it became known, and by whom. */
  receivedOn: PlainDate.nullable(),
  receivedHow: receptionWays.schema.nullable(),
  receivedBy: Line(200),
  referralId: ReferralId.nullable(),
});
export type PathwayFields = z.infer<typeof PathwayFields>;

export const Pathway = PathwayFields.extend({
  pathwayId: PathwayId,
  status: pathwayStatuses.schema,
  /** The partner's name, or the typed one. */
  providerName: z.string(),
  /** Number of the referral that it came about by. */
  referralNumber: z.number().int().nullable(),
  enteredAt: Instant,
  /** Newest first. */
  changes: z.array(PathwayChange),
  /** By their day; open ones only while support continues. */
  checkIns: z.array(CheckIn),
});
export type Pathway = z.infer<typeof Pathway>;

/** A partner who shares words with the person, and which. */
export const PartnerMatch = z.object({
  partnerId: PartnerId,
  name: z.string(),
  unit: z.string(),
  shared: z.array(
    z.object({
      /** The word as it stands at the partner. */
      theirs: z.string(),
      /** The person's word, and whether it is of a strength, an interest or a wish. */
      own: z.string(),
      kind: strengthKinds.schema,
    }),
  ),
});
export type PartnerMatch = z.infer<typeof PartnerMatch>;

const gone = ['pathway-not-found'] as const;
const checkInGone = ['check-in-not-found'] as const;
const linked = ['partner-not-found', 'referral-not-found'] as const;

/** Pathway episodes, their check-ins, and the support that goes on. */
export const pathways = {
  /** Those that go on first, then what is ahead, then what ended; `isCovered` says that at least one thing is on offer or goes on. */
  'pathways.ofClient': call({
    kind: 'query',
    args: z.strictObject({ clientId: ClientId }),
    result: z.object({
      pathways: z.array(Pathway),
      isCovered: z.boolean(),
      /** Referrals of this person that left, for linking. */
      referrals: z.array(z.object({ referralId: ReferralId, number: z.number().int(), partner: z.string() })),
    }),
    errors: ['client-not-found', 'client-erased'],
  }),
  'pathways.add': call({
    kind: 'command',
    args: PathwayFields.partial().extend({
      clientId: ClientId,
      type: pathwayTypes.schema,
      status: pathwayStatuses.schema.default('idea'),
      /** The day of the status; today unless told. */
      happenedOn: PlainDate.optional(),
    }),
    result: z.object({ pathwayId: PathwayId, checkIns: z.number().int() }),
    errors: ['client-not-found', 'client-erased', ...linked],
  }),
  'pathways.update': call({
    kind: 'command',
    args: PathwayFields.partial().extend({ pathwayId: PathwayId }),
    result: nothing,
    errors: [...gone, ...linked],
  }),
  /**
   * Turns a pathway to another status, with its day. `started` proposes check-ins by the schedule (their number is given).
   * Nothing that happens to a pathway closes the client or ends the support.
   */
  'pathways.setStatus': call({
    kind: 'command',
    args: z.strictObject({
      pathwayId: PathwayId,
      status: pathwayStatuses.schema,
      happenedOn: PlainDate.optional(),
      words: Line(500).default(''),
    }),
    result: z.object({ changeId: PathwayChangeId, checkIns: z.number().int() }),
    errors: gone,
  }),
  /** Takes the latest change back, with the open check-ins that it proposed. */
  'pathways.undoStatus': call({
    kind: 'command',
    args: z.strictObject({ changeId: PathwayChangeId }),
    result: nothing,
    errors: [...gone, 'nothing-to-undo'],
  }),
  'pathways.remove': call({
    kind: 'command',
    args: z.strictObject({ pathwayId: PathwayId }),
    result: nothing,
    errors: gone,
  }),
  'pathways.putBack': call({
    kind: 'command',
    args: z.strictObject({ pathwayId: PathwayId }),
    result: nothing,
    errors: gone,
  }),
  'pathways.addCheckIn': call({
    kind: 'command',
    args: z.strictObject({ pathwayId: PathwayId, dueOn: PlainDate }),
    result: z.object({ checkInId: CheckInId }),
    errors: gone,
  }),
  'pathways.moveCheckIn': call({
    kind: 'command',
    args: z.strictObject({ checkInId: CheckInId, dueOn: PlainDate }),
    result: nothing,
    errors: checkInGone,
  }),
  /** Marks a check-in done; with a channel a contact of that day is logged with it, in the same words. */
  'pathways.doCheckIn': call({
    kind: 'command',
    args: z.strictObject({
      checkInId: CheckInId,
      doneOn: PlainDate,
      words: Line(500).default(''),
      channel: channels.schema.nullable().default(null),
    }),
    result: z.object({ contactId: ContactId.nullable() }),
    errors: checkInGone,
  }),
  /** Opens a check-in again; the contact that was logged with it goes to the archive. */
  'pathways.reopenCheckIn': call({
    kind: 'command',
    args: z.strictObject({ checkInId: CheckInId }),
    result: nothing,
    errors: checkInGone,
  }),
  'pathways.removeCheckIn': call({
    kind: 'command',
    args: z.strictObject({ checkInId: CheckInId }),
    result: nothing,
    errors: checkInGone,
  }),
  'pathways.putBackCheckIn': call({
    kind: 'command',
    args: z.strictObject({ checkInId: CheckInId }),
    result: nothing,
    errors: checkInGone,
  }),
  /**
   * Partners whose words (name, unit, kind, what can be done there) are also words of the person's strengths, interests and wishes, by their
   * stems; by name, without points. Leaves out those who are forbidden and those with whom a pathway is open. Keeps nothing.
   */
  'pathways.matches': call({
    kind: 'query',
    args: z.strictObject({ clientId: ClientId }),
    result: z.object({ matches: z.array(PartnerMatch), hasOwnWords: z.boolean() }),
    errors: ['client-not-found', 'client-erased'],
  }),
  /** After how long check-ins are proposed: a setting of the case file, 1 week and 1, 3 and 6 months at first. */
  'pathways.schedule': call({
    kind: 'query',
    args: z.strictObject({}),
    result: z.object({ intervals: z.array(Interval) }),
  }),
  'pathways.setSchedule': call({
    kind: 'command',
    args: z.strictObject({ intervals: z.array(Interval).max(12) }),
    result: nothing,
  }),
} as const;

const at = { at: Instant, id: z.string() };
const ofPathway = {
  pathwayId: PathwayId,
  pathwayType: pathwayTypes.schema,
  provider: z.string(),
  words: z.string(),
};

/** A turn of a pathway in the timeline. */
export const PathwayEntry = z.object({
  type: z.literal('pathway'),
  ...at,
  ...ofPathway,
  status: pathwayStatuses.schema,
});

/** A check-in that was done, in the timeline. */
export const CheckInEntry = z.object({ type: z.literal('check-in'), ...at, ...ofPathway });
