import type { RawDatabase } from './connection.ts';
import { migrations } from './migrations/index.ts';

interface Column {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly dflt_value: string | null;
  readonly pk: number;
}
interface ForeignKey {
  readonly from: string;
  readonly table: string;
}

/** Tables that SQLite makes for itself: those behind a full-text index, and its statistics. */
const isOwn = (name: string, virtual: readonly string[]): boolean =>
  name.startsWith('sqlite_') || virtual.some((table) => name.startsWith(`${table}_`));

const tableSection = (raw: RawDatabase, name: string, sql: string): string => {
  if (/^CREATE VIRTUAL TABLE/i.test(sql)) return `### ${name}\n\nA full-text index (FTS5).\n`;
  const columns = raw.prepare<[string], Column>('SELECT * FROM pragma_table_info(?)').all(name);
  const references = raw.prepare<[string], ForeignKey>('SELECT * FROM pragma_foreign_key_list(?)').all(name);
  const rows = columns.map((column) => {
    const target = references.find(({ from }) => from === column.name)?.table;
    const notes = [
      column.pk > 0 ? 'key' : '',
      column.notnull === 1 || column.pk > 0 ? '' : 'may be empty',
      column.dflt_value === null ? '' : `\`${column.dflt_value}\` at first`,
      target === undefined ? '' : `→ ${target}`,
    ].filter((note) => note !== '');
    return `| ${column.name} | ${column.type} | ${notes.join(', ')} |`;
  });
  return [`### ${name}`, '', '| column | type | |', '| --- | --- | --- |', ...rows, ''].join('\n');
};

/** The case file's tables as a Markdown document, read from a migrated database, so that it cannot say anything else. */
export const schemaDocument = (raw: RawDatabase): string => {
  const tables = raw
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL ORDER BY name",
    )
    .all();
  const virtual = tables.filter(({ sql }) => /^CREATE VIRTUAL TABLE/i.test(sql)).map(({ name }) => name);
  const steps = migrations.map(({ version, name }) => `${version}. ${name}`);
  return [
    '# The tables of the case file',
    '',
    'Made by `npm run schema` from the migrations; a test fails when it is not current. Times are UTC, days are ISO',
    'dates, flags are 0 or 1.',
    '',
    '## Versions of the form',
    '',
    ...steps,
    '',
    '## Tables',
    '',
    ...tables
      .filter(({ name }) => !isOwn(name, virtual))
      .map(({ name, sql }) => tableSection(raw, name, sql)),
  ].join('\n');
};
