import type { AuditAction } from '#shared/codes/audit-words.ts';
import { Partner, type PartnerFields } from '#shared/contract/partners.ts';
import type { PartnerId } from '#shared/ids.ts';
import { done, failure, success, type Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { Db, WritableDb } from '../../db.ts';
import { recipientKind } from '../../packet/recipients.ts';
import type { Clock, Ids } from '../../ports.ts';
import { indexForSearch } from '../../search/document.ts';
import { keysOnCards } from './card-lines.ts';
import { wordsOfKey } from './keys.ts';

/** What was given; fields that were left out stay as they are. */
type Given = { readonly [K in keyof PartnerFields]?: PartnerFields[K] | undefined };

const given = (fields: Given): Partial<PartnerFields> => {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries);
};

const keyStateOf = (
  keys: readonly Pick<Partner['keys'][number], 'state' | 'retiredWhy'>[],
): Partner['keyState'] => {
  const states = keys.map(({ state }) => state);
  if (states.includes('changed')) return 'changed';
  if (states.includes('verified')) return 'verified';
  if (states.includes('unverified')) return 'unverified';
  return keys.some(({ retiredWhy }) => retiredWhy === 'revoked') ? 'revoked' : 'none';
};

const partnersWhere = async (
  db: Db,
  only: { archived: boolean } | { partnerId: PartnerId },
): Promise<Partner[]> => {
  const rows = await db
    .selectFrom('partner')
    .selectAll()
    .$if('partnerId' in only, (query) => query.where('id', '=', 'partnerId' in only ? only.partnerId : ''))
    .$if('archived' in only && !only.archived, (query) => query.where('archivedAt', 'is', null))
    .$if('archived' in only && only.archived, (query) => query.where('archivedAt', 'is not', null))
    .execute();
  const keys = await db.selectFrom('partnerKey').selectAll().orderBy('addedAt').execute();
  const onCards = await keysOnCards(db);
  const packets = await db
    .selectFrom('packet')
    .select(['partnerId', 'direction', (eb) => eb.fn.countAll<number>().as('count')])
    .where('state', 'in', ['left', 'imported'])
    .groupBy(['partnerId', 'direction'])
    .execute();
  const countOf = (id: string, direction: string) =>
    packets.find((row) => row.partnerId === id && row.direction === direction)?.count ?? 0;
  return rows
    .map((row) => {
      const theirs = keys.filter((key) => key.partnerId === row.id);
      return Partner.parse({
        ...row,
        partnerId: row.id,
        keys: theirs.map((key) => ({
          ...key,
          partnerKeyId: key.id,
          recipientType: recipientKind(key.recipient),
          canSign: key.signingKey !== null,
          isDeputy: onCards.get(key.id)?.isDeputy ?? false,
          offCardSince: onCards.get(key.id)?.offCardSince ?? null,
          fingerprint: wordsOfKey(key),
        })),
        keyState: keyStateOf(theirs),
        packetsSent: countOf(row.id, 'out'),
        packetsReceived: countOf(row.id, 'in'),
      });
    })
    .sort((a, b) => `${a.name} ${a.unit}`.localeCompare(`${b.name} ${b.unit}`, 'fi'));
};

export const listPartners = (db: Db, archived: boolean): Promise<Partner[]> =>
  partnersWhere(db, { archived });

export const getPartner = async (
  db: Db,
  partnerId: PartnerId,
): Promise<Result<Partner, 'partner-not-found'>> => {
  const [partner] = await partnersWhere(db, { partnerId });
  return partner ? success(partner) : failure('partner-not-found');
};

/** Brings a partner's place in the search up to date. */
export const indexPartner = async (trx: WritableDb, partnerId: PartnerId): Promise<void> => {
  const { name, unit, contactPerson, services } = await trx
    .selectFrom('partner')
    .select(['name', 'unit', 'contactPerson', 'services'])
    .where('id', '=', partnerId)
    .executeTakeFirstOrThrow();
  const body = [unit, contactPerson, services].filter(Boolean).join('\n');
  await indexForSearch(trx, {
    kind: 'partner',
    recordId: partnerId,
    clientId: null,
    happenedAt: null,
    title: name,
    body,
  });
};

export const addPartner = async (
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  fields: Given & { name: string },
): Promise<PartnerId> => {
  const partnerId = ids.next<PartnerId>();
  await trx
    .insertInto('partner')
    .values({ ...given(fields), name: fields.name, id: partnerId, createdAt: clock.now(), archivedAt: null })
    .execute();
  await indexPartner(trx, partnerId);
  await audit(trx, clock, { action: 'partner.added', recordKind: 'partner', recordId: partnerId });
  return partnerId;
};

const change = async (
  trx: WritableDb,
  clock: Clock,
  partnerId: PartnerId,
  values: Partial<PartnerFields> & { archivedAt?: string | null },
  action: AuditAction,
): Promise<Result<null, 'partner-not-found'>> => {
  const known = await trx.selectFrom('partner').select('id').where('id', '=', partnerId).executeTakeFirst();
  if (!known) return failure('partner-not-found');
  if (Object.keys(values).length > 0)
    await trx.updateTable('partner').set(values).where('id', '=', partnerId).execute();
  await indexPartner(trx, partnerId);
  await audit(trx, clock, { action, recordKind: 'partner', recordId: partnerId });
  return done;
};

export const updatePartner = (
  trx: WritableDb,
  clock: Clock,
  { partnerId, ...fields }: Given & { partnerId: PartnerId },
) => change(trx, clock, partnerId, given(fields), 'partner.changed');

export const archivePartner = (trx: WritableDb, clock: Clock, partnerId: PartnerId) =>
  change(trx, clock, partnerId, { archivedAt: clock.now() }, 'partner.archived');

export const unarchivePartner = (trx: WritableDb, clock: Clock, partnerId: PartnerId) =>
  change(trx, clock, partnerId, { archivedAt: null }, 'partner.unarchived');
