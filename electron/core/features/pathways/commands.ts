import type { ParsedArgsOf } from '#shared/contract/index.ts';
import type { PathwayId } from '#shared/ids.ts';
import { done, failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { knownClient } from '../known-client.ts';
import { given } from '../plans/given.ts';
import { exactlyOne } from '../plans/items.ts';
import { knownPathway, pathwayChanged } from './known.ts';
import { turn } from './status.ts';

type Unlinked = 'partner-not-found' | 'referral-not-found';

/** A partner must be in the directory, a referral must be this person's. */
async function linksOf(
  trx: WritableDb,
  clientId: string,
  links: { readonly partnerId?: string | null | undefined; readonly referralId?: string | null | undefined },
): Promise<Result<null, Unlinked>> {
  if (links.partnerId) {
    const partner = await trx
      .selectFrom('partner')
      .select('id')
      .where('id', '=', links.partnerId)
      .executeTakeFirst();
    if (!partner) return failure('partner-not-found');
  }
  if (links.referralId) {
    const referral = await trx
      .selectFrom('referral')
      .select('id')
      .where('id', '=', links.referralId)
      .where('clientId', '=', clientId)
      .executeTakeFirst();
    if (!referral) return failure('referral-not-found');
  }
  return done;
}

/**
 * Writes down a pathway beside those that are there already. Its first status is the beginning of its history; one that has
 * started gets its check-ins at once (their number is given).
 */
export async function addPathway(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { clientId, status, happenedOn, supportContinues = true, ...fields }: ParsedArgsOf<'pathways.add'>,
): Promise<
  Result<{ pathwayId: PathwayId; checkIns: number }, 'client-not-found' | 'client-erased' | Unlinked>
> {
  const client = await knownClient(trx, clientId);
  if (!client.ok) return client;
  const links = await linksOf(trx, clientId, fields);
  if (!links.ok) return links;
  const pathwayId = ids.next<PathwayId>();
  const now = clock.now();
  const row = await trx
    .insertInto('pathway')
    .values({
      ...given(fields),
      type: fields.type,
      id: pathwayId,
      clientId,
      partnerId: fields.partnerId ?? null,
      plannedOn: fields.plannedOn ?? null,
      startedOn: fields.startedOn ?? null,
      endedOn: fields.endedOn ?? null,
      supportContinues: supportContinues ? 1 : 0,
      supportUntil: fields.supportUntil ?? null,
      receivedOn: fields.receivedOn ?? null,
      receivedHow: fields.receivedHow ?? null,
      referralId: fields.referralId ?? null,
      enteredAt: now,
      updatedAt: now,
      removedAt: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  const { checkIns } = await turn(trx, clock, ids, row, {
    status,
    happenedOn: happenedOn ?? fields.startedOn ?? clock.today(),
    words: '',
    isFirst: true,
  });
  await pathwayChanged(trx, clock, row, { action: 'pathway.added', detail: status });
  return success({ pathwayId, checkIns });
}

/** Changes the given fields only. Support that does not go on hides the open check-ins; they are there again when it does. */
export async function updatePathway(
  trx: WritableDb,
  clock: Clock,
  { pathwayId, ...fields }: ParsedArgsOf<'pathways.update'>,
): Promise<Result<null, 'pathway-not-found' | Unlinked>> {
  const known = await knownPathway(trx, pathwayId);
  if (!known.ok) return known;
  const links = await linksOf(trx, known.value.clientId, fields);
  if (!links.ok) return links;
  const changes = given(fields);
  if (!changes) return done;
  const { supportContinues, ...plain } = changes;
  exactlyOne(
    await trx
      .updateTable('pathway')
      .set({
        ...plain,
        ...(supportContinues === undefined ? {} : { supportContinues: supportContinues ? 1 : 0 }),
        updatedAt: clock.now(),
      })
      .where('id', '=', pathwayId)
      .executeTakeFirst(),
  );
  await pathwayChanged(trx, clock, known.value, {
    action: 'pathway.changed',
    detail: Object.keys(changes).toSorted().join(','),
  });
  return done;
}

/** Takes a pathway away with its check-ins, or puts it back with them. */
export async function setPathwayRemoved(
  trx: WritableDb,
  clock: Clock,
  pathwayId: PathwayId,
  removed: boolean,
): Promise<Result<null, 'pathway-not-found'>> {
  const row = await trx.selectFrom('pathway').selectAll().where('id', '=', pathwayId).executeTakeFirst();
  if (!row || (row.removedAt !== null) === removed) return failure('pathway-not-found');
  const removedAt = removed ? clock.now() : null;
  exactlyOne(
    await trx.updateTable('pathway').set({ removedAt }).where('id', '=', pathwayId).executeTakeFirst(),
  );
  await pathwayChanged(trx, clock, row, { action: removed ? 'pathway.removed' : 'pathway.put-back' });
  return done;
}
