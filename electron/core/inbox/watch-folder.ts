import { watch, type FSWatcher } from 'node:fs';

/** How often a folder is looked at where the system tells nothing: network shares and pulled sticks do not. */
export const pollMs = 15_000;

/**
 * Calls `maybeChanged` when the system says that something happened in a folder, at most once a second, and every 15 seconds all the same. A
 * folder that is not there is no error: it is tried again. Nothing is read, and symbolic links within are not followed. Answers how to end.
 */
export const watchFolder = (folder: string, maybeChanged: () => void): (() => void) => {
  let watcher: FSWatcher | null = null;
  let soon: NodeJS.Timeout | null = null;
  const later = () => {
    soon ??= setTimeout(() => {
      soon = null;
      maybeChanged();
    }, 1_000);
  };
  const drop = () => {
    watcher?.close();
    watcher = null;
  };
  const begin = () => {
    try {
      watcher = watch(folder, { persistent: false, recursive: false }, later);
      // A stick that was pulled: it is tried again at the next look.
      watcher.on('error', drop);
    } catch {
      watcher = null;
    }
  };
  begin();
  const poll = setInterval(() => {
    if (watcher === null) begin();
    maybeChanged();
  }, pollMs);
  poll.unref();
  return () => {
    clearInterval(poll);
    if (soon !== null) clearTimeout(soon);
    drop();
  };
};
