import type { Statement } from 'better-sqlite3';
import type { App } from '#core/app.ts';
import { audit } from '#core/casefile/audit.ts';
import type { RawDatabase } from '#core/casefile/connection.ts';
import { practicePeople } from '#core/features/practice/generate.ts';
import type { PracticeOptions, PracticePerson } from '#core/features/practice/story.ts';
import type { WritableDb } from '#core/db.ts';
import { indexForSearch, type SearchDoc } from '#core/search/document.ts';
import { pauseIndexing, resumeIndexing } from '#core/search/many.ts';
import type { StemMemory } from '#core/search/stems.ts';
import type { ClientId } from '#shared/ids.ts';
import { done, success } from '#shared/result.ts';
import { lifeRows } from './life-rows.ts';
import { ownRows } from './own-rows.ts';
import { rowsOf, type Rows } from './rows.ts';

/** How many people one transaction takes: large enough to be quick, small enough for the write-ahead log. */
const stride = 500;

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Prepared insertions, one for each table and set of columns. */
function inserter(raw: RawDatabase): (table: string, row: Readonly<Record<string, unknown>>) => void {
  const prepared = new Map<string, Statement>();
  return (table, row) => {
    const columns = Object.keys(row);
    const key = `${table}:${columns.join()}`;
    let statement = prepared.get(key);
    if (statement === undefined) {
      const names = columns.map(snake).join(', ');
      statement = raw.prepare(
        `INSERT INTO ${snake(table)} (${names}) VALUES (${columns.map(() => '?').join(', ')})`,
      );
      prepared.set(key, statement);
    }
    statement.run(...Object.values(row));
  };
}

/** A transaction that has no failures of its own. */
async function written<T>(app: App, work: (trx: WritableDb) => Promise<T>): Promise<T> {
  const result = await app.write(async (trx) => success(await work(trx)));
  if (!result.ok) throw new Error('a transaction without failures failed');
  return result.value;
}

export interface FillOptions extends PracticeOptions {
  readonly people: number;
  /** Also what the features besides contacts, notes and the plan hold: pathways, meetings, consents, tasks and the rest. */
  readonly inFull?: boolean;
}

/**
 * Writes many invented people straight into an open case file: the same rows as the features' commands write, without a
 * use case and an audit entry for each, and with the search index filled once at the end. Gives the ids in the order of
 * the story. For measurements only; `tell` hears how many people are in.
 */
export async function fillCaseFile(
  app: App,
  options: FillOptions,
  tell: (people: number) => void,
): Promise<readonly ClientId[]> {
  const file = app.caseFile();
  if (file === null) throw new Error('no case file is open');
  const { raw } = file;
  const insert = inserter(raw);
  const stems: StemMemory = new Map();
  const clients: ClientId[] = [];
  const people = practicePeople(options);

  const put = async (trx: WritableDb, tables: Rows, docs: readonly SearchDoc[]): Promise<void> => {
    for (const [table, rows] of tables) for (const row of rows) insert(table, row);
    for (const doc of docs) await indexForSearch(trx, doc, stems);
  };
  const nextId = (): string => app.ids.next<string>();
  let partners: readonly string[] = [];

  const paused = await written(app, (trx) => pauseIndexing(trx));
  if (options.inFull === true) {
    const own = ownRows(options.today, nextId);
    partners = own.partners;
    await written(app, (trx) => put(trx, own.tables, own.docs));
  }
  while (clients.length < options.people) {
    // Rows go through the driver, documents through the search's own code: both on the one connection.
    await app.write(async (trx) => {
      for (let count = 0; count < stride; count += 1) {
        const { value } = people.next() as IteratorResult<PracticePerson, undefined>;
        if (value === undefined) break;
        const { clientId, tables, docs } = rowsOf(value, nextId);
        await put(trx, tables, docs);
        if (options.inFull === true) {
          const life = lifeRows({
            clientId,
            index: clients.length,
            isActive: value.fields.status === 'active',
            since: value.since,
            today: options.today,
            partners,
            nextId,
          });
          await put(trx, life.tables, life.docs);
        }
        clients.push(clientId);
      }
      return done;
    });
    tell(clients.length);
  }
  // Half of the plans rest on a consent; a few of those end these weeks.
  if (options.inFull === true) {
    raw
      .prepare(
        "UPDATE plan SET consent_until = date(?, (rowid * 7919 % 440 - 10) || ' days') WHERE rowid % 2 = 0",
      )
      .run(options.today);
  }
  await written(app, async (trx) => {
    await resumeIndexing(trx, paused);
    await audit(trx, app.clock, {
      action: 'practice.filled',
      actor: 'system',
      detail: String(clients.length),
    });
  });
  return clients;
}
