import { afterEach, beforeEach, expect, test } from 'vitest';
import { logicalHash } from './logical-hash.ts';
import { openTestCaseFile } from '../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../testing/open-test-case-file.ts';

let file: TestCaseFile;
const raw = () => {
  const open = file.app.caseFile();
  if (open === null) throw new Error('the test file is open');
  return open.raw;
};
beforeEach(async () => {
  file = await openTestCaseFile();
  await file.aClient('Aino T.');
  await file.aClient('Veikko V.');
});
afterEach(() => file.close());

test('the same rows have the same hash, however the file is arranged', () => {
  const before = logicalHash(raw());
  raw().exec('VACUUM');
  expect(logicalHash(raw())).toBe(before);
});

test.each([
  ['a changed letter', "UPDATE client SET display_name = 'Aino t.' WHERE display_name = 'Aino T.'"],
  ['a row more', "INSERT INTO setting (key, value) VALUES ('x', 'y')"],
  ['a row less', 'DELETE FROM coaching_spell'],
  ['nothing in place of an empty text', "UPDATE client SET birth_date = '' WHERE display_name = 'Aino T.'"],
])('%s is another hash', (_, sql) => {
  const before = logicalHash(raw());
  raw().exec(sql);
  expect(logicalHash(raw())).not.toBe(before);
});
