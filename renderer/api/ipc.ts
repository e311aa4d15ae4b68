import { CoreEvent } from '#shared/contract/events.ts';
import type { Transport } from './transport.ts';

/** What the preload script puts on the window, and nothing else. */
export interface PreloadBridge {
  invoke(name: string, args: unknown): Promise<unknown>;
  subscribe(listener: (event: unknown) => void): () => void;
}

declare global {
  interface Window {
    rinnalla?: PreloadBridge;
  }
}

/** The transport of the Electron window. */
export function ipcTransport(bridge: PreloadBridge): Transport {
  return {
    invoke: (name, args) => bridge.invoke(name, args),
    subscribe: (listener) =>
      bridge.subscribe((event) => {
        listener(CoreEvent.parse(event));
      }),
  };
}
