import { sql } from 'kysely';
import { startOfDay } from '#shared/dates/clock-time.ts';
import { Instant, PlainDate } from '#shared/time.ts';
import type { Db, WritableDb } from '../../db.ts';
import { indexForSearch, removeFromSearch } from '../../search/document.ts';

const line = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join(' · ');

/** Rule 6 against harm: close ones and workers of someone with a turvakielto are found on the person's own page only. */
const isHidden = async (db: Db, clientId: string | null): Promise<boolean> => {
  if (clientId === null) return false;
  const client = await db
    .selectFrom('client')
    .select('turvakielto')
    .where('id', '=', clientId)
    .executeTakeFirst();
  return client?.turvakielto === 1;
};

/** Brings a close one's place in the search up to date, and that of the contacts with them. */
export async function indexCloseOne(trx: WritableDb, closeOneId: string): Promise<void> {
  const row = await trx.selectFrom('closeOne').selectAll().where('id', '=', closeOneId).executeTakeFirst();
  const shown = row !== undefined && row.removedAt === null && !(await isHidden(trx, row.clientId));
  if (!shown) await removeFromSearch(trx, 'close-one', closeOneId);
  else {
    await indexForSearch(trx, {
      kind: 'close-one',
      recordId: row.id,
      clientId: row.clientId,
      happenedAt: null,
      title: row.name,
      body: line(row.phone, row.email, row.words, row.mayBeToldWords),
    });
  }
  const contacts = await trx
    .selectFrom('closeOneContact')
    .selectAll()
    .where('closeOneId', '=', closeOneId)
    .execute();
  for (const contact of contacts) {
    if (!shown || contact.removedAt !== null || contact.summary === '') {
      await removeFromSearch(trx, 'close-one-contact', contact.id);
      continue;
    }
    await indexForSearch(trx, {
      kind: 'close-one-contact',
      recordId: contact.id,
      clientId: row.clientId,
      happenedAt: Instant.parse(contact.happenedAt),
      title: row.name,
      body: contact.summary,
    });
  }
}

/** Brings a worker's place in the search up to date. */
export async function indexWorker(trx: WritableDb, workerId: string): Promise<void> {
  const row = await trx
    .selectFrom('networkWorker')
    .leftJoin('partner', 'partner.id', 'networkWorker.partnerId')
    .selectAll('networkWorker')
    .select('partner.name as partnerName')
    .where('networkWorker.id', '=', workerId)
    .executeTakeFirst();
  if (row === undefined || row.removedAt !== null || (await isHidden(trx, row.clientId))) {
    return removeFromSearch(trx, 'worker', workerId);
  }
  await indexForSearch(trx, {
    kind: 'worker',
    recordId: row.id,
    clientId: row.clientId,
    happenedAt: null,
    title: row.name,
    body: line(row.partnerName ?? row.organisation, row.role, row.phone, row.email, row.part, row.coachPart),
  });
}

/** Brings a prohibition's place in the search up to date; one that was withdrawn has none. */
export async function indexProhibition(trx: WritableDb, prohibitionId: string): Promise<void> {
  const row = await trx
    .selectFrom('prohibition')
    .selectAll()
    .where('id', '=', prohibitionId)
    .executeTakeFirst();
  const words = row === undefined ? '' : line(row.personName, row.words);
  if (row === undefined || row.withdrawnAt !== null || words === '' || (await isHidden(trx, row.clientId))) {
    return removeFromSearch(trx, 'prohibition', prohibitionId);
  }
  await indexForSearch(trx, {
    kind: 'prohibition',
    recordId: row.id,
    clientId: row.clientId,
    happenedAt: startOfDay(PlainDate.parse(row.givenOn)),
    title: '',
    body: words,
  });
}

/** Brings the place of what was told or handed over up to date: packets have documents of their own. */
export async function indexDisclosure(trx: WritableDb, disclosureId: string): Promise<void> {
  const row = await trx
    .selectFrom('disclosure')
    .selectAll()
    .where('id', '=', disclosureId)
    .executeTakeFirst();
  if (row === undefined || row.removedAt !== null || row.way === 'packet') {
    return removeFromSearch(trx, 'disclosure', disclosureId);
  }
  const hidden = await isHidden(trx, row.clientId);
  await indexForSearch(trx, {
    kind: 'disclosure',
    recordId: row.id,
    clientId: row.clientId,
    happenedAt: Instant.parse(row.at),
    title: '',
    body: hidden ? row.words : line(row.recipient, row.words),
  });
}

/** The same for everything of a person's network, after a turvakielto was set or lifted. */
export async function indexNetworkOf(trx: WritableDb, clientId: string): Promise<void> {
  const { rows } = await sql<{ kind: string; id: string }>`
    SELECT 'close-one' AS kind, id FROM close_one WHERE client_id = ${clientId}
    UNION ALL SELECT 'worker', id FROM network_worker WHERE client_id = ${clientId}
    UNION ALL SELECT 'prohibition', id FROM prohibition WHERE client_id = ${clientId}
    UNION ALL SELECT 'disclosure', id FROM disclosure WHERE client_id = ${clientId} AND way <> 'packet'
  `.execute(trx);
  for (const { kind, id } of rows) {
    if (kind === 'close-one') await indexCloseOne(trx, id);
    else if (kind === 'worker') await indexWorker(trx, id);
    else if (kind === 'prohibition') await indexProhibition(trx, id);
    else await indexDisclosure(trx, id);
  }
}
