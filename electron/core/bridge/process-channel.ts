import { z } from 'zod';
import type { Channel } from './protocol.ts';

/** The end of Electron's utility process, as far as it is used; its types belong to the host. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
}

const isFunction = (value: unknown) => typeof value === 'function';
const WithParentPort = z.object({
  parentPort: z.custom<ParentPort>(
    (port) => typeof port === 'object' && port !== null && isFunction(Reflect.get(port, 'postMessage')),
  ),
});

/**
 * This process's channel to the host that started it: Electron's `parentPort` in a utility process, `process.send` in a forked one.
 * `onLost` is called when the host is gone (a utility process ends with its host by itself). Throws when nobody started us.
 */
export function processChannel(onLost: () => void): Channel {
  const utility = WithParentPort.safeParse(process);
  if (utility.success) {
    const { parentPort } = utility.data;
    return {
      post: (message) => parentPort.postMessage(message),
      onMessage: (listener) => parentPort.on('message', (event) => listener(event.data)),
    };
  }
  if (process.send === undefined) throw new Error('The core runs only as the child of a host.');
  process.on('disconnect', onLost);
  return {
    // A message for a host that has just gone is lost with it.
    post: (message) =>
      void (process.connected && process.send?.(message, undefined, undefined, () => undefined)),
    onMessage: (listener) => void process.on('message', listener),
  };
}
