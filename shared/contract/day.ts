import { z } from 'zod';
import { channels } from '../codes/channels.ts';
import { clientLanguages } from '../codes/municipalities.ts';
import { stepStatuses } from '../codes/plans.ts';
import { AppointmentId, ClientId, ContactId, OwnAppointmentId } from '../ids.ts';
import { Language } from '../languages.ts';
import { Instant, PlainDate } from '../time.ts';
import { NextContact } from './contacts.ts';
import { Bytes, call, none, nothing } from './define.ts';
import { isVisible, Line, Text } from './text.ts';

/** Minutes of a meeting or on the road: at most a day. */
const Minutes = z.number().int().min(0).max(1440);

export const AppointmentStatus = z.enum(['agreed', 'met', 'cancelled', 'moved', 'not-reached']);
export type AppointmentStatus = z.infer<typeof AppointmentStatus>;

/** What is agreed with a person. `hasTime` false: only the day is agreed. */
export const AppointmentFields = z.object({
  at: Instant,
  hasTime: z.boolean(),
  channel: channels.schema.nullable(),
  place: Line(200),
  /** Planned length; null where it is open. */
  minutes: Minutes.nullable(),
  /** Minutes on the road to the place, as typed; null where they are learned from earlier trips. */
  travelMinutes: Minutes.nullable(),
  /** What is meant to be done. */
  words: Line(500),
});
export type AppointmentFields = z.infer<typeof AppointmentFields>;

export const Appointment = AppointmentFields.extend({
  appointmentId: AppointmentId,
  clientId: ClientId,
  displayName: z.string(),
  initials: z.string(),
  turvakielto: z.boolean(),
  status: AppointmentStatus,
});
export type Appointment = z.infer<typeof Appointment>;

/** Something of the coach's day that is about nobody: a meeting, a day in another village. */
export const OwnAppointmentFields = z.object({
  title: Line(200).refine(isVisible),
  at: Instant,
  hasTime: z.boolean(),
  minutes: Minutes.nullable(),
  place: Line(200),
  travelMinutes: Minutes.nullable(),
});
export type OwnAppointmentFields = z.infer<typeof OwnAppointmentFields>;

/**
 * The road to a place from the one before it. `typed` and `learned` (median of the last trips between the two) carry
 * minutes; `unknown` is worth asking about; `hidden` belongs to a turvakielto; `none`: there is no road.
 */
export const Road = z.object({
  source: z.enum(['typed', 'learned', 'unknown', 'hidden', 'none']),
  minutes: z.number().int().nullable(),
  /** Where it begins; empty where that is not known or hidden. */
  from: z.string(),
});
export type Road = z.infer<typeof Road>;

/** Two things that cannot both be. Only what is certain: a length that is not known clashes with nothing. */
export const Clash = z.discriminatedUnion('type', [
  /** It begins before the one at `since` has ended. */
  z.object({ type: z.literal('overlap'), since: Instant }),
  /** The road takes longer than there is time for: by so many minutes, null where that is hidden. */
  z.object({ type: z.literal('road'), short: z.number().int().nullable() }),
]);
export type Clash = z.infer<typeof Clash>;

const OfDay = z.object({
  at: Instant,
  hasTime: z.boolean(),
  minutes: z.number().int().nullable(),
  /** Empty where there is none or where a turvakielto hides it. */
  place: z.string(),
  road: Road,
  clashes: z.array(Clash),
});

export const DayItem = z.discriminatedUnion('kind', [
  OfDay.extend({
    kind: z.literal('client'),
    appointmentId: AppointmentId,
    clientId: ClientId,
    displayName: z.string(),
    initials: z.string(),
    turvakielto: z.boolean(),
    channel: channels.schema.nullable(),
    status: AppointmentStatus,
    /** Where it was moved to, if it was. */
    movedTo: z.object({ at: Instant, hasTime: z.boolean() }).nullable(),
  }),
  OfDay.extend({ kind: z.literal('own'), ownAppointmentId: OwnAppointmentId, title: z.string() }),
]);
export type DayItem = z.infer<typeof DayItem>;

/** An appointment whose time has come and that nobody has logged. */
export const Unsettled = z.object({
  appointmentId: AppointmentId,
  clientId: ClientId,
  displayName: z.string(),
  initials: z.string(),
  turvakielto: z.boolean(),
  at: Instant,
  hasTime: z.boolean(),
  channel: channels.schema.nullable(),
  minutes: z.number().int().nullable(),
});
export type Unsettled = z.infer<typeof Unsettled>;

