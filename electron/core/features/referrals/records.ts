import type { GroundFor } from '#shared/contract/referrals.ts';
import { themeWithGround } from '#shared/codes/situation.ts';
import type { ItemKey } from '#shared/disclosure/registry.ts';
import type { Db } from '../../db.ts';
import type { Sources } from './sources-of-items.ts';

/** A single record that can be ticked. */
export interface TickableRecord {
  readonly id: string;
  /** Null where its own words say its day, or where it has none. */
  readonly at: string | null;
  readonly groundFor: readonly GroundFor[];
}

/** Newest first; more are never ticked one by one. */
const recordsShown = 200;

type Table =
  'assessment' | 'ratingRound' | 'pathway' | 'networkWorker' | 'form' | 'attachment' | 'closeOne' | 'task';

const plain = async (db: Db, table: Table, clientId: string): Promise<TickableRecord[]> => {
  const rows = await db
    .selectFrom(table)
    .select('id')
    .where('clientId', '=', clientId)
    .where('removedAt', 'is', null)
    .orderBy('enteredAt', 'desc')
    .orderBy('id', 'desc')
    .limit(recordsShown)
    .execute();
  return rows.map(({ id }) => ({ id, at: null, groundFor: [] }));
};

const meetings = async (db: Db, { client, sanctioning }: Sources) => {
  const rows = await db
    .selectFrom('contact')
    .select(['id', 'happenedAt as at'])
    .where('clientId', '=', client.id)
    .where('archivedAt', 'is', null)
    .$if(sanctioning, (query) => query.where('reached', '=', 1))
    .orderBy('happenedAt', 'desc')
    .limit(recordsShown)
    .execute();
  return rows.map((row) => ({ ...row, groundFor: [] }));
};

const notes = async (db: Db, { client }: Sources): Promise<TickableRecord[]> => {
  const rows = await db
    .selectFrom('note')
    .select(['id', 'happenedAt as at', 'isPrivate', 'aboutOther'])
    .where('clientId', '=', client.id)
    .where('status', '=', 'finished')
    .where('archivedAt', 'is', null)
    .orderBy('happenedAt', 'desc')
    .limit(recordsShown)
    .execute();
  return rows.map(({ id, at, isPrivate, aboutOther }) => ({
    id,
    at,
    groundFor: [
      ...(isPrivate === 1 ? (['private'] as const) : []),
      ...(aboutOther === 1 ? (['about-other'] as const) : []),
    ],
  }));
};

/** Criminal-offence data has a ground in the case file; letting it out needs one of its own. */
const themes = async (db: Db, { client }: Sources): Promise<TickableRecord[]> => {
  const rows = await db
    .selectFrom('themeCard')
    .select(['id', 'theme'])
    .where('clientId', '=', client.id)
    .where('removedAt', 'is', null)
    .orderBy('enteredAt')
    .orderBy('id')
    .limit(recordsShown)
    .execute();
  return rows.map(({ id, theme }) => ({
    id,
    at: null,
    groundFor: theme === themeWithGround ? ['offence'] : [],
  }));
};

const closeOnes = async (db: Db, { client }: Sources): Promise<TickableRecord[]> =>
  (await plain(db, 'closeOne', client.id)).map((row) => ({ ...row, groundFor: ['close-one'] }));

const pathwaysAnd = async (db: Db, sources: Sources): Promise<TickableRecord[]> => [
  { id: sources.client.id, at: null, groundFor: [] },
  ...(await plain(db, 'pathway', sources.client.id)),
];

/** The person's own pause and the plan's, of which each has one at most. */
const pauses = async (db: Db, { client }: Sources): Promise<TickableRecord[]> => {
  const plans = await db.selectFrom('plan').select('id').where('clientId', '=', client.id).execute();
  return [client, ...plans].map(({ id }) => ({ id, at: null, groundFor: [] }));
};

const checkIns = async (db: Db, { client }: Sources): Promise<TickableRecord[]> => {
  const rows = await db
    .selectFrom('checkIn')
    .select('id')
    .where('clientId', '=', client.id)
    .where('removedAt', 'is', null)
    .orderBy('dueOn', 'desc')
    .orderBy('id', 'desc')
    .limit(recordsShown)
    .execute();
  return rows.map(({ id }) => ({ id, at: null, groundFor: [] }));
};

const recordsOfTable =
  (table: Table) =>
  (db: Db, { client }: Sources): Promise<TickableRecord[]> =>
    plain(db, table, client.id);

const recordsOfItem: Readonly<
  Partial<Record<ItemKey, (db: Db, sources: Sources) => Promise<TickableRecord[]>>>
> = {
  'identity-code': async (_db, { client }) =>
    client.identityCode === null ? [] : [{ id: client.id, at: null, groundFor: ['identity-code'] }],
  themes,
  assessments: recordsOfTable('assessment'),
  'self-rating-round': recordsOfTable('ratingRound'),
  pathways: recordsOfTable('pathway'),
  'close-ones': closeOnes,
  workers: recordsOfTable('networkWorker'),
  contacts: meetings,
  measures: meetings,
  notes,
  promises: recordsOfTable('task'),
  forms: recordsOfTable('form'),
  papers: recordsOfTable('attachment'),
  'support-periods': pathwaysAnd,
  pauses,
  'check-ins': checkIns,
};

/** The records of an item that is ticked one by one; none for an item that is one whole. */
export const recordsOf = async (db: Db, item: ItemKey, sources: Sources): Promise<TickableRecord[]> =>
  (await recordsOfItem[item]?.(db, sources)) ?? [];

/** Which of the ticked records may leave only with a ground of their own. */
export const groundsFor = async (
  db: Db,
  item: ItemKey,
  { client }: Sources,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (item === 'notes') {
    const rows = await db
      .selectFrom('note')
      .select('id')
      .where('id', 'in', ids)
      .where((eb) => eb.or([eb('isPrivate', '=', 1), eb('aboutOther', '=', 1)]))
      .execute();
    return new Set(rows.map(({ id }) => id));
  }
  if (item === 'themes') {
    const rows = await db
      .selectFrom('themeCard')
      .select('id')
      .where('id', 'in', ids)
      .where('clientId', '=', client.id)
      .where('theme', '=', themeWithGround)
      .where('removedAt', 'is', null)
      .execute();
    return new Set(rows.map(({ id }) => id));
  }
  return new Set(ids);
};
