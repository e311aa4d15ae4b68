import type { AuditAction } from '#shared/codes/audit-words.ts';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import type { ClientId, RatingId, RatingRoundId } from '#shared/ids.ts';
import { done, failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { knownClient } from '../known-client.ts';
import { exactlyOne } from '../plans/items.ts';
import { indexRound } from './search-doc.ts';

type Gone = 'rating-round-not-found';

/** Begins a sitting in which the ten areas are answered one by one. */
export async function beginRound(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { clientId, ratedOn, filledBy }: ParsedArgsOf<'assessments.beginRound'>,
): Promise<Result<{ roundId: RatingRoundId }, 'client-not-found' | 'client-erased'>> {
  const client = await knownClient(trx, clientId);
  if (!client.ok) return client;
  const roundId = ids.next<RatingRoundId>();
  await trx
    .insertInto('ratingRound')
    .values({
      id: roundId,
      clientId,
      ratedOn,
      filledBy,
      enteredAt: clock.now(),
      finishedAt: null,
      removedAt: null,
    })
    .execute();
  await audited(trx, clock, 'rating-round.begun', roundId, clientId);
  return success({ roundId });
}

/** Keeps one answer at once. Within a sitting an answer replaces the one before; "not answered" is an answer too. */
export async function answerArea(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { roundId, area, value }: ParsedArgsOf<'assessments.answer'>,
): Promise<Result<null, Gone>> {
  const round = await roundThat(trx, roundId, 'there');
  if (!round) return failure('rating-round-not-found');
  const now = clock.now();
  await trx.deleteFrom('ratingSkipped').where('roundId', '=', roundId).where('area', '=', area).execute();
  if (value === 'skipped') await trx.insertInto('ratingSkipped').values({ roundId, area }).execute();
  const known = await trx
    .selectFrom('selfRating')
    .select('id')
    .where('roundId', '=', roundId)
    .where('area', '=', area)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
  if (typeof value !== 'number') {
    if (known) await trx.deleteFrom('selfRating').where('id', '=', known.id).execute();
  } else if (known) {
    exactlyOne(
      await trx.updateTable('selfRating').set({ value }).where('id', '=', known.id).executeTakeFirst(),
    );
  } else {
    const { clientId, ratedOn } = round;
    await trx
      .insertInto('selfRating')
      .values({
        id: ids.next<RatingId>(),
        clientId,
        area,
        value,
        ratedOn,
        roundId,
        enteredAt: now,
        removedAt: null,
      })
      .execute();
  }
  await audited(trx, clock, 'rating-round.answered', roundId, round.clientId, area);
  return done;
}

/** Keeps words while they are written. Like the draft of a note it is in the log when it is finished, not at every pause. */
export async function keepRoundWords(
  trx: WritableDb,
  { roundId, words }: ParsedArgsOf<'assessments.keepRoundWords'>,
): Promise<Result<null, Gone>> {
  if (!(await roundThat(trx, roundId, 'there'))) return failure('rating-round-not-found');
  exactlyOne(
    await trx.updateTable('ratingRound').set({ words }).where('id', '=', roundId).executeTakeFirst(),
  );
  await indexRound(trx, roundId);
  return done;
}

/** Ends a sitting, with the client's words of it. */
export async function finishRound(
  trx: WritableDb,
  clock: Clock,
  { roundId, words }: ParsedArgsOf<'assessments.finishRound'>,
): Promise<Result<null, Gone>> {
  const round = await roundThat(trx, roundId, 'there');
  if (!round) return failure('rating-round-not-found');
  exactlyOne(
    await trx
      .updateTable('ratingRound')
      .set({ words, finishedAt: round.finishedAt ?? clock.now() })
      .where('id', '=', roundId)
      .executeTakeFirst(),
  );
  await indexRound(trx, roundId);
  await audited(trx, clock, 'rating-round.finished', roundId, round.clientId);
  return done;
}

/** Removes a round with its answers, or puts a removed one back with them. */
export async function setRoundThere(
  trx: WritableDb,
  clock: Clock,
  roundId: RatingRoundId,
  isThere: boolean,
): Promise<Result<null, Gone>> {
  const round = await roundThat(trx, roundId, isThere ? 'removed' : 'there');
  if (!round) return failure('rating-round-not-found');
  exactlyOne(
    await trx
      .updateTable('ratingRound')
      .set({ removedAt: isThere ? null : clock.now() })
      .where('id', '=', roundId)
      .executeTakeFirst(),
  );
  await indexRound(trx, roundId);
  await audited(
    trx,
    clock,
    isThere ? 'rating-round.put-back' : 'rating-round.removed',
    roundId,
    round.clientId,
  );
  return done;
}

interface Round {
  readonly clientId: ClientId;
  readonly ratedOn: string;
  readonly finishedAt: string | null;
}

async function roundThat(
  trx: WritableDb,
  roundId: RatingRoundId,
  state: 'there' | 'removed',
): Promise<Round | null> {
  const row = await trx
    .selectFrom('ratingRound')
    .select(['clientId', 'ratedOn', 'finishedAt'])
    .where('id', '=', roundId)
    .where('removedAt', state === 'there' ? 'is' : 'is not', null)
    .executeTakeFirst();
  // Ids come from our own tables, where they were parsed on the way in.
  return row ? { ...row, clientId: row.clientId as ClientId } : null;
}

const audited = (
  trx: WritableDb,
  clock: Clock,
  action: AuditAction,
  recordId: RatingRoundId,
  clientId: ClientId,
  detail: string | null = null,
) => audit(trx, clock, { action, clientId, recordKind: 'rating-round', recordId, detail });
