import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';
import { auditActions } from '../../testing/read-audit.ts';
import { readTable } from '../imports/table/read-table.ts';

let file: TestCaseFile;
beforeEach(async () => {
  file = await openTestCaseFile();
});
afterEach(() => file.close());

const saved = async (list: string): Promise<Buffer> => {
  const path = join(file.folder, 'luettelo.csv');
  file.scripted.answers.push(path);
  expect(await file.ok('codes.saveCsv', { list })).toEqual({ savedAs: 'luettelo.csv' });
  return readFileSync(path);
};
const add = (fi: string) =>
  file.ok('codes.add', { list: 'programme', labels: { fi, sv: 'Eget', en: '' }, ages: { from: 16, to: 29 } });

test('a list is saved whole, shipped codes and own ones, with days and successors, as a table that is read again', async () => {
  const { code } = await add('Oma; "paja"');
  await file.ok('codes.takeOut', {
    list: 'programme',
    code: 'olkkari',
    lastDay: '2026-11-24',
    successor: code,
  });
  const table = await readTable(await saved('programme'));
  if (!table.ok) throw new Error(table.error.code);
  expect(table.value.headers).toEqual(
    'code fi sv en sensitivity valid_from valid_to successor age_from age_to can_sanction'.split(' '),
  );
  const rows = table.value.rows.map(({ cells }) => cells);
  expect(rows).toContainEqual([code, 'Oma; "paja"', 'Eget', '', 'personal', '', '', '', '16', '29', '0']);
  expect(rows.find(([first]) => first === 'olkkari')?.slice(6, 8)).toEqual(['2026-11-24', code]);
  expect(await auditActions(file.app)).toContain('code.list-saved');
});

test.each(['=1+1', '+358', '-2', '@SUM(A1)', ' =1', '|cmd', '\u200b=HYPERLINK("x")'])(
  'a label that a spreadsheet would take for a formula is a text: %j',
  async (label) => {
    await add(label);
    const text = (await saved('programme')).toString();
    // An own label is kept without what goes around it.
    const kept = label.trim();
    expect(text).toContain(`"'${kept.replaceAll('"', '""')}"`);
    expect(text).not.toMatch(/(^|;)"[\s\p{Cf}]*[=+\-@|]/mu);
  },
);

test('a list that nobody looks after, and a dialog that is cancelled, leave no file and no entry', async () => {
  expect(await file.fails('codes.saveCsv', { list: 'no-such-list' })).toBe('code-list-fixed');
  file.scripted.answers.push(null);
  expect(await file.fails('codes.saveCsv', { list: 'programme' })).toBe('cancelled');
  expect(await auditActions(file.app)).not.toContain('code.list-saved');
});
