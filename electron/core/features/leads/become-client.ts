import { channels } from '#shared/codes/channels.ts';
import { firstContacts } from '#shared/codes/client-record.ts';
import { inHelsinki } from '#shared/dates/clock-time.ts';
import type { ClientId, LeadId } from '#shared/ids.ts';
import { done, failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { dayOf, Instant } from '#shared/time.ts';
import { audit } from '../../casefile/audit.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { removeClientFromSearch } from '../../search/document.ts';
import { addClient } from '../clients/commands.ts';
import { addContact } from '../contacts/commands.ts';
import { onTheList } from './rows.ts';
import { indexLead } from './search-doc.ts';

const attemptsOf = (trx: WritableDb, leadId: string) =>
  trx
    .selectFrom('leadAttempt')
    .selectAll()
    .where('leadId', '=', leadId)
    .orderBy('attemptedAt')
    .orderBy('id')
    .execute();

/**
 * Makes a client of an entry. The contacts made of its attempts keep the attempts' ids, so that the way back finds
 * exactly these. Times of midnight stand for a day without a time.
 */
export async function becomeClient(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  leadId: LeadId,
): Promise<Result<{ clientId: ClientId }, 'lead-not-found'>> {
  const found = await onTheList(trx, leadId);
  if (!found.ok) return found;
  const { displayName, channelWords, notifierKind, enteredAt } = found.value;
  const added = await addClient(trx, clock, ids, {
    displayName,
    reach: channelWords,
    firstContactBy: firstContacts.schema.parse(notifierKind),
    firstContactOn: dayOf(Instant.parse(enteredAt)),
  });
  if (!added.ok) return added;
  const { clientId } = added.value;
  for (const attempt of await attemptsOf(trx, leadId)) {
    const happenedAt = Instant.parse(attempt.attemptedAt);
    const logged = await addContact(
      trx,
      clock,
      // The id of the attempt is free as the id of a contact: both are made by the one maker of ids.
      { next: <T extends string>() => attempt.id as T },
      {
        clientId,
        channel: channels.schema.parse(attempt.channel),
        happenedAt,
        hasTime: inHelsinki(happenedAt).time !== '00:00',
        reached: attempt.reached === 1,
        next: null,
      },
    );
    if (!logged.ok) throw new Error('a client that was just added is there');
  }
  await trx.updateTable('lead').set({ clientId }).where('id', '=', leadId).execute();
  await indexLead(trx, leadId);
  await audit(trx, clock, { action: 'lead.became-client', clientId, recordKind: 'lead', recordId: leadId });
  return success({ clientId });
}

const isStillReferredTo = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY';

/** Whether the client is exactly as they came from the list: nothing was changed, no contact beside those of the attempts. */
async function isUntouched(trx: WritableDb, clientId: string, contacts: readonly string[]): Promise<boolean> {
  const client = await trx
    .selectFrom('client')
    .select(['createdAt', 'updatedAt'])
    .where('id', '=', clientId)
    .executeTakeFirst();
  const logged = await trx
    .selectFrom('contact')
    .select(['id', 'archivedAt'])
    .where('clientId', '=', clientId)
    .execute();
  return (
    client !== undefined &&
    client.createdAt === client.updatedAt &&
    logged.length === contacts.length &&
    logged.every(({ id, archivedAt }) => archivedAt === null && contacts.includes(id))
  );
}

/**
 * Takes back that an entry became a client: the client and the contacts made of the attempts are gone, and the entry is on
 * the list as it was. Fails with `lead-client-has-more` once anything else was written about the client.
 */
export async function undoClient(
  trx: WritableDb,
  clock: Clock,
  leadId: LeadId,
): Promise<Result<null, 'lead-not-found' | 'lead-client-has-more'>> {
  const lead = await trx.selectFrom('lead').select('clientId').where('id', '=', leadId).executeTakeFirst();
  if (!lead || lead.clientId === null) return failure('lead-not-found');
  const { clientId } = lead;
  const contacts = (await attemptsOf(trx, leadId)).map(({ id }) => id);
  if (!(await isUntouched(trx, clientId, contacts))) return failure('lead-client-has-more');
  await trx.updateTable('lead').set({ clientId: null }).where('id', '=', leadId).execute();
  try {
    await trx.deleteFrom('contact').where('clientId', '=', clientId).execute();
    // A spell of coaching begins with the client and means nothing without them.
    await trx.deleteFrom('coachingSpell').where('clientId', '=', clientId).execute();
    await trx.deleteFrom('client').where('id', '=', clientId).execute();
  } catch (error) {
    // Something refers to the client or to a contact, of whatever feature: they stay. The failure rolls back all of this.
    if (isStillReferredTo(error)) return failure('lead-client-has-more');
    throw error;
  }
  await removeClientFromSearch(trx, clientId);
  await indexLead(trx, leadId);
  await audit(trx, clock, { action: 'lead.client-undone', clientId, recordKind: 'lead', recordId: leadId });
  return done;
}
