import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { databaseKeyOf } from './recovery-key.ts';
import { makeCaseFile, temporaryFolder } from './testing/case-files.ts';

/** Signal's build of SQLCipher 4, in a process of its own: two SQLite builds in one process would share their names. */
const readWithStockTool = (path: string, keyHex: string, sql: string): unknown => {
  const program = `
    import Database from '@signalapp/sqlcipher';
    const [path, key, sql] = process.argv.slice(1);
    const db = new Database(path);
    db.pragma(\`key = "x'\${key}'"\`);
    console.log(JSON.stringify({ version: db.pragma('cipher_version'), rows: db.prepare(sql).all() }));
    db.close();
  `;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', program, path, keyHex, sql], {
    stdio: 'pipe',
  });
  return JSON.parse(output.toString('utf8'));
};

test('any SQLCipher 4 tool opens the case file with the key from the recovery sheet', async () => {
  const folder = await temporaryFolder();
  const path = join(folder.path, 'työ.rinnalla');
  const { file, recoveryKey } = await makeCaseFile(path);
  await file.db.insertInto('setting').values({ key: 'tervehdys', value: 'Hyvää päivää' }).execute();
  await file.close();
  const key = databaseKeyOf(recoveryKey);
  if (!key.ok) throw new Error(key.error.code);
  const hex = key.value.toString('hex');
  expect(readWithStockTool(path, hex, 'SELECT key, value FROM setting')).toMatchObject({
    version: [{ cipher_version: expect.stringMatching(/^4\./) }],
    rows: [{ key: 'tervehdys', value: 'Hyvää päivää' }],
  });
  expect(() => readWithStockTool(path, '00'.repeat(31) + '01', 'SELECT 1 FROM setting')).toThrow();
  await folder.remove();
});
