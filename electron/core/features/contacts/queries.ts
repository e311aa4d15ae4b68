import type { Selectable } from 'kysely';
import { Contact } from '#shared/contract/contacts.ts';
import type { ContactId } from '#shared/ids.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { ContactTable } from '../../casefile/schema.ts';
import type { Db } from '../../db.ts';

/** Contacts as the contract gives them, with who was there and what was done. */
export async function contactsFrom(db: Db, rows: readonly Selectable<ContactTable>[]): Promise<Contact[]> {
  const ids = rows.map((row) => row.id);
  const present =
    ids.length === 0
      ? []
      : await db
          .selectFrom('contactPresent')
          .leftJoin('partner', 'partner.id', 'contactPresent.partnerId')
          .selectAll('contactPresent')
          .select((eb) => eb.fn.coalesce('partner.name', eb.val('')).as('partner'))
          .where('contactId', 'in', ids)
          .orderBy('position')
          .execute();
  const measures =
    ids.length === 0
      ? []
      : await db
          .selectFrom('contactMeasure')
          .selectAll()
          .where('contactId', 'in', ids)
          .orderBy('position')
          .execute();
  const there = Map.groupBy(present, (one) => one.contactId);
  const did = Map.groupBy(measures, (one) => one.contactId);
  return rows.map((row) =>
    Contact.parse({
      ...row,
      contactId: row.id,
      hasTime: row.hasTime === 1,
      reached: row.reached === 1,
      present: there.get(row.id) ?? [],
      measures: did.get(row.id) ?? [],
    }),
  );
}

/** One contact, archived or not. */
export async function getContact(
  db: Db,
  contactId: ContactId,
): Promise<Result<Contact, 'contact-not-found'>> {
  const row = await db.selectFrom('contact').selectAll().where('id', '=', contactId).executeTakeFirst();
  const [contact] = row ? await contactsFrom(db, [row]) : [];
  return contact ? success(contact) : failure('contact-not-found');
}
