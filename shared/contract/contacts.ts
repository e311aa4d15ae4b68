import { z } from 'zod';
import { channels, presentKinds } from '../codes/channels.ts';
import { coachingForms, coachRoles, measures } from '../codes/contacts.ts';
import { AppointmentId, ClientId, ContactId, NoteId, PartnerId } from '../ids.ts';
import { Instant, PlainDate } from '../time.ts';
import { call, nothing } from './define.ts';
import { NoteFields } from './notes.ts';
import { Line } from './text.ts';
import { VisitForm } from './visit-form.ts';
import { LeftIn } from './wrong-person.ts';

/** An agreed next contact: a day, or a day with a time. */
export const NextContact = z.object({
  at: Instant,
  hasTime: z.boolean(),
  channel: channels.schema.nullable().default(null),
  place: Line(200).default(''),
});
export type NextContact = z.infer<typeof NextContact>;

const Minutes = z.number().int().min(0).max(1440);

/** What the coach did at a contact, with how long it took where that was noted. */
export const ContactMeasure = z.object({
  measure: measures.schema,
  minutes: Minutes.nullable().default(null),
  words: Line(200).default(''),
});
export type ContactMeasure = z.infer<typeof ContactMeasure>;

/** Someone who was there besides the coach: by name, or as a worker of a partner in the directory. */
export const Present = z.object({
  kind: presentKinds.schema,
  name: Line(120),
  partnerId: PartnerId.nullable().default(null),
});
export type Present = z.infer<typeof Present>;

export const ContactFields = z.object({
  channel: channels.schema,
  /** Start of the meeting, call or attempt. */
  happenedAt: Instant,
  hasTime: z.boolean(),
  /** Minutes; null where it was not noted. */
  minutes: Minutes.nullable(),
  place: Line(200),
  present: z.array(Present).max(30),
  reached: z.boolean(),
  /** One line of what it was about; longer text belongs into a note. */
  summary: Line(500),
  /** In which role the coach was there; null where it was not noted. */
  coachRole: coachRoles.schema.nullable(),
  coachingForm: coachingForms.schema.nullable(),
  measures: z.array(ContactMeasure).max(20),
  /** There and back together. */
  travelMinutes: Minutes.nullable(),
  travelKm: z.number().int().min(0).max(5000).nullable(),
});
export type ContactFields = z.infer<typeof ContactFields>;

export const Contact = ContactFields.extend({
  contactId: ContactId,
  clientId: ClientId,
  enteredAt: Instant,
  archivedAt: Instant.nullable(),
  /** With the partner's name, where one of the directory was chosen. */
  present: z.array(Present.extend({ partner: z.string() })),
  /** The agreed contact that this one came of. */
  appointmentId: AppointmentId.nullable(),
});
export type Contact = z.infer<typeof Contact>;

/** A part of the quick line as understood; `from`–`to` are positions in the typed text (UTF-16). */
export const QuickPart = z.object({
  kind: z.enum(['person', 'date', 'channel', 'reached', 'next', 'minutes', 'measure']),
  from: z.number().int(),
  to: z.number().int(),
});

export const QuickLine = z.object({
  person: z.discriminatedUnion('state', [
    z.object({ state: z.literal('none') }),
    z.object({ state: z.literal('unknown'), typed: z.string() }),
    z.object({ state: z.literal('one'), clientId: ClientId, displayName: z.string() }),
    /** More than one fits: the screen asks, nothing is guessed. */
    z.object({
      state: z.literal('many'),
      candidates: z.array(
        z.object({ clientId: ClientId, displayName: z.string(), birthDate: PlainDate.nullable() }),
      ),
    }),
  ]),
  happenedAt: Instant,
  hasTime: z.boolean(),
  /** Whether the day was typed or taken as today. */
  dateTyped: z.boolean(),
  channel: channels.schema.nullable(),
  reached: z.boolean(),
  next: z.object({ at: Instant, hasTime: z.boolean() }).nullable(),
  /** Length of the contact. */
  minutes: z.number().int().nullable(),
  measures: z.array(z.object({ measure: measures.schema, minutes: z.number().int().nullable() })),
  /** What else was written; a day that stays in it ("perjantaina") has its date behind it. */
  summary: z.string(),
  parts: z.array(QuickPart),
  /** A date was typed that does not exist. */
  problem: z.enum(['date-not-real']).nullable(),
});
export type QuickLine = z.infer<typeof QuickLine>;

/** The note that is written in one with its contact. */
const NoteOfVisit = NoteFields.pick({ template: true, isPrivate: true, aboutOther: true, sections: true });

