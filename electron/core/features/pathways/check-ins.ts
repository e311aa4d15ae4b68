import type { AuditAction } from '#shared/codes/audit-words.ts';
import type { Selectable } from 'kysely';
import { contacts } from '#shared/contract/contacts.ts';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import { startOfDay } from '#shared/dates/clock-time.ts';
import { ContactId } from '#shared/ids.ts';
import type { CheckInId } from '#shared/ids.ts';
import { done, failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { CheckInTable } from '../../casefile/schema/situation-and-pathways.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { addContact, setContactArchived } from '../contacts/commands.ts';
import { exactlyOne } from '../plans/items.ts';
import { knownPathway, pathwayChanged } from './known.ts';

type Row = Selectable<CheckInTable>;
type Gone = 'check-in-not-found';

/** A check-in of a pathway that is there. */
async function knownCheckIn(trx: WritableDb, checkInId: CheckInId): Promise<Result<Row, Gone>> {
  const row = await trx.selectFrom('checkIn').selectAll().where('id', '=', checkInId).executeTakeFirst();
  if (!row) return failure('check-in-not-found');
  const pathway = await knownPathway(trx, row.pathwayId);
  return pathway.ok ? success(row) : failure('check-in-not-found');
}

async function change(
  trx: WritableDb,
  clock: Clock,
  row: Row,
  action: AuditAction,
  set: Partial<Pick<Row, 'dueOn' | 'doneOn' | 'words' | 'contactId' | 'removedAt'>>,
): Promise<void> {
  exactlyOne(await trx.updateTable('checkIn').set(set).where('id', '=', row.id).executeTakeFirst());
  await pathwayChanged(
    trx,
    clock,
    { id: row.pathwayId, clientId: row.clientId },
    {
      action,
      recordId: row.id,
    },
  );
}

/** Adds a check-in on a day of the coach's choice. */
export async function addCheckIn(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { pathwayId, dueOn }: ParsedArgsOf<'pathways.addCheckIn'>,
): Promise<Result<{ checkInId: CheckInId }, 'pathway-not-found'>> {
  const pathway = await knownPathway(trx, pathwayId);
  if (!pathway.ok) return pathway;
  const checkInId = ids.next<CheckInId>();
  await trx
    .insertInto('checkIn')
    .values({
      id: checkInId,
      pathwayId,
      clientId: pathway.value.clientId,
      dueOn,
      doneOn: null,
      contactId: null,
      proposedBy: null,
      removedAt: null,
    })
    .execute();
  await pathwayChanged(trx, clock, pathway.value, { action: 'check-in.added', recordId: checkInId });
  return success({ checkInId });
}

/** Moves an open check-in to another day. */
export async function moveCheckIn(
  trx: WritableDb,
  clock: Clock,
  { checkInId, dueOn }: ParsedArgsOf<'pathways.moveCheckIn'>,
): Promise<Result<null, Gone>> {
  const known = await knownCheckIn(trx, checkInId);
  if (!known.ok) return known;
  const { removedAt, doneOn } = known.value;
  if (removedAt !== null || doneOn !== null) return failure('check-in-not-found');
  await change(trx, clock, known.value, 'check-in.moved', { dueOn });
  return done;
}

/** Marks a check-in done, with a contact of that day where a channel is given. */
export async function doCheckIn(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { checkInId, doneOn, words, channel }: ParsedArgsOf<'pathways.doCheckIn'>,
): Promise<Result<{ contactId: ContactId | null }, Gone>> {
  const known = await knownCheckIn(trx, checkInId);
  if (!known.ok) return known;
  if (known.value.removedAt !== null || known.value.doneOn !== null) return failure('check-in-not-found');
  let contactId: ContactId | null = null;
  if (channel !== null) {
    const contact = await addContact(
      trx,
      clock,
      ids,
      contacts['contacts.add'].args.parse({
        clientId: known.value.clientId,
        channel,
        happenedAt: startOfDay(doneOn),
        hasTime: false,
        summary: words,
      }),
    );
    if (!contact.ok) return failure('check-in-not-found');
    contactId = contact.value.contactId;
  }
  await change(trx, clock, known.value, 'check-in.done', { doneOn, words, contactId });
  return success({ contactId });
}

/** Opens a check-in again; the contact that was logged with it goes to the archive. */
export async function reopenCheckIn(
  trx: WritableDb,
  clock: Clock,
  checkInId: CheckInId,
): Promise<Result<null, Gone>> {
  const known = await knownCheckIn(trx, checkInId);
  if (!known.ok) return known;
  const { removedAt, doneOn, contactId } = known.value;
  if (removedAt !== null || doneOn === null) return failure('check-in-not-found');
  await change(trx, clock, known.value, 'check-in.opened-again', {
    doneOn: null,
    words: '',
    contactId: null,
  });
  if (contactId !== null) await setContactArchived(trx, clock, ContactId.parse(contactId), true);
  return done;
}

/** Takes a check-in away or puts it back. */
export async function setCheckInRemoved(
  trx: WritableDb,
  clock: Clock,
  checkInId: CheckInId,
  removed: boolean,
): Promise<Result<null, Gone>> {
  const known = await knownCheckIn(trx, checkInId);
  if (!known.ok) return known;
  if ((known.value.removedAt !== null) === removed) return failure('check-in-not-found');
  await change(trx, clock, known.value, removed ? 'check-in.removed' : 'check-in.put-back', {
    removedAt: removed ? clock.now() : null,
  });
  return done;
}
