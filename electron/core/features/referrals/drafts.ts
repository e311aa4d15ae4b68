import type { ReferralDraft } from '#shared/contract/referrals.ts';
import { disclosableItems, itemKeys } from '#shared/disclosure/registry.ts';
import { Language } from '#shared/languages.ts';
import type { ClientId, PartnerId, ReferralId } from '#shared/ids.ts';
import { done, failure, success, type Result } from '#shared/result.ts';
import type { Selectable } from 'kysely';
import { audit } from '../../casefile/audit.ts';
import type { ReferralTable } from '../../casefile/schema.ts';
import type { Db, WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { knownClient } from '../known-client.ts';
import { indexReferral } from './search-doc.ts';

type Row = Selectable<ReferralTable>;
/** What was given; what was left out stays as it is. */
type Given = { readonly [K in keyof ReferralDraft]?: ReferralDraft[K] | undefined };

const referralRow = async (db: Db, referralId: ReferralId): Promise<Result<Row, 'referral-not-found'>> => {
  const row = await db.selectFrom('referral').selectAll().where('id', '=', referralId).executeTakeFirst();
  return row ? success(row) : failure('referral-not-found');
};

const hasPartner = async (db: Db, partnerId: PartnerId): Promise<boolean> =>
  (await db.selectFrom('partner').select('id').where('id', '=', partnerId).executeTakeFirst()) !== undefined;

/** Begins a draft with the next number of this case file. Only the registry's first items are ticked. */
export const beginReferral = async (
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { clientId, partnerId }: { clientId: ClientId; partnerId?: PartnerId | undefined },
): Promise<
  Result<{ referralId: ReferralId }, 'client-not-found' | 'client-erased' | 'partner-not-found'>
> => {
  const client = await knownClient(trx, clientId);
  if (!client.ok) return client;
  if (partnerId !== undefined && !(await hasPartner(trx, partnerId))) return failure('partner-not-found');
  const last = await trx
    .selectFrom('referral')
    .select((eb) => eb.fn.max('number').as('number'))
    .executeTakeFirst();
  const referralId = ids.next<ReferralId>();
  const now = clock.now();
  await trx
    .insertInto('referral')
    .values({
      id: referralId,
      clientId,
      number: (last?.number ?? 0) + 1,
      partnerId: partnerId ?? null,
      consentId: null,
      language: Language.catch('fi').parse(client.value.language),
      packetId: null,
      createdAt: now,
      updatedAt: now,
      leftAt: null,
      updates: null,
    })
    .execute();
  const first = itemKeys.filter((item) => disclosableItems[item].tickedAtFirst);
  await trx
    .insertInto('referralItem')
    .values(first.map((item) => ({ referralId, item })))
    .execute();
  await audit(trx, clock, {
    action: 'referral.begun',
    clientId,
    recordKind: 'referral',
    recordId: referralId,
  });
  return success({ referralId });
};

const saveTicked = async (
  trx: WritableDb,
  referralId: ReferralId,
  items: ReferralDraft['items'],
): Promise<void> => {
  await trx.deleteFrom('referralItem').where('referralId', '=', referralId).execute();
  const rows = items.flatMap(({ item, records }) => {
    const single = [...new Map(records.map((record) => [record.id, record])).values()];
    // An item of single records is ticked by them; the row without a record says that its list was opened.
    return [
      { referralId, item, recordId: '', ground: '' },
      ...single.map(({ id, ground }) => ({ referralId, item, recordId: id, ground })),
    ];
  });
  const distinct = [...new Map(rows.map((row) => [`${row.item} ${row.recordId}`, row])).values()];
  if (distinct.length > 0) await trx.insertInto('referralItem').values(distinct).execute();
};

/** Saves what was given of a draft. A draft is audited when begun and when it leaves, not at each keystroke. */
export const saveReferral = async (
  trx: WritableDb,
  clock: Clock,
  { referralId, items, ...fields }: Given & { referralId: ReferralId },
): Promise<
  Result<
    null,
    | 'referral-not-found'
    | 'referral-sealed'
    | 'partner-not-found'
    | 'consent-not-found'
    | 'update-not-possible'
  >
> => {
  const row = await referralRow(trx, referralId);
  if (!row.ok) return row;
  if (row.value.state !== 'draft') return failure('referral-sealed');
  // An update goes to whom the referral went: a packet names no referral to whoever did not get it.
  if (
    row.value.updates !== null &&
    fields.partnerId !== undefined &&
    fields.partnerId !== row.value.partnerId
  )
    return failure('update-not-possible');
  if (fields.partnerId && !(await hasPartner(trx, fields.partnerId))) return failure('partner-not-found');
  if (fields.consentId) {
    const consent = await trx
      .selectFrom('consent')
      .select('id')
      .where('id', '=', fields.consentId)
      .where('clientId', '=', row.value.clientId)
      .executeTakeFirst();
    if (!consent) return failure('consent-not-found');
  }
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  await trx
    .updateTable('referral')
    .set({ ...given, updatedAt: clock.now() })
    .where('id', '=', referralId)
    .execute();
  if (items !== undefined) await saveTicked(trx, referralId, items);
  if (Object.keys(given).length > 0) await indexReferral(trx, referralId);
  return done;
};

/** Puts a draft aside; it keeps its number and can be taken up again. */
export const setReferralAside = async (
  trx: WritableDb,
  clock: Clock,
  referralId: ReferralId,
): Promise<Result<null, 'referral-not-found' | 'referral-sealed'>> => {
  const row = await referralRow(trx, referralId);
  if (!row.ok) return row;
  if (row.value.state === 'left' || row.value.state === 'sealing') return failure('referral-sealed');
  await changeState(trx, clock, row.value, 'set-aside');
  return done;
};

export const takeReferralUp = async (
  trx: WritableDb,
  clock: Clock,
  referralId: ReferralId,
): Promise<Result<null, 'referral-not-found'>> => {
  const row = await referralRow(trx, referralId);
  if (!row.ok) return row;
  if (row.value.state === 'set-aside') await changeState(trx, clock, row.value, 'draft');
  return done;
};

const changeState = async (
  trx: WritableDb,
  clock: Clock,
  row: Row,
  state: 'draft' | 'set-aside',
): Promise<void> => {
  await trx.updateTable('referral').set({ state, updatedAt: clock.now() }).where('id', '=', row.id).execute();
  await indexReferral(trx, row.id);
  await audit(trx, clock, {
    action: state === 'draft' ? 'referral.taken-up' : 'referral.set-aside',
    clientId: row.clientId,
    recordKind: 'referral',
    recordId: row.id,
  });
};
