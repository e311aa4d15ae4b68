import { z } from 'zod';
import { channels } from '../codes/channels.ts';
import { clientLanguages } from '../codes/municipalities.ts';
import { ClientId } from '../ids.ts';
import { Instant, PlainDate } from '../time.ts';
import { call, nothing } from './define.ts';
import { isVisible, Line } from './text.ts';

export const ClientStatus = z.enum(['active', 'paused', 'closed']);
export type ClientStatus = z.infer<typeof ClientStatus>;

/** What can be written about a person. Only the display name must be there; empty text means "not known". */
export const ClientFields = z.object({
  /** The name that the person goes by; at least one visible character. */
  displayName: Line(120).refine(isVisible),
  firstName: Line(120),
  lastName: Line(120),
  birthDate: PlainDate.nullable(),
  /** Three-digit municipality code or the name of the place as typed. */
  municipality: Line(60),
  language: clientLanguages.schema.nullable(),
  phone: Line(40),
  email: Line(200),
  address: Line(300),
  /** When and how the person is best reached. */
  reach: Line(300),
  /** What must not be done when making contact ("ei viestejä kotinumeroon"). */
  reachSafely: Line(300),
  /** Safety non-disclosure (turvakielto): hides address and places outside the person's own page and from every packet. */
  turvakielto: z.boolean(),
  status: ClientStatus,
});
export type ClientFields = z.infer<typeof ClientFields>;

export const ClientRow = z.object({
  clientId: ClientId,
  displayName: z.string(),
  /** "A. T." from the display name. */
  initials: z.string(),
  birthDate: PlainDate.nullable(),
  municipality: z.string(),
  status: ClientStatus,
  archived: z.boolean(),
  turvakielto: z.boolean(),
  /** Start of the latest contact in which the person was reached. */
  lastContactAt: Instant.nullable(),
  /** The next agreed contact; `nextHasTime` false means that only the day is agreed. */
  nextContactAt: Instant.nullable(),
  nextHasTime: z.boolean(),
});
export type ClientRow = z.infer<typeof ClientRow>;

export const Client = ClientFields.extend({
  clientId: ClientId,
  initials: z.string(),
  archivedAt: Instant.nullable(),
  createdAt: Instant,
  updatedAt: Instant,
  lastContactAt: Instant.nullable(),
  nextContactAt: Instant.nullable(),
  nextHasTime: z.boolean(),
  nextPlace: z.string(),
  nextChannel: channels.schema.nullable(),
  counts: z.object({ contacts: z.number(), notes: z.number(), packets: z.number() }),
  /** The note that is being written, if one is. */
  openDraft: z.string().nullable(),
});
export type Client = z.infer<typeof Client>;

export const clients = {
  'clients.add': call({
    kind: 'command',
    args: ClientFields.partial().required({ displayName: true }),
    result: z.object({ clientId: ClientId }),
  }),
  /** Changes the given fields only. */
  'clients.update': call({
    kind: 'command',
    args: ClientFields.partial().extend({ clientId: ClientId }),
    result: nothing,
    errors: ['client-not-found', 'client-erased'],
  }),
  'clients.get': call({
    kind: 'query',
    args: z.strictObject({ clientId: ClientId }),
    result: Client,
    errors: ['client-not-found', 'client-erased'],
  }),
  /** Writes `client.opened` into the audit chain: once per navigation, not per query. */
  'clients.opened': call({
    kind: 'command',
    args: z.strictObject({ clientId: ClientId }),
    result: nothing,
    errors: ['client-not-found', 'client-erased'],
  }),
  /** Everyone of the view, in the asked order. Ten thousand rows are an ordinary answer. */
  'clients.list': call({
    kind: 'query',
    args: z.strictObject({
      view: z.enum(['active', 'paused', 'closed', 'archived', 'all']).default('active'),
      /** Only those without an agreed next contact. */
      withoutNext: z.boolean().default(false),
      order: z.enum(['name', 'last-contact', 'next-contact']).default('name'),
    }),
    result: z.array(ClientRow),
  }),
  'clients.archive': call({
    kind: 'command',
    args: z.strictObject({ clientId: ClientId }),
    result: nothing,
    errors: ['client-not-found'],
  }),
  'clients.unarchive': call({
    kind: 'command',
    args: z.strictObject({ clientId: ClientId }),
    result: nothing,
    errors: ['client-not-found'],
  }),
} as const;
