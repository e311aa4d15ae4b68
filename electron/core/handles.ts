import { randomBytes } from 'node:crypto';
import type { Handle } from '#shared/ids.ts';

/** What the core holds for the window: chosen files, staged packets, built previews. The window sees the handle only. */
export interface Handles {
  /** Keeps a value and names it. The oldest are dropped when there are too many. */
  keep<T>(kind: string, value: T): Handle;
  /** The value under a handle of this kind, or null when it has gone. */
  find<T>(kind: string, handle: Handle): T | null;
  drop(handle: Handle): void;
  /** Forgets everything: at lock. Handles of `kinds` stay. */
  clear(except?: readonly string[]): void;
}

const limit = 64;

/** Handles are 144 random bits and mean nothing outside this run of the core. */
export const createHandles = (): Handles => {
  const held = new Map<Handle, { kind: string; value: unknown }>();
  return {
    keep: (kind, value) => {
      const handle = randomBytes(18).toString('base64url') as Handle;
      held.set(handle, { kind, value });
      for (const oldest of held.keys()) {
        if (held.size <= limit) break;
        held.delete(oldest);
      }
      return handle;
    },
    find: <T>(kind: string, handle: Handle) => {
      const entry = held.get(handle);
      // A kind holds one type of value: whoever keeps it is the one who finds it.
      return entry?.kind === kind ? (entry.value as T) : null;
    },
    drop: (handle) => void held.delete(handle),
    clear: (except = []) => {
      for (const [handle, { kind }] of held) if (!except.includes(kind)) held.delete(handle);
    },
  };
};
