import type { CoreEvent } from '#shared/contract/events.ts';
import { createApp } from './app.ts';
import type { App, Surroundings } from './app.ts';
import { collectHandlers, createDispatch } from './dispatch.ts';
import type { Dispatch } from './dispatch.ts';
import { whenAllFree } from './casefile/open-paths.ts';
import { features } from './features/all.ts';
import { lockCaseFile } from './features/case-file/session.ts';
import type { Clock, Ids, Ports } from './ports.ts';
import type { UpdateBeliefs } from './updates/beliefs.ts';

/** The core as hosts see it. */
export interface Core {
  readonly dispatch: Dispatch;
  subscribe(listener: (event: CoreEvent) => void): () => void;
  /** Locks (drafts are in the file already), and lets go of everything. */
  close(): Promise<void>;
}

export interface CoreParts {
  readonly ports: Ports;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly surroundings: Surroundings;
  /** What releases are held against; this build's own pins, unless told. */
  readonly updates?: UpdateBeliefs | undefined;
}

const reasons = { suspend: 'suspend', 'system-locked': 'system', idle: 'idle' } as const;

/** Builds the core with its app, for tests and scripts that need to reach behind the door. */
export const createCoreWithApp = ({
  ports,
  clock,
  ids,
  surroundings,
  updates,
}: CoreParts): { core: Core; app: App } => {
  const listeners = new Set<(event: CoreEvent) => void>();
  const emit = (event: CoreEvent) => {
    for (const listener of listeners) listener(event);
  };
  const app = createApp(ports, clock, ids, surroundings, emit, updates);
  const dispatch = createDispatch(app, collectHandlers(features));
  const stopWatching = ports.power.subscribe((event) => void lockCaseFile(app, reasons[event]));
  return {
    app,
    core: {
      dispatch,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
      close: async () => {
        stopWatching();
        await lockCaseFile(app, 'user');
        // The copy made at lock reads the closed file; the process must not end under it.
        await whenAllFree();
        listeners.clear();
      },
    },
  };
};

/** Builds the core over its ports. Nothing in it knows which host it has. */
export const createCore = (parts: CoreParts): Core => createCoreWithApp(parts).core;
