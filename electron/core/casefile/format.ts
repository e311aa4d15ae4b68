import { createHash } from 'node:crypto';
import { z } from 'zod';

export const CaseFileId = z.uuid().brand('CaseFileId');
export type CaseFileId = z.infer<typeof CaseFileId>;

/** Who uses the file: a coach, or a partner who only receives and answers. */
export const CaseFileProfile = z.enum(['coach', 'partner']);
export type CaseFileProfile = z.infer<typeof CaseFileProfile>;

export const caseFileExtension = '.rinnalla';
/** SQLite's `application_id`: "Rinn". Lets a stock tool tell whose file it has opened. */
export const applicationId = 0x52_69_6e_6e;
/** SQLCipher 4 keeps the salt of its key in the first 16 bytes; it stays the same for the life of the file. */
export const fileSaltLength = 16;
export const pageSize = 4096;

/** The key slots lie beside the case file. */
export const slotsPathOf = (path: string): string => `${path}.keys`;
/** SQLite's write-ahead log; it is gone once the file was closed cleanly. */
export const walPathOf = (path: string): string => `${path}-wal`;

/**
 * Tells one database key from another without giving anything of it away: eight bytes of a hash over 32 random ones.
 * With it, a recovery key of another file is told from a damaged file.
 */
export const keyCheckOf = (databaseKey: Uint8Array): string =>
  createHash('sha256').update('rinnalla-key-check-v1').update(databaseKey).digest('hex').slice(0, 16);

/** Names of what the `meta` table holds. Values are text. */
export type MetaKey =
  | 'case_file_id'
  | 'practice'
  | 'profile'
  | 'created_at'
  | 'rehearsed_at'
  /** Prints of slots that once held, parted by spaces. */
  | 'retired_slots'
  /** When older slots were found beside the file, until that was seen. */
  | 'older_slots_at'
  /** By which rules the search index was made; without it, by the first. */
  | 'search_rules'
  /** How far records were read again by newer rules, while that goes on. */
  | 'search_renewed';
