import { failure, success, type Result } from '#shared/result.ts';
import type { PlainDate } from '#shared/time.ts';
import type { Db } from '../../../db.ts';
import { readReferral } from '../../../packet/fhir/read.ts';
import { keyBook, successorOf, type KeyRow } from '../../partners/key-book.ts';
import { noneLeft } from '../../partners/sealing-keys.ts';
import { isWithdrawn } from './thread.ts';

export type ReplyRefusal =
  | 'consent-missing'
  | 'consent-expired'
  | 'referral-withdrawn'
  | 'key-missing'
  | 'key-changed'
  | 'key-revoked';

/** The newest that the sender gave in a thread: the referral, or its last update. Its permission is the one that holds. */
const newestOf = async (db: Db, threadId: string) =>
  db
    .selectFrom('packet')
    .select(['id', 'items'])
    .where('threadId', '=', threadId)
    .where('direction', '=', 'in')
    .where('kind', 'in', ['referral', 'update'])
    .orderBy('created', 'desc')
    .limit(1)
    .executeTakeFirst();

/** The last day of the permission to answer, as the referral said it; null where it has no end. */
export const permittedUntil = async (db: Db, packetId: string): Promise<PlainDate | null> => {
  const document = await db
    .selectFrom('packetEntry')
    .select('body')
    .where('packetId', '=', packetId)
    .where('name', '=', 'referral.fhir.json')
    .executeTakeFirst();
  const read = document && readReferral(document.body);
  return read?.ok === true ? read.value.consentUntil : null;
};

/**
 * Whether the receiver of a referral may tell its sender anything about it. Whatever is said tells that the person is a client here: only
 * their permission lets it be said, to its last day, and not after the sender has told that the consent was withdrawn.
 */
export const replyPermission = async (
  db: Db,
  threadId: string,
  today: PlainDate,
): Promise<Result<null, ReplyRefusal>> => {
  if (await isWithdrawn(db, threadId)) return failure('referral-withdrawn');
  const newest = await newestOf(db, threadId);
  if (!newest?.items.split(',').includes('reply-permission')) return failure('consent-missing');
  const until = await permittedUntil(db, newest.id);
  return until !== null && until < today ? failure('consent-expired') : success(null);
};

/**
 * The key of a referral's sender as it stands now: the one that signed it, the one that took its place, or a verified one of the same
 * partner.
 */
export const senderKey = async (
  db: Db,
  partnerId: string,
  signingKey: string,
): Promise<
  Result<Pick<KeyRow, 'recipient' | 'holder' | 'role'>, 'key-changed' | 'key-revoked' | 'key-missing'>
> => {
  const book = await keyBook(db);
  const theirs = book.rows.filter((row) => row.partnerId === partnerId);
  if (theirs.some(({ state }) => state === 'changed')) return failure('key-changed');
  const signed = theirs.find((row) => row.signingKey === signingKey);
  const key = (signed && successorOf(book, signed)) ?? theirs.find(({ state }) => state === 'verified');
  return key ? success(key) : failure(await noneLeft(db, partnerId));
};
