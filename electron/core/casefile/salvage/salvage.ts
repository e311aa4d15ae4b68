import { rmSync } from 'node:fs';
import { applicationId } from '../format.ts';
import { auditHash, auditOrigin, writtenHead } from '../audit-chain.ts';
import type { AuditHead } from '../audit-chain.ts';
import { foldLog, openConnection } from '../connection.ts';
import type { RawDatabase } from '../connection.ts';
import { contentTables } from '../logical-hash.ts';
import { migrate } from '../migrate.ts';
import { migrations } from '../migrations/index.ts';
import { cellsIn, copyAudit, copyTable } from './copy-rows.ts';
import type { Copied } from './copy-rows.ts';
import { lossesOf } from './losses.ts';
import { openPages } from './pages.ts';
import type { Pages } from './pages.ts';
import type { SalvagedTable, SalvageReport } from './report.ts';
import { mendReferences } from './stand-ins.ts';
import type { StandInWords } from './stand-ins.ts';
import { survey as surveyOf } from './survey.ts';
import type { Survey } from './survey.ts';

export interface Salvage {
  /** The damaged file; it and its log are only read. */
  readonly from: string;
  /** The new file; must not exist. */
  readonly to: string;
  readonly databaseKey: Uint8Array;
  /** The first 16 bytes of the file as its slots and backups noted them. */
  readonly salts: readonly Uint8Array[];
  readonly caseFileId: string;
  /** From the newest backup, where the file's first page does not say. */
  readonly formVersion: number | null;
  readonly words: StandInWords;
  /** Hears how far the work is, 0–1, at most a hundred times. */
  readonly told?: (done: number) => void;
}

const inHundredths = (told: (done: number) => void): ((done: number) => void) => {
  let last = -1;
  return (done) => {
    const now = Math.floor(done * 100);
    if (now <= last) return;
    last = now;
    told(now / 100);
  };
};

/** Pages that tell how many of them have been read at least once, as a part of all. */
const counted = (pages: Pages, told: (part: number) => void): Pages => {
  const seen = new Set<number>();
  return {
    ...pages,
    read: (number) => {
      if (!seen.has(number)) told(seen.add(number).size / pages.count);
      return pages.read(number);
    },
  };
};

/** In the settings of a salvaged file until records that are not found by the search any more were brought into it again. */
export const searchToMend = 'search_to_mend';

export interface Salvaged {
  readonly report: SalvageReport;
  /** Where the new file's audit chain stands, `sequence:hash`. */
  readonly head: string;
  readonly caseFileId: string;
}

/** Tables that are written anew and not copied. */
const ownWays: ReadonlySet<string> = new Set(['audit_entry', 'slots_copy', 'meta']);

const copyMeta = (
  db: RawDatabase,
  pages: Pages,
  survey: Survey,
  caseFileId: string,
  words: StandInWords,
): Copied => {
  const shape = survey.shapes.get('meta');
  if (shape === undefined) throw new Error('the form has no meta table');
  const copied = copyTable(db, pages, survey, shape);
  const defaults = {
    case_file_id: caseFileId,
    practice: '0',
    profile: 'coach',
    created_at: words.now,
    rehearsed_at: words.now,
  };
  const put = db.prepare('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO NOTHING');
  for (const [key, value] of Object.entries(defaults)) put.run(key, value);
  return copied;
};

const lastEntry = (db: RawDatabase, caseFileId: string, words: StandInWords, detail: string): void => {
  const head =
    db
      .prepare<[], AuditHead>('SELECT sequence, hash FROM audit_entry ORDER BY sequence DESC LIMIT 1')
      .get() ?? auditOrigin(caseFileId);
  const facts = {
    sequence: head.sequence + 1,
    at: words.now,
    actor: 'system',
    action: 'case-file.salvaged',
    clientId: null,
    recordKind: null,
    recordId: null,
    ground: null,
    detail,
    previousHash: head.hash,
  };
  db.prepare(
    `INSERT INTO audit_entry (sequence, at, actor, action, client_id, record_kind, record_id, ground, detail, previous_hash, hash)
     VALUES (@sequence, @at, @actor, @action, @clientId, @recordKind, @recordId, @ground, @detail, @previousHash, @hash)`,
  ).run({ ...facts, hash: auditHash(facts) });
};

const copyAll = (db: RawDatabase, pages: Pages, salvage: Salvage): SalvageReport => {
  const told = inHundredths(salvage.told ?? (() => undefined));
  // Half of the work is finding out where everything is, half is copying it.
  const survey = surveyOf(
    counted(pages, (part) => told(part / 2)),
    salvage.formVersion,
  );
  migrate(
    db,
    migrations.filter(({ version }) => version <= survey.version),
  );
  return db.transaction(() => copyRows(db, pages, salvage, survey, (part) => told(0.5 + part / 2)))();
};

