import { useEffect } from 'react';
import type { QueryClient } from '@tanstack/react-query';
import { invoke } from '../api/client.ts';
import { clearCopied } from '../ui/copy-for-a-minute.ts';
import { clearToasts } from '../ui/toast.tsx';
import { resetRouter } from './router.ts';

const unsaved = new Set<() => Promise<unknown>>();

/** Saves what is being written before the user locks; at most half a second is waited for it. */
export function useBeforeLock(save: () => Promise<unknown>): void {
  useEffect(() => {
    unsaved.add(save);
    return () => {
      unsaved.delete(save);
    };
  }, [save]);
}

/** Locks the case file at the user's wish. */
export async function lockNow(): Promise<void> {
  const saved = Promise.allSettled([...unsaved].map((save) => save()));
  const enough = new Promise((resolve) => {
    setTimeout(resolve, 500);
  });
  await Promise.race([saved, enough]);
  await invoke('caseFile.lock', {});
}

/** Leaves nothing of the open file in the window's memory. */
export function forgetEverything(client: QueryClient): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'app.state' });
  client.getMutationCache().clear();
  // Set back rather than removed: the window is drawn from it, and must not stand with what it said before.
  void client.resetQueries({ queryKey: ['app.state'] });
  clearToasts();
  void clearCopied();
  resetRouter();
}
