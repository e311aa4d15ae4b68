import type { ServerResponse } from 'node:http';
import { commonHeaders } from '../host-parts/static-files.ts';
import { toWire } from './wire.ts';

export interface EventStream {
  add(response: ServerResponse): void;
  send(event: unknown): void;
  close(): void;
}

/** Server-sent events to every open page; a comment every 20 seconds keeps the line open. */
export function createEventStream(): EventStream {
  const open = new Set<ServerResponse>();
  const beat = setInterval(() => {
    for (const response of open) response.write(': \n\n');
  }, 20_000);
  beat.unref();
  return {
    add(response) {
      response.writeHead(200, {
        ...commonHeaders,
        'content-type': 'text/event-stream',
      });
      response.write(': open\n\n');
      open.add(response);
      response.on('close', () => open.delete(response));
    },
    send(event) {
      for (const response of open) response.write(`data: ${toWire(event)}\n\n`);
    },
    close() {
      clearInterval(beat);
      for (const response of open) response.end();
    },
  };
}
