import { z } from 'zod';
import { Instant } from '#shared/time.ts';
import { PeopleCounts } from '../counts.ts';
import { CaseFileId } from '../format.ts';

export const BackupReason = z.enum(['hourly', 'lock', 'migration', 'import', 'asked', 'restore', 'rotation']);
export type BackupReason = z.infer<typeof BackupReason>;

/** `unverified`: the bytes are as copied, but nobody with the key has read them yet. */
export const BackupState = z.enum(['unverified', 'good', 'damaged']);
export type BackupState = z.infer<typeof BackupState>;

/** What lies beside a backup in clear: numbers and times only, no names of people and no key. */
export const BackupManifest = z.strictObject({
  format: z.literal('rinnalla-backup'),
  version: z.literal(1),
  id: z.uuid(),
  caseFileId: CaseFileId,
  /** The case file's own file name, to find its backups when its slots are lost. */
  caseFileName: z.string(),
  fileSalt: z.string(),
  madeAt: Instant,
  reason: BackupReason,
  /** Of the backup itself, in the same folder. */
  fileName: z.string().regex(/^[\w.-]+\.rinnalla$/),
  /** Bytes of the encrypted file. */
  size: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  formVersion: z.int(),
  counts: PeopleCounts.nullable(),
  /** `sequence:hash` of the audit chain, so that an exchanged older backup is noticed. */
  auditHead: z.string().nullable(),
  /** {@link logicalHash} of the copy when somebody with the key first read it; not known of copies made by early versions. */
  contentHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .optional(),
  /** Counts the backups of a case file on one computer, so that their order does not hang on its clock. */
  ordinal: z.int().positive().optional(),
  state: BackupState,
  verifiedAt: Instant.nullable(),
  /** Newer than a backup that was restored since: its audit chain went on in a line that was given up. */
  givenUp: z.boolean(),
});
export type BackupManifest = z.infer<typeof BackupManifest>;

export const writtenManifest = (manifest: BackupManifest): Buffer =>
  Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`, 'utf8');

/** `null` for anything that is no manifest of ours. */
export const parseManifest = (bytes: Uint8Array): BackupManifest | null => {
  try {
    return BackupManifest.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8'))).data ?? null;
  } catch {
    return null;
  }
};
