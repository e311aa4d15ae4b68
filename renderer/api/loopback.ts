import { z } from 'zod';
import { CoreEvent } from '#shared/contract/events.ts';
import { readJson, writeJson } from './bytes.ts';
import type { Transport } from './transport.ts';

const SessionAnswer = z.object({ token: z.string().min(1), next: z.string().min(1) });

const tokenHeader = 'x-rinnalla-token';
const betweenTriesMs = 1_000;

/** Exchanges the one-time token of the address; the next one takes its place there, so that a reload finds a session again. */
async function begin(): Promise<string> {
  const answer = await fetch('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: location.hash.slice(1) }),
  });
  if (!answer.ok) throw new Error(`the preview host refused the session: ${String(answer.status)}`);
  const { token, next } = SessionAnswer.parse(await answer.json());
  history.replaceState(history.state, '', `#${next}`);
  return token;
}

/**
 * The transport of the preview host. The one-time token of the address is exchanged for a cookie and for a second token that stays
 * in memory and goes with every request. The cookie alone opens nothing: other programs on this machine receive it too, on their
 * ports. For the same reason events are read by `fetch`, since an `EventSource` can send no header.
 */
export function loopbackTransport(): Transport {
  let session: Promise<string> | null = null;
  const token = (): Promise<string> => {
    session ??= begin();
    return session;
  };

  // One stream for all listeners: a browser opens at most six connections to a host.
  const listeners = new Set<(event: CoreEvent) => void>();
  let listening = false;

  async function readEvents(): Promise<void> {
    const answer = await fetch('/events', { headers: { [tokenHeader]: await token() } });
    if (!answer.ok || answer.body === null)
      throw new Error(`the preview host answered ${String(answer.status)}`);
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const messages = (rest + part.value).split('\n\n');
      rest = messages.pop() ?? '';
      for (const message of messages) {
        if (!message.startsWith('data: ')) continue;
        const event = CoreEvent.parse(readJson(message.slice('data: '.length)));
        for (const listener of listeners) listener(event);
      }
    }
  }

  async function listen(): Promise<void> {
    listening = true;
    while (listeners.size > 0) {
      // A broken stream is opened again: the host may have been suspended with the laptop.
      await readEvents().catch(() => undefined);
      await new Promise((resolve) => {
        setTimeout(resolve, betweenTriesMs);
      });
    }
    listening = false;
  }

  return {
    invoke: async (name, args) => {
      const answer = await fetch(`/call/${encodeURIComponent(name)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', [tokenHeader]: await token() },
        body: writeJson(args),
      });
      if (!answer.ok) throw new Error(`the preview host answered ${String(answer.status)}`);
      return readJson(await answer.text());
    },
    subscribe: (listener) => {
      listeners.add(listener);
      if (!listening) void listen();
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
