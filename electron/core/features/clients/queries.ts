import { Client, clients as contract } from '#shared/contract/clients.ts';
import type { ClientRow } from '#shared/contract/clients.ts';
import type { ParsedArgsOf, ResultOf } from '#shared/contract/index.ts';
import type { ClientId } from '#shared/ids.ts';
import { success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { PlainDate } from '#shared/time.ts';
import type { Db } from '../../db.ts';
import { initialsOf } from '../initials.ts';
import { knownClient } from '../known-client.ts';
import { agreedFrom, lastContactAt, nextAgreed, nextAppointmentId } from './last-and-next.ts';

type ClientMissing = 'client-not-found' | 'client-erased';

const finnishOrder = new Intl.Collator('fi', { sensitivity: 'base', numeric: true });

/** Later than any time: those without a next contact come last. */
const never = '9999';

const orders: Readonly<
  Record<ParsedArgsOf<'clients.list'>['order'], (a: ClientRow, b: ClientRow) => number>
> = {
  name: (a, b) => finnishOrder.compare(a.displayName, b.displayName),
  // Longest ago first, and before them those who were never reached.
  'last-contact': (a, b) => compare(a.lastContactAt ?? '', b.lastContactAt ?? ''),
  'next-contact': (a, b) => compare(a.nextContactAt ?? never, b.nextContactAt ?? never),
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Everyone of a view, in the asked order; equals by name. A turvakielto hides the municipality here. */
export async function listClients(
  db: Db,
  today: PlainDate,
  { view, order, ...filter }: ParsedArgsOf<'clients.list'>,
): Promise<ClientRow[]> {
  // The types are told and not parsed: the values come from our own columns, and parsing ten thousand rows takes as long
  // as reading them.
  let query = db
    .selectFrom('client')
    .select((eb) => [
      eb.ref('client.id').$castTo<ClientId>().as('clientId'),
      eb.ref('birthDate').$castTo<PlainDate | null>().as('birthDate'),
    ])
    .select(['displayName', 'municipality', 'client.status as status', 'turvakielto', 'archivedAt'])
    .select([nextAgreed(today).as('next'), lastContactAt.as('lastContactAt')])
    .where('erasedAt', 'is', null)
    // A double that was merged away is one of nobody's list.
    .where('mergedInto', 'is', null);
  if (view === 'archived') query = query.where('archivedAt', 'is not', null);
  else if (view !== 'all') query = query.where('archivedAt', 'is', null).where('client.status', '=', view);
  if (filter.withoutNext) query = query.where(nextAgreed(today), 'is', null);
  if (filter.programme !== null) query = query.where('programme', '=', filter.programme);
  if (filter.language !== null) query = query.where('language', '=', filter.language);
  if (filter.needsInterpreter) query = query.where('needsInterpreter', '=', 1);
  // A filter must not tell what is hidden.
  if (filter.municipality !== null) {
    query = query.where('municipality', '=', filter.municipality).where('turvakielto', '=', 0);
  }
  const rows = await query.execute();
  const clients = rows.map(({ archivedAt, next, ...row }): ClientRow => {
    const { at, hasTime } = agreedFrom(next);
    return {
      ...row,
      initials: initialsOf(row.displayName),
      municipality: row.turvakielto === 1 ? '' : row.municipality,
      archived: archivedAt !== null,
      turvakielto: row.turvakielto === 1,
      nextContactAt: at,
      nextHasTime: hasTime,
    };
  });
  return clients.sort((a, b) => orders[order](a, b) || orders.name(a, b));
}

/** What there is to filter by among the people who are not in the archive. */
export async function peopleFilters(db: Db): Promise<ResultOf<'clients.filters'>> {
  const people = db.selectFrom('client').where('archivedAt', 'is', null).where('erasedAt', 'is', null);
  const values = async (column: 'programme' | 'municipality' | 'language') => {
    const rows = await people
      .select([column, ({ fn }) => fn.countAll<number>().as('count')])
      .$if(column === 'municipality', (query) => query.where('turvakielto', '=', 0))
      .where(column, 'is not', null)
      .groupBy(column)
      .orderBy('count', 'desc')
      .execute();
    return rows.map((row) => row[column]).filter((value) => value !== '');
  };
  const interpreted = await people.select('id').where('needsInterpreter', '=', 1).limit(1).executeTakeFirst();
  return contract['clients.filters'].result.parse({
    programmes: await values('programme'),
    municipalities: await values('municipality'),
    languages: await values('language'),
    interpreter: interpreted !== undefined,
  });
}

/** A person's page: all fields, what was last and what is next, and how much there is. */
export async function getClient(
  db: Db,
  today: PlainDate,
  clientId: ClientId,
): Promise<Result<Client, ClientMissing>> {
  const known = await knownClient(db, clientId);
  if (!known.ok) return known;
  const row = await db
    .selectFrom('client')
    .leftJoin('appointment as next', (join) => join.on('next.id', '=', nextAppointmentId(today)))
    .select(['next.startsAt as nextContactAt', 'next.hasTime as nextHasTime'])
    .select(['next.place as nextPlace', 'next.channel as nextChannel'])
    .select(lastContactAt.as('lastContactAt'))
    .select((eb) => [
      eb
        .selectFrom('contact')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('contact.clientId', '=', 'client.id')
        .where('contact.archivedAt', 'is', null)
        .as('contacts'),
      eb
        .selectFrom('note')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('note.clientId', '=', 'client.id')
        .where('note.archivedAt', 'is', null)
        .as('notes'),
      eb
        .selectFrom('packet')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('packet.clientId', '=', 'client.id')
        .as('packets'),
      eb
        .selectFrom('note')
        .select('note.id')
        .whereRef('note.clientId', '=', 'client.id')
        .where('note.status', '=', 'draft')
        .where('note.archivedAt', 'is', null)
        .orderBy('note.savedAt', 'desc')
        .limit(1)
        .as('openDraft'),
    ])
    .where('client.id', '=', clientId)
    .executeTakeFirstOrThrow();
  return success(
    Client.parse({
      ...known.value,
      clientId,
      initials: initialsOf(known.value.displayName),
      turvakielto: known.value.turvakielto === 1,
      needsInterpreter: known.value.needsInterpreter === 1,
      // Whether there is one and why; the code itself is asked for by a call of its own.
      identityCode: known.value.identityCode === null ? null : { ground: known.value.identityCodeGround },
      lastContactAt: row.lastContactAt,
      nextContactAt: row.nextContactAt,
      nextHasTime: row.nextHasTime === 1,
      nextPlace: row.nextPlace ?? '',
      nextChannel: row.nextChannel,
      counts: { contacts: row.contacts ?? 0, notes: row.notes ?? 0, packets: row.packets ?? 0 },
      openDraft: row.openDraft,
    }),
  );
}
