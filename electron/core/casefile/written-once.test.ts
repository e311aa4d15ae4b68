import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Db } from '../db.ts';
import type { OpenCaseFile } from './open-case-file.ts';
import { makeCaseFile, temporaryFolder } from './testing/case-files.ts';
import { writtenOnce } from './written-once.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let file: OpenCaseFile;
let count = 0;

beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());
beforeEach(async () => {
  count += 1;
  file = (await makeCaseFile(join(folder.path, `${String(count)}.rinnalla`))).file;
  return () => file.close();
});

test('a statement is written out once and asked with the values of each call, wherever they stand', async () => {
  let times = 0;
  const between = writtenOnce((db: Db, most: number, least: number, word: string | null) => {
    times += 1;
    return db.selectNoFrom([
      sql<number>`${most} - ${least}`.as('apart'),
      sql<number>`${least}`.as('least'),
      sql<string | null>`${word}`.as('word'),
      sql<string>`${'always'}`.as('fixed'),
    ]);
  });
  expect((await between(file.db, 9, 2, 'yksi')).rows).toEqual([
    { apart: 7, least: 2, word: 'yksi', fixed: 'always' },
  ]);
  expect((await between(file.db, 5, 5, null)).rows).toEqual([
    { apart: 0, least: 5, word: null, fixed: 'always' },
  ]);
  expect(times).toBe(1);
});

test('what it changes is changed in the transaction that it is given', async () => {
  const keep = writtenOnce((trx: Db, key: string, value: string) =>
    trx.insertInto('meta').values({ key, value }),
  );
  const kept = () => file.db.selectFrom('meta').select('value').where('key', 'like', 'a-%').execute();
  const undone = file.db.transaction().execute(async (trx) => {
    await keep(trx, 'a-1', 'one');
    throw new Error('undo');
  });
  await expect(undone).rejects.toThrow('undo');
  expect(await kept()).toEqual([]);
  const { numAffectedRows } = await file.db.transaction().execute((trx) => keep(trx, 'a-2', 'two'));
  expect(numAffectedRows).toBe(1n);
  expect(await kept()).toEqual([{ value: 'two' }]);
});

test('a value that would be decided for all times is refused, not asked wrongly', () => {
  const changed = writtenOnce((db: Db, word: string) =>
    db.selectFrom('meta').select('value').where('key', '=', word.toUpperCase()),
  );
  const left = writtenOnce((db: Db, isAll: number, key: string) =>
    isAll === 1
      ? db.selectFrom('meta').select('value')
      : db.selectFrom('meta').select('value').where('key', '=', key),
  );
  expect(() => changed(file.db, 'a')).toThrow('is not bound as it is');
  expect(() => left(file.db, 1, 'a')).toThrow('is not bound as it is');
});
