import type { ContactMeasure, Present } from '#shared/contract/contacts.ts';
import { done, failure } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { WritableDb } from '../../db.ts';

/** Writes down who was there besides the coach, in place of what stood there before. */
export async function keepPresent(
  trx: WritableDb,
  contactId: string,
  present: readonly Present[],
): Promise<void> {
  await trx.deleteFrom('contactPresent').where('contactId', '=', contactId).execute();
  if (present.length === 0) return;
  await trx
    .insertInto('contactPresent')
    .values(
      present.map(({ kind, name, partnerId }, position) => ({ contactId, position, kind, name, partnerId })),
    )
    .execute();
}

/** Writes down what the coach did, in place of what stood there before. */
export async function keepMeasures(
  trx: WritableDb,
  contactId: string,
  measures: readonly ContactMeasure[],
): Promise<void> {
  await trx.deleteFrom('contactMeasure').where('contactId', '=', contactId).execute();
  if (measures.length === 0) return;
  await trx
    .insertInto('contactMeasure')
    .values(
      measures.map(({ measure, minutes, words }, position) => ({
        contactId,
        position,
        measure,
        minutes,
        words,
      })),
    )
    .execute();
}

/** Whether every partner that is named is in the directory. */
export async function partnersKnown(
  trx: WritableDb,
  present: readonly Present[],
): Promise<Result<null, 'partner-not-found'>> {
  const named = [...new Set(present.flatMap(({ partnerId }) => (partnerId === null ? [] : [partnerId])))];
  if (named.length === 0) return done;
  const found = await trx.selectFrom('partner').select('id').where('id', 'in', named).execute();
  return found.length === named.length ? done : failure('partner-not-found');
}
