import type { RawDatabase } from '../connection.ts';
import { cellsIn } from './copy-rows.ts';
import type { Copied } from './copy-rows.ts';
import type { Pages } from './pages.ts';
import type { SalvagedTable } from './report.ts';
import type { Shape } from './shape.ts';
import { personInSearch } from './stand-ins.ts';
import type { Survey } from './survey.ts';

type Losses = Pick<SalvagedTable, 'lost' | 'isPartKnown' | 'ofClients'>;

/** Rows that any index of the table names, with whose they are where the index begins with the person. */
const namedRows = (
  pages: Pages,
  survey: Survey,
  table: Shape,
): ReadonlyMap<number | bigint, string | null> => {
  const named = new Map<number | bigint, string | null>();
  for (const index of survey.shapes.values()) {
    if (index.kind !== 'index' || index.table !== table.name) continue;
    const place = index.columns.findIndex(({ name }) => name === 'client_id');
    for (const { values } of cellsIn(pages, survey, index.name)) {
      const rowid = values?.at(-1);
      if (typeof rowid !== 'number' && typeof rowid !== 'bigint') continue;
      const client = place < 0 ? null : values?.[place];
      named.set(rowid, typeof client === 'string' ? client : (named.get(rowid) ?? null));
    }
  }
  return named;
};

const keysByRowid = (pages: Pages, survey: Survey, table: Shape): ReadonlyMap<number | bigint, string> => {
  const keys = new Map<number | bigint, string>();
  const index = survey.shapes.get(`sqlite_autoindex_${table.name}_1`);
  if (index === undefined) return keys;
  for (const { values } of cellsIn(pages, survey, index.name)) {
    const [key] = values ?? [];
    const rowid = values?.at(-1);
    if (typeof key === 'string' && (typeof rowid === 'number' || typeof rowid === 'bigint'))
      keys.set(rowid, key);
  }
  return keys;
};

/** What of a table was not read: named by its indexes, and whose it was. */
export const lossesOf = (
  db: RawDatabase,
  pages: Pages,
  survey: Survey,
  table: Shape,
  { rowids }: Copied,
  clientOf: (recordId: string) => string | null,
): Losses => {
  const tree = survey.trees.get(table.name);
  const isDamaged = tree === undefined || tree.missing > 0 || tree.rootless;
  const nothing = { lost: 0, isPartKnown: isDamaged, ofClients: [] };
  if (table.kind !== 'rowid') return nothing;
  const named = namedRows(pages, survey, table);
  const lost = [...named.keys()].filter((rowid) => !rowids.has(rowid));
  if (lost.length === 0) return { ...nothing, isPartKnown: isDamaged && named.size === 0 };
  const keys = keysByRowid(pages, survey, table);
  const byClient = new Map<string, number>();
  for (const rowid of lost) {
    const key = keys.get(rowid);
    const client =
      named.get(rowid) ?? (key === undefined ? null : table.name === 'client' ? key : clientOf(key));
    if (client !== null) byClient.set(client, (byClient.get(client) ?? 0) + 1);
  }
  const name = db.prepare('SELECT display_name FROM client WHERE id = ?').pluck();
  const indexes = [...survey.trees.values()].filter((each) => !each.isTable && each.table === table.name);
  return {
    lost: lost.length,
    // A whole index names every row of its table.
    isPartKnown: !indexes.some(({ missing, rootless }) => missing === 0 && !rootless),
    ofClients: [...byClient].map(([clientId, count]) => {
      const found = name.get(clientId);
      return {
        clientId,
        name: typeof found === 'string' ? found : personInSearch(db, clientId),
        lost: count,
      };
    }),
  };
};
