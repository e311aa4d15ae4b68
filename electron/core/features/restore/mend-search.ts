import { sql } from 'kysely';
import { ClientId } from '#shared/ids.ts';
import { done } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { App } from '../../app.ts';
import { audit } from '../../casefile/audit.ts';
import { searchToMend } from '../../casefile/salvage/salvage.ts';
import type { WritableDb } from '../../db.ts';
import { indexAssessment, indexRound } from '../assessments/search-doc.ts';
import { indexClient } from '../clients/search-doc.ts';
import { indexConsent } from '../consents/search-doc.ts';
import { indexContact } from '../contacts/search-doc.ts';
import { indexAppointment } from '../day/search-doc.ts';
import { indexForm } from '../forms/search-doc.ts';
import { indexLead } from '../leads/search-doc.ts';
import { indexNetworkOf } from '../network/search-docs.ts';
import { indexNote } from '../notes/search-doc.ts';
import { indexPathway } from '../pathways/known.ts';
import { indexReferral } from '../referrals/search-doc.ts';
import { indexTask } from '../tasks/search-doc.ts';

type Index = (trx: WritableDb, id: string) => Promise<unknown>;

/** Records that are found by themselves: the table they are in, the kind under which they are found, and how. */
const found: readonly { readonly table: string; readonly kind: string; readonly index: Index }[] = [
  { table: 'contact', kind: 'contact', index: indexContact },
  { table: 'note', kind: 'note', index: indexNote },
  { table: 'task', kind: 'task', index: indexTask },
  { table: 'appointment', kind: 'appointment', index: indexAppointment },
  { table: 'lead', kind: 'lead', index: indexLead },
  { table: 'assessment', kind: 'assessment', index: indexAssessment },
  { table: 'rating_round', kind: 'assessment', index: indexRound },
  { table: 'pathway', kind: 'pathway', index: indexPathway },
  { table: 'form', kind: 'form', index: indexForm },
  { table: 'consent', kind: 'consent', index: indexConsent },
  { table: 'referral', kind: 'referral', index: indexReferral },
  { table: 'client', kind: 'client', index: (trx, id) => indexPerson(trx, id) },
];

async function indexPerson(trx: WritableDb, id: string): Promise<void> {
  const client = await trx.selectFrom('client').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  await indexClient(trx, client);
  await indexNetworkOf(trx, ClientId.parse(id));
}

/** Tables whose lost records must not be found any more, by the kind of their documents. */
const ghosts: readonly (readonly [kind: string, table: string])[] = [
  ['contact', 'contact'],
  ['note', 'note'],
  ['addendum', 'note_addendum'],
  ['task', 'task'],
  ['client', 'client'],
  ['facts', 'client'],
  ['partner', 'partner'],
  ['packet', 'packet'],
  ['paper', 'attachment'],
];

/**
 * Makes a salvaged file findable again: what lost its document in the search gets a new one, and documents of lost records
 * go. Plans, partners, packets, papers and the situation keep the documents that were read, and get one at their next change.
 */
export const mendSearch = async (app: App): Promise<void> => {
  const wanted = await app.read((db) =>
    db.selectFrom('setting').select('key').where('key', '=', searchToMend).executeTakeFirst(),
  );
  if (wanted === undefined) return;
  await app.write(async (trx): Promise<Result<null, never>> => {
    for (const { table, kind, index } of found) {
      const { rows } = await sql<{ id: string }>`
        SELECT id FROM ${sql.table(table)} AS record WHERE NOT EXISTS (
          SELECT 1 FROM search_doc WHERE kind = ${kind} AND record_id = record.id
        )
      `.execute(trx);
      for (const { id } of rows) await index(trx, id);
    }
    for (const [kind, table] of ghosts) {
      await sql`
        DELETE FROM search_doc WHERE kind = ${kind} AND record_id NOT IN (SELECT id FROM ${sql.table(table)})
      `.execute(trx);
    }
    await trx.deleteFrom('setting').where('key', '=', searchToMend).execute();
    await audit(trx, app.clock, { action: 'search.mended', actor: 'system' });
    return done;
  });
};
