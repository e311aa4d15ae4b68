import { done, failure, type Result } from '#shared/result.ts';
import { dayOf, type Instant } from '#shared/time.ts';
import type { Db } from '../../db.ts';
import type { Manifest } from '../../packet/manifest.ts';
import { permittedUntil } from './threads/reply-permission.ts';

export type PermissionError = 'reply-not-permitted' | 'reply-after-permission';

/**
 * What was the newest that we had given in the thread when the answer was written: its permission is the one that holds. The clock of
 * whoever answers may be slow: what they answer was there in any case.
 */
const newestThen = async (db: Db, inReplyTo: string, created: Instant) => {
  const answered = await db
    .selectFrom('packet')
    .select(['id', 'threadId', 'created', 'items'])
    .where('id', '=', inReplyTo)
    .executeTakeFirst();
  if (answered?.threadId == null) return answered;
  const latest = created < answered.created ? answered.created : created;
  return db
    .selectFrom('packet')
    .select(['id', 'items'])
    .where('threadId', '=', answered.threadId)
    .where('direction', '=', 'out')
    .where('kind', 'in', ['referral', 'update'])
    .where('state', '=', 'left')
    .where('created', '<=', latest)
    .orderBy('created', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
};

/**
 * Whether an answer by passphrase may be taken in: an answer tells that the person is a client there, so what we had given must have carried
 * the client's permission, and the answer must have been written by its last day. The app of a partner asks itself before it seals one.
 */
export const replyPermitted = async (
  db: Db,
  { inReplyTo, created }: Manifest,
): Promise<Result<null, PermissionError>> => {
  if (inReplyTo === null) return failure('reply-not-permitted');
  const sent = await newestThen(db, inReplyTo, created);
  if (sent?.items.split(',').includes('reply-permission') !== true) return failure('reply-not-permitted');
  const until = await permittedUntil(db, sent.id);
  return until !== null && until < dayOf(created) ? failure('reply-after-permission') : done;
};
