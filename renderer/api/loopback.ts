import { CoreEvent } from '#shared/contract/events.ts';
import { readJson, writeJson } from './bytes.ts';
import { messagesOf } from './event-stream.ts';
import { openSession } from './session.ts';
import { ProgramGone } from './transport.ts';
import type { Transport } from './transport.ts';

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** `fetch` says so by a TypeError, and whoever reads an answer that is cut off. */
const orGone = async <T>(asked: Promise<T>): Promise<T> => {
  try {
    return await asked;
  } catch (error) {
    throw error instanceof TypeError ? new ProgramGone(error.message) : error;
  }
};

/** The transport of the preview host: calls by POST, events by one stream for all listeners. */
export function loopbackTransport(): Transport {
  let session: Promise<string> | null = null;
  const headers = async (): Promise<Record<string, string>> => {
    session ??= openSession();
    return { 'content-type': 'application/json', 'x-rinnalla-token': await session };
  };

  const listeners = new Set<(event: CoreEvent) => void>();

  async function hear(): Promise<void> {
    const response = await fetch('/events', { credentials: 'same-origin', headers: await headers() });
    if (!response.ok || response.body === null) throw new Error(`no events: ${String(response.status)}`);
    for await (const message of messagesOf(response.body)) {
      const event = CoreEvent.parse(readJson(message));
      for (const listener of listeners) listener(event);
    }
  }

  /** For as long as the page lives: the laptop may sleep, and the host closes what is idle. */
  async function listen(): Promise<void> {
    for (let failures = 0; failures < 100;) {
      const ended = await hear().then(
        () => true,
        () => false,
      );
      failures = ended ? 0 : failures + 1;
      await pause(ended ? 500 : 3_000);
    }
  }
  let listening = false;

  return {
    invoke: async (name, args) => {
      const sent = { method: 'POST', credentials: 'same-origin', headers: await headers() } as const;
      const response = await orGone(
        fetch(`/call/${encodeURIComponent(name)}`, { ...sent, body: writeJson(args) }),
      );
      if (!response.ok) throw new Error(`the preview host answered ${String(response.status)}`);
      return readJson(await orGone(response.text()));
    },
    subscribe: (listener) => {
      listeners.add(listener);
      if (!listening) {
        listening = true;
        void listen();
      }
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
