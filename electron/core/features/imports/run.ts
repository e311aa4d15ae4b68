import type { ParsedArgsOf, ResultOf } from '#shared/contract/index.ts';
import { isVisible } from '#shared/contract/text.ts';
import { ClientId } from '#shared/ids.ts';
import type { ImportRunId } from '#shared/ids.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { App } from '../../app.ts';
import { audit } from '../../casefile/audit.ts';
import type { WritableDb } from '../../db.ts';
import { listed } from '../../handlers.ts';
import type { Answer } from '../../handlers.ts';
import type { Clock, Ids } from '../../ports.ts';
import { pauseIndexing, resumeIndexing } from '../../search/many.ts';
import { backUpNow } from '../backups/back-up-now.ts';
import { addClient, updateClient } from '../clients/commands.ts';
import { setIdentityCode } from '../clients/identity-commands.ts';
import { planImport } from './plan.ts';
import type { ImportPlan, PlannedRow } from './plan.ts';
import { stride, teller } from './progress.ts';
import { heldTable } from './staging.ts';

/** From this many rows on, building the search index anew is faster than bringing it up to date for each. */
const manyRows = 200;

interface Run {
  readonly trx: WritableDb;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly runId: ImportRunId;
  readonly identityCodeGround: string;
}

/** Keeps the identity code of someone who has none; what was there stays. Gives whether it was kept. */
async function keepIdentityCode(
  { trx, clock, identityCodeGround }: Run,
  row: PlannedRow,
  clientId: ClientId,
) {
  if (row.identityCode === null || !isVisible(identityCodeGround)) return false;
  if (row.client?.identityCode) return false;
  const { identityCode } = row;
  const kept = await setIdentityCode(trx, clock, { clientId, identityCode, ground: identityCodeGround });
  return kept.ok;
}

/** Brings one row in through the commands of a coach's own entry, and writes down what it did. */
async function bringIn(
  run: Run,
  row: PlannedRow,
  position: number,
): Promise<'added' | 'updated' | 'unchanged'> {
  const { trx, clock, ids, runId } = run;
  let clientId: ClientId;
  let outcome: 'added' | 'updated' | 'unchanged' = 'unchanged';
  if (row.client === null) {
    const added = await addClient(trx, clock, ids, {
      ...row.values,
      displayName: row.values.displayName ?? row.name,
    });
    if (!added.ok) throw new Error('a person cannot be added');
    ({ clientId } = added.value);
    outcome = 'added';
  } else {
    clientId = ClientId.parse(row.client.id);
    if (row.changes.length > 0) {
      const changed = Object.fromEntries(row.changes.map(({ field }) => [field, row.values[field]]));
      const updated = await updateClient(trx, clock, ids, { ...changed, clientId });
      if (!updated.ok) throw new Error('a person is gone within the import');
      outcome = 'updated';
    }
  }
  const coded = await keepIdentityCode(run, row, clientId);
  if (coded && outcome === 'unchanged') outcome = 'updated';
  await trx.insertInto('importRow').values({ runId, position, clientId, outcome, rowKey: row.key }).execute();
  // Of someone new there is nothing to go back to: undoing removes the person.
  const changes = outcome === 'updated' ? [...row.changes] : [];
  const kept = [
    ...changes.map(({ field, before, after }) => ({ columnName: field as string, before, after })),
    // The code itself is in the record only; that it came with this import is told by its ground.
    ...(coded && outcome === 'updated'
      ? [{ columnName: 'identityCode', before: '', after: run.identityCodeGround }]
      : []),
  ];
  if (kept.length > 0) {
    await trx
      .insertInto('importChange')
      .values(kept.map((change) => ({ runId, position, ...change })))
      .execute();
  }
  return outcome;
}

type Brought = ResultOf<'imports.run'>;

async function bringAllIn(
  trx: WritableDb,
  app: App,
  source: string,
  plan: ImportPlan,
  identityCodeGround: string,
): Promise<Brought> {
  // All of one import bears one time, so that what was written since can be told.
  const now = app.clock.now();
  const today = app.clock.today();
  const clock: Clock = { now: () => now, today: () => today };
  const runId = app.ids.next<ImportRunId>();
  const run: Run = {
    trx,
    clock,
    ids: app.ids,
    runId,
    identityCodeGround: plan.keepsIdentityCodes ? identityCodeGround : '',
  };
  await trx.insertInto('importRun').values({ id: runId, source, importedAt: now, undoneAt: null }).execute();
  const wanted = plan.rows.filter(({ outcome }) => ['add', 'update', 'unchanged'].includes(outcome));
  const paused = wanted.length >= manyRows ? await pauseIndexing(trx) : null;
  const tell = teller(app);
  const counts = { added: 0, updated: 0, unchanged: 0 };
  for (const [index, row] of wanted.entries()) {
    counts[await bringIn(run, row, row.row)] += 1;
    if (index % stride === 0) await tell(index / wanted.length);
  }
  if (paused) await resumeIndexing(trx, paused);
  await audit(trx, clock, {
    action: 'import.run',
    recordKind: 'import',
    recordId: runId,
    detail: `added=${counts.added},updated=${counts.updated},unchanged=${counts.unchanged}`,
  });
  return { runId, ...counts, leftOut: plan.rows.length - wanted.length };
}

/** Brings a held table in: a backup first, then everything in one transaction, or nothing. */
export async function runImport(
  app: App,
  { handle, fingerprint, identityCodeGround, ...asked }: ParsedArgsOf<'imports.run'>,
): Answer<'imports.run'> {
  const table = heldTable(app, handle);
  if (!table) return failure('staged-gone');
  const file = app.caseFile();
  if (!file) return failure('locked');
  const backup = await backUpNow(app, file, 'import');
  if (!backup.ok) return listed('imports.run', backup);
  const brought = await app.write(
    async (trx): Promise<Result<Brought, 'import-without-name' | 'import-outdated'>> => {
      const plan = await planImport(trx, app.clock.today(), table, asked);
      if (!plan.ok) return plan;
      if (plan.value.fingerprint !== fingerprint) return failure('import-outdated');
      return success(await bringAllIn(trx, app, table.name, plan.value, identityCodeGround));
    },
  );
  if (brought.ok) app.handles.drop(handle);
  return brought;
}
