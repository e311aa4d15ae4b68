import { z } from 'zod';
import { Instant } from '../time.ts';
import { Passphrase } from './case-file.ts';
import { call, none } from './define.ts';

/** The key of the case file: changing it, and the older copies that only the earlier one opens. */
export const keys = {
  'keys.state': call({
    kind: 'query',
    args: none,
    result: z.object({
      /** When the key was last changed; null while it is the first one. */
      rotatedAt: Instant.nullable(),
      /** Backups that open only with an earlier key: here, and in the second place (null while that is away or none). */
      older: z.object({ first: z.number().int(), second: z.number().int().nullable() }),
      /** A backup of the key in use was read through, so that the older ones may go. */
      hasVerified: z.boolean(),
    }),
  }),
  /**
   * Changes the database key: a verified backup, a copy encrypted anew and compared row by row, then the swap. Only the passphrase
   * that is given opens the file afterwards, and its recovery sheet must be printed and rehearsed anew. `backedUp` tells
   * whether a backup under the new key was made and verified.
   */
  'keys.rotate': call({
    kind: 'command',
    args: z.strictObject({ passphrase: Passphrase }),
    result: z.object({ backedUp: z.boolean() }),
    errors: [
      'wrong-passphrase',
      'slots-missing',
      'slots-damaged',
      'slots-weakened',
      'backup-damaged',
      'case-file-open',
      'case-file-newer',
    ],
    // It closes the file and opens it again; needs an open one all the same.
    whileLocked: true,
  }),
  /** Removes the backups that only an earlier key opens, once one of the key in use was read through. */
  'keys.removeOlderBackups': call({
    kind: 'command',
    args: none,
    result: z.object({ removed: z.number().int() }),
    errors: ['backup-not-found'],
  }),
} as const;
