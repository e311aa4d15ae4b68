import type { Selectable } from 'kysely';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import type { ContactId, NoteId } from '#shared/ids.ts';
import { done, failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { Instant } from '#shared/time.ts';
import { audit } from '../../casefile/audit.ts';
import type { ContactTable } from '../../casefile/schema.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { personOfEntry } from '../known-client.ts';
import { given } from '../plans/given.ts';
import { exactlyOne } from '../plans/items.ts';
import { agree, appointmentOf, setAgreedRemoved, settleAgreed, unsettle } from './appointments.ts';
import { keepMeasures, keepPresent, partnersKnown } from './facts.ts';
import { indexContact, indexContactLater } from './search-doc.ts';
import { finishNoteOf } from './visit.ts';

const flag = (value: boolean | undefined): 0 | 1 | undefined =>
  value === undefined ? undefined : value ? 1 : 0;

type AddProblem =
  | 'client-not-found'
  | 'client-erased'
  | 'appointment-not-found'
  | 'partner-not-found'
  | 'note-not-found'
  | 'note-finished';

/**
 * Logs a contact with its measures and, where one was written, its note. What was agreed for its day is settled by it;
 * `next` agrees a further one beside those that are already agreed.
 */
export async function addContact(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  args: ParsedArgsOf<'contacts.add'>,
): Promise<Result<{ contactId: ContactId; noteId: NoteId | null }, AddProblem>> {
  const { clientId, next, present = [], measures = [], hasTime, reached = true, note, ...fields } = args;
  const client = await personOfEntry(trx, clientId);
  if (!client.ok) return client;
  const partners = await partnersKnown(trx, present);
  if (!partners.ok) return partners;
  const appointment = await appointmentOf(trx, clientId, fields.appointmentId ?? null);
  if (!appointment.ok) return appointment;
  const contactId = ids.next<ContactId>();
  await trx
    .insertInto('contact')
    .values({
      ...given(fields),
      id: contactId,
      clientId,
      channel: fields.channel,
      happenedAt: fields.happenedAt,
      hasTime: flag(hasTime) ?? 1,
      minutes: fields.minutes ?? null,
      reached: reached ? 1 : 0,
      enteredAt: clock.now(),
      archivedAt: null,
    })
    .execute();
  if (present.length > 0) await keepPresent(trx, contactId, present);
  if (measures.length > 0) await keepMeasures(trx, contactId, measures);
  await settleAgreed(trx, clock, {
    id: contactId,
    clientId,
    happenedAt: fields.happenedAt,
    hasTime: hasTime ?? true,
    reached,
    appointmentId: fields.appointmentId ?? null,
  });
  await indexContactLater(trx, contactId);
  await audit(trx, clock, { action: 'contact.added', clientId, recordKind: 'contact', recordId: contactId });
  if (next) await agree(trx, clock, ids, clientId, next, contactId);
  if (!note) return success({ contactId, noteId: null });
  const of = { clientId, contactId, happenedAt: fields.happenedAt };
  const written = await finishNoteOf(trx, clock, ids, of, note);
  return written.ok ? success({ contactId, noteId: written.value.noteId }) : written;
}

type Known = Result<Selectable<ContactTable>, 'contact-not-found'>;

/** The contact's row, archived or not. */
export const knownContact = async (trx: WritableDb, contactId: ContactId): Promise<Known> => {
  const contact = await trx.selectFrom('contact').selectAll().where('id', '=', contactId).executeTakeFirst();
  return contact ? success(contact) : failure('contact-not-found');
};

/** Changes the given fields only. What the contact had settled is settled anew by its new day. */
export async function updateContact(
  trx: WritableDb,
  clock: Clock,
  { contactId, present, measures, ...fields }: ParsedArgsOf<'contacts.update'>,
): Promise<Result<null, 'contact-not-found' | 'partner-not-found'>> {
  const known = await knownContact(trx, contactId);
  if (!known.ok) return known;
  const partners = await partnersKnown(trx, present ?? []);
  if (!partners.ok) return partners;
  const changed = Object.keys(given({ ...fields, present, measures }) ?? {});
  if (changed.length === 0) return done;
  const { hasTime, reached, ...plain } = fields;
  const set = given({ ...plain, hasTime: flag(hasTime), reached: flag(reached) });
  if (set)
    exactlyOne(await trx.updateTable('contact').set(set).where('id', '=', contactId).executeTakeFirst());
  if (present) await keepPresent(trx, contactId, present);
  if (measures) await keepMeasures(trx, contactId, measures);
  const { clientId, archivedAt, happenedAt, reached: reachedBefore, appointmentId } = known.value;
  if (archivedAt === null && (fields.happenedAt !== undefined || reached !== undefined)) {
    await unsettle(trx, contactId);
    await settleAgreed(trx, clock, {
      id: contactId,
      appointmentId,
      clientId,
      happenedAt: fields.happenedAt ?? Instant.parse(happenedAt),
      hasTime: hasTime ?? known.value.hasTime === 1,
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
  const { clientId, archivedAt, happenedAt, reached, appointmentId } = known.value;
  if ((archivedAt !== null) === archived) return done;
  exactlyOne(
    await trx
      .updateTable('contact')
      .set({ archivedAt: archived ? clock.now() : null })
      .where('id', '=', contactId)
      .executeTakeFirst(),
  );
  await setAgreedRemoved(trx, clock, contactId, archived);
  if (archived) await unsettle(trx, contactId);
  else {
    await settleAgreed(trx, clock, {
      id: contactId,
      clientId,
      happenedAt: Instant.parse(happenedAt),
      hasTime: known.value.hasTime === 1,
      reached: reached === 1,
      appointmentId,
    });
  }
  await indexContact(trx, contactId);
  await audit(trx, clock, {
    action: archived ? 'contact.archived' : 'contact.unarchived',
    clientId,
    recordKind: 'contact',
    recordId: contactId,
  });
  return done;
}
