import { audit } from '../../audit.ts';
import { foldLog, openConnection } from '../../connection.ts';
import type { RawDatabase } from '../../connection.ts';
import { contentTables } from '../../logical-hash.ts';
import { fixedClock, makeCaseFile } from '../../testing/case-files.ts';

const id = (kind: number, number: number): string =>
  `019300${kind.toString(16).padStart(2, '0')}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
const long = (seed: number, length: number): string =>
  `${seed} sana ääkköset `.repeat(Math.ceil(length / 16)).slice(0, length);

/** Numbers that come again in the same order. */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
};

export interface FullFile {
  readonly path: string;
  readonly key: Buffer;
  readonly caseFileId: string;
}

/** A closed case file with people, contacts, notes with short and long sections, presences and their audit entries. */
export const fullFile = async (path: string, people = 70): Promise<FullFile> => {
  const { file } = await makeCaseFile(path);
  const { raw, db, caseFileId } = file;
  const key = file.withDatabaseKey((lent) => Buffer.from(lent));
  const at = (number: number) =>
    new Date(Date.UTC(2026, 0, 1, 8, number)).toISOString().replace('.000Z', 'Z');
  const client = raw.prepare(
    'INSERT INTO client (id, display_name, created_at, updated_at) VALUES (?, ?, ?, ?)',
  );
  const contact = raw.prepare(
    "INSERT INTO contact (id, client_id, channel, happened_at, summary, entered_at) VALUES (?, ?, 'phone', ?, ?, ?)",
  );
  const present = raw.prepare(
    'INSERT INTO contact_present (contact_id, position, kind, name) VALUES (?, ?, ?, ?)',
  );
  const note = raw.prepare(
    'INSERT INTO note (id, client_id, contact_id, happened_at, entered_at, saved_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const section = raw.prepare(
    'INSERT INTO note_section (note_id, position, section, body) VALUES (?, ?, ?, ?)',
  );
  const setting = raw.prepare('INSERT INTO setting (key, value) VALUES (?, ?)');
  const search = raw.prepare(
    "INSERT INTO search_doc (id, kind, record_id, client_id, title, body, stems_fi, stems_sv) VALUES (?, 'note', ?, ?, '', ?, '', '')",
  );
  const clock = fixedClock();
  raw.transaction(() => {
    for (let person = 0; person < people; person += 1) {
      client.run(id(1, person), `Ihminen ${person}`, at(person), at(person));
      for (let each = 0; each < 6; each += 1) {
        const number = person * 6 + each;
        contact.run(id(2, number), id(1, person), at(number), long(number, 60), at(number));
        present.run(id(2, number), 0, 'client', '');
        present.run(id(2, number), 1, 'other', `Läheinen ${number}`);
        note.run(id(3, number), id(1, person), id(2, number), at(number), at(number), at(number));
        section.run(id(3, number), 0, 'what', long(number, 200 + (number % 7) * 40));
        // Some go over several pages.
        if (number % 40 === 0) section.run(id(3, number), 1, 'next', long(number, 12_000));
        search.run(number + 1, id(3, number), id(1, person), long(number, 100));
      }
      setting.run(`asetus-${String(person).padStart(4, '0')}`, long(person, 150));
    }
  })();
  await db.transaction().execute(async (trx) => {
    for (let person = 0; person < people; person += 1) {
      const clientId = id(1, person);
      await audit(trx, clock, { action: 'client.added', clientId, recordKind: 'client', recordId: clientId });
      for (let each = 0; each < 6; each += 1) {
        const recordId = id(3, person * 6 + each);
        await audit(trx, clock, { action: 'note.begun', clientId, recordKind: 'note', recordId });
      }
    }
  });
  foldLog(raw);
  await file.close();
  return { path, key, caseFileId };
};

export type Rows = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Every row of every table, by its key, as one text. */
export const rowsOf = (raw: RawDatabase): Rows => {
  const tables = new Map<string, ReadonlyMap<string, string>>();
  for (const table of contentTables(raw)) {
    const key = raw
      .prepare<[string], { name: string; pk: number }>('SELECT name, pk FROM pragma_table_info(?)')
      .all(table)
      .filter(({ pk }) => pk > 0)
      .map(({ name }) => name);
    const rows = raw.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`).all();
    tables.set(
      table,
      new Map(rows.map((row) => [key.map((name) => String(row[name])).join('|'), JSON.stringify(row)])),
    );
  }
  return tables;
};

export interface PageFact {
  readonly name: string;
  readonly page: number;
  readonly kind: 'leaf' | 'internal' | 'overflow';
  readonly rows: number;
}

/** Which page belongs to what and holds how many rows, as SQLite itself says (`dbstat`). */
export const pageFacts = (raw: RawDatabase): readonly PageFact[] =>
  raw
    .prepare<[], PageFact>(
      'SELECT name, pageno AS page, pagetype AS kind, ncell AS rows FROM dbstat ORDER BY pageno',
    )
    .all();

export const openFile = ({ path, key }: Pick<FullFile, 'path' | 'key'>): RawDatabase =>
  openConnection(path, Buffer.from(key), { create: false });
