import { disclosableItems, ItemKey } from '#shared/disclosure/registry.ts';
import { PacketId, type ReferralId } from '#shared/ids.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { Instant } from '#shared/time.ts';
import { audit } from '../../casefile/audit.ts';
import type { Db, WritableDb } from '../../db.ts';
import type { Change, Changes } from '../../packet/changes.ts';
import type { Clock, Ids } from '../../ports.ts';
import { isWithdrawn, threadOf } from '../packets/threads/thread.ts';
import type { LedgerItem } from './content.ts';
import { indexReferral } from './search-doc.ts';

/** The newest that left in a thread: what an update is held against. */
const newestSent = async (db: Db, threadId: string) =>
  db
    .selectFrom('packet')
    .select(['id', 'number', 'created', 'referralId'])
    .where('threadId', '=', threadId)
    .where('direction', '=', 'out')
    .where('kind', 'in', ['referral', 'update'])
    .where('state', '=', 'left')
    .orderBy('created', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();

/**
 * Begins a draft that goes on from a referral that has left: the same receiver, texts and ticks as the newest that left in its
 * thread. A draft of the same thread that is still open is taken up instead. Fails with `referral-withdrawn` after its receiver was told
 * that the consent was withdrawn, and `update-not-possible` for what has not left.
 */
export const beginUpdate = async (
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  referralId: ReferralId,
): Promise<
  Result<{ referralId: ReferralId }, 'referral-not-found' | 'referral-withdrawn' | 'update-not-possible'>
> => {
  const asked = await trx
    .selectFrom('referral')
    .select(['packetId', 'state'])
    .where('id', '=', referralId)
    .executeTakeFirst();
  if (!asked) return failure('referral-not-found');
  const thread = await threadOf(trx, asked.packetId);
  if (asked.state !== 'left' || thread?.direction !== 'out') return failure('update-not-possible');
  if (await isWithdrawn(trx, thread.threadId)) return failure('referral-withdrawn');
  const newest = await newestSent(trx, thread.threadId);
  if (newest?.referralId == null) return failure('update-not-possible');
  const open = await trx
    .selectFrom('referral')
    .select('id')
    .where('updates', '=', newest.id)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  if (open) return success({ referralId: open.id as ReferralId });
  const earlier = await trx
    .selectFrom('referral')
    .selectAll()
    .where('id', '=', newest.referralId)
    .executeTakeFirstOrThrow();
  const last = await trx
    .selectFrom('referral')
    .select((eb) => eb.fn.max('number').as('number'))
    .executeTakeFirst();
  const draftId = ids.next<ReferralId>();
  const now = clock.now();
  await trx
    .insertInto('referral')
    .values({
      ...earlier,
      id: draftId,
      number: (last?.number ?? 0) + 1,
      state: 'draft',
      packetId: null,
      createdAt: now,
      updatedAt: now,
      leftAt: null,
      updates: newest.id,
    })
    .execute();
  const ticks = await trx
    .selectFrom('referralItem')
    .selectAll()
    .where('referralId', '=', earlier.id)
    .execute();
  if (ticks.length > 0)
    await trx
      .insertInto('referralItem')
      .values(ticks.map((tick) => ({ ...tick, referralId: draftId })))
      .execute();
  await indexReferral(trx, draftId);
  await audit(trx, clock, {
    action: 'referral.begun',
    clientId: earlier.clientId,
    recordKind: 'referral',
    recordId: draftId,
    detail: 'update',
  });
  return success({ referralId: draftId });
};

const keyOf = ({ item, recordId }: { readonly item: string; readonly recordId: string | null }): string =>
  `${item} ${recordId ?? ''}`;

/** How what would leave now differs from what left then, item by item. Records that are ticked one by one are counted. */
const changesBetween = (
  before: readonly { readonly item: string; readonly recordId: string | null; readonly version: string }[],
  after: readonly LedgerItem[],
): Change[] => {
  const then = new Map(before.map((line) => [keyOf(line), line]));
  const now = new Map(after.map((line) => [keyOf(line), line]));
  const found = new Map<string, Change>();
  const note = (item: string, what: Change['what']) => {
    const key = ItemKey.safeParse(item);
    if (!key.success) return;
    const known = found.get(`${item} ${what}`);
    found.set(`${item} ${what}`, { item: key.data, what, count: (known?.count ?? 0) + 1 });
  };
  for (const [key, line] of now) {
    const earlier = then.get(key);
    if (!earlier) note(line.item, 'added');
    else if (earlier.version !== line.version) note(line.item, 'changed');
  }
  for (const [key, line] of then) if (!now.has(key)) note(line.item, 'removed');
  const order = Object.keys(disclosableItems);
  return [...found.values()].sort((a, b) => order.indexOf(a.item) - order.indexOf(b.item));
};

export interface UpdateFacts {
  readonly threadId: PacketId;
  readonly changes: Changes;
}

/**
 * What an update's draft changes; null for a draft that updates nothing. The ledger of what left then is held against what would leave now.
 * Fails with `update-not-possible` where the receiver is another now or where a newer update has left meanwhile, and `referral-withdrawn`.
 */
export const updateFacts = async (
  db: Db,
  updates: string | null,
  partnerId: string,
  ledger: readonly LedgerItem[],
): Promise<Result<UpdateFacts | null, 'update-not-possible' | 'referral-withdrawn'>> => {
  if (updates === null) return success(null);
  const thread = await threadOf(db, updates);
  if (thread?.direction !== 'out' || thread.partnerId !== partnerId) return failure('update-not-possible');
  if (await isWithdrawn(db, thread.threadId)) return failure('referral-withdrawn');
  const newest = await newestSent(db, thread.threadId);
  if (newest?.id !== updates) return failure('update-not-possible');
  const before = await db
    .selectFrom('disclosureItem')
    .innerJoin('disclosure', 'disclosure.id', 'disclosureItem.disclosureId')
    .select(['disclosureItem.item', 'disclosureItem.recordId', 'disclosureItem.version'])
    .where('disclosure.packetId', '=', updates)
    .execute();
  return success({
    threadId: thread.threadId,
    changes: {
      formatVersion: 1,
      earlier: {
        packetId: PacketId.parse(updates),
        number: newest.number,
        created: Instant.parse(newest.created),
      },
      changes: changesBetween(before, ledger),
    },
  });
};
