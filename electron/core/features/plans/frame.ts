import type { ParsedArgsOf } from '#shared/contract/index.ts';
import { done, failure } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { knownClient } from '../known-client.ts';
import { given } from './given.ts';
import { exactlyOne } from './items.ts';
import { planChanged, planFor } from './keep-plan.ts';
import { frameOf } from './snapshot.ts';

type ClientMissing = 'client-not-found' | 'client-erased';

/** Changes what is given of phase, pace, day of review and last day of the consent. */
export async function setFrame(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { clientId, ...changes }: ParsedArgsOf<'plans.setFrame'>,
): Promise<Result<null, ClientMissing>> {
  const client = await knownClient(trx, clientId);
  if (!client.ok) return client;
  const set = given(changes);
  if (!set) return done;
  const planId = await planFor(trx, clock, ids, clientId);
  exactlyOne(await trx.updateTable('plan').set(set).where('id', '=', planId).executeTakeFirst());
  await planChanged(trx, clock, clientId, {
    action: 'plan.frame-set',
    recordKind: 'plan',
    recordId: planId,
    detail: changes.phase ?? null,
  });
  return done;
}

/** Pauses a plan, or changes the pause that lasts. Taking up a pause that ended on the same beginning takes its end back. */
export async function pausePlan(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { clientId, pausedOn, pausedUntil, words }: ParsedArgsOf<'plans.pause'>,
): Promise<Result<null, ClientMissing | 'plan-pause-backwards'>> {
  const client = await knownClient(trx, clientId);
  if (!client.ok) return client;
  if (pausedUntil !== null && pausedUntil < pausedOn) return failure('plan-pause-backwards');
  const planId = await planFor(trx, clock, ids, clientId);
  await trx.deleteFrom('planPause').where('planId', '=', planId).where('pausedOn', '=', pausedOn).execute();
  exactlyOne(
    await trx
      .updateTable('plan')
      .set({ pausedOn, pausedUntil, pauseWords: words })
      .where('id', '=', planId)
      .executeTakeFirst(),
  );
  await planChanged(trx, clock, clientId, { action: 'plan.paused', recordKind: 'plan', recordId: planId });
  return done;
}

/** Goes on after a pause, which is kept with its end; a `mistaken` one leaves nothing behind. */
export async function resumePlan(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { clientId, on, mistaken }: ParsedArgsOf<'plans.resume'>,
): Promise<Result<null, ClientMissing | 'plan-not-paused' | 'plan-pause-backwards'>> {
  const client = await knownClient(trx, clientId);
  if (!client.ok) return client;
  const { pause } = await frameOf(trx, clientId);
  if (pause === null) return failure('plan-not-paused');
  const planId = await planFor(trx, clock, ids, clientId);
  if (!mistaken) {
    if (on < pause.pausedOn) return failure('plan-pause-backwards');
    await trx
      .insertInto('planPause')
      .values({ id: ids.next(), planId, ...pause, endedOn: on, enteredAt: clock.now() })
      .execute();
  }
  exactlyOne(
    await trx
      .updateTable('plan')
      .set({ pausedOn: null, pausedUntil: null, pauseWords: '' })
      .where('id', '=', planId)
      .executeTakeFirst(),
  );
  await planChanged(trx, clock, clientId, {
    action: mistaken ? 'plan.pause-withdrawn' : 'plan.resumed',
    recordKind: 'plan',
    recordId: planId,
  });
  return done;
}
