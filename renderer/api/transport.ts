import type { CoreEvent } from '#shared/contract/events.ts';

/** Nobody is there any more to answer: the program behind the window has ended. */
export class ProgramGone extends Error {}

/** A way to the core. Both answer what dispatch answered; neither knows the calls. */
export interface Transport {
  invoke(name: string, args: unknown): Promise<unknown>;
  /** Hears what the core tells unasked; gives back how to stop hearing. */
  subscribe(listener: (event: CoreEvent) => void): () => void;
}
