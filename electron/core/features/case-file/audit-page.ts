import type { ParsedArgsOf, ResultOf } from '#shared/contract/index.ts';
import { Instant } from '#shared/time.ts';
import type { Db } from '../../db.ts';

/** Entries of the audit chain, newest first, before a sequence. */
export const auditPage = async (
  db: Db,
  { before, limit }: ParsedArgsOf<'audit.page'>,
): Promise<ResultOf<'audit.page'>> => {
  const rows = await db
    .selectFrom('auditEntry')
    .select(['sequence', 'at', 'actor', 'action', 'clientId', 'recordKind', 'recordId'])
    .$if(before !== undefined, (query) => query.where('sequence', '<', before ?? 0))
    .orderBy('sequence', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, at: Instant.parse(row.at) }));
};
