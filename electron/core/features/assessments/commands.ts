import type { AuditAction } from '#shared/codes/audit-words.ts';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import type { Score } from '#shared/contract/assessments.ts';
import { instrumentFacts } from '#shared/codes/instruments.ts';
import type { AssessmentId, AttachmentId, ClientId } from '#shared/ids.ts';
import { done, failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { knownClient } from '../known-client.ts';
import { exactlyOne } from '../plans/items.ts';
import { indexAssessment } from './search-doc.ts';

type NotAllowed = 'instrument-link-only' | 'scale-not-valid' | 'score-outside-scale';

/** Whether such a result may be written down as it is. The failure names the area. */
function checked(instrument: string, scores: readonly Score[]): Result<null, NotAllowed> {
  if (instrumentFacts(instrument).isLinkOnly) return failure('instrument-link-only');
  for (const { area, value, lowest, highest } of scores) {
    if (lowest !== null && highest !== null && lowest >= highest) return failure('scale-not-valid', { area });
    const isOutside = (lowest !== null && value < lowest) || (highest !== null && value > highest);
    if (isOutside) return failure('score-outside-scale', { area });
  }
  return done;
}

/** Whether a result may point at such a paper: one of the same person, that was not removed. */
async function sourceOf(
  trx: WritableDb,
  clientId: ClientId,
  attachmentId: AttachmentId | null | undefined,
): Promise<Result<null, 'paper-not-found'>> {
  if (attachmentId === null || attachmentId === undefined) return done;
  const paper = await trx
    .selectFrom('attachment')
    .select('id')
    .where('id', '=', attachmentId)
    .where('clientId', '=', clientId)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
  return paper ? done : failure('paper-not-found');
}

async function writeScores(trx: WritableDb, assessmentId: string, scores: readonly Score[]): Promise<void> {
  await trx.deleteFrom('assessmentScore').where('assessmentId', '=', assessmentId).execute();
  if (scores.length === 0) return;
  await trx
    .insertInto('assessmentScore')
    .values(scores.map((score, position) => ({ ...score, assessmentId, position })))
    .execute();
}

/** Writes down the result of an instrument that was filled in elsewhere. */
export async function addAssessment(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { clientId, version, scores, attachmentId, ...fields }: ParsedArgsOf<'assessments.add'>,
): Promise<
  Result<
    { assessmentId: AssessmentId },
    'client-not-found' | 'client-erased' | 'paper-not-found' | NotAllowed
  >
> {
  const client = await knownClient(trx, clientId);
  if (!client.ok) return client;
  const allowed = checked(fields.instrument, scores);
  if (!allowed.ok) return allowed;
  const source = await sourceOf(trx, clientId, attachmentId);
  if (!source.ok) return source;
  const assessmentId = ids.next<AssessmentId>();
  await trx
    .insertInto('assessment')
    .values({
      ...fields,
      id: assessmentId,
      clientId,
      instrumentVersion: version,
      attachmentId: attachmentId ?? null,
      enteredAt: clock.now(),
      removedAt: null,
    })
    .execute();
  await writeScores(trx, assessmentId, scores);
  await indexAssessment(trx, assessmentId);
  await audited(trx, clock, 'assessment.added', assessmentId, clientId);
  return success({ assessmentId });
}

/** Corrects a result: every field is given anew, the scores with them. */
export async function updateAssessment(
  trx: WritableDb,
  clock: Clock,
  { assessmentId, version, scores, attachmentId, ...fields }: ParsedArgsOf<'assessments.update'>,
): Promise<Result<null, 'assessment-not-found' | 'paper-not-found' | NotAllowed>> {
  const clientId = await ownerOf(trx, assessmentId, 'there');
  if (clientId === null) return failure('assessment-not-found');
  const allowed = checked(fields.instrument, scores);
  if (!allowed.ok) return allowed;
  const source = await sourceOf(trx, clientId, attachmentId);
  if (!source.ok) return source;
  exactlyOne(
    await trx
      .updateTable('assessment')
      .set({ ...fields, instrumentVersion: version, ...(attachmentId === undefined ? {} : { attachmentId }) })
      .where('id', '=', assessmentId)
      .executeTakeFirst(),
  );
  await writeScores(trx, assessmentId, scores);
  await indexAssessment(trx, assessmentId);
  await audited(trx, clock, 'assessment.changed', assessmentId, clientId);
  return done;
}

/** Removes a result, or puts a removed one back. */
export async function setAssessmentThere(
  trx: WritableDb,
  clock: Clock,
  assessmentId: AssessmentId,
  isThere: boolean,
): Promise<Result<null, 'assessment-not-found'>> {
  const clientId = await ownerOf(trx, assessmentId, isThere ? 'removed' : 'there');
  if (clientId === null) return failure('assessment-not-found');
  exactlyOne(
    await trx
      .updateTable('assessment')
      .set({ removedAt: isThere ? null : clock.now() })
      .where('id', '=', assessmentId)
      .executeTakeFirst(),
  );
  await indexAssessment(trx, assessmentId);
  await audited(trx, clock, isThere ? 'assessment.put-back' : 'assessment.removed', assessmentId, clientId);
  return done;
}

async function ownerOf(
  trx: WritableDb,
  assessmentId: string,
  state: 'there' | 'removed',
): Promise<ClientId | null> {
  const row = await trx
    .selectFrom('assessment')
    .select('clientId')
    .where('id', '=', assessmentId)
    .where('removedAt', state === 'there' ? 'is' : 'is not', null)
    .executeTakeFirst();
  // Ids come from our own tables, where they were parsed on the way in.
  return row ? (row.clientId as ClientId) : null;
}

const audited = (
  trx: WritableDb,
  clock: Clock,
  action: AuditAction,
  recordId: AssessmentId,
  clientId: ClientId,
) => audit(trx, clock, { action, clientId, recordKind: 'assessment', recordId });
