import type { AuditAction } from '#shared/codes/audit-words.ts';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import type { LeadAttemptId, LeadId } from '#shared/ids.ts';
import { done, failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { dayOf } from '#shared/time.ts';
import { audit } from '../../casefile/audit.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { given } from '../plans/given.ts';
import { exactlyOne } from '../plans/items.ts';
import { onTheList } from './rows.ts';
import { indexLead } from './search-doc.ts';

type Missing = 'lead-not-found';

const entry = (
  trx: WritableDb,
  clock: Clock,
  action: AuditAction,
  leadId: string,
  detail: string | null = null,
) => audit(trx, clock, { action, recordKind: 'lead', recordId: leadId, detail });

/** Puts somebody on the list. What may be known of them is the contract's to say. */
export async function addLead(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { notifierTold, ...fields }: ParsedArgsOf<'leads.add'>,
): Promise<Result<{ leadId: LeadId }, never>> {
  const leadId = ids.next<LeadId>();
  await trx
    .insertInto('lead')
    .values({
      ...fields,
      id: leadId,
      notifierTold: notifierTold ? 1 : 0,
      personToldOn: null,
      enteredAt: clock.now(),
      settledAt: null,
      clientId: null,
      removedAt: null,
    })
    .execute();
  await indexLead(trx, leadId);
  await entry(trx, clock, 'lead.added', leadId);
  return success({ leadId });
}

/** Changes the given fields only. */
export async function updateLead(
  trx: WritableDb,
  clock: Clock,
  { leadId, notifierTold, ...fields }: ParsedArgsOf<'leads.update'>,
): Promise<Result<null, Missing>> {
  const lead = await onTheList(trx, leadId);
  if (!lead.ok) return lead;
  const changes = given({
    ...fields,
    notifierTold: notifierTold === undefined ? undefined : notifierTold ? 1 : 0,
  });
  if (!changes) return done;
  exactlyOne(await trx.updateTable('lead').set(changes).where('id', '=', leadId).executeTakeFirst());
  await indexLead(trx, leadId);
  await entry(trx, clock, 'lead.changed', leadId, Object.keys(changes).toSorted().join(','));
  return done;
}

/** Writes down an attempt. One of a coming day would keep a name for longer than it may be. */
export async function addAttempt(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { leadId, attemptedAt, channel, reached }: ParsedArgsOf<'leads.attempt'>,
): Promise<Result<{ attemptId: LeadAttemptId }, Missing | 'lead-in-future'>> {
  const lead = await onTheList(trx, leadId);
  if (!lead.ok) return lead;
  if (dayOf(attemptedAt) > clock.today()) return failure('lead-in-future');
  const attemptId = ids.next<LeadAttemptId>();
  await trx
    .insertInto('leadAttempt')
    .values({ id: attemptId, leadId, attemptedAt, channel, reached: reached ? 1 : 0 })
    .execute();
  await entry(trx, clock, reached ? 'lead.reached' : 'lead.attempted', leadId, channel);
  return success({ attemptId });
}

/** Takes an attempt away that was written by mistake. */
export async function removeAttempt(
  trx: WritableDb,
  clock: Clock,
  { attemptId }: ParsedArgsOf<'leads.removeAttempt'>,
): Promise<Result<null, Missing>> {
  const attempt = await trx
    .selectFrom('leadAttempt')
    .select('leadId')
    .where('id', '=', attemptId)
    .executeTakeFirst();
  if (!attempt) return failure('lead-not-found');
  const lead = await onTheList(trx, attempt.leadId);
  if (!lead.ok) return lead;
  await trx.deleteFrom('leadAttempt').where('id', '=', attemptId).execute();
  await entry(trx, clock, 'lead.attempt-removed', attempt.leadId);
  return done;
}

/** Says what became of an entry; `open` takes it up again. */
export async function settleLead(
  trx: WritableDb,
  clock: Clock,
  { leadId, status }: ParsedArgsOf<'leads.settle'>,
): Promise<Result<null, Missing>> {
  const lead = await onTheList(trx, leadId);
  if (!lead.ok) return lead;
  await trx
    .updateTable('lead')
    .set({ status, settledAt: status === 'open' ? null : clock.now() })
    .where('id', '=', leadId)
    .execute();
  await entry(trx, clock, 'lead.settled', leadId, status);
  return done;
}

/** Marks that the person knows of the list, or takes the mark back. */
export async function tellPerson(
  trx: WritableDb,
  clock: Clock,
  { leadId, on }: ParsedArgsOf<'leads.personTold'>,
): Promise<Result<null, Missing | 'lead-in-future'>> {
  const lead = await onTheList(trx, leadId);
  if (!lead.ok) return lead;
  if (on !== null && on > clock.today()) return failure('lead-in-future');
  await trx.updateTable('lead').set({ personToldOn: on }).where('id', '=', leadId).execute();
  await entry(trx, clock, on === null ? 'lead.not-told' : 'lead.told', leadId);
  return done;
}

/** Takes an entry off the list; it can be put back until the next day. */
export async function removeLead(
  trx: WritableDb,
  clock: Clock,
  leadId: LeadId,
): Promise<Result<null, Missing>> {
  const lead = await onTheList(trx, leadId);
  if (!lead.ok) return lead;
  await trx.updateTable('lead').set({ removedAt: clock.now() }).where('id', '=', leadId).execute();
  await indexLead(trx, leadId);
  await entry(trx, clock, 'lead.removed', leadId);
  return done;
}

export async function putLeadBack(
  trx: WritableDb,
  clock: Clock,
  leadId: LeadId,
): Promise<Result<null, Missing>> {
  const back = await trx
    .updateTable('lead')
    .set({ removedAt: null })
    .where('id', '=', leadId)
    .where('removedAt', 'is not', null)
    .executeTakeFirst();
  if (back.numUpdatedRows !== 1n) return failure('lead-not-found');
  await indexLead(trx, leadId);
  await entry(trx, clock, 'lead.put-back', leadId);
  return done;
}