export const Day = z.object({
  day: PlainDate,
  /** Those without a time first, then by the clock. */
  items: z.array(DayItem),
  /** The way back to the coach's own place after the last one. */
  back: Road,
  /** Sum of the minutes on the road that are known and shown, the way back included. */
  roadMinutes: z.number().int(),
  /** Of today and earlier days, newest first; at most a screenful. `unsettledTotal` counts all. */
  unsettled: z.array(Unsettled),
  unsettledTotal: z.number().int(),
});
export type Day = z.infer<typeof Day>;

/** An appointment that was cancelled or moved, in a person's timeline. `at` is when that was done. */
export const TimelineAppointment = z.object({
  type: z.literal('appointment'),
  at: Instant,
  id: z.string(),
  appointmentId: AppointmentId,
  event: z.enum(['cancelled', 'moved']),
  channel: channels.schema.nullable(),
  agreedFor: z.object({ at: Instant, hasTime: z.boolean() }),
  movedTo: z.object({ at: Instant, hasTime: z.boolean() }).nullable(),
});

const ReminderTexts = z.array(Text(300)).max(8);

/** Settings of the coach's day, in the case file. */
export const DaySettings = z.object({
  /** Where the day's driving begins and ends; empty where it is not said. */
  basePlace: Line(200),
  /** Today shows names without a key being held. */
  showsNames: z.boolean(),
  /** Neutral texts to copy, by language; `{päivä}`/`{dag}`/`{day}` and `{kello}`/`{tid}`/`{time}` stand for when. */
  reminders: z.object({ fi: ReminderTexts, sv: ReminderTexts, en: ReminderTexts }),
});
export type DaySettings = z.infer<typeof DaySettings>;

/** Somebody's words, and from when. */
const Said = z.object({ text: z.string(), on: PlainDate });

/** What is good to know before the door opens. It is the person's own page: a turvakielto hides nothing here. */
export const BeforeDoor = z.object({
  clientId: ClientId,
  displayName: z.string(),
  turvakielto: z.boolean(),
  appointment: AppointmentFields.extend({ appointmentId: AppointmentId }).nullable(),
  lastContact: z
    .object({ at: Instant, hasTime: z.boolean(), channel: channels.schema, summary: z.string() })
    .nullable(),
  /** The person's own words: of the latest note that has some, and of the latest self-rating with words. */
  ownWords: Said.nullable(),
  ratingWords: Said.nullable(),
  /** What the coach has promised and not yet done, the earliest first. */
  promises: z.array(z.object({ title: z.string(), dueOn: PlainDate.nullable() })),
  agreed: Said.nullable(),
  next: Said.nullable(),
  /** Steps of the plan that are ahead, the dated ones first. */
  steps: z.array(
    z.object({
      text: z.string(),
      who: z.string(),
      due: PlainDate.nullable(),
      dueText: z.string(),
      status: stepStatuses.schema,
    }),
  ),
  notToMention: z.string(),
  whoMayAnswer: z.string(),
  /** Close ones who may answer the telephone. */
  answering: z.array(z.string()),
  safetyNote: z.string(),
  phone: z.string(),
  reach: z.string(),
  reachSafely: z.string(),
  preferredChannel: channels.schema.nullable(),
  language: clientLanguages.schema.nullable(),
  needsInterpreter: z.boolean(),
  interpreterLanguage: z.string(),
});
export type BeforeDoor = z.infer<typeof BeforeDoor>;

/** What a reminder has to respect, shown beside the button that copies it. */
export const ReminderFacts = z.object({
  at: Instant,
  hasTime: z.boolean(),
  /** The person's language where there are texts in it. */
  language: Language.nullable(),
  phone: z.string(),
  preferredChannel: channels.schema.nullable(),
  reach: z.string(),
  reachSafely: z.string(),
  whoMayAnswer: z.string(),
});
export type ReminderFacts = z.infer<typeof ReminderFacts>;

const ofClient = ['client-not-found', 'client-erased'] as const;
const gone = ['appointment-not-found'] as const;
const open = [...gone, 'appointment-settled'] as const;
const one = z.strictObject({ appointmentId: AppointmentId });
const own = z.strictObject({ ownAppointmentId: OwnAppointmentId });

