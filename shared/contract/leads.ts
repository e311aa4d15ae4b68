import { z } from 'zod';
import { channels } from '../codes/channels.ts';
import { firstContacts } from '../codes/client-record.ts';
import { leadStatuses } from '../codes/reach.ts';
import { ClientId, LeadAttemptId, LeadId } from '../ids.ts';
import { Instant, PlainDate } from '../time.ts';
import { call, none, nothing } from './define.ts';
import { isVisible, Line } from './text.ts';

/** Days without contact after which an entry becomes a number (rule 2 against harm). */
export const leadKeptDays = 30;
/** Days from the entry within which the person is told that they are on the list (GDPR art. 14(3)(a): within a month). */
export const tellWithinDays = 30;

/**
 * Everything that may be written about somebody who is not a client: a name, how to get in touch, and who made the
 * contact. There is no field for anything else, on purpose.
 */
export const LeadFields = z.strictObject({
  displayName: Line(120).refine(isVisible),
  /** How to get in touch: a number, a nickname, a place where they are met. Too short for a story. */
  channelWords: Line(80),
  notifierKind: firstContacts.schema,
  /** Name of the one who made the contact, and their work where they have one. */
  notifierName: Line(120),
  /** They were told that they cannot stay anonymous to the person. */
  notifierTold: z.boolean(),
});
export type LeadFields = z.infer<typeof LeadFields>;

export const LeadAttempt = z.object({
  attemptId: LeadAttemptId,
  attemptedAt: Instant,
  channel: channels.schema,
  reached: z.boolean(),
});
export type LeadAttempt = z.infer<typeof LeadAttempt>;

export const Lead = LeadFields.extend({
  leadId: LeadId,
  initials: z.string(),
  status: leadStatuses.schema,
  enteredAt: Instant,
  settledAt: Instant.nullable(),
  personToldOn: PlainDate.nullable(),
  /** The last day for telling the person; null once they were told. */
  tellBy: PlainDate.nullable(),
  /** Whole days until the name is gone and a number is left. */
  daysLeft: z.number().int(),
  /** Newest first. */
  attempts: z.array(LeadAttempt),
});
export type Lead = z.infer<typeof Lead>;

/** What is left of entries whose names are gone. */
export const LeadCount = z.object({
  /** Month of the entry, `2026-11`. */
  month: z.string().regex(/^\d{4}-\d{2}$/),
  notifierKind: firstContacts.schema,
  status: leadStatuses.schema,
  attempts: z.number().int(),
  count: z.number().int(),
});
export type LeadCount = z.infer<typeof LeadCount>;

const here = { leadId: LeadId };

/** The reach list: people whom somebody worries about or who asked for contact. */
export const leads = {
  /** Those of whom there is a name, the ones that go first in front; and the numbers that are left of others. */
  'leads.list': call({
    kind: 'query',
    args: none,
    result: z.object({ leads: z.array(Lead), counts: z.array(LeadCount), becameClients: z.number().int() }),
  }),
  'leads.add': call({ kind: 'command', args: LeadFields, result: z.object({ leadId: LeadId }) }),
  /** Changes the given fields only. */
  'leads.update': call({
    kind: 'command',
    args: LeadFields.partial().extend(here),
    result: nothing,
    errors: ['lead-not-found'],
  }),
  /** An attempt to get in touch. One that reached makes the days start anew. */
  'leads.attempt': call({
    kind: 'command',
    args: z.strictObject({
      ...here,
      attemptedAt: Instant,
      channel: channels.schema,
      reached: z.boolean(),
    }),
    result: z.object({ attemptId: LeadAttemptId }),
    errors: ['lead-not-found', 'lead-in-future'],
  }),
  'leads.removeAttempt': call({
    kind: 'command',
    args: z.strictObject({ attemptId: LeadAttemptId }),
    result: nothing,
    errors: ['lead-not-found'],
  }),
  /** What became of it; `open` takes it up again. */
  'leads.settle': call({
    kind: 'command',
    args: z.strictObject({ ...here, status: leadStatuses.schema }),
    result: nothing,
    errors: ['lead-not-found'],
  }),
  /** The person was told that they are on the list and who made the contact; null where that was marked by mistake. */
  'leads.personTold': call({
    kind: 'command',
    args: z.strictObject({ ...here, on: PlainDate.nullable() }),
    result: nothing,
    errors: ['lead-not-found', 'lead-in-future'],
  }),
  /**
   * Makes a client of them without retyping: the name, who made the first contact and when, and every attempt as a
   * contact. The entry is off the list and remembers its client.
   */
  'leads.becomeClient': call({
    kind: 'command',
    args: z.strictObject(here),
    result: z.object({ clientId: ClientId }),
    errors: ['lead-not-found'],
  }),
  /** Undo of that, while nothing else was written about the new client. */
  'leads.undoClient': call({
    kind: 'command',
    args: z.strictObject(here),
    result: nothing,
    errors: ['lead-not-found', 'lead-client-has-more'],
  }),
  /** Takes an entry off the list. It is gone for good on the next day, and leaves no number. */
  'leads.remove': call({
    kind: 'command',
    args: z.strictObject(here),
    result: nothing,
    errors: ['lead-not-found'],
  }),
  'leads.putBack': call({
    kind: 'command',
    args: z.strictObject(here),
    result: nothing,
    errors: ['lead-not-found'],
  }),
} as const;
