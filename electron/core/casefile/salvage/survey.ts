import { migrations } from '../migrations/index.ts';
import type { Pages } from './pages.ts';
import { kindOf, nodeOf } from './records.ts';
import type { Cell, Value } from './records.ts';
import { looksLike, shapesOf } from './shape.ts';
import type { Shape } from './shape.ts';
import { freePages, orphans, walk } from './trees.ts';
import type { Tree } from './trees.ts';

/** What was found in a damaged file: where the rows of each table are, before any of them is copied. */
export interface Survey {
  readonly version: number;
  /** Whether the list of tables came whole out of the file itself. */
  readonly schemaWhole: boolean;
  readonly shapes: ReadonlyMap<string, Shape>;
  readonly trees: ReadonlyMap<string, Tree>;
  readonly badPages: number;
  /** Whole pages with rows of which nothing says whose they are. */
  readonly unattributed: { readonly pages: number; readonly rows: number };
}

/** The version of the form, from the first page (offset 60 of the header, "user version"). */
const versionIn = (pages: Pages): number | null => {
  const first = pages.read(1);
  const version = first === null ? 0 : first.readUInt32BE(60);
  return version > 0 && version <= (migrations.at(-1)?.version ?? 0) ? version : null;
};

type Root = readonly [name: string, root: number];

const rootIn = ({ values }: Cell): Root | null => {
  if (values?.length !== 5) return null;
  const [type, name, table, root, sql] = values;
  const isOurs =
    (type === 'table' || type === 'index') && typeof name === 'string' && typeof root === 'number';
  return isOurs && root > 1 && typeof table === 'string' && (sql === null || typeof sql === 'string')
    ? [name, root]
    : null;
};

const cellsOf = (pages: Pages, number: number): readonly Cell[] => {
  const page = pages.read(number);
  return (page === null ? null : nodeOf(pages, page, number))?.cells ?? [];
};

/** Where each table and index begins: from the schema's tree, and from pages of the schema that lost their branch. */
const rootsIn = (pages: Pages): { roots: ReadonlyMap<string, number>; tree: Tree; visited: Set<number> } => {
  const visited = new Set<number>();
  const tree: Tree = { name: '', table: '', isTable: true, leaves: [], missing: 0, rootless: false };
  walk(pages, tree, 1, true, visited);
  if (tree.missing > 0) {
    // Nothing else in the file has five values of which the fourth is a page and the last a statement.
    for (let number = 2; number <= pages.count; number += 1) {
      const cells = visited.has(number) ? [] : cellsOf(pages, number);
      if (cells.length === 0 || !cells.every((cell) => rootIn(cell) !== null || isSchemaOnly(cell))) continue;
      visited.add(number);
      tree.leaves.push(number);
    }
  }
  const roots = tree.leaves
    .flatMap((leaf) => cellsOf(pages, leaf).map(rootIn))
    .filter((root) => root !== null);
  return { roots: new Map(roots), tree, visited };
};

const isSchemaOnly = ({ values }: Cell): boolean =>
  values?.length === 5 && (values[0] === 'trigger' || values[0] === 'view' || values[0] === 'table');

/** The tables that miss a branch and whose rows look like those of a page without one. */
const candidatesFor = (
  cells: readonly Cell[],
  shapes: ReadonlyMap<string, Shape>,
  trees: ReadonlyMap<string, Tree>,
): readonly Shape[] => {
  const whole = cells.map(({ values }) => values).filter((values) => values !== null);
  const isTable = cells.some(({ rowid }) => rowid !== null);
  return [...shapes.values()].filter((shape) => {
    const tree = trees.get(shape.name);
    if (tree !== undefined && tree.missing === 0 && !tree.rootless) return false;
    const hasRowids = shape.kind === 'rowid' || (shape.kind === 'shadow' && !isWithoutRowid(shape));
    return hasRowids === isTable && whole.length > 0 && whole.every((values) => looksLike(values, shape));
  });
};

const isWithoutRowid = ({ name }: Shape): boolean => /_(idx|config)$/.test(name);

