import { copyFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyAuditChain } from '../audit.ts';
import { openConnection } from '../connection.ts';
import { kyselyOver } from '../open-case-file.ts';
import { temporaryFolder } from '../testing/case-files.ts';
import type { SalvageReport } from './report.ts';
import { salvageFile, searchToMend } from './salvage.ts';
import { fullFile, openFile, pageFacts, rowsOf, seeded } from './testing/full-file.ts';
import type { FullFile, PageFact, Rows } from './testing/full-file.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let whole: FullFile;
let before: Rows;
let facts: readonly PageFact[];
let salt: Buffer;

beforeAll(async () => {
  folder = await temporaryFolder();
  whole = await fullFile(join(folder.path, 'ehjä.rinnalla'));
  const raw = openFile(whole);
  before = rowsOf(raw);
  facts = pageFacts(raw);
  raw.close();
  salt = readFileSync(whole.path).subarray(0, 16);
}, 120_000);
afterAll(() => folder.remove());

const words = { person: 'Kadonnut henkilö', lost: '(tieto kadonnut)', now: '2026-11-25T07:00:00Z' };

interface Salvaged {
  readonly report: SalvageReport;
  readonly rows: Rows;
  readonly chainIntact: boolean;
  readonly foundByWord: number;
}

/** Damages a copy, salvages it, and looks at what came of it. */
const salvaged = async (
  damage: (bytes: Buffer) => void,
  options: { salts?: readonly Buffer[]; cut?: number } = {},
): Promise<Salvaged> => {
  const from = join(folder.path, 'rikki.rinnalla');
  const to = join(folder.path, 'pelastettu.rinnalla');
  for (const path of [from, `${from}-wal`, to, `${to}-wal`]) rmSync(path, { force: true });
  const bytes = readFileSync(whole.path);
  damage(bytes);
  writeFileSync(from, bytes);
  if (options.cut !== undefined) truncateSync(from, options.cut);
  const left = readFileSync(from);
  const outcome = salvageFile({
    from,
    to,
    databaseKey: Buffer.from(whole.key),
    salts: options.salts ?? [],
    caseFileId: whole.caseFileId,
    formVersion: null,
    words,
  });
  if (outcome === null) throw new Error('nothing could be opened');
  const { report } = outcome;
  // The damaged file is as it was.
  expect(readFileSync(from).equals(left)).toBe(true);
  const raw = openConnection(to, Buffer.from(whole.key), { create: false });
  const db = kyselyOver(raw);
  try {
    expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(raw.pragma('foreign_key_check')).toEqual([]);
    const foundByWord = Number(
      raw.prepare("SELECT count(*) FROM search_words WHERE search_words MATCH 'ääkköset'").pluck().get(),
    );
    return { report, rows: rowsOf(raw), chainIntact: (await verifyAuditChain(db)).intact, foundByWord };
  } finally {
    await db.destroy();
  }
};

const flip = (bytes: Buffer, page: number): void => {
  const place = (page - 1) * 4096 + 1234;
  bytes[place] = (bytes[place] ?? 0) ^ 0x40;
};

const derived = new Set(['slots_copy', 'audit_entry', 'meta']);

/** Rows in the salvaged file that never were in the whole one; stand-ins are told by the report. */
const inventedIn = ({ rows, report }: Salvaged): string[] => {
  const standIns = new Map(report.standIns.map(({ table, count }) => [table, count]));
  const invented: string[] = [];
  for (const [table, now] of rows) {
    if (derived.has(table)) continue;
    const extra = [...now].filter(([key, row]) => before.get(table)?.get(key) !== row);
    // A row may stand in for a lost one of the same key; the report counts them.
    // One setting says that the search is to be mended when the file is opened.
    const allowed = (standIns.get(table) ?? 0) + (table === 'setting' ? 1 : 0);
    if (extra.length > allowed) invented.push(`${table}: ${extra.length} and ${allowed} stand-ins`);
  }
  return invented;
};

/** How many rows of a table must be there, by SQLite's own account of its pages. */
const expectedRows = (table: string, lostPages: ReadonlySet<number>): number => {
  const inLost = facts
    .filter(({ name, page, kind }) => name === table && lostPages.has(page) && kind === 'leaf')
    .reduce((sum, { rows }) => sum + rows, 0);
  return (before.get(table)?.size ?? 0) - inLost;
};
const recovered = ({ report }: Salvaged, table: string): number =>
  report.tables.find((each) => each.table === table)?.recovered ?? -1;

const pagesOf = (name: string, kind: PageFact['kind']): number[] =>
  facts.filter((fact) => fact.name === name && fact.kind === kind).map(({ page }) => page);

