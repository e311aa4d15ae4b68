import type { WritableDb } from '../../db.ts';
import { indexForSearch, removeFromSearch } from '../../search/document.ts';

/** Somebody on the list is found by name only. Whoever is off it is not found. */
export async function indexLead(trx: WritableDb, leadId: string): Promise<void> {
  const lead = await trx
    .selectFrom('lead')
    .select(['displayName', 'removedAt', 'clientId'])
    .where('id', '=', leadId)
    .executeTakeFirst();
  if (!lead || lead.removedAt !== null || lead.clientId !== null) {
    return removeFromSearch(trx, 'lead', leadId);
  }
  await indexForSearch(trx, {
    kind: 'lead',
    recordId: leadId,
    clientId: null,
    happenedAt: null,
    title: lead.displayName,
    body: '',
  });
}