/** The file's own word for which it is, where that page is whole; the chain is bound to it. */
const identityIn = (pages: Pages, survey: Survey): string | null => {
  for (const { values } of cellsIn(pages, survey, 'meta')) {
    if (values?.[0] === 'case_file_id' && typeof values[1] === 'string') return values[1];
  }
  return null;
};

const copyRows = (
  db: RawDatabase,
  pages: Pages,
  salvage: Salvage,
  survey: Survey,
  tell: (part: number) => void,
): SalvageReport => {
  const { words } = salvage;
  const caseFileId = identityIn(pages, survey) ?? salvage.caseFileId;
  const tables = contentTables(db);
  const copied = new Map<string, Copied>();
  const audit = copyAudit(db, pages, survey, caseFileId);
  copied.set('meta', copyMeta(db, pages, survey, caseFileId, words));
  for (const shape of survey.shapes.values()) {
    if (!tables.includes(shape.name) || ownWays.has(shape.name)) continue;
    // Its rows bring the search index with them, through the index's own triggers.
    copied.set(shape.name, copyTable(db, pages, survey, shape));
    tell(Math.min(1, copied.size / tables.length));
  }
  const owners = new Map<string, string>();
  for (const { fields } of audit.entries) {
    const [, , , , clientId, , recordId] = fields;
    if (typeof recordId === 'string' && typeof clientId === 'string') owners.set(recordId, clientId);
  }
  const clientOf = (recordId: string): string | null => owners.get(recordId) ?? null;
  const told: SalvagedTable[] = [];
  for (const [name, each] of copied) {
    const shape = survey.shapes.get(name);
    if (shape === undefined) continue;
    const losses = lossesOf(db, pages, survey, shape, each, clientOf);
    told.push({ table: name, recovered: each.recovered, notKept: each.refused, ...losses });
  }
  const mended = mendReferences(db, tables, words, clientOf);
  const report: SalvageReport = {
    pages: pages.count,
    badPages: survey.badPages,
    schemaWhole: survey.schemaWhole,
    logUsed: pages.logUsed,
    tables: told.map((each) => ({
      ...each,
      notKept: each.notKept + (mended.notKept.get(each.table) ?? 0),
    })),
    unattributed: survey.unattributed.rows,
    standIns: [...mended.standIns].map(([table, count]) => ({ table, count })),
    audit: { kept: audit.kept, dropped: audit.dropped },
  };
  const lost = told.reduce((sum, { lost: count }) => sum + count, 0);
  const wish = db.prepare('INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO NOTHING');
  wish.run(searchToMend, '1');
  lastEntry(db, caseFileId, words, `pages=${survey.badPages};lost=${lost};log-dropped=${audit.dropped}`);
  return report;
};

/**
 * Reads a damaged case file page by page and writes what is whole into a new one, in one transaction. Nothing is guessed:
 * a row is copied as it was, or not at all. Throws SQLite's and Node's errors; the half-made file is removed then.
 * `null` when no page can be opened with the key.
 */
export const salvageFile = (salvage: Salvage): Salvaged | null => {
  const pages = openPages(salvage.from, salvage.databaseKey, salvage.salts);
  if (pages === null) return null;
  let db: RawDatabase | null = null;
  let done = false;
  try {
    db = openConnection(salvage.to, salvage.databaseKey, { create: true });
    db.pragma(`application_id = ${applicationId}`);
    db.pragma('foreign_keys = OFF');
    const report = copyAll(db, pages, salvage);
    db.pragma('foreign_keys = ON');
    const isWhole =
      db.pragma('integrity_check', { simple: true }) === 'ok' &&
      db.prepare('SELECT count(*) FROM pragma_foreign_key_check').pluck().get() === 0;
    if (!isWhole) throw new Error('the salvaged file is not whole');
    foldLog(db);
    const last = db
      .prepare<[], AuditHead>('SELECT sequence, hash FROM audit_entry ORDER BY sequence DESC LIMIT 1')
      .get();
    const id = String(db.prepare("SELECT value FROM meta WHERE key = 'case_file_id'").pluck().get());
    done = true;
    return { report, head: writtenHead(last ?? auditOrigin(id)), caseFileId: id };
  } finally {
    db?.close();
    pages.close();
    if (!done) for (const ending of ['', '-wal']) rmSync(salvage.to + ending, { force: true });
  }
};
