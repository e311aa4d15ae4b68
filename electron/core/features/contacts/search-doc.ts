import type { Selectable } from 'kysely';
import { Instant } from '#shared/time.ts';
import type { ContactTable } from '../../casefile/schema.ts';
import { writtenOnce } from '../../casefile/written-once.ts';
import type { Db, WritableDb } from '../../db.ts';
import { indexForSearch, removeFromSearch } from '../../search/document.ts';
import type { SearchDoc } from '../../search/document.ts';

type Findable = Pick<Selectable<ContactTable>, 'id' | 'clientId' | 'summary' | 'place'> & {
  readonly happenedAt: Instant;
};

/**
 * How a contact is found: by its line of text and the words of its measures, and by its place and who else was there
 * unless a turvakielto hides them.
 */
export function contactDoc(
  contact: Findable,
  present: readonly string[],
  turvakielto: boolean,
  measureWords: readonly string[] = [],
): SearchDoc {
  const hidden = turvakielto ? [] : [contact.place, ...present];
  return {
    kind: 'contact',
    recordId: contact.id,
    clientId: contact.clientId,
    happenedAt: contact.happenedAt,
    title: '',
    body: [contact.summary, ...measureWords, ...hidden].filter((text) => text !== '').join(' · '),
  };
}

/**
 * Contacts that may wait to be indexed. Indexing is the most of what a contact writes, and thirty at once touch hardly more pages than
 * one does; a search takes them in first.
 */
export const mostWaiting = 30;

/** Ids of the contacts that wait to be indexed. */
export const waitingContacts = async (db: Db): Promise<string[]> =>
  (await waiting(db)).rows.map(({ contactId }) => contactId);

const waiting = writtenOnce((db: Db) => db.selectFrom('contactToIndex').select('contactId'));
const letWait = writtenOnce((trx: WritableDb, contactId: string) =>
  trx.insertInto('contactToIndex').values({ contactId }),
);

/** Lets a new contact wait to be indexed until somebody searches, or until {@link mostWaiting} of them wait. */
export async function indexContactLater(trx: WritableDb, contactId: string): Promise<void> {
  await letWait(trx, contactId);
  const all = await waitingContacts(trx);
  if (all.length >= mostWaiting) for (const id of all) await indexContact(trx, id);
}

const waitsNoLonger = writtenOnce((trx: WritableDb, contactId: string) =>
  trx.deleteFrom('contactToIndex').where('contactId', '=', contactId),
);
const toFind = writtenOnce((trx: WritableDb, contactId: string) =>
  trx
    .selectFrom('contact')
    .innerJoin('client', 'client.id', 'contact.clientId')
    .selectAll('contact')
    .select('client.turvakielto')
    .where('contact.id', '=', contactId),
);
const presentAt = writtenOnce((trx: WritableDb, contactId: string) =>
  trx.selectFrom('contactPresent').select('name').where('contactId', '=', contactId),
);
const measuresOf = writtenOnce((trx: WritableDb, contactId: string) =>
  trx
    .selectFrom('contactMeasure')
    .select('words')
    .where('contactId', '=', contactId)
    .where('words', '!=', '')
    .orderBy('position'),
);

/** Brings one contact's place in the search up to date; an archived one has none. */
export async function indexContact(trx: WritableDb, contactId: string): Promise<void> {
  await waitsNoLonger(trx, contactId);
  const [contact] = (await toFind(trx, contactId)).rows;
  if (!contact || contact.archivedAt !== null) return removeFromSearch(trx, 'contact', contactId);
  const present = (await presentAt(trx, contactId)).rows;
  const measures = (await measuresOf(trx, contactId)).rows;
  await indexForSearch(
    trx,
    contactDoc(
      { ...contact, happenedAt: Instant.parse(contact.happenedAt) },
      present.map((one) => one.name),
      contact.turvakielto === 1,
      measures.map((one) => one.words),
    ),
  );
}

/** The same for all contacts of a person, after a turvakielto was set or lifted. */
export async function indexContactsOf(trx: WritableDb, clientId: string): Promise<void> {
  const contacts = await trx.selectFrom('contact').select('id').where('clientId', '=', clientId).execute();
  for (const { id } of contacts) await indexContact(trx, id);
}
