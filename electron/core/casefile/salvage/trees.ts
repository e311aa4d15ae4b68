import type { Pages } from './pages.ts';
import { kindOf, nodeOf } from './records.ts';
import type { Node } from './records.ts';

/** A table or an index in the damaged file. */
export interface Tree {
  readonly name: string;
  /** The table that an index is of; its own name for a table. */
  readonly table: string;
  readonly isTable: boolean;
  /** Pages that hold its rows or entries, in the order of its keys as far as that is known. */
  readonly leaves: number[];
  /** Children that cannot be read: each is a page or a whole branch. */
  missing: number;
  /** Its root is not known or not readable. */
  rootless: boolean;
}

export interface Visited {
  has(page: number): boolean;
  add(page: number): unknown;
}

const isOfTree = (node: Node, wantsTable: boolean): boolean => node.kind.startsWith('table') === wantsTable;

/**
 * Follows a tree from its root. `asTable` says whether its pages are a table's; those of a table without rowid are an
 * index's.
 */
export const walk = (pages: Pages, tree: Tree, root: number, asTable: boolean, visited: Visited): void => {
  const follow = (number: number, depth: number): void => {
    if (visited.has(number) || depth > 40) {
      tree.missing += 1;
      return;
    }
    const page = pages.read(number);
    const node = page === null ? null : nodeOf(pages, page, number);
    if (node === null || !isOfTree(node, asTable)) {
      tree.missing += 1;
      if (depth === 0) tree.rootless = true;
      return;
    }
    visited.add(number);
    // An interior page of a table without rowid holds rows between its children.
    if (node.kind !== 'table-interior') tree.leaves.push(number);
    for (const child of node.children) follow(child, depth + 1);
  };
  follow(root, 0);
};

/** Pages of the list of free pages, as far as it can be followed; what is on it is in no tree. */
export const freePages = (pages: Pages): ReadonlySet<number> => {
  const free = new Set<number>();
  const first = pages.read(1);
  let trunk = first === null ? 0 : first.readUInt32BE(32);
  while (trunk !== 0 && !free.has(trunk)) {
    free.add(trunk);
    const page = pages.read(trunk);
    if (page === null) break;
    const count = Math.min(page.readUInt32BE(4), 1000);
    for (let index = 0; index < count; index += 1) free.add(page.readUInt32BE(8 + 4 * index));
    trunk = page.readUInt32BE(0);
  }
  return free;
};

/** Whole b-tree pages with entries that no readable page leads to. */
export const orphans = (pages: Pages, visited: Visited, free: ReadonlySet<number>): readonly number[] => {
  const found: number[] = [];
  for (let number = 2; number <= pages.count; number += 1) {
    if (visited.has(number) || free.has(number)) continue;
    const page = pages.read(number);
    if (page === null) continue;
    const kind = kindOf(page, number);
    if (kind !== null && kind !== 'table-interior') found.push(number);
  }
  return found;
};
