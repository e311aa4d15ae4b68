import { basename, extname } from 'node:path';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import type { AttachmentId } from '#shared/ids.ts';
import type { PaperType } from '#shared/papers/media-types.ts';
import { done, failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { WritableDb } from '../../db.ts';
import { sha256Hex } from '../../packet/bytes.ts';
import type { Clock, Ids } from '../../ports.ts';
import { indexForSearch, removeFromSearch } from '../../search/document.ts';
import { knownClient } from '../known-client.ts';
import { given } from '../plans/given.ts';
import { exactlyOne } from '../plans/items.ts';
import { keepBody } from './body.ts';
import { paperAt } from './queries.ts';
import { paperDoc } from './search-doc.ts';

export interface NewPaper extends Omit<ParsedArgsOf<'papers.add'>, 'bytes'> {
  readonly bytes: Uint8Array;
  readonly type: PaperType;
}

/** The file's name without its ending, as a first title. */
const titleFrom = (originalName: string): string =>
  basename(originalName, extname(originalName)).trim() || originalName;

/** Takes a paper into the case file, whole. The same bytes are not taken in twice for one person. */
export async function addPaper(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { clientId, noteId, formId, originalName, bytes, type }: NewPaper,
): Promise<
  Result<{ attachmentId: AttachmentId }, 'client-not-found' | 'client-erased' | 'paper-already-there'>
> {
  const client = await knownClient(trx, clientId);
  if (!client.ok) return client;
  const sha256 = sha256Hex(bytes);
  const same = await trx
    .selectFrom('attachment')
    .select('title')
    .where('clientId', '=', clientId)
    .where('sha256', '=', sha256)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
  if (same) return failure('paper-already-there');
  const attachmentId = ids.next<AttachmentId>();
  const paper = await trx
    .insertInto('attachment')
    .values({
      id: attachmentId,
      clientId,
      noteId,
      formId,
      title: titleFrom(originalName),
      originalName,
      mediaType: type.mediaType,
      size: bytes.length,
      sha256,
      enteredAt: clock.now(),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await keepBody(trx, attachmentId, bytes);
  await indexForSearch(trx, paperDoc(paper));
  await audit(trx, clock, {
    action: 'paper.added',
    clientId,
    recordKind: 'attachment',
    recordId: attachmentId,
    detail: `${type.mediaType},${bytes.length}`,
  });
  return success({ attachmentId });
}

/** Changes the given of title, day and words. */
export async function updatePaper(
  trx: WritableDb,
  clock: Clock,
  { attachmentId, ...fields }: ParsedArgsOf<'papers.update'>,
): Promise<Result<null, 'paper-not-found'>> {
  const before = await paperAt(trx, attachmentId);
  if (!before) return failure('paper-not-found');
  const changes = given(fields);
  if (!changes) return done;
  const paper = await trx
    .updateTable('attachment')
    .set(changes)
    .where('id', '=', attachmentId)
    .returningAll()
    .executeTakeFirstOrThrow();
  await indexForSearch(trx, paperDoc(paper));
  await audit(trx, clock, {
    action: 'paper.changed',
    clientId: paper.clientId,
    recordKind: 'attachment',
    recordId: attachmentId,
    detail: Object.keys(changes).toSorted().join(','),
  });
  return done;
}

/** Puts a paper aside or takes it back; its bytes stay, so the one undoes the other. */
export async function setPaperRemoved(
  trx: WritableDb,
  clock: Clock,
  attachmentId: AttachmentId,
  removed: boolean,
): Promise<Result<null, 'paper-not-found'>> {
  const paper = await trx
    .selectFrom('attachment')
    .selectAll()
    .where('id', '=', attachmentId)
    .executeTakeFirst();
  if (!paper) return failure('paper-not-found');
  if ((paper.removedAt !== null) === removed) return done;
  exactlyOne(
    await trx
      .updateTable('attachment')
      .set({ removedAt: removed ? clock.now() : null })
      .where('id', '=', attachmentId)
      .executeTakeFirst(),
  );
  if (removed) await removeFromSearch(trx, 'paper', attachmentId);
  else await indexForSearch(trx, paperDoc(paper));
  await audit(trx, clock, {
    action: removed ? 'paper.removed' : 'paper.put-back',
    clientId: paper.clientId,
    recordKind: 'attachment',
    recordId: attachmentId,
  });
  return done;
}
