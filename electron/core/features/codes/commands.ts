import type { AuditAction } from '#shared/codes/audit-words.ts';
import { codeIn, isInUse, isOwnCode } from '#shared/codes/define.ts';
import type { Code, CodeList } from '#shared/codes/define.ts';
import { extendableList } from '#shared/codes/lists.ts';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import { done, failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { flawOf } from './fitting.ts';
import type { Flaw } from './fitting.ts';
import { storedCodes } from './queries.ts';

/** What a code says, without the list that it is on. */
type Row = Code & { readonly sensitivity: Code['sensitivity'] };

const columnsOf = ({ labels, sensitivity, validFrom, validTo, successor, ages, canSanction }: Row) => ({
  labelFi: labels.fi,
  labelSv: labels.sv,
  labelEn: labels.en,
  sensitivity,
  validFrom: validFrom ?? null,
  validTo: validTo ?? null,
  successor: successor ?? null,
  ageFrom: ages?.from ?? null,
  ageTo: ages?.to ?? null,
  canSanction: canSanction === true ? 1 : 0,
});

const keep = async (
  trx: WritableDb,
  clock: Clock,
  list: string,
  row: Row,
  action: AuditAction,
): Promise<void> => {
  const columns = columnsOf(row);
  await trx
    .insertInto('ownCode')
    .values({ list, code: row.code, ...columns, enteredAt: clock.now() })
    .onConflict((conflict) => conflict.columns(['list', 'code']).doUpdateSet(columns))
    .execute();
  await audit(trx, clock, { action, recordKind: 'code', recordId: row.code, detail: list });
};

type Fields = Omit<ParsedArgsOf<'codes.update'>, 'list' | 'code'>;

/** The row with the fields that were given; null takes a field away. */
function changed(row: Row, fields: Fields): Row {
  const { labels, sensitivity, canSanction } = fields;
  const validFrom = fields.validFrom === undefined ? row.validFrom : fields.validFrom;
  const validTo = fields.validTo === undefined ? row.validTo : fields.validTo;
  const successor = fields.successor === undefined ? row.successor : fields.successor;
  const ages = fields.ages === undefined ? row.ages : fields.ages;
  return {
    code: row.code,
    labels: labels ?? row.labels,
    sensitivity: sensitivity ?? row.sensitivity,
    ...((canSanction ?? row.canSanction) ? { canSanction: true } : {}),
    ...(validFrom ? { validFrom } : {}),
    ...(validTo ? { validTo } : {}),
    ...(successor ? { successor } : {}),
    ...(ages ? { ages } : {}),
  };
}

/** Adds a code of the user's own to an extendable list. */
export async function addCode(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { list: name, labels, sensitivity, ...fields }: ParsedArgsOf<'codes.add'>,
): Promise<Result<{ code: string }, 'code-list-fixed' | Flaw>> {
  const list = extendableList(name);
  if (!list) return failure('code-list-fixed');
  const row = changed({ code: `own-${ids.next<string>()}`, labels, sensitivity }, fields);
  const flaw = flawOf(list, await storedCodes(trx), row);
  if (flaw !== null) return failure(flaw);
  await keep(trx, clock, name, row, 'code.added');
  return success({ code: row.code });
}

/** Changes a code of the user's own. */
export async function updateCode(
  trx: WritableDb,
  clock: Clock,
  { list: name, code, ...fields }: ParsedArgsOf<'codes.update'>,
): Promise<Result<null, 'code-list-fixed' | 'code-not-found' | Flaw>> {
  const known = await find(trx, name, code);
  if (!known.ok) return known;
  if (!isOwnCode(code)) return failure('code-list-fixed');
  const { list, row, stored } = known.value;
  const next = changed(row, fields);
  const flaw = flawOf(list, stored, next);
  if (flaw !== null) return failure(flaw);
  await keep(trx, clock, name, next, 'code.changed');
  return done;
}

/** Ends the use of a code, shipped or own, after a day. */
export async function takeCodeOut(
  trx: WritableDb,
  clock: Clock,
  { list: name, code, lastDay, successor }: ParsedArgsOf<'codes.takeOut'>,
): Promise<
  Result<null, 'code-list-fixed' | 'code-not-found' | 'code-dates-reversed' | 'code-successor-wrong'>
> {
  const known = await find(trx, name, code);
  if (!known.ok) return known;
  const { list, row, stored } = known.value;
  const next = changed(row, { validTo: lastDay, ...(successor === null ? {} : { successor }) });
  const flaw = flawOf(list, stored, next);
  if (flaw === 'code-dates-reversed' || flaw === 'code-successor-wrong') return failure(flaw);
  await keep(trx, clock, name, next, 'code.taken-out');
  return done;
}

/** Offers a code again. A shipped one gets its shipped dates back where they allow it, and no last day otherwise. */
export async function putCodeBack(
  trx: WritableDb,
  clock: Clock,
  { list: name, code }: ParsedArgsOf<'codes.putBack'>,
): Promise<Result<null, 'code-list-fixed' | 'code-not-found'>> {
  const known = await find(trx, name, code);
  if (!known.ok) return known;
  const { list, row } = known.value;
  const shipped = list.codes.find((candidate) => candidate.code === code);
  if (shipped && isInUse(shipped, clock.today())) {
    await trx.deleteFrom('ownCode').where('list', '=', name).where('code', '=', code).execute();
    await audit(trx, clock, { action: 'code.put-back', recordKind: 'code', recordId: code, detail: name });
    return done;
  }
  await keep(trx, clock, name, changed(row, { validTo: null, successor: null }), 'code.put-back');
  return done;
}

async function find(
  trx: WritableDb,
  name: string,
  code: string,
): Promise<
  Result<
    { list: CodeList; row: Row; stored: Awaited<ReturnType<typeof storedCodes>> },
    'code-list-fixed' | 'code-not-found'
  >
> {
  const list = extendableList(name);
  if (!list) return failure('code-list-fixed');
  const stored = await storedCodes(trx);
  const row = codeIn(list, stored, code);
  return row ? success({ list, row, stored }) : failure('code-not-found');
}
