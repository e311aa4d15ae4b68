import { afterAll, beforeAll, expect, test } from 'vitest';
import { formVersion } from '../../casefile/migrate.ts';
import { utf8 } from '../../packet/bytes.ts';
import { aFullClient } from '../packets/testing/a-full-client.ts';
import { collect } from './collect.ts';
import { compare } from './compare.ts';
import { documentName, writeDocument } from './document.ts';
import { formsOf } from './forms.ts';
import { peopleHash } from './hash.ts';
import { readDocument } from './read.ts';
import { twoCoaches } from './testing/two-coaches.ts';
import type { TwoCoaches } from './testing/two-coaches.ts';

let coaches: TwoCoaches;
let entries: ReadonlyMap<string, Uint8Array>;
let lines: readonly string[];
let own: number;
beforeAll(async () => {
  coaches = await twoCoaches();
  const { app } = coaches.oula;
  const file = app.caseFile();
  if (!file) throw new Error('no file');
  own = formVersion(file.raw);
  const clientId = await aFullClient(coaches.oula);
  const found = await app.read((db) => collect(db, [clientId]));
  const hash = await peopleHash(found.rows);
  const written = (await writeDocument({ form: own, reason: 'successor', hash }, found)) ?? [];
  entries = new Map(written.map(({ name, bytes }) => [name, bytes]));
  lines = new TextDecoder().decode(entries.get(documentName)).trimEnd().split('\n');
});
afterAll(() => coaches.close());

const read = async (changed: readonly string[]) => {
  const forms = await coaches.sanna.app.read(formsOf);
  let why = '';
  const document = utf8(`${changed.join('\n')}\n`);
  const answer = await readDocument(new Map([...entries, [documentName, document]]), forms, own, {
    told: (told) => (why = told),
  });
  return answer.ok ? 'read' : `${answer.error.code}: ${why}`;
};

/** Changes the first line that holds a row of a table. */
const changed = (table: string, from: string | RegExp, to: string): readonly string[] => {
  const at = lines.findIndex((line) => line.startsWith(`{"table":"${table}"`));
  const line = lines[at] ?? '';
  expect(line.replace(from, to), `${table} ${String(from)}`).not.toBe(line);
  return lines.map((one, index) => (index === at ? one.replace(from, to) : one));
};

test('as it was written it is read', async () => {
  expect(await read(lines)).toBe('read');
});

test.each([
  ['an unknown table', () => changed('note', '"note"', '"sqlite_schema"')],
  ['a table that is never handed over', () => changed('note', '"note"', '"own_key"')],
  ['a table whose name is a statement', () => changed('note', '"note"', '"note; DROP TABLE client"')],
  ['an unknown column', () => changed('note', '"row":{', '"row":{"x) VALUES (1); --":1,')],
  ['a column too few', () => changed('client', /"phone":"[^"]*",/, '')],
  ['a number for a text', () => changed('client', /"phone":"[^"]*"/, '"phone":7')],
  ['a text for a number', () => changed('client', /"turvakielto":\d/, '"turvakielto":"1"')],
  ['null where something must be', () => changed('client', /"display_name":"[^"]*"/, '"display_name":null')],
  ['a moment that is none', () => changed('contact', /"happened_at":"[^"]*"/, '"happened_at":"yesterday"')],
  ['a code that no list has', () => changed('contact', /"channel":"[^"]*"/, '"channel":"telepathy"')],
  ['a text that turns the direction', () => changed('client', /"reach":"/, '"reach":"\\u202e')],
  ['an id that is none', () => changed('note', /"id":"[^"]*"/, '"id":"../../etc"')],
  [
    'somebody whom the packet does not name',
    () => changed('note', /"client_id":"[^"]*"/, `"client_id":"01a1ee56-5e3a-7000-8000-e90101010101"`),
  ],
  [
    'a row that points outside',
    () => changed('note_section', /"note_id":"[^"]*"/, `"note_id":"01a1ee56-5e3a-7000-8000-e90101010101"`),
  ],
  ['bytes from beyond the file', () => changed('attachment_chunk', /"at":\d+/, '"at":999999999')],
  [
    'bytes of a file that is not there',
    () => changed('attachment_chunk', /"file":"[^"]*"/, '"file":"attachments/other"'),
  ],
  ['a paper of other bytes', () => changed('attachment', /"sha256":"[^"]*"/, `"sha256":"${'0'.repeat(64)}"`)],
  [
    'a paper of another kind',
    () => changed('attachment', /"media_type":"[^"]*"/, '"media_type":"image/png"'),
  ],
  ['a changed word', () => changed('client', /"email":"[^"]*"/, '"email":"other@example.org"')],
  ['a key twice', () => changed('client', '"row":{', '"row":{"id":"x",')],
  ['__proto__', () => changed('client', '"row":{', '"row":{"__proto__":{},')],
  ['the same row twice', () => [...lines, lines.at(-1) ?? '']],
  ['a row less', () => lines.slice(0, -1)],
  ['a line that is no JSON', () => [...lines, '{']],
  ['no head', () => lines.slice(1)],
])('%s is refused', async (_what, hostile) => {
  expect(await read(hostile())).toMatch(/^packet-damaged: ./);
});

test('tables of a later version are told as such', async () => {
  const head = (lines[0] ?? '').replace(/"form":\d+/, `"form":${own + 1}`);
  expect(await read([head, ...lines.slice(1)])).toBe('packet-newer: newer');
});

test('a packet that gives somebody a row that is another person’s here is refused whole', async () => {
  const { sanna } = coaches;
  const forms = await sanna.app.read(formsOf);
  const good = await readDocument(entries, forms, own);
  if (!good.ok) throw new Error('not read');
  const other = await sanna.aClient('Toinen');
  const { taskId } = await sanna.ok('tasks.add', { clientId: other, kind: 'task', title: 'Sannan oma' });
  const stolen = good.value.rows.map((row) =>
    row.table === 'task'
      ? { ...row, key: JSON.stringify([taskId]), values: { ...row.values, id: taskId } }
      : row,
  );
  const answer = await sanna.app.read((db) => compare(db, { ...good.value, rows: stolen }));
  expect(answer).toEqual({ ok: false, error: { code: 'handover-of-others' } });
});
