import type { Selectable } from 'kysely';
import type { ContactFields } from '#shared/contract/contacts.ts';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import type { ContactId } from '#shared/ids.ts';
import { done, failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { ContactTable } from '../../casefile/schema.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { knownClient } from '../known-client.ts';
import { given } from '../plans/given.ts';
import { exactlyOne } from '../plans/items.ts';
import { agree, settleAgreed, unsettle } from './appointments.ts';
import { indexContact } from './search-doc.ts';

async function keepPresent(
  trx: WritableDb,
  contactId: string,
  present: ContactFields['present'],
): Promise<void> {
  await trx.deleteFrom('contactPresent').where('contactId', '=', contactId).execute();
  if (present.length === 0) return;
  await trx
    .insertInto('contactPresent')
    .values(present.map(({ kind, name }, position) => ({ contactId, position, kind, name })))
    .execute();
}

/**
 * Logs a contact. What was agreed for its day is settled by it; `next` agrees a further one beside those that are
 * already agreed.
 */
export async function addContact(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { clientId, next, present, hasTime, reached = true, ...fields }: ParsedArgsOf<'contacts.add'>,
): Promise<Result<{ contactId: ContactId }, 'client-not-found' | 'client-erased'>> {
  const client = await knownClient(trx, clientId);
  if (!client.ok) return client;
  const contactId = ids.next<ContactId>();
  await trx
    .insertInto('contact')
    .values({
      ...given(fields),
      id: contactId,
      clientId,
      channel: fields.channel,
      happenedAt: fields.happenedAt,
      hasTime: (hasTime ?? true) ? 1 : 0,
      minutes: fields.minutes ?? null,
      reached: reached ? 1 : 0,
      enteredAt: clock.now(),
      archivedAt: null,
    })
    .execute();
  await keepPresent(trx, contactId, present ?? []);
  await settleAgreed(trx, { id: contactId, clientId, happenedAt: fields.happenedAt, reached });
  await indexContact(trx, contactId);
  await audit(trx, clock, { action: 'contact.added', clientId, recordKind: 'contact', recordId: contactId });
  if (next) await agree(trx, clock, ids, clientId, next, contactId);
  return success({ contactId });
}

type Known = Result<Selectable<ContactTable>, 'contact-not-found'>;

const knownContact = async (trx: WritableDb, contactId: ContactId): Promise<Known> => {
  const contact = await trx.selectFrom('contact').selectAll().where('id', '=', contactId).executeTakeFirst();
  return contact ? success(contact) : failure('contact-not-found');
};

/** Changes the given fields only. What the contact had settled is settled anew by its new day. */
export async function updateContact(
  trx: WritableDb,
  clock: Clock,
  { contactId, present, ...fields }: ParsedArgsOf<'contacts.update'>,
): Promise<Result<null, 'contact-not-found'>> {
  const known = await knownContact(trx, contactId);
  if (!known.ok) return known;
  const changed = Object.keys(given({ ...fields, present }) ?? {});
  if (changed.length === 0) return done;
  const { hasTime, reached, ...plain } = fields;
  const set = given({
    ...plain,
    hasTime: hasTime === undefined ? undefined : hasTime ? 1 : 0,
    reached: reached === undefined ? undefined : reached ? 1 : 0,
  });
  if (set)
    exactlyOne(await trx.updateTable('contact').set(set).where('id', '=', contactId).executeTakeFirst());
  if (present) await keepPresent(trx, contactId, present);
  const { clientId, archivedAt, happenedAt, reached: reachedBefore } = known.value;
  if (archivedAt === null && (fields.happenedAt !== undefined || reached !== undefined)) {
    await unsettle(trx, contactId);
    await settleAgreed(trx, {
      id: contactId,
      clientId,
      happenedAt: fields.happenedAt ?? happenedAt,
      reached: reached ?? reachedBefore === 1,
    });
  }
  await indexContact(trx, contactId);
  await audit(trx, clock, {
    action: 'contact.changed',
    clientId,
    recordKind: 'contact',
    recordId: contactId,
    detail: changed.toSorted().join(','),
  });
  return done;
}

/**
 * Puts a contact aside or takes it back. With it goes what it had agreed for later, and what it had settled is open
 * again; taking it back restores both.
 */
export async function setContactArchived(
  trx: WritableDb,
  clock: Clock,
  contactId: ContactId,
  archived: boolean,
): Promise<Result<null, 'contact-not-found'>> {
  const known = await knownContact(trx, contactId);
  if (!known.ok) return known;
  const { clientId, archivedAt, happenedAt, reached } = known.value;
  if ((archivedAt !== null) === archived) return done;
  exactlyOne(
    await trx
      .updateTable('contact')
      .set({ archivedAt: archived ? clock.now() : null })
      .where('id', '=', contactId)
      .executeTakeFirst(),
  );
  const [from, to] = archived ? (['agreed', 'cancelled'] as const) : (['cancelled', 'agreed'] as const);
  await trx
    .updateTable('appointment')
    .set({ status: to })
    .where('agreedIn', '=', contactId)
    .where('status', '=', from)
    .execute();
  if (archived) await unsettle(trx, contactId);
  else await settleAgreed(trx, { id: contactId, clientId, happenedAt, reached: reached === 1 });
  await indexContact(trx, contactId);
  await audit(trx, clock, {
    action: archived ? 'contact.archived' : 'contact.unarchived',
    clientId,
    recordKind: 'contact',
    recordId: contactId,
  });
  return done;
}
