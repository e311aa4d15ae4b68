import type { AuditAction } from '#shared/codes/audit-words.ts';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import type { FormNeed } from '#shared/contract/forms.ts';
import { isVisible } from '#shared/contract/text.ts';
import type { FormId } from '#shared/ids.ts';
import { done, failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { Db, WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { knownClient } from '../known-client.ts';
import { given } from '../plans/given.ts';
import { exactlyOne } from '../plans/items.ts';
import { indexForm } from './search-doc.ts';

type Wrong =
  'form-without-name' | 'form-decision-incomplete' | 'form-decided-before-submitted' | 'partner-not-found';

interface Facts {
  readonly name: string;
  readonly benefit: string | null;
  readonly partnerId: string | null;
  readonly submittedOn: string | null;
  readonly decidedOn: string | null;
  readonly decision: string | null;
}

async function checked(db: Db, form: Facts): Promise<Result<null, Wrong>> {
  const { name, benefit, partnerId, submittedOn, decidedOn, decision } = form;
  if (!isVisible(name) && benefit === null) return failure('form-without-name');
  if ((decidedOn === null) !== (decision === null)) return failure('form-decision-incomplete');
  // An application may be withdrawn without ever having been sent.
  if (decidedOn !== null && submittedOn !== null && decidedOn < submittedOn) {
    return failure('form-decided-before-submitted');
  }
  if (partnerId === null) return done;
  const partner = await db.selectFrom('partner').select('id').where('id', '=', partnerId).executeTakeFirst();
  return partner ? done : failure('partner-not-found');
}

async function writeNeeds(trx: WritableDb, formId: string, needs: readonly FormNeed[]): Promise<void> {
  await trx.deleteFrom('formNeed').where('formId', '=', formId).execute();
  if (needs.length === 0) return;
  await trx
    .insertInto('formNeed')
    .values(
      needs.map(({ words, isThere }, position) => ({ formId, position, words, isThere: isThere ? 1 : 0 })),
    )
    .execute();
}

/** Begins help with a form. A name or a benefit must be there, nothing else. */
export async function addForm(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { needs, ...form }: ParsedArgsOf<'forms.add'>,
): Promise<Result<{ formId: FormId }, 'client-not-found' | 'client-erased' | Wrong>> {
  const client = await knownClient(trx, form.clientId);
  if (!client.ok) return client;
  const allowed = await checked(trx, form);
  if (!allowed.ok) return allowed;
  const formId = ids.next<FormId>();
  const now = clock.now();
  await trx
    .insertInto('form')
    .values({ ...form, id: formId, enteredAt: now, updatedAt: now, removedAt: null })
    .execute();
  await writeNeeds(trx, formId, needs);
  await changed(trx, clock, 'form.added', formId, form.clientId);
  return success({ formId });
}

const formThat = (db: Db, formId: string, state: 'there' | 'removed') =>
  db
    .selectFrom('form')
    .selectAll()
    .where('id', '=', formId)
    .where('removedAt', state === 'there' ? 'is' : 'is not', null)
    .executeTakeFirst();

/** Changes the given fields only: the deadline, the day it was sent in, the decision. */
export async function updateForm(
  trx: WritableDb,
  clock: Clock,
  { formId, needs, ...fields }: ParsedArgsOf<'forms.update'>,
): Promise<Result<null, 'form-not-found' | Wrong>> {
  const before = await formThat(trx, formId, 'there');
  if (!before) return failure('form-not-found');
  const changes = given(fields) ?? {};
  const allowed = await checked(trx, { ...before, ...changes });
  if (!allowed.ok) return allowed;
  exactlyOne(
    await trx
      .updateTable('form')
      .set({ ...changes, updatedAt: clock.now() })
      .where('id', '=', formId)
      .executeTakeFirst(),
  );
  if (needs !== undefined) await writeNeeds(trx, formId, needs);
  await changed(trx, clock, 'form.changed', formId, before.clientId);
  return done;
}

/** Ticks one of the things that the form needs. */
export async function tickNeed(
  trx: WritableDb,
  clock: Clock,
  { formId, position, isThere }: ParsedArgsOf<'forms.tick'>,
): Promise<Result<null, 'form-not-found'>> {
  const form = await formThat(trx, formId, 'there');
  if (!form) return failure('form-not-found');
  const { numUpdatedRows } = await trx
    .updateTable('formNeed')
    .set({ isThere: isThere ? 1 : 0 })
    .where('formId', '=', formId)
    .where('position', '=', position)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return failure('form-not-found');
  exactlyOne(
    await trx.updateTable('form').set({ updatedAt: clock.now() }).where('id', '=', formId).executeTakeFirst(),
  );
  await audit(trx, clock, {
    action: 'form.ticked',
    clientId: form.clientId,
    recordKind: 'form',
    recordId: formId,
  });
  return done;
}

/** Removes a form, or puts a removed one back. */
export async function setFormThere(
  trx: WritableDb,
  clock: Clock,
  formId: FormId,
  isThere: boolean,
): Promise<Result<null, 'form-not-found'>> {
  const form = await formThat(trx, formId, isThere ? 'removed' : 'there');
  if (!form) return failure('form-not-found');
  exactlyOne(
    await trx
      .updateTable('form')
      .set({ removedAt: isThere ? null : clock.now() })
      .where('id', '=', formId)
      .executeTakeFirst(),
  );
  await changed(trx, clock, isThere ? 'form.put-back' : 'form.removed', formId, form.clientId);
  return done;
}

async function changed(
  trx: WritableDb,
  clock: Clock,
  action: AuditAction,
  formId: string,
  clientId: string,
): Promise<void> {
  await indexForm(trx, formId);
  await audit(trx, clock, { action, clientId, recordKind: 'form', recordId: formId });
}
