import type { CoreEvent } from '#shared/contract/events.ts';

/** A way to the core. Both answer what dispatch answered; neither knows the calls. */
export interface Transport {
  invoke(name: string, args: unknown): Promise<unknown>;
  /** Hears what the core tells unasked; gives back how to stop hearing. */
  subscribe(listener: (event: CoreEvent) => void): () => void;
}