export const contacts = {
  /**
   * Logs a contact; `next` agrees the next one. It settles the appointment that it came of, or where none is told what
   * was agreed for its day.
   */
  'contacts.add': call({
    kind: 'command',
    args: ContactFields.partial()
      .required({ channel: true, happenedAt: true })
      .extend({
        clientId: ClientId,
        next: NextContact.nullable().default(null),
        /** The agreed contact that it came of, where that is known; it is settled by this one whatever its day, and no other is. */
        appointmentId: AppointmentId.optional(),
        /** A note of the contact, finished with it in one save. `draft` is the draft that its text was kept in so far. */
        note: NoteOfVisit.partial()
          .extend({ draft: NoteId.nullable().default(null) })
          .optional(),
      }),
    result: z.object({ contactId: ContactId, noteId: NoteId.nullable() }),
    errors: [
      'client-not-found',
      'client-erased',
      'appointment-not-found',
      'partner-not-found',
      'note-not-found',
      'note-finished',
    ],
  }),
  'contacts.update': call({
    kind: 'command',
    args: ContactFields.partial().extend({ contactId: ContactId }),
    result: nothing,
    errors: ['contact-not-found', 'partner-not-found'],
  }),
  'contacts.get': call({
    kind: 'query',
    args: z.strictObject({ contactId: ContactId }),
    result: Contact,
    errors: ['contact-not-found'],
  }),
  'contacts.archive': call({
    kind: 'command',
    args: z.strictObject({ contactId: ContactId }),
    result: nothing,
    errors: ['contact-not-found'],
  }),
  'contacts.unarchive': call({
    kind: 'command',
    args: z.strictObject({ contactId: ContactId }),
    result: nothing,
    errors: ['contact-not-found'],
  }),
  /** Agrees (or, with null, drops) the next contact without logging one. */
  'contacts.agreeNext': call({
    kind: 'command',
    args: z.strictObject({ clientId: ClientId, next: NextContact.nullable() }),
    result: z.object({ appointmentId: AppointmentId.nullable() }),
    errors: ['client-not-found', 'client-erased'],
  }),
  /**
   * Keeps a visit that is being written down: its text as a draft note, and the rest of the form beside it. Called about
   * every second while somebody writes; `noteId` null begins the draft. A person chosen anew takes the draft along.
   */
  'contacts.keepVisit': call({
    kind: 'command',
    args: NoteOfVisit.partial().extend({
      noteId: NoteId.nullable(),
      clientId: ClientId,
      happenedAt: Instant.optional(),
      form: VisitForm,
    }),
    result: z.object({ noteId: NoteId, savedAt: Instant }),
    errors: ['client-not-found', 'client-erased', 'note-not-found', 'note-finished'],
  }),
  /** The form of a visit whose draft is kept; null for a draft that is only a note. */
  'contacts.visit': call({
    kind: 'query',
    args: z.strictObject({ noteId: NoteId }),
    result: z.object({ form: VisitForm.nullable() }),
    errors: ['note-not-found'],
  }),
  /** Packets for the person in which the contact, or a note of it, has left. */
  'contacts.leftIn': call({
    kind: 'query',
    args: z.strictObject({ contactId: ContactId }),
    result: z.array(LeftIn),
    errors: ['contact-not-found'],
  }),
  /**
   * "Wrong person": moves a contact with its notes to somebody else. What it settled of the wrong person is open again,
   * what was agreed in it goes along, and draft referrals of the wrong person let go of it. Fails with `entry-has-left`
   * where a packet has taken it along, until that is said to be known (`evenThoughLeft`). Moving it to `was` undoes it.
   */
  'contacts.moveToPerson': call({
    kind: 'command',
    args: z.strictObject({
      contactId: ContactId,
      toClientId: ClientId,
      evenThoughLeft: z.boolean().default(false),
      /** The agreed contact that it came of, when the move is undone. */
      appointmentId: AppointmentId.nullable().default(null),
    }),
    result: z.object({ was: z.object({ clientId: ClientId, appointmentId: AppointmentId.nullable() }) }),
    errors: [
      'contact-not-found',
      'client-not-found',
      'client-erased',
      'entry-has-left',
      'appointment-not-found',
    ],
  }),
  /** What one typed line means, before anything is saved. */
  'contacts.understand': call({
    kind: 'query',
    args: z.strictObject({ line: z.string().max(500), clientId: ClientId.optional() }),
    result: QuickLine,
  }),
} as const;
