import { z } from 'zod';
import { channels } from '../codes/channels.ts';
import {
  firstContacts,
  labourSituations,
  programmes,
  serviceModes,
  studySituations,
} from '../codes/client-record.ts';
import { clientLanguages } from '../codes/municipalities.ts';
import { ClientId } from '../ids.ts';
import { Instant, PlainDate } from '../time.ts';
import { call, none, nothing } from './define.ts';
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
  /** The programme that the person takes part in; its ages give a soft warning, never a refusal. */
  programme: programmes.schema.nullable(),
  needsInterpreter: z.boolean(),
  /** The language that is interpreted, as typed. */
  interpreterLanguage: Line(60),
  preferredChannel: channels.schema.nullable(),
  /** Who else may answer the telephone, and what they may be told. */
  whoMayAnswer: Line(300),
  /** What is not to be brought up. */
  notToMention: Line(300),
  /** What to mind when meeting the person, at the door for instance. */
  safetyNote: Line(500),
  serviceMode: serviceModes.schema.nullable(),
  servicePlace: Line(200),
  labourSituation: labourSituations.schema.nullable(),
  labourSince: PlainDate.nullable(),
  studySituation: studySituations.schema.nullable(),
  studySince: PlainDate.nullable(),
  /** Who made the first contact, and on which day. */
  firstContactBy: firstContacts.schema.nullable(),
  firstContactOn: PlainDate.nullable(),
  /** The last day of the agreed support. */
  supportUntil: PlainDate.nullable(),
  /** The coach's own disqualification (esteellisyys) in words; empty while there is none. */
  coachDisqualified: Line(500),
});
export type ClientFields = z.infer<typeof ClientFields>;

/** A person of whom nothing is known yet, not even the name. */
export const nothingKnown: ClientFields = {
  displayName: '',
  firstName: '',
  lastName: '',
  birthDate: null,
  municipality: '',
  language: null,
  phone: '',
  email: '',
  address: '',
  reach: '',
  reachSafely: '',
  turvakielto: false,
  status: 'active',
  programme: null,
  needsInterpreter: false,
  interpreterLanguage: '',
  preferredChannel: null,
  whoMayAnswer: '',
  notToMention: '',
  safetyNote: '',
  serviceMode: null,
  servicePlace: '',
  labourSituation: null,
  labourSince: null,
  studySituation: null,
  studySince: null,
  firstContactBy: null,
  firstContactOn: null,
  supportUntil: null,
  coachDisqualified: '',
};

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
  /** Whether a personal identity code is kept, and on which ground; never the code (`clients.revealIdentityCode`). */
  identityCode: z.object({ ground: z.string() }).nullable(),
  initials: z.string(),
  /** Who the person is by now, where they were merged into another; null otherwise. */
  mergedInto: ClientId.nullable(),
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

/** Who is shown in the list of people. A filter that is null lets everyone through. */
export const PeopleFilter = z.strictObject({
  view: z.enum(['active', 'paused', 'closed', 'archived', 'all']).default('active'),
  /** Only those without an agreed next contact. */
  withoutNext: z.boolean().default(false),
  programme: programmes.schema.nullable().default(null),
  /** As it is kept: a code or words. People with a turvakielto are in no municipality here. */
  municipality: Line(60).nullable().default(null),
  language: clientLanguages.schema.nullable().default(null),
  /** Only those who need an interpreter. */
  needsInterpreter: z.boolean().default(false),
});
export type PeopleFilter = z.infer<typeof PeopleFilter>;

const here = ['client-not-found', 'client-erased'] as const;

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
    args: PeopleFilter.extend({
      order: z.enum(['name', 'last-contact', 'next-contact']).default('name'),
    }),
    result: z.array(ClientRow),
  }),
  /** What the people who are not archived can be filtered by, most common first. A turvakielto hides the municipality. */
  'clients.filters': call({
    kind: 'query',
    args: none,
    result: z.object({
      programmes: z.array(programmes.schema),
      municipalities: z.array(z.string()),
      languages: z.array(clientLanguages.schema),
      interpreter: z.boolean(),
    }),
  }),
  /**
   * Keeps a personal identity code (henkilötunnus) with the ground on which it is kept (Data Protection Act 1050/2018,
   * section 29). Spaces and lower case are put right, the intermediate character is kept as it is, gender is not derived.
   * Fills the birth date where there is none. Refused while the file is not set to keep such codes.
   */
  'clients.setIdentityCode': call({
    kind: 'command',
    args: z.strictObject({ clientId: ClientId, identityCode: Line(40), ground: Line(300) }),
    result: nothing,
    errors: [...here, 'identity-code-off', 'identity-code-not-valid', 'identity-code-without-ground'],
  }),
  /** Takes the code and its ground away for good. */
  'clients.removeIdentityCode': call({
    kind: 'command',
    args: z.strictObject({ clientId: ClientId }),
    result: nothing,
    errors: here,
  }),
  /** Shows the code; each time is an entry in the audit chain. Null where none is kept. */
  'clients.revealIdentityCode': call({
    kind: 'command',
    args: z.strictObject({ clientId: ClientId }),
    result: z.object({ identityCode: z.string().nullable() }),
    errors: here,
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
