import { done, failure, type Result } from '#shared/result.ts';
import { dayOf } from '#shared/time.ts';
import type { Db } from '../../db.ts';
import type { Manifest } from '../../packet/manifest.ts';
import { permittedUntil } from './threads/reply-permission.ts';

export type PermissionError = 'reply-not-permitted' | 'reply-after-permission';

/**
 * Whether an answer by passphrase may be taken in: an answer tells that the person is a client there, so the referral must have carried the
 * client's permission, and the answer must have been written by its last day. The app of a partner asks itself before it seals one.
 */
export const replyPermitted = async (
  db: Db,
  { inReplyTo, created }: Manifest,
): Promise<Result<null, PermissionError>> => {
  if (inReplyTo === null) return failure('reply-not-permitted');
  const sent = await db.selectFrom('packet').select('items').where('id', '=', inReplyTo).executeTakeFirst();
  if (sent?.items.split(',').includes('reply-permission') !== true) return failure('reply-not-permitted');
  const until = await permittedUntil(db, inReplyTo);
  return until !== null && until < dayOf(created) ? failure('reply-after-permission') : done;
};
