import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * The case files that this process holds open. Whoever wants to touch a case file with `fs` asks here first, since
 * closing a descriptor of it would silently drop the lock that keeps other programs out.
 */
const open = new Set<string>();

/** The same file under the same name, whatever links lead to it. Follows links without opening the file. */
const canonical = (path: string): string => {
  const absolute = resolve(path);
  try {
    return join(realpathSync(dirname(absolute)), basename(absolute));
  } catch {
    return absolute;
  }
};

export const isOpenHere = (path: string): boolean => open.has(canonical(path));
export const markOpen = (path: string): void => void open.add(canonical(path));
export const markClosed = (path: string): void => void open.delete(canonical(path));
