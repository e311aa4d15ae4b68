import { z } from 'zod';
import { channels } from '../codes/channels.ts';
import { mayBeTold, relations } from '../codes/network.ts';
import { ItemKey } from '../disclosure/registry.ts';
import {
  ClientId,
  CloseOneContactId,
  CloseOneId,
  NetworkWorkerId,
  PartnerId,
  ProhibitionId,
} from '../ids.ts';
import { Instant, PlainDate } from '../time.ts';
import { call, none, nothing } from './define.ts';
import { isVisible, Line, Text } from './text.ts';

/** What is written about a close one: kept apart from the client's record. Only the name must be there. */
export const CloseOneFields = z.object({
  name: Line(120).refine(isVisible),
  relation: relations.schema.nullable(),
  phone: Line(40),
  email: Line(200),
  isGuardian: z.boolean(),
  mayAnswerPhone: z.boolean(),
  /** What the client lets be told to them, in which words, and on which day the client said so. */
  mayBeTold: mayBeTold.schema,
  mayBeToldWords: Text(1000),
  permittedOn: PlainDate.nullable(),
  /** The close one lets name, relation and telephone be given to others. */
  mayBeShared: z.boolean(),
  words: Text(2000),
});
export type CloseOneFields = z.infer<typeof CloseOneFields>;

export const CloseOne = CloseOneFields.extend({
  closeOneId: CloseOneId,
  clientId: ClientId.nullable(),
  enteredAt: Instant,
  /** The client has forbidden telling this guardian. */
  forbidden: z.boolean(),
  contacts: z.number().int(),
  /** Which they are, for a search that leads to one of them. */
  contactIds: z.array(CloseOneContactId),
  lastContactAt: Instant.nullable(),
});
export type CloseOne = z.infer<typeof CloseOne>;

/** Support given to a close one, apart from the client's contacts. */
export const CloseOneContactFields = z.object({
  channel: channels.schema,
  happenedAt: Instant,
  hasTime: z.boolean(),
  minutes: z.number().int().min(0).max(1440).nullable(),
  summary: Line(500),
  /** The client was there: only then does it stand in the client's timeline too. */
  clientPresent: z.boolean(),
});
export const CloseOneContact = CloseOneContactFields.extend({
  closeOneContactId: CloseOneContactId,
  closeOneId: CloseOneId,
  enteredAt: Instant,
});
export type CloseOneContact = z.infer<typeof CloseOneContact>;

/** In the client's timeline: a close one was met with the client there. */
export const CloseOneContactEntry = z.object({
  type: z.literal('close-one-contact'),
  at: Instant,
  id: z.string(),
  closeOneId: CloseOneId,
  name: z.string(),
  channel: channels.schema,
  hasTime: z.boolean(),
  minutes: z.number().int().nullable(),
  summary: z.string(),
});

/** A worker of another organisation and the agreed part of each. No diagnosis is kept, and none is needed. */
export const WorkerFields = z.object({
  name: Line(120).refine(isVisible),
  /** A partner of the directory; otherwise the organisation as typed. */
  partnerId: PartnerId.nullable(),
  organisation: Line(200),
  role: Line(120),
  phone: Line(40),
  email: Line(200),
  /** What the worker was agreed to do. */
  part: Text(2000),
  isTreating: z.boolean(),
  /** What the coach was agreed to do beside the treating party. */
  coachPart: Text(2000),
  coachReminds: z.boolean(),
  coachAccompanies: z.boolean(),
  validFrom: PlainDate.nullable(),
  /** The last day on which the agreement holds. */
  validTo: PlainDate.nullable(),
});
export type WorkerFields = z.infer<typeof WorkerFields>;

export const Worker = WorkerFields.extend({
  workerId: NetworkWorkerId,
  clientId: ClientId,
  /** The partner's name, or the organisation as typed. */
  organisationName: z.string(),
  isCurrent: z.boolean(),
  /** The client has named this person as one who must not handle the matter. */
  mustNotHandle: z.boolean(),
});
export type Worker = z.infer<typeof Worker>;

/** What a client has forbidden; `closeOneId` null means every guardian. */
export const ProhibitionSubject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('partner'), partnerId: PartnerId }),
  z.strictObject({ kind: z.literal('item'), item: ItemKey }),
  z.strictObject({ kind: z.literal('guardian'), closeOneId: CloseOneId.nullable() }),
  /** A person by name, or a whole partner that was picked. */
  z.strictObject({
    kind: z.literal('handler'),
    personName: Line(120),
    partnerId: PartnerId.nullable(),
  }),
]);
export type ProhibitionSubject = z.infer<typeof ProhibitionSubject>;

export const Prohibition = z.object({
  prohibitionId: ProhibitionId,
  kind: z.enum(['partner', 'guardian', 'item', 'handler']),
  partnerId: PartnerId.nullable(),
  partnerName: z.string(),
  closeOneId: CloseOneId.nullable(),
  closeOneName: z.string(),
  item: ItemKey.nullable(),
  personName: z.string(),
  words: z.string(),
  givenOn: PlainDate,
  withdrawnAt: Instant.nullable(),
});
export type Prohibition = z.infer<typeof Prohibition>;

/** Why a partner cannot be the receiver, or what to mind before it is. */
export const ReceiverCheck = z.object({
  /** The client has forbidden giving anything to this partner. */
  forbidden: z.boolean(),
  /** People who must not handle the matter and who would. `picked`: the client named the whole partner. */
  handlers: z.array(z.object({ name: z.string(), as: z.enum(['picked', 'contact-person', 'key-holder']) })),
  /** They work there, but would not receive: agree that somebody else handles the matter. */
  workThere: z.array(z.string()),
  /** Items that the client has forbidden giving to anyone. */
  items: z.array(ItemKey),
  /** The coach's own disqualification, in words; empty while there is none. */
  coachDisqualified: z.string(),
});
export type ReceiverCheck = z.infer<typeof ReceiverCheck>;

