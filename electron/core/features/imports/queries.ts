import { imports } from '#shared/contract/imports.ts';
import type { ResultOf } from '#shared/contract/index.ts';
import { sql } from 'kysely';
import type { Db } from '../../db.ts';

const Runs = imports['imports.list'].result;

/** Imports, newest first. What was added and removed again is not counted any more. */
export async function listImports(db: Db): Promise<ResultOf<'imports.list'>> {
  const { rows } = await sql`
    SELECT import_run.id AS run_id, source, imported_at, undone_at,
      sum(outcome IS 'added') AS added, sum(outcome IS 'updated') AS updated,
      sum(outcome IS 'unchanged') AS unchanged
    FROM import_run LEFT JOIN import_row ON import_row.run_id = import_run.id
    GROUP BY import_run.id ORDER BY imported_at DESC, import_run.id DESC LIMIT 100
  `.execute(db);
  return Runs.parse(rows);
}
