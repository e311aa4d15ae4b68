import { z } from 'zod';
import { channels, presentKinds } from '../codes/channels.ts';
import { AppointmentId, ClientId, ContactId } from '../ids.ts';
import { Instant, PlainDate } from '../time.ts';
import { call, nothing } from './define.ts';
import { Line } from './text.ts';

/** An agreed next contact: a day, or a day with a time. */
export const NextContact = z.object({
  at: Instant,
  hasTime: z.boolean(),
  channel: channels.schema.nullable().default(null),
  place: Line(200).default(''),
});
export type NextContact = z.infer<typeof NextContact>;

export const ContactFields = z.object({
  channel: channels.schema,
  /** Start of the meeting, call or attempt. */
  happenedAt: Instant,
  hasTime: z.boolean(),
  /** Minutes; null where it was not noted. */
  minutes: z.number().int().min(0).max(1440).nullable(),
  place: Line(200),
  present: z.array(z.object({ kind: presentKinds.schema, name: Line(120) })).max(30),
  reached: z.boolean(),
  /** One line of what it was about; longer text belongs into a note. */
  summary: Line(500),
});
export type ContactFields = z.infer<typeof ContactFields>;

export const Contact = ContactFields.extend({
  contactId: ContactId,
  clientId: ClientId,
  enteredAt: Instant,
  archivedAt: Instant.nullable(),
});
export type Contact = z.infer<typeof Contact>;

/** A part of the quick line as understood; `from`–`to` are positions in the typed text (UTF-16). */
export const QuickPart = z.object({
  kind: z.enum(['person', 'date', 'channel', 'reached', 'next']),
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
  summary: z.string(),
  parts: z.array(QuickPart),
  /** A date was typed that does not exist. */
  problem: z.enum(['date-not-real']).nullable(),
});
export type QuickLine = z.infer<typeof QuickLine>;

export const contacts = {
  /** Logs a contact; `next` agrees the next one and settles an earlier agreed one that it fulfils. */
  'contacts.add': call({
    kind: 'command',
    args: ContactFields.partial()
      .required({ channel: true, happenedAt: true })
      .extend({ clientId: ClientId, next: NextContact.nullable().default(null) }),
    result: z.object({ contactId: ContactId }),
    errors: ['client-not-found', 'client-erased'],
  }),
  'contacts.update': call({
    kind: 'command',
    args: ContactFields.partial().extend({ contactId: ContactId }),
    result: nothing,
    errors: ['contact-not-found'],
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
  /** What one typed line means, before anything is saved. */
  'contacts.understand': call({
    kind: 'query',
    args: z.strictObject({ line: z.string().max(500), clientId: ClientId.optional() }),
    result: QuickLine,
  }),
} as const;
