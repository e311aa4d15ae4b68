import { imports, shownRows } from '#shared/contract/imports.ts';
import type { RowOutcome } from '#shared/contract/imports.ts';
import type { ParsedArgsOf, ResultOf } from '#shared/contract/index.ts';
import { failure, success } from '#shared/result.ts';
import type { App } from '../../app.ts';
import type { Answer } from '../../handlers.ts';
import { hiddenFields } from '../hidden-places.ts';
import { planImport } from './plan.ts';
import type { ImportPlan, PlannedRow } from './plan.ts';
import { heldTable } from './staging.ts';

const Preview = imports['imports.preview'].result;

const shownRow = ({ row, outcome, name, client, changes, candidates, problem }: PlannedRow) => ({
  row,
  outcome,
  name: name.slice(0, 200),
  client: client && { clientId: client.id, displayName: client.displayName },
  changes: changes.map((change) =>
    client?.turvakielto === 1 && hiddenFields.has(change.field)
      ? { ...change, before: '', after: '' }
      : change,
  ),
  candidates: candidates.map(({ client: one, reasons }) => ({
    clientId: one.id,
    displayName: one.displayName,
    birthDate: one.birthDate,
    phone: one.phone,
    archived: one.archivedAt !== null,
    createdAt: one.createdAt,
    reasons,
  })),
  problem,
});

/** How many rows have each outcome. */
export function countsOf({ rows }: ImportPlan): Record<RowOutcome, number> {
  const counts = { add: 0, update: 0, unchanged: 0, decide: 0, problem: 0, left: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}

/** What an import would do; nothing is changed. */
export async function previewImport(
  app: App,
  { handle, show, ...asked }: ParsedArgsOf<'imports.preview'>,
): Answer<'imports.preview'> {
  const table = heldTable(app, handle);
  if (!table) return failure('staged-gone');
  const plan = await app.read((db) => planImport(db, app.clock.today(), table, asked));
  if (!plan.ok) return plan;
  const { rows, fingerprint, keepsIdentityCodes } = plan.value;
  const wanted = show === null ? rows : rows.filter(({ outcome }) => outcome === show);
  const value: ResultOf<'imports.preview'> = Preview.parse({
    counts: countsOf(plan.value),
    rows: wanted.slice(0, shownRows).map(shownRow),
    fingerprint,
    keepsIdentityCodes,
  });
  return success(value);
}
