import { sql } from 'kysely';
import type { ClientId } from '#shared/ids.ts';
import { success } from '#shared/result.ts';
import { PlainDate } from '#shared/time.ts';
import { generatePractice } from '../../practice/generate.ts';
import { seedPractice } from '../../practice/seed.ts';
import { collect, keyOf } from '../collect.ts';
import type { Row, Value } from '../collect.ts';
import { formOf, formsOf } from '../forms.ts';
import { handedTables } from '../tables.ts';
import { insertRows } from '../write-rows.ts';
import type { Coach } from './two-coaches.ts';

/** The same rows once more, of somebody else: every id of theirs ends otherwise, in whatever column it stands. */
const asOthers = (rows: readonly Row[], turn: number): Row[] => {
  const ids = new Set(rows.flatMap(({ values }) => (typeof values.id === 'string' ? [values.id] : [])));
  const ending = turn.toString(16).padStart(4, '0');
  const other = (value: Value): Value =>
    typeof value === 'string' && ids.has(value) ? `${value.slice(0, -4)}${ending}` : value;
  return rows.map(({ table, owner, key, values }) => ({
    table,
    owner,
    key,
    values: Object.fromEntries(
      Object.entries(values).map(([column, value]) => [
        column,
        table === 'referral' && column === 'number' ? Number(value) + turn * 1_000 : other(value),
      ]),
    ),
  }));
};

/** `times` times the thirty people of the practice story, with all that is written of them, in a practice file. */
export async function manyPeople({ app }: Coach, times: number): Promise<readonly ClientId[]> {
  const practice = generatePractice({ today: PlainDate.parse('2026-11-22'), people: 30 });
  const { clients } = await seedPractice(app, practice);
  const { rows } = await app.read((db) => collect(db, clients));
  const people: ClientId[] = [...clients];
  await app.write(async (trx) => {
    await sql`PRAGMA defer_foreign_keys = ON`.execute(trx);
    const forms = await formsOf(trx);
    for (let turn = 1; turn < times; turn += 1) {
      const others = asOthers(rows, turn);
      for (const table of handedTables.keys()) {
        const form = formOf(forms, table);
        await insertRows(
          trx,
          form,
          others
            .filter((row) => row.table === table)
            .map((row) => ({ ...row, key: keyOf(form, row.values) })),
        );
      }
      for (const { table, values } of others) if (table === 'client') people.push(values.id as ClientId);
    }
    return success(null);
  });
  return people;
}
