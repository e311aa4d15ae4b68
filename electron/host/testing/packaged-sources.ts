import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const house = resolve(import.meta.dirname, '../../..');

/** Our own sources that are packaged, by their path; tests and their doubles are not. */
export const sources: ReadonlyMap<string, string> = new Map(
  ['electron', 'renderer', 'shared'].flatMap((room) =>
    readdirSync(join(house, room), { recursive: true })
      .map((name) => join(room, String(name)))
      .filter((path) => /\.(ts|tsx|html|css)$/.test(path) && !/\.test\.tsx?$|testing\/|preview\//.test(path))
      .map((path) => [path, readFileSync(join(house, path), 'utf8')] as const),
  ),
);
/** Where a pattern occurs, but for comments that stand on lines of their own. */
export const placesOf = (pattern: RegExp): string[] =>
  [...sources].flatMap(([path, text]) =>
    text
      .split('\n')
      .filter((line) => !/^\s*(\/?\*|\/\/)/.test(line) && pattern.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  );
