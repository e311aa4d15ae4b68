import { ClientId, PlanId } from '#shared/ids.ts';
import { Instant } from '#shared/time.ts';
import type { WritableDb } from '../../db.ts';
import { indexForSearch, removeFromSearch } from '../../search/document.ts';
import { Breath } from './breath.ts';
import { indexAssessment, indexRound } from '../assessments/search-doc.ts';
import { indexConsent } from '../consents/search-doc.ts';
import { indexAppointment } from '../day/search-doc.ts';
import { reindexPlaces } from '../doubles/reindex.ts';
import { indexLead } from '../leads/search-doc.ts';
import { indexNote } from '../notes/search-doc.ts';
import { indexPacket } from '../packets/search-doc.ts';
import { paperDoc } from '../papers/search-doc.ts';
import { indexPlan } from '../plans/keep-plan.ts';
import { indexCard } from '../situation/themes.ts';
import { indexThreshold } from '../situation/thresholds.ts';
import { indexTask } from '../tasks/search-doc.ts';

const at = (moment: string) => ({ now: () => Instant.parse(moment) });

/**
 * Brings everything of a person in the search up to date, after a handover was taken in or taken back. Somebody who was merged into another
 * is not found by name.
 */
export async function indexPerson(trx: WritableDb, clientId: string, breath = new Breath()): Promise<void> {
  const client = await trx
    .selectFrom('client')
    .selectAll()
    .where('id', '=', clientId)
    .executeTakeFirstOrThrow();
  await reindexPlaces(trx, clientId);
  if (client.mergedInto !== null) {
    await removeFromSearch(trx, 'client', clientId);
    await removeFromSearch(trx, 'facts', clientId);
  }
  const idsOf = async (
    table: 'note' | 'consent' | 'packet' | 'task' | 'appointment' | 'assessment' | 'ratingRound' | 'lead',
  ) =>
    (await trx.selectFrom(table).select('id').where('clientId', '=', clientId).execute()).map(({ id }) => id);
  for await (const id of breath.over(await idsOf('note'))) await indexNote(trx, id);
  for await (const id of breath.over(await idsOf('consent'))) await indexConsent(trx, id);
  for await (const id of breath.over(await idsOf('packet'))) await indexPacket(trx, id);
  for await (const id of breath.over(await idsOf('task'))) await indexTask(trx, id);
  for await (const id of breath.over(await idsOf('appointment'))) await indexAppointment(trx, id);
  for await (const id of breath.over(await idsOf('assessment'))) await indexAssessment(trx, id);
  for await (const id of breath.over(await idsOf('ratingRound'))) await indexRound(trx, id);
  for await (const id of breath.over(await idsOf('lead'))) await indexLead(trx, id);
  for (const card of await trx
    .selectFrom('themeCard')
    .selectAll()
    .where('clientId', '=', clientId)
    .execute()) {
    await indexCard(trx, at(card.updatedAt), card);
  }
  for (const row of await trx
    .selectFrom('threshold')
    .selectAll()
    .where('clientId', '=', clientId)
    .execute()) {
    await indexThreshold(trx, at(row.enteredAt), row);
  }
  for (const paper of await trx
    .selectFrom('attachment')
    .selectAll()
    .where('clientId', '=', clientId)
    .execute()) {
    if (paper.removedAt === null) await indexForSearch(trx, paperDoc(paper));
    else await removeFromSearch(trx, 'paper', paper.id);
  }
  const plan = await trx
    .selectFrom('plan')
    .select(['id', 'updatedAt'])
    .where('clientId', '=', clientId)
    .executeTakeFirst();
  if (plan) {
    await indexPlan(trx, ClientId.parse(clientId), PlanId.parse(plan.id), Instant.parse(plan.updatedAt));
  }
}
