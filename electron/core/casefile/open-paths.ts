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

/** Whether both lead to one file, whatever links are on the way. */
export const isSamePath = (one: string, other: string): boolean => canonical(one) === canonical(other);

export const isOpenHere = (path: string): boolean => open.has(canonical(path));
export const markOpen = (path: string): void => void open.add(canonical(path));
export const markClosed = (path: string): void => void open.delete(canonical(path));

/** Work of other processes on the bytes of closed case files. */
const copying = new Map<string, Promise<void>>();

/** Lets the next opening of a closed case file wait until another process has finished with its bytes. */
export const holdClosed = (path: string, work: Promise<unknown>): void => {
  const key = canonical(path);
  const settled = Promise.allSettled([copying.get(key), work]).then(() => {
    if (copying.get(key) === settled) copying.delete(key);
  });
  copying.set(key, settled);
};

/** Resolves when no process reads the closed case file any more. */
export const whenFree = async (path: string): Promise<void> => {
  await copying.get(canonical(path));
};

/** Resolves when all copies of closed files are done; the core waits for it before it ends. */
export const whenAllFree = async (): Promise<void> => {
  await Promise.all(copying.values());
};
