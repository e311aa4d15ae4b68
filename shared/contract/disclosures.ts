import { z } from 'zod';
import { legalGrounds } from '../codes/consents.ts';
import { mayBeTold } from '../codes/network.ts';
import { ItemKey } from '../disclosure/registry.ts';
import { ClientId, CloseOneId, ConsentId, DisclosureId, NetworkWorkerId, PartnerId } from '../ids.ts';
import { Language } from '../languages.ts';
import { Instant } from '../time.ts';
import { Bytes, call, nothing } from './define.ts';
import { isVisible, Line, Text } from './text.ts';

/** Who was told, or was given a paper. */
export const Recipient = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('partner'), partnerId: PartnerId, person: Line(120).default('') }),
  z.strictObject({ kind: z.literal('worker'), workerId: NetworkWorkerId }),
  /** A close one of the record; a guardian among them is one too. */
  z.strictObject({ kind: z.literal('close-one'), closeOneId: CloseOneId }),
  /** A guardian who is not among the close ones. */
  z.strictObject({ kind: z.literal('guardian'), name: Line(120) }),
  z.strictObject({ kind: z.literal('other'), name: Line(200).refine(isVisible) }),
]);
export type Recipient = z.infer<typeof Recipient>;

/** On what it stands: a consent of the client, a section of law, or the client who was there. */
export const Basis = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('consent'), consentId: ConsentId.nullable() }),
  z.strictObject({ kind: z.literal('law'), ground: legalGrounds.schema, section: Line(300) }),
  z.strictObject({ kind: z.literal('present') }),
]);
export type Basis = z.infer<typeof Basis>;

const facts = {
  clientId: ClientId,
  recipient: Recipient,
  items: z.array(ItemKey).max(50),
  basis: Basis,
};

/** What stops a disclosure: only what the client has forbidden. */
export const DisclosureBlock = z.discriminatedUnion('why', [
  z.object({ why: z.literal('partner') }),
  z.object({ why: z.literal('guardian') }),
  z.object({ why: z.literal('handler'), name: z.string() }),
  z.object({ why: z.literal('item'), items: z.array(ItemKey) }),
]);
export type DisclosureBlock = z.infer<typeof DisclosureBlock>;

/** What to mind; nothing of it stops anything. */
export const DisclosureWarning = z.discriminatedUnion('about', [
  /** The client lets this be told to the close one, and no more. */
  z.object({ about: z.literal('may-be-told'), mayBeTold: mayBeTold.schema, words: z.string() }),
  /** No consent was chosen. */
  z.object({ about: z.literal('no-consent') }),
  z.object({ about: z.literal('consent-not-valid') }),
  z.object({ about: z.literal('consent-of-another') }),
  z.object({ about: z.literal('not-covered'), items: z.array(ItemKey) }),
  /** The recipient can sanction: missed meetings and dropped steps are left untold. */
  z.object({ about: z.literal('sanctioning') }),
  /** The client has a safety non-disclosure (turvakielto). */
  z.object({ about: z.literal('turvakielto'), items: z.array(ItemKey) }),
]);
export type DisclosureWarning = z.infer<typeof DisclosureWarning>;

/** In the client's timeline: something was told to somebody, or a paper was given. Packets are entries of their own. */
export const DisclosureEntry = z.object({
  type: z.literal('disclosure'),
  at: Instant,
  id: z.string(),
  way: z.enum(['print', 'oral']),
  recipient: z.string(),
  items: z.array(z.string()),
  words: z.string(),
});

const recordErrors = [
  'client-not-found',
  'client-erased',
  'partner-not-found',
  'close-one-not-found',
  'worker-not-found',
  'consent-not-found',
] as const;

/** What was said or handed over to others about a client, beside the packets; `consents.disclosures` lists all of it. */
export const disclosures = {
  'disclosures.check': call({
    kind: 'query',
    args: z.strictObject(facts),
    result: z.object({ blocks: z.array(DisclosureBlock), warnings: z.array(DisclosureWarning) }),
    errors: recordErrors,
  }),
  /**
   * Writes down that something was said, or that a paper was given. A prohibition stops it, unless the basis is a law whose
   * section is named.
   */
  'disclosures.record': call({
    kind: 'command',
    args: z.strictObject({
      ...facts,
      way: z.enum(['print', 'oral']),
      words: Text(2000).default(''),
      at: Instant,
    }),
    result: z.object({ disclosureId: DisclosureId }),
    errors: [
      ...recordErrors,
      'ground-incomplete',
      'disclosure-empty',
      'prohibited-partner',
      'prohibited-guardian',
      'prohibited-handler',
      'prohibited-item',
    ],
  }),
  /** The list of `consents.disclosures` as a paper for the client who asks: to look at, to save, to open or to print. */
  'disclosures.onPaper': call({
    kind: 'command',
    args: z.strictObject({
      clientId: ClientId,
      language: Language,
      deliver: z.enum(['view', 'save', 'open', 'print']),
    }),
    result: z.object({ pdf: Bytes.nullable(), savedAs: z.string().nullable() }),
    errors: ['client-not-found', 'client-erased', 'folder-read-only', 'path-too-long', 'cannot-open-here'],
  }),
  /** Takes an entry made by mistake off the list; packets stay. */
  'disclosures.remove': call({
    kind: 'command',
    args: z.strictObject({ disclosureId: DisclosureId }),
    result: nothing,
    errors: ['disclosure-not-found'],
  }),
  'disclosures.putBack': call({
    kind: 'command',
    args: z.strictObject({ disclosureId: DisclosureId }),
    result: nothing,
    errors: ['disclosure-not-found'],
  }),
} as const;