/** Tables without overflow pages and, without rowid, without rows on interior pages: exactly countable by dbstat. */
const countable = ['client', 'contact', 'note', 'search_doc'];

test('a whole file comes out whole', async () => {
  const result = await salvaged(() => undefined);
  expect(result.report).toMatchObject({ badPages: 0, unattributed: 0, standIns: [], audit: { dropped: 0 } });
  for (const [table, rows] of before) {
    if (derived.has(table)) continue;
    const now = [...(result.rows.get(table) ?? [])].filter(([key]) => key !== searchToMend);
    expect(new Map(now)).toEqual(rows);
  }
  expect(result.chainIntact).toBe(true);
  expect(result.foundByWord).toBe(before.get('search_doc')?.size);
});

describe('one damaged page', () => {
  test.each(['client', 'contact', 'note', 'note_section', 'search_doc', 'setting', 'contact_present'])(
    'of the rows of %s: all others are there, and nothing is invented',
    async (table) => {
      const leaf = pagesOf(table, 'leaf')[1] ?? 0;
      const result = await salvaged((bytes) => flip(bytes, leaf));
      expect(result.report.badPages).toBe(1);
      expect(inventedIn(result)).toEqual([]);
      expect(recovered(result, table)).toBe(expectedRows(table, new Set([leaf])));
      for (const other of countable) {
        if (other !== table) expect(recovered(result, other), other).toBe(before.get(other)?.size);
      }
      expect(result.chainIntact).toBe(true);
    },
  );

  test.each(['client', 'contact', 'note', 'note_section', 'search_doc', 'audit_entry'])(
    'that leads to all rows of %s: every row is found all the same',
    async (table) => {
      for (const page of pagesOf(table, 'internal')) {
        const result = await salvaged((bytes) => flip(bytes, page));
        expect(inventedIn(result)).toEqual([]);
        expect(result.report.unattributed).toBe(0);
        if (table === 'audit_entry') expect(result.report.audit.dropped).toBe(0);
        else expect(recovered(result, table)).toBe(before.get(table)?.size);
      }
    },
  );

  test('of a long text: that text is lost, and no other', async () => {
    const page = pagesOf('note_section', 'overflow')[3] ?? 0;
    const result = await salvaged((bytes) => flip(bytes, page));
    expect(recovered(result, 'note_section')).toBe((before.get('note_section')?.size ?? 0) - 1);
    const told = result.report.tables.find(({ table }) => table === 'note_section');
    expect(told?.lost).toBe(1);
    expect(inventedIn(result)).toEqual([]);
  });

  test('of any index loses nothing', async () => {
    const indexes = facts.filter(({ name, kind }) => /client|note|autoindex/.test(name) && kind === 'leaf');
    const ofIndexes = indexes.filter(({ name }) => !before.has(name) && !name.startsWith('search_'));
    for (const { page } of ofIndexes.slice(0, 5)) {
      const result = await salvaged((bytes) => flip(bytes, page));
      for (const [table, rows] of before) {
        if (!derived.has(table)) expect(recovered(result, table), table).toBe(rows.size);
      }
    }
  });
});

test('whose notes are lost is told by name, and how many', async () => {
  const leaf = pagesOf('note', 'leaf')[2] ?? 0;
  const result = await salvaged((bytes) => flip(bytes, leaf));
  const told = result.report.tables.find(({ table }) => table === 'note');
  expect(told?.lost).toBe(facts.find(({ page }) => page === leaf)?.rows);
  expect(told?.isPartKnown).toBe(false);
  expect(told?.ofClients.reduce((sum, { lost }) => sum + lost, 0)).toBe(told?.lost);
  expect(told?.ofClients.every(({ name }) => name?.startsWith('Ihminen'))).toBe(true);
});

test('what belongs to lost people is kept under names that say so', async () => {
  const leaf = pagesOf('client', 'leaf')[0] ?? 0;
  const result = await salvaged((bytes) => flip(bytes, leaf));
  const lost = facts.find(({ page }) => page === leaf)?.rows ?? 0;
  expect(result.report.standIns).toContainEqual({ table: 'client', count: lost });
  expect(recovered(result, 'note')).toBe(before.get('note')?.size);
  const names = [...(result.rows.get('client') ?? [])].map(([, row]) => row);
  expect(names.filter((row) => row.includes('Kadonnut henkilö'))).toHaveLength(lost);
});