/** The coach's day: its appointments, the page before a meeting, the closing of the day. */
export const day = {
  /** One day; today unless told. */
  'day.view': call({
    kind: 'query',
    args: z.strictObject({ day: PlainDate.nullable().default(null) }),
    result: Day,
  }),
  /** How many appointments the days of a week have, Monday first. */
  'day.week': call({
    kind: 'query',
    args: z.strictObject({ day: PlainDate }),
    result: z.array(z.object({ day: PlainDate, count: z.number().int() })),
  }),
  'day.appointment': call({ kind: 'query', args: one, result: Appointment, errors: gone }),
  /** What is agreed with a person from today on, the earliest first. */
  'day.agreedWith': call({
    kind: 'query',
    args: z.strictObject({ clientId: ClientId }),
    result: z.array(Appointment),
    errors: ofClient,
  }),
  /** Agrees a further appointment beside those that are agreed already. */
  'day.add': call({
    kind: 'command',
    args: AppointmentFields.partial()
      .required({ at: true, hasTime: true })
      .extend({ clientId: ClientId })
      .strict(),
    result: z.object({ appointmentId: AppointmentId }),
    errors: ofClient,
  }),
  /** Changes the given fields; the time is changed by `day.move`. */
  'day.change': call({
    kind: 'command',
    args: AppointmentFields.omit({ at: true, hasTime: true })
      .partial()
      .extend({ appointmentId: AppointmentId })
      .strict(),
    result: nothing,
    errors: open,
  }),
  /** Agrees another time: the old one stays as moved, with its place, length and words taken along. */
  'day.move': call({
    kind: 'command',
    args: z.strictObject({ appointmentId: AppointmentId, at: Instant, hasTime: z.boolean() }),
    result: z.object({ appointmentId: AppointmentId }),
    errors: open,
  }),
  'day.cancel': call({ kind: 'command', args: one, result: nothing, errors: open }),
  /** Takes away an appointment that was written down by mistake: nothing of it stays in sight. */
  'day.remove': call({ kind: 'command', args: one, result: nothing, errors: gone }),
  'day.putBack': call({ kind: 'command', args: one, result: nothing, errors: gone }),
  /** Logs what came of an appointment: a contact that belongs to it, and perhaps the next one. */
  'day.settle': call({
    kind: 'command',
    args: z.strictObject({
      appointmentId: AppointmentId,
      outcome: z.enum(['met', 'not-reached']),
      /** As agreed, or a meeting, unless told. */
      channel: channels.schema.optional(),
      minutes: Minutes.nullable().default(null),
      summary: Line(500).default(''),
      next: NextContact.nullable().default(null),
    }),
    result: z.object({ contactId: ContactId }),
    errors: [...open, ...ofClient],
  }),
  /** Takes back what was logged, cancelled or moved: the appointment is open again. */
  'day.reopen': call({ kind: 'command', args: one, result: nothing, errors: gone }),
  'day.addOwn': call({
    kind: 'command',
    args: OwnAppointmentFields.partial().required({ title: true, at: true, hasTime: true }).strict(),
    result: z.object({ ownAppointmentId: OwnAppointmentId }),
  }),
  'day.ownAppointment': call({
    kind: 'query',
    args: own,
    result: OwnAppointmentFields.extend({ ownAppointmentId: OwnAppointmentId }),
    errors: gone,
  }),
  'day.changeOwn': call({
    kind: 'command',
    args: OwnAppointmentFields.partial().extend({ ownAppointmentId: OwnAppointmentId }).strict(),
    result: nothing,
    errors: gone,
  }),
  'day.removeOwn': call({ kind: 'command', args: own, result: nothing, errors: gone }),
  'day.putBackOwn': call({ kind: 'command', args: own, result: nothing, errors: gone }),
  /** Remembers how long a trip took. A second one of the same day between the same places replaces the first. */
  'day.learnTrip': call({
    kind: 'command',
    args: z.strictObject({
      from: Line(200).refine(isVisible),
      to: Line(200).refine(isVisible),
      minutes: Minutes,
      travelledOn: PlainDate,
    }),
    result: nothing,
  }),
  /** The last trips between two places in either direction, newest first, and what was learned from them. */
  'day.tripsBetween': call({
    kind: 'query',
    args: z.strictObject({ from: Line(200), to: Line(200) }),
    result: z.object({
      minutes: z.number().int().nullable(),
      trips: z.array(z.object({ minutes: z.number().int(), travelledOn: PlainDate })),
    }),
  }),
  /** The page before a meeting. Looking at it is an opening of the person, and is in the audit chain. */
  'day.beforeDoor': call({
    kind: 'command',
    args: z.strictObject({ clientId: ClientId, appointmentId: AppointmentId.nullable().default(null) }),
    result: BeforeDoor,
    errors: ofClient,
  }),
  'day.reminder': call({ kind: 'query', args: one, result: ReminderFacts, errors: gone }),
  /** The paper day sheet: initials and neutral words only. To look at, to save, to open or to print. */
  'day.sheet': call({
    kind: 'command',
    args: z.strictObject({
      day: PlainDate,
      language: Language,
      deliver: z.enum(['view', 'save', 'open', 'print']),
    }),
    result: z.object({ pdf: Bytes.nullable(), savedAs: z.string().nullable() }),
    errors: ['folder-read-only', 'path-too-long', 'cannot-open-here'],
  }),
  'day.settings': call({ kind: 'query', args: none, result: DaySettings }),
  'day.setSettings': call({ kind: 'command', args: DaySettings.partial().strict(), result: nothing }),
} as const;
