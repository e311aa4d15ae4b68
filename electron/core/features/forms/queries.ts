import { Form } from '#shared/contract/forms.ts';
import type { ClientId } from '#shared/ids.ts';
import { success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Db } from '../../db.ts';
import { knownClient } from '../known-client.ts';
import { statusOf } from './status.ts';

/** Forms of a person: those under way by deadline, those without one after them, then those decided, latest first. */
export async function formsOf(
  db: Db,
  clientId: ClientId,
): Promise<Result<Form[], 'client-not-found' | 'client-erased'>> {
  const client = await knownClient(db, clientId);
  if (!client.ok) return client;
  const rows = await db
    .selectFrom('form')
    .leftJoin('partner', 'partner.id', 'form.partnerId')
    .selectAll('form')
    .select('partner.name as partnerName')
    .where('form.clientId', '=', clientId)
    .where('form.removedAt', 'is', null)
    .orderBy('form.id')
    .execute();
  const needs = await db
    .selectFrom('formNeed')
    .innerJoin('form', 'form.id', 'formNeed.formId')
    .select(['formNeed.formId', 'formNeed.words', 'formNeed.isThere'])
    .where('form.clientId', '=', clientId)
    .orderBy('position')
    .execute();
  const needsOf = Map.groupBy(needs, ({ formId }) => formId);
  const found = rows.map((row) => {
    const own = (needsOf.get(row.id) ?? []).map(({ words, isThere }) => ({ words, isThere: isThere === 1 }));
    return Form.parse({ ...row, formId: row.id, needs: own, status: statusOf({ ...row, needs: own }) });
  });
  const isDecided = ({ status }: Form) => status === 'decided';
  return success([
    ...found
      .filter((form) => !isDecided(form))
      .toSorted((a, b) => (a.deadline ?? '9999').localeCompare(b.deadline ?? '9999')),
    ...found.filter(isDecided).toSorted((a, b) => (b.decidedOn ?? '').localeCompare(a.decidedOn ?? '')),
  ]);
}
