import { benefits } from '#shared/codes/benefits.ts';
import { startOfDay } from '#shared/dates/clock-time.ts';
import { Instant, PlainDate } from '#shared/time.ts';
import type { WritableDb } from '../../db.ts';
import { indexForSearch, removeFromSearch } from '../../search/document.ts';
import { labelsToFind } from '../codes/found-by.ts';

/**
 * Brings a form's place in the search up to date: its name, its words, what it needs, what benefit it is about and, unless a turvakielto
 * hides it, where it goes.
 */
export async function indexForm(trx: WritableDb, formId: string): Promise<void> {
  const row = await trx
    .selectFrom('form')
    .innerJoin('client', 'client.id', 'form.clientId')
    .selectAll('form')
    .select('client.turvakielto')
    .where('form.id', '=', formId)
    .executeTakeFirst();
  const needs = await trx
    .selectFrom('formNeed')
    .select('words')
    .where('formId', '=', formId)
    .orderBy('position')
    .execute();
  const needed = needs.map(({ words }) => words);
  const texts = row ? [row.name, row.words, ...needed, ...(row.turvakielto === 1 ? [] : [row.receiver])] : [];
  const body = texts.filter((text) => text !== '').join(' · ');
  if (!row || row.removedAt !== null || body === '') return removeFromSearch(trx, 'form', formId);
  const day = row.decidedOn ?? row.submittedOn ?? row.deadline;
  await indexForSearch(trx, {
    kind: 'form',
    recordId: formId,
    clientId: row.clientId,
    happenedAt: day === null ? Instant.parse(row.enteredAt) : startOfDay(PlainDate.parse(day)),
    title: await labelsToFind(trx, benefits, row.benefit),
    body,
  });
}

/** The same for all forms of a person, after a turvakielto was set or lifted. */
export async function indexFormsOf(trx: WritableDb, clientId: string): Promise<void> {
  const forms = await trx.selectFrom('form').select('id').where('clientId', '=', clientId).execute();
  for (const { id } of forms) await indexForm(trx, id);
}
