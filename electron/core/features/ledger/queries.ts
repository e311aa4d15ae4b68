import { LedgerPerson, LedgerRow } from '#shared/contract/ledger.ts';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import { addDays } from '#shared/dates/calendar.ts';
import { startOfDay } from '#shared/dates/clock-time.ts';
import type { Db } from '../../db.ts';
import { itemsOf } from '../disclosures/items-of.ts';
import { initialsOf } from '../initials.ts';

const ledgerRows = (db: Db) =>
  db
    .selectFrom('disclosure')
    .innerJoin('client', 'client.id', 'disclosure.clientId')
    .leftJoin('partner', 'partner.id', 'disclosure.partnerId')
    .leftJoin('packet', 'packet.id', 'disclosure.packetId')
    .selectAll('disclosure')
    .select(['client.displayName', 'partner.name as partnerName'])
    .select(['packet.way as wayOut', 'packet.number', 'packet.fileName'])
    .where('disclosure.removedAt', 'is', null)
    .where('client.erasedAt', 'is', null)
    .orderBy('disclosure.at', 'desc')
    .orderBy('disclosure.id', 'desc');
type Row = Awaited<ReturnType<ReturnType<typeof ledgerRows>['execute']>>[number];

/** Rows with the items that were given, in their order. */
const withItems = async (db: Db, rows: readonly Row[]): Promise<LedgerRow[]> => {
  const items = await itemsOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) =>
    LedgerRow.parse({
      ...row,
      disclosureId: row.id,
      clientName: row.displayName,
      initials: initialsOf(row.displayName),
      recipient: row.recipient === '' ? (row.partnerName ?? '') : row.recipient,
      way: row.wayOut ?? row.way,
      basis: row.basis ?? (row.ground === '' ? 'consent' : 'law'),
      section: row.ground.replace(/^[a-z0-9-]+: /, ''),
      fileName: row.fileName ?? '',
      items: [...new Set(items(row.id))],
    }),
  );
};

/** Everything that was given to others, newest first, of all clients or as asked. */
export const listLedger = async (
  db: Db,
  { clientId, partnerId, way, from, to, after, limit }: ParsedArgsOf<'ledger.list'>,
): Promise<{ rows: LedgerRow[]; more: boolean }> => {
  const rows = await ledgerRows(db)
    .$if(clientId !== undefined, (query) => query.where('disclosure.clientId', '=', clientId ?? ''))
    .$if(partnerId !== undefined, (query) => query.where('disclosure.partnerId', '=', partnerId ?? ''))
    .$if(way !== undefined, (query) =>
      query.where(({ eb, fn }) => eb(fn.coalesce('packet.way', 'disclosure.way'), '=', way ?? '')),
    )
    .$if(from !== undefined, (query) =>
      from === undefined ? query : query.where('disclosure.at', '>=', startOfDay(from)),
    )
    .$if(to !== undefined, (query) =>
      to === undefined ? query : query.where('disclosure.at', '<', startOfDay(addDays(to, 1))),
    )
    .$if(after !== undefined, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('disclosure.at', 'disclosure.id'),
          '<',
          tuple(after?.at ?? '', String(after?.disclosureId ?? '')),
        ),
      ),
    )
    .limit(limit + 1)
    .execute();
  return { rows: await withItems(db, rows.slice(0, limit)), more: rows.length > limit };
};

/** Everyone of whom something was given, in the order of the alphabet. */
export const peopleInLedger = async (db: Db): Promise<LedgerPerson[]> => {
  const rows = await ledgerRows(db)
    .clearSelect()
    .clearOrderBy()
    .select(['client.id as clientId', 'client.displayName as clientName'])
    .distinct()
    .execute();
  return rows
    .map((row) => LedgerPerson.parse(row))
    .sort((a, b) => a.clientName.localeCompare(b.clientName, 'fi'));
};

/** What left with exactly this hash: as a whole file, or as a part of one. */
export const leftWithHash = async (
  db: Db,
  sha256: string,
): Promise<{ what: 'file' | 'part'; rows: LedgerRow[] } | null> => {
  const whole = await ledgerRows(db)
    .where((eb) => eb.or([eb('disclosure.sha256', '=', sha256), eb('packet.sha256', '=', sha256)]))
    .execute();
  if (whole.length > 0) return { what: 'file', rows: await withItems(db, whole) };
  const part = await ledgerRows(db)
    .where('packet.direction', '=', 'out')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('packetEntry')
          .select('packetEntry.position')
          .whereRef('packetEntry.packetId', '=', 'packet.id')
          .where('packetEntry.sha256', '=', sha256),
      ),
    )
    .execute();
  return part.length === 0 ? null : { what: 'part', rows: await withItems(db, part) };
};

/** What left in a file of this name. */
export const leftByName = async (db: Db, name: string): Promise<LedgerRow[]> =>
  name === '' ? [] : withItems(db, await ledgerRows(db).where('packet.fileName', '=', name).execute());
