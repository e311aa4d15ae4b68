import { z } from 'zod';
import { packetKinds, replyStatuses } from '../codes/packets.ts';
import { waysOut } from '../codes/ways.ts';
import { noteTemplates } from '../codes/notes.ts';
import { stepStatuses } from '../codes/plans.ts';
import { TimelineAppointment } from './day.ts';
import { ClientId, ConsentId, NoteId, PacketId, PlanVersionId, ReferralId, StepId } from '../ids.ts';
import { Instant } from '../time.ts';
import { AssessmentEntry, RatingRoundEntry } from './assessments.ts';
import { SpellEntry } from './coaching.ts';
import { Contact } from './contacts.ts';
import { call } from './define.ts';
import { FormEntry } from './forms.ts';
import { ReceptionEntry } from './receptions.ts';
import { DisclosureEntry } from './disclosures.ts';
import { CloseOneContactEntry } from './network.ts';
import { NoteSection } from './notes.ts';
import { PaperEntry } from './papers.ts';
import { PromiseEntry } from './tasks.ts';
import { GoalRatingEntry, PlanPauseEntry } from './plan-timeline.ts';
import { CheckInEntry, PathwayEntry } from './pathways.ts';
import { SituationEntry } from './situation.ts';

const at = { at: Instant, id: z.string() };

/** One entry of a client's timeline. `at` is the event time, which orders the stream. */
export const TimelineEntry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('contact'), ...at, contact: Contact }),
  z.object({
    type: z.literal('note'),
    ...at,
    noteId: NoteId,
    contactId: z.string().nullable(),
    status: z.enum(['draft', 'finished']),
    template: noteTemplates.schema,
    isPrivate: z.boolean(),
    enteredAt: Instant,
    addenda: z.number().int(),
    /** A visit that is being written down: the draft goes on in the form of its contact. */
    isVisit: z.boolean(),
    /** Sections, each cut to about 600 characters; `cut` says that there is more. */
    sections: z.array(NoteSection),
    cut: z.boolean(),
  }),
  z.object({
    type: z.literal('plan'),
    ...at,
    versionId: PlanVersionId,
    reason: z.enum(['agreed', 'printed', 'sent']),
    number: z.number().int(),
    goal: z.string(),
  }),
  z.object({
    type: z.literal('step'),
    ...at,
    stepId: StepId,
    text: z.string(),
    status: stepStatuses.schema,
    outcomeWords: z.string(),
  }),
  z.object({
    type: z.literal('packet'),
    ...at,
    packetId: PacketId,
    direction: z.enum(['out', 'in']),
    kind: packetKinds.schema,
    /** In which way it left or came. */
    way: waysOut.schema,
    partner: z.string(),
    /** Whose key signed what came in: a partner's unit has several. Empty for what left, and where nobody's key is known. */
    from: z.string(),
    referralId: ReferralId.nullable(),
    number: z.number().int().nullable(),
    status: replyStatuses.schema.nullable(),
    message: z.string(),
    /** Catalogue keys of the items that left. */
    items: z.array(z.string()),
    /** Sealing began but the file was never seen on its way. */
    unfinished: z.boolean(),
  }),
  z.object({
    type: z.literal('consent'),
    ...at,
    consentId: ConsentId,
    partner: z.string(),
    event: z.enum(['given', 'withdrawn']),
    isLegalGround: z.boolean(),
  }),
  PaperEntry,
  AssessmentEntry,
  RatingRoundEntry,
  FormEntry,
  PromiseEntry,
  GoalRatingEntry,
  PlanPauseEntry,
  DisclosureEntry,
  ReceptionEntry,
  CloseOneContactEntry,
  SituationEntry,
  PathwayEntry,
  CheckInEntry,
  SpellEntry,
  TimelineAppointment,
]);
export type TimelineEntry = z.infer<typeof TimelineEntry>;

/** Every type of entry; a page holds all of them unless it is asked for some. */
export const timelineTypes = [
  'contact',
  'note',
  'plan',
  'step',
  'packet',
  'consent',
  'paper',
  'assessment',
  'rating-round',
  'form',
  'promise',
  'goal-rating',
  'plan-pause',
  'disclosure',
  'reception',
  'close-one-contact',
  'situation',
  'pathway',
  'check-in',
  'spell',
  'appointment',
] as const satisfies readonly TimelineEntry['type'][];

export const timeline = {
  /** Newest first by event time. `before` continues after the last entry's `at` and `id`. */
  'timeline.ofClient': call({
    kind: 'query',
    args: z.strictObject({
      clientId: ClientId,
      types: z.array(z.enum(timelineTypes)).optional(),
      before: z.object({ at: Instant, id: z.string() }).optional(),
      limit: z.number().int().min(1).max(200).default(50),
    }),
    result: z.object({ entries: z.array(TimelineEntry), more: z.boolean() }),
    errors: ['client-not-found', 'client-erased'],
  }),
} as const;
