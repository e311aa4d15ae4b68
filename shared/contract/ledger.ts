import { z } from 'zod';
import { disclosureWays } from '../codes/ways.ts';
import { ClientId, ConsentId, DisclosureId, PacketId, PartnerId } from '../ids.ts';
import { ItemKey } from '../disclosure/registry.ts';
import { Instant, PlainDate } from '../time.ts';
import { Bytes, call, none } from './define.ts';

/** One thing that was given to somebody, of whichever client. */
export const LedgerRow = z.object({
  disclosureId: DisclosureId,
  at: Instant,
  clientId: ClientId,
  clientName: z.string(),
  initials: z.string(),
  partnerId: PartnerId.nullable(),
  recipient: z.string(),
  way: disclosureWays.schema,
  state: z.enum(['sealing', 'left']),
  basis: z.enum(['consent', 'law', 'present']),
  /** The act and section, where a law is the basis. */
  section: z.string(),
  consentId: ConsentId.nullable(),
  packetId: PacketId.nullable(),
  /** The referral's number, where it was one. */
  number: z.number().int().nullable(),
  fileName: z.string(),
  /** SHA-256 of what left, hex; null for what was said and for papers made elsewhere. */
  sha256: z.string().nullable(),
  items: z.array(ItemKey),
  words: z.string(),
});
export type LedgerRow = z.infer<typeof LedgerRow>;

/** Someone of whom something was given. */
export const LedgerPerson = LedgerRow.pick({ clientId: true, clientName: true });
export type LedgerPerson = z.infer<typeof LedgerPerson>;

/** What a file is, as far as the ledger knows. */
export const CheckedFile = z.discriminatedUnion('answer', [
  /** Its bytes are those that left, unchanged. */
  z.object({
    answer: z.literal('left'),
    sha256: z.string(),
    name: z.string(),
    /** `file`: what left as a whole; `part`: the letter or a paper that was in it. */
    what: z.enum(['file', 'part']),
    disclosures: z.array(LedgerRow),
  }),
  /** A file of this name left, with other bytes. */
  z.object({
    answer: z.literal('changed'),
    sha256: z.string(),
    name: z.string(),
    disclosures: z.array(LedgerRow),
  }),
  z.object({ answer: z.literal('unknown'), sha256: z.string(), name: z.string() }),
]);
export type CheckedFile = z.infer<typeof CheckedFile>;

/** Everything that was given to others, of all clients: what, when, to whom, on which ground, and the file's hash. */
export const ledger = {
  'ledger.list': call({
    kind: 'query',
    args: z.strictObject({
      clientId: ClientId.optional(),
      partnerId: PartnerId.optional(),
      way: disclosureWays.schema.optional(),
      /** First and last day in Finland, both included. */
      from: PlainDate.optional(),
      to: PlainDate.optional(),
      /** Continues after a row. */
      after: z.object({ at: Instant, disclosureId: DisclosureId }).optional(),
      limit: z.number().int().min(1).max(500).default(200),
    }),
    /** Newest first. */
    result: z.object({ rows: z.array(LedgerRow), more: z.boolean() }),
  }),
  /** Everyone of whom something was given, in the order of the alphabet. */
  'ledger.people': call({ kind: 'query', args: none, result: z.array(LedgerPerson) }),
  /** Whether a file's bytes left from here; nothing is kept of it. `name` is what the file is called. */
  'ledger.checkFile': call({
    kind: 'query',
    args: z.strictObject({ bytes: Bytes, name: z.string().max(300).default('') }),
    result: CheckedFile,
  }),
  /** The same for a file that the user chooses; null when the user cancelled. */
  'ledger.chooseFile': call({
    kind: 'command',
    args: none,
    result: CheckedFile.nullable(),
    errors: ['read-failed', 'packet-too-large'],
  }),
} as const;
