import type { ParsedArgsOf } from '#shared/contract/index.ts';
import { success } from '#shared/result.ts';
import { Instant } from '#shared/time.ts';
import type { App } from '../../app.ts';
import { verifyAuditChain } from '../../casefile/audit.ts';
import { initialsOf } from '../initials.ts';
import { headsToVerifyBy } from '../backups/chain.ts';

/** Verifies the whole chain, also against the heads that the backups have noted. */
export const verifyAudit = async (app: App) => {
  const file = app.caseFile();
  const heads = file === null ? [] : await headsToVerifyBy(app, file);
  return success(await app.read((db) => verifyAuditChain(db, heads)));
};

/** Entries of the chain, newest first. */
export const auditPage = async (app: App, { before, limit }: ParsedArgsOf<'audit.page'>) => {
  const rows = await app.read((db) => {
    const newest = db
      .selectFrom('auditEntry')
      .leftJoin('client', 'client.id', 'auditEntry.clientId')
      .select(['sequence', 'at', 'actor', 'action', 'clientId', 'recordKind', 'recordId', 'displayName'])
      .orderBy('sequence', 'desc')
      .limit(limit);
    return (before === undefined ? newest : newest.where('sequence', '<', before)).execute();
  });
  return success(
    rows.map(({ displayName, ...row }) => ({
      ...row,
      at: Instant.parse(row.at),
      initials: displayName === null ? null : initialsOf(displayName),
    })),
  );
};
