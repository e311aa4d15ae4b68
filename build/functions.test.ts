import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './scripts/run.ts';

const document = readFileSync(join(root, 'docs/functions.md'), 'utf8');
/** The rows of the table whose first column reads so. */
const rows = (first: RegExp): readonly (readonly string[])[] =>
  document
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map((cells) => cells.slice(1, -1))
    .filter(([code = '']) => first.test(code));
const pathsIn = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`]+\.(?:test|e2e)\.tsx?)`/g)].map(([, path]) => path ?? '');

const functions = rows(/^F\d\d$/);

test('every function code from F01 to F50 is in the table once', () => {
  const codes = Array.from({ length: 50 }, (_, index) => `F${String(index + 1).padStart(2, '0')}`);
  expect(functions.map(([code]) => code)).toEqual(codes);
});

test('every path in docs/functions.md exists, and a code without one is open', () => {
  const missing = pathsIn(document).filter((path) => !existsSync(join(root, path)));
  expect(missing).toEqual([]);
  for (const cells of functions) {
    const shown = cells[3] ?? '';
    if (pathsIn(shown).length === 0) expect(shown, cells[0]).toBe('_open_');
  }
});

test('the five journeys of the models name every function that issue 3 asks of them in their steps', () => {
  const asked = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]
    .concat([16, 24, 25, 39, 40, 41, 44, 45, 46, 47, 48, 49])
    .map((number) => `F${String(number).padStart(2, '0')}`);
  const steps = globSync('e2e/models/*.e2e.ts', { cwd: root })
    .flatMap((path) => readFileSync(join(root, path), 'utf8').match(/test\.step\('[^']*'/g) ?? [])
    .join('\n');
  expect(asked.filter((code) => !steps.includes(code))).toEqual([]);
});

const named = {
  check: {
    1: 'acceptance check 1, voluntary: only a name is mandatory, and not wanting to say is an answer',
    2: 'acceptance check 2, co-planning: the day of the client’s approval always stands on the paper, also after a change',
    3: 'acceptance check 3, strengths first: they need nothing of the situation, and stand in the record of someone of whom only a name is known',
    4: 'acceptance check 4, intermediate goals: every goal can be split, also one that was reached',
    5: 'acceptance check 5, nobody falls out: an active client without a next contact shows on Today',
    6: 'acceptance check 6: support continues',
    7: 'acceptance check 7, own pace: a day that has gone by bears no mark, and a step that was let go is not on it',
    8: 'acceptance check 8: a walk-in is saved in at most two keystrokes or clicks from Today',
    9: 'acceptance check 9, close ones: data of close ones is separate from the client’s record and stands in their timeline only when the client was there',
    10: 'acceptance check 10, network learning: what is counted holds kinds, days and numbers, and nothing identifiable',
  },
  rule: {
    1: 'rule 1, a village of 2,900: Today has initials and neutral reasons for what is sensitive',
    2: 'rule 2, reach list: name, channel and notifier, a reminder to tell the person, and after 30 days a number',
    3: 'rule 3, wrong person: a contact is moved with its note, is found with the right one only, and the log tells',
    4: 'rule 4: a packet to an authority that can sanction leaves out missed meetings and dropped steps, and says so',
    5: 'rule 5: naming %s, who holds the partner’s key, as one who must not handle the matter blocks the export',
    6: 'rule 6: turvakielto hides address, municipality, places of meetings, travel and close ones outside the person’s own page',
    // 7 waits for the erasure.
    8: 'rule 8: the set-up is chosen once for the file and stands in the owner’s letterhead',
    9: 'rule 9, the quick log never guesses: a name that fits two people asks, and nothing is saved by reading a line',
    10: 'rule 10, dates are absolute when stored: “perjantaina” written on Wednesday is kept and shown with its date',
  },
} as const;

const sources = globSync('{electron,renderer,shared,e2e}/**/*.{test,e2e}.ts', { cwd: root }).map((path) => ({
  path: path.replaceAll('\\', '/'),
  text: readFileSync(join(root, path), 'utf8'),
}));

test.each([
  ...Object.entries(named.check).map(([number, title]) => ['Acceptance checks', number, title] as const),
  ...Object.entries(named.rule).map(([number, title]) => ['Rules against harm', number, title] as const),
])('%s %s is a test by its name, in a file that its table names', (heading, number, title) => {
  const found = sources.filter(({ text }) => text.includes(`'${title}'`));
  expect(found.map(({ text }) => text.split(`'${title}'`).length - 1)).toEqual([1]);
  const [, table = ''] = document.split(`## ${heading}`);
  const row = table.split('\n').find((line) => line.startsWith(`| ${number} `)) ?? '';
  expect(pathsIn(row)).toContain(found[0]?.path);
});
