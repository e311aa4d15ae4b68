import type { ParsedArgsOf } from '#shared/contract/index.ts';
import { done, failure } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock } from '../../ports.ts';
import { placeOf, setPosition, setRemoved, siblingsOf, visiblePlace } from './items.ts';
import { planChanged } from './keep-plan.ts';

type Gone = 'plan-item-not-found';

/** Changes places with the neighbour above or below; at the end of the list nothing happens. */
export async function moveItem(
  trx: WritableDb,
  clock: Clock,
  { item, id, direction }: ParsedArgsOf<'plans.move'>,
): Promise<Result<null, Gone>> {
  const place = await visiblePlace(trx, item, id);
  if (!place) return failure('plan-item-not-found');
  const siblings = await siblingsOf(trx, item, id);
  const at = siblings.findIndex((sibling) => sibling.id === id);
  const self = siblings[at];
  const neighbour = siblings[direction === 'up' ? at - 1 : at + 1];
  if (!self || !neighbour) return done;
  await setPosition(trx, item, self.id, neighbour.position);
  await setPosition(trx, item, neighbour.id, self.position);
  await planChanged(trx, clock, place.clientId, {
    action: 'plan.item-moved',
    recordKind: item,
    recordId: id,
    detail: direction,
  });
  return done;
}

/** Takes an item away with what is under it. It stays in the versions that were frozen with it. */
export async function removeItem(
  trx: WritableDb,
  clock: Clock,
  { item, id }: ParsedArgsOf<'plans.remove'>,
): Promise<Result<null, Gone>> {
  const place = await visiblePlace(trx, item, id);
  if (!place) return failure('plan-item-not-found');
  await setRemoved(trx, item, id, clock.now());
  await planChanged(trx, clock, place.clientId, {
    action: 'plan.item-removed',
    recordKind: item,
    recordId: id,
  });
  return done;
}

/** Puts a removed item back where it was, with what is under it. */
export async function putBackItem(
  trx: WritableDb,
  clock: Clock,
  { item, id }: ParsedArgsOf<'plans.putBack'>,
): Promise<Result<null, Gone>> {
  const place = await placeOf(trx, item, id);
  if (!place || place.hidden || !place.removed) return failure('plan-item-not-found');
  await setRemoved(trx, item, id, null);
  await planChanged(trx, clock, place.clientId, {
    action: 'plan.item-put-back',
    recordKind: item,
    recordId: id,
  });
  return done;
}
