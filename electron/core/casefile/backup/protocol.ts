import { z } from 'zod';
import { errorCodes } from '#shared/errors.ts';
import { PeopleCounts } from '../counts.ts';
import { SalvageReport } from '../salvage/report.ts';

/** What the core asks of the backup process. One request at a time. */
export const BackupRequest = z.discriminatedUnion('kind', [
  /** Copies the bytes of a file to a path that must not exist, and forces them onto the disk. */
  z.object({ kind: z.literal('copy'), from: z.string(), to: z.string() }),
  /** Opens a copy with the database key and reads all of it. */
  z.object({
    kind: z.literal('verify'),
    path: z.string(),
    databaseKey: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
  z.object({ kind: z.literal('hash'), path: z.string() }),
  /** Encrypts a copy anew under another key, in place, and reads all of it with the one and then with the other. */
  z.object({
    kind: z.literal('rekey'),
    path: z.string(),
    databaseKey: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
    nextKey: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
  /**
   * Reads what a closed case file holds, from a copy of it and its log at `scratch`, which is removed again: the file
   * itself, damaged perhaps, is only read.
   */
  z.object({
    kind: z.literal('stand'),
    path: z.string(),
    scratch: z.string(),
    databaseKey: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
    /** `sequence:hash` of the backup that it is compared with. */
    since: z.string(),
  }),
  /** Reads a damaged file page by page into a new one. */
  z.object({
    kind: z.literal('salvage'),
    from: z.string(),
    to: z.string(),
    databaseKey: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
    /** Each 16 bytes as hex. */
    salts: z.array(z.string()),
    caseFileId: z.string(),
    formVersion: z.int().nullable(),
    words: z.object({ person: z.string(), lost: z.string(), now: z.string() }),
  }),
]);
export type BackupRequest = z.infer<typeof BackupRequest>;

export const FileFacts = z.object({ size: z.int().nonnegative(), sha256: z.string() });
export type FileFacts = z.infer<typeof FileFacts>;

export const ContentFacts = z.object({
  formVersion: z.int(),
  counts: PeopleCounts,
  /** `sequence:hash`; sequence 0 when the chain is empty. */
  auditHead: z.string(),
  /** {@link logicalHash}, where all rows were read. */
  contentHash: z.string().optional(),
  caseFileId: z.string().optional(),
});
export type ContentFacts = z.infer<typeof ContentFacts>;

/** What a closed case file holds, and what was written to it since another copy of it. */
export const StandFacts = z.object({
  counts: PeopleCounts,
  auditHead: z.string(),
  /** `null` when the other copy is not of the same line. */
  after: z
    .object({
      entries: z.int(),
      lastAt: z.string().nullable(),
      clients: z.int(),
      contacts: z.int(),
      notes: z.int(),
    })
    .nullable(),
});
export type StandFacts = z.infer<typeof StandFacts>;

export const BackupReply = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('file'), facts: FileFacts }),
  z.object({ kind: z.literal('content'), facts: ContentFacts }),
  z.object({ kind: z.literal('rekeyed'), before: ContentFacts, after: ContentFacts }),
  z.object({ kind: z.literal('stand'), facts: StandFacts }),
  /** `head` is where the carried chain stands; `null` when no page is of the key. */
  z.object({
    kind: z.literal('salvaged'),
    outcome: z.object({ report: SalvageReport, head: z.string(), caseFileId: z.string() }).nullable(),
  }),
  /** How far the salvage under way is; other replies follow. */
  z.object({ kind: z.literal('progress'), done: z.number().min(0).max(1) }),
  z.object({ kind: z.literal('failed'), code: z.enum(errorCodes) }),
]);
export type BackupReply = z.infer<typeof BackupReply>;