test('sections of lost notes are kept under notes of the person whose they were', async () => {
  const leaf = pagesOf('note', 'leaf')[2] ?? 0;
  const result = await salvaged((bytes) => flip(bytes, leaf));
  expect(recovered(result, 'note_section')).toBe(before.get('note_section')?.size);
  const lost = [...(before.get('note') ?? [])].filter(
    ([key, row]) => result.rows.get('note')?.get(key) !== row,
  );
  for (const [key, row] of lost) {
    const standIn = JSON.parse(result.rows.get('note')?.get(key) ?? '{}') as { client_id?: string };
    expect(standIn.client_id).toBe((JSON.parse(row) as { client_id: string }).client_id);
  }
});

describe('the first page', () => {
  test('damaged: the tables are known from the form, and every row is found', async () => {
    const result = await salvaged((bytes) => flip(bytes, 1));
    expect(result.report.schemaWhole).toBe(false);
    expect(inventedIn(result)).toEqual([]);
    for (const table of countable) expect(recovered(result, table), table).toBe(before.get(table)?.size);
    expect(result.chainIntact).toBe(true);
  });

  test('overwritten with its salt: the slots still know it', async () => {
    const result = await salvaged((bytes) => bytes.fill(0, 0, 4096), { salts: [salt] });
    for (const table of countable) expect(recovered(result, table), table).toBe(before.get(table)?.size);
  });

  test('overwritten, and nobody knows the salt: nothing is made up', async () => {
    await expect(salvaged((bytes) => bytes.fill(0, 0, 4096))).rejects.toThrow('nothing could be opened');
  });
});

test('the use log is carried as far as it verifies, and says that the file was salvaged', async () => {
  const leaf = pagesOf('audit_entry', 'leaf')[5] ?? 0;
  const result = await salvaged((bytes) => flip(bytes, leaf));
  expect(result.chainIntact).toBe(true);
  const entries = [...(result.rows.get('audit_entry') ?? [])].map(([, row]) => row);
  expect(entries.filter((row) => row.includes('case-file.salvaged'))).toHaveLength(1);
  const total = before.get('audit_entry')?.size ?? 0;
  const inLeaf = facts.find(({ page }) => page === leaf)?.rows ?? 0;
  expect(result.report.audit.kept + result.report.audit.dropped).toBe(total - inLeaf);
  expect(result.report.audit.dropped).toBeGreaterThan(0);
});

test('a file that was cut off keeps what is before the cut', async () => {
  const half = Math.floor(readFileSync(whole.path).length / 2 / 4096) * 4096 + 1000;
  const lost = new Set(facts.map(({ page }) => page).filter((page) => page * 4096 > half));
  const result = await salvaged(() => undefined, { cut: half });
  expect(inventedIn(result)).toEqual([]);
  for (const table of ['client', 'contact', 'note']) {
    expect(recovered(result, table), table).toBe(expectedRows(table, lost));
  }
});

test('committed changes in the log beside the file are read, too', async () => {
  const from = join(folder.path, 'lokilla.rinnalla');
  const to = join(folder.path, 'lokista.rinnalla');
  copyFileSync(whole.path, from);
  const raw = openConnection(from, Buffer.from(whole.key), { create: false });
  raw.exec("INSERT INTO setting (key, value) VALUES ('viimeinen', 'ennen sähkökatkoa')");
  const log = readFileSync(`${from}-wal`);
  const main = readFileSync(from);
  raw.close();
  writeFileSync(from, main);
  writeFileSync(`${from}-wal`, log);
  const outcome = salvageFile({
    from,
    to,
    databaseKey: Buffer.from(whole.key),
    salts: [],
    caseFileId: whole.caseFileId,
    formVersion: null,
    words,
  });
  expect(outcome?.report.logUsed).toBe(true);
  const back = openConnection(to, Buffer.from(whole.key), { create: false });
  expect(back.prepare("SELECT value FROM setting WHERE key = 'viimeinen'").pluck().get()).toBe(
    'ennen sähkökatkoa',
  );
  back.close();
});

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])(
  'pages damaged at random (seed %i): everything else is there',
  async (seed) => {
    const random = seeded(seed);
    const last = facts.at(-1)?.page ?? 0;
    const lost = new Set(Array.from({ length: 3 * seed }, () => 2 + Math.floor(random() * (last - 1))));
    const result = await salvaged((bytes) => {
      for (const page of lost) flip(bytes, page);
    });
    expect(inventedIn(result)).toEqual([]);
    expect(result.report.badPages).toBe(lost.size);
    let short = 0;
    for (const table of countable) short += expectedRows(table, lost) - recovered(result, table);
    // What is on whole pages is copied, or told as not told apart.
    expect(short).toBeLessThanOrEqual(result.report.unattributed);
    expect(result.report.unattributed).toBe(0);
  },
);
