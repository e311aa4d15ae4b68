import type { CoreProcess } from '../connect-core.ts';
import type { Channel } from '../protocol.ts';

/** Two ends of one channel inside this process; messages are cloned and arrive later, as between processes. */
export function channelPair(): { host: CoreProcess; core: Channel; crash: (code: number) => void } {
  const toHost: ((message: unknown) => void)[] = [];
  const toCore: ((message: unknown) => void)[] = [];
  const exits: ((code: number | null) => void)[] = [];
  let alive = true;
  const deliver = (listeners: typeof toHost, message: unknown) => {
    const copy: unknown = structuredClone(message);
    setImmediate(() => {
      if (alive) for (const listener of listeners) listener(copy);
    });
  };
  const crash = (code: number | null) => {
    if (!alive) return;
    alive = false;
    for (const listener of exits) listener(code);
  };
  return {
    host: {
      post: (message) => deliver(toCore, message),
      onMessage: (listener) => void toHost.push(listener),
      onExit: (listener) => void exits.push(listener),
      kill: () => crash(null),
    },
    core: {
      post: (message) => deliver(toHost, message),
      onMessage: (listener) => void toCore.push(listener),
    },
    crash,
  };
}