/** An index of a table says which key is under which rowid: a row that agrees with it is a row of that table. */
const proof = (pages: Pages, trees: ReadonlyMap<string, Tree>, shapes: ReadonlyMap<string, Shape>) => {
  const known = new Map<string, ReadonlyMap<string, Value>>();
  const entriesOf = (table: Shape): ReadonlyMap<string, Value> => {
    const ready = known.get(table.name);
    if (ready !== undefined) return ready;
    const index = [...shapes.values()].find(
      (shape) =>
        shape.kind === 'index' && shape.table === table.name && shape.name.startsWith('sqlite_autoindex'),
    );
    const entries = new Map<string, Value>();
    for (const leaf of (index === undefined ? undefined : trees.get(index.name))?.leaves ?? []) {
      for (const { values } of cellsOf(pages, leaf)) {
        if (values !== null) entries.set(values.slice(0, -1).map(String).join('\n'), values.at(-1) ?? null);
      }
    }
    known.set(table.name, entries);
    return entries;
  };
  return (table: Shape, { rowid, values }: Cell): boolean => {
    const key = table.columns.flatMap((column, place) => (column.key > 0 ? [[column.key, place]] : []));
    key.sort(([a = 0], [b = 0]) => a - b);
    const text = key.map(([, place = 0]) => String(values?.[place] ?? '')).join('\n');
    return rowid !== null && entriesOf(table).get(text) === rowid;
  };
};

/**
 * Finds every row that can be read: along the trees, and on whole pages whose branch is lost. Such a page is given to a
 * table only when nothing else is possible, or when an index of the table names its rows; never by guessing.
 */
export const survey = (pages: Pages, knownVersion: number | null): Survey => {
  const newest = migrations.at(-1)?.version ?? 0;
  const version = versionIn(pages) ?? knownVersion ?? newest;
  const shapes = shapesOf(version);
  const { roots, tree: schema, visited } = rootsIn(pages);
  const trees = new Map<string, Tree>();
  for (const shape of shapes.values()) {
    const root = roots.get(shape.name);
    const tree: Tree = {
      name: shape.name,
      table: shape.table,
      isTable: shape.kind !== 'index',
      leaves: [],
      missing: 0,
      rootless: root === undefined,
    };
    trees.set(shape.name, tree);
    if (root === undefined) continue;
    const asTable = shape.kind === 'rowid' || (shape.kind === 'shadow' && !isWithoutRowid(shape));
    walk(pages, tree, root, asTable, visited);
  }
  // What SQLite keeps for itself is followed, too, so that its pages are not taken for lost ones.
  for (const [name, root] of roots) {
    const page = shapes.has(name) ? null : pages.read(root);
    if (page === null) continue;
    const own: Tree = { name, table: name, isTable: true, leaves: [], missing: 0, rootless: false };
    walk(pages, own, root, kindOf(page, root)?.startsWith('table') === true, visited);
  }
  const proves = proof(pages, trees, shapes);
  let left = { pages: 0, rows: 0 };
  for (const number of orphans(pages, visited, freePages(pages))) {
    const cells = cellsOf(pages, number);
    const candidates = candidatesFor(cells, shapes, trees);
    const sample = cells.find(({ values }) => values !== null);
    const proven =
      candidates.length > 1 && sample !== undefined
        ? candidates.filter((shape) => shape.kind === 'rowid' && proves(shape, sample))
        : candidates;
    const owner = proven.length === 1 ? proven[0] : undefined;
    if (owner !== undefined) trees.get(owner.name)?.leaves.push(number);
    // A page that can only be of an index or of the search index holds no rows.
    else if (candidates.some(({ kind }) => kind === 'rowid' || kind === 'without-rowid')) {
      left = { pages: left.pages + 1, rows: left.rows + cells.length };
    }
  }
  let badPages = 0;
  for (let number = 1; number <= pages.count; number += 1) if (pages.read(number) === null) badPages += 1;
  return {
    version,
    schemaWhole: schema.missing === 0,
    shapes,
    trees,
    badPages,
    unattributed: left,
  };
};