const noClient = ['client-not-found', 'client-erased'] as const;
const noCloseOne = ['close-one-not-found'] as const;
const noWorker = ['worker-not-found'] as const;

/** Close ones, workers around the person, and prohibitions. */
export const network = {
  'network.ofClient': call({
    kind: 'query',
    args: z.strictObject({ clientId: ClientId }),
    result: z.object({
      closeOnes: z.array(CloseOne),
      /** Those whose time it is come first, the treating party before the others. */
      workers: z.array(Worker),
      /** Those in force come first. */
      prohibitions: z.array(Prohibition),
      /** Under 18 today, by the birth date. */
      isMinor: z.boolean(),
      /** The client has forbidden telling a guardian, or all of them. */
      guardianForbidden: z.boolean(),
      coachDisqualified: z.string(),
    }),
    errors: noClient,
  }),
  /** Close ones who came alone: no client is known. By name. */
  'network.closeOnesAlone': call({ kind: 'query', args: none, result: z.array(CloseOne) }),
  'network.addCloseOne': call({
    kind: 'command',
    args: CloseOneFields.partial().required({ name: true }).extend({ clientId: ClientId.nullable() }),
    result: z.object({ closeOneId: CloseOneId }),
    errors: noClient,
  }),
  /** Changes the given fields only. */
  'network.updateCloseOne': call({
    kind: 'command',
    args: CloseOneFields.partial().extend({ closeOneId: CloseOneId }),
    result: nothing,
    errors: noCloseOne,
  }),
  /** Connects a close one who came alone with a client, or lets go of it again; nothing is let be told by that. */
  'network.linkCloseOne': call({
    kind: 'command',
    args: z.strictObject({ closeOneId: CloseOneId, clientId: ClientId.nullable() }),
    result: nothing,
    errors: [...noCloseOne, ...noClient],
  }),
  'network.removeCloseOne': call({
    kind: 'command',
    args: z.strictObject({ closeOneId: CloseOneId }),
    result: nothing,
    errors: noCloseOne,
  }),
  'network.putBackCloseOne': call({
    kind: 'command',
    args: z.strictObject({ closeOneId: CloseOneId }),
    result: nothing,
    errors: noCloseOne,
  }),
  /** Newest first. */
  'network.closeOneContacts': call({
    kind: 'query',
    args: z.strictObject({ closeOneId: CloseOneId }),
    result: z.array(CloseOneContact),
    errors: noCloseOne,
  }),
  'network.addCloseOneContact': call({
    kind: 'command',
    args: CloseOneContactFields.partial()
      .required({ channel: true, happenedAt: true })
      .extend({ closeOneId: CloseOneId }),
    result: z.object({ closeOneContactId: CloseOneContactId }),
    errors: noCloseOne,
  }),
  'network.updateCloseOneContact': call({
    kind: 'command',
    args: CloseOneContactFields.partial().extend({ closeOneContactId: CloseOneContactId }),
    result: nothing,
    errors: ['contact-not-found'],
  }),
  'network.removeCloseOneContact': call({
    kind: 'command',
    args: z.strictObject({ closeOneContactId: CloseOneContactId }),
    result: nothing,
    errors: ['contact-not-found'],
  }),
  'network.putBackCloseOneContact': call({
    kind: 'command',
    args: z.strictObject({ closeOneContactId: CloseOneContactId }),
    result: nothing,
    errors: ['contact-not-found'],
  }),
  'network.addWorker': call({
    kind: 'command',
    args: WorkerFields.partial().required({ name: true }).extend({ clientId: ClientId }),
    result: z.object({ workerId: NetworkWorkerId }),
    errors: [...noClient, 'partner-not-found'],
  }),
  /** Changes the given fields only. */
  'network.updateWorker': call({
    kind: 'command',
    args: WorkerFields.partial().extend({ workerId: NetworkWorkerId }),
    result: nothing,
    errors: [...noWorker, 'partner-not-found'],
  }),
  'network.removeWorker': call({
    kind: 'command',
    args: z.strictObject({ workerId: NetworkWorkerId }),
    result: nothing,
    errors: noWorker,
  }),
  'network.putBackWorker': call({
    kind: 'command',
    args: z.strictObject({ workerId: NetworkWorkerId }),
    result: nothing,
    errors: noWorker,
  }),
  /** Takes effect at once, for consents that are there already as well. */
  'network.prohibit': call({
    kind: 'command',
    args: z.strictObject({
      clientId: ClientId,
      subject: ProhibitionSubject,
      words: Text(1000).default(''),
      givenOn: PlainDate,
    }),
    result: z.object({ prohibitionId: ProhibitionId }),
    errors: [...noClient, ...noCloseOne, 'partner-not-found', 'prohibition-incomplete'],
  }),
  'network.withdrawProhibition': call({
    kind: 'command',
    args: z.strictObject({ prohibitionId: ProhibitionId }),
    result: nothing,
    errors: ['prohibition-not-found'],
  }),
  /** Undo of a withdrawal made by mistake, on the same day. */
  'network.restoreProhibition': call({
    kind: 'command',
    args: z.strictObject({ prohibitionId: ProhibitionId }),
    result: nothing,
    errors: ['prohibition-not-found', 'nothing-to-undo'],
  }),
  /** What stands against a partner as the receiver, asked before anything is written to it. */
  'network.receiver': call({
    kind: 'query',
    args: z.strictObject({ clientId: ClientId, partnerId: PartnerId }),
    result: ReceiverCheck,
    errors: [...noClient, 'partner-not-found'],
  }),
} as const;
