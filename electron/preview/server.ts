import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { z } from 'zod';
import { callNamePattern } from '#shared/contract/names.ts';
import type { CoreLink } from '#core/bridge/connect-core.ts';
import type { IdleTimer } from '../host-parts/idle-timer.ts';
import { commonHeaders, openStaticFiles } from '../host-parts/static-files.ts';
import { createEventStream } from './event-stream.ts';
import type { FilePicker } from './file-picker.ts';
import { bodyOf, fromOwnPage } from './guard.ts';
import { createSessions } from './session.ts';
import type { Scope } from './session.ts';
import { fromWire, toWire } from './wire.ts';

export interface PreviewServer {
  /** The address with fresh one-time tokens in its fragment, which browsers do not send: `#<window's>.<picker's>`. */
  address(): string;
  /** Tells the picker's page that dialogs opened or closed. */
  dialogsChanged(): void;
  close(): Promise<void>;
}

export interface PreviewParts {
  readonly core: CoreLink;
  readonly picker: FilePicker;
  readonly idle: IdleTimer;
  readonly language: () => string;
  /** Folder of the built window, and of the picker's bundle. */
  readonly rendererFolder: string;
  readonly pickerFolder: string;
  readonly bodyLimit?: number;
  /** Milliseconds within which a request must have come whole. */
  readonly requestPatienceMs?: number;
}

const OneTime = z.strictObject({ token: z.string().max(100) });
const Folder = z.strictObject({ folder: z.string().max(4096) });
const Choose = z.strictObject({
  id: z.number().int(),
  folder: z.string().max(4096),
  name: z.string().max(255),
  replace: z.boolean(),
});
const Cancel = z.strictObject({ id: z.number().int() });

/** A note of a million characters in JSON, with room for an attached paper. */
const defaultBodyLimit = 32 * 1024 * 1024;
/** On this machine a request of the largest size takes less than a second. */
const defaultRequestPatienceMs = 20_000;
const pickerPaths = ['/picker/picker.js', '/picker/picker.css', '/picker/icon.svg'];

/**
 * The loopback server of the preview: the window's files, the calls, the events and the picker, and nothing else. Every request is
 * checked for its Host and Origin; everything but the files also needs the session of its scope.
 */
export async function startServer(parts: PreviewParts): Promise<PreviewServer> {
  const { core, picker, idle, bodyLimit = defaultBodyLimit } = parts;
  // How long a page may take to send what it asks; the line of the events, which has been asked for, stays open.
  const patience = parts.requestPatienceMs ?? defaultRequestPatienceMs;
  const server = createServer({
    requestTimeout: patience,
    headersTimeout: patience,
    connectionsCheckingInterval: Math.ceil(patience / 4),
  });
  const port = await listen(server);
  const sessions = createSessions(port);
  const files = openStaticFiles(
    parts.rendererFolder,
    '<link rel="icon" href="/picker/icon.svg"><link rel="stylesheet" href="/picker/picker.css"><script src="/picker/picker.js"></script>',
  );
  const pickerFiles = openStaticFiles(parts.pickerFolder);
  const windowEvents = createEventStream();
  const pickerEvents = createEventStream();
  const dialogs = () => ({ language: parts.language(), dialogs: picker.waiting() });

  function reply(
    response: ServerResponse,
    status: number,
    value?: unknown,
    headers: Record<string, string> = {},
  ): void {
    response.writeHead(status, { ...commonHeaders, 'content-type': 'application/json', ...headers });
    response.end(value === undefined ? '' : toWire(value));
  }

  /** The parsed body of a POST of ours; answers the refusal itself and gives `undefined` otherwise. */
  async function read<T>(
    request: IncomingMessage,
    response: ServerResponse,
    schema: z.ZodType<T>,
  ): Promise<{ value: T } | undefined> {
    if (request.headers['content-type'] !== 'application/json') {
      reply(response, 415);
      return undefined;
    }
    const text = await bodyOf(request, bodyLimit);
    if (text === null) {
      reply(response, 413, undefined, { connection: 'close' });
      return undefined;
    }
    try {
      return { value: schema.parse(fromWire(text)) };
    } catch {
      reply(response, 400);
      return undefined;
    }
  }

  async function post(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (path === '/session') {
      const body = await read(request, response, OneTime);
      if (body === undefined) return;
      const session = sessions.exchange(body.value.token);
      if (session === null) return reply(response, 403);
      return reply(
        response,
        200,
        { token: session.token, next: session.next },
        { 'set-cookie': session.cookie },
      );
    }
    const scope: Scope = path.startsWith('/picker/') ? 'picker' : 'window';
    if (!sessions.holds(scope, request.headers)) return reply(response, 403);
    const name = path.startsWith('/call/') ? path.slice('/call/'.length) : '';
    if (callNamePattern.test(name)) {
      const body = await read(request, response, z.unknown());
      if (body === undefined) return;
      if (name === 'app.active') idle.touch();
      return reply(response, 200, await core.dispatch(name, body.value));
    }
    switch (path) {
      case '/picker/input':
        idle.touch();
        return reply(response, 200, null);
      case '/picker/list': {
        const body = await read(request, response, Folder);
        return body && reply(response, 200, await picker.list(body.value.folder));
      }
      case '/picker/choose': {
        const body = await read(request, response, Choose);
        return body && reply(response, 200, await picker.choose(body.value));
      }
      case '/picker/cancel': {
        const body = await read(request, response, Cancel);
        if (body === undefined) return;
        picker.cancel(body.value.id);
        return reply(response, 200, null);
      }
      default:
        return reply(response, 404);
    }
  }

  async function get(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (path === '/events' || path === '/picker/events') {
      const scope: Scope = path === '/events' ? 'window' : 'picker';
      if (!sessions.holds(scope, request.headers)) return reply(response, 403);
      (scope === 'window' ? windowEvents : pickerEvents).add(response);
      if (scope === 'picker') pickerEvents.send(dialogs());
      return;
    }
    const answer = await (pickerPaths.includes(path)
      ? pickerFiles(path.slice('/picker'.length))
      : files(path));
    response.writeHead(answer.status, answer.headers);
    response.end(answer.body);
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!fromOwnPage(request, port)) return reply(response, 403);
    const path = request.url ?? '';
    if (request.method === 'POST') return post(path, request, response);
    if (request.method === 'GET') return get(path, request, response);
    return reply(response, 405);
  }

  server.on('request', (request, response) => {
    handle(request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else reply(response, 500);
    });
  });
  const leave = core.subscribe((event) => {
    // What a dialog was asked for is gone when the case file is.
    if (event.type === 'locked') picker.cancelAll();
    windowEvents.send(event);
  });

  return {
    address: () => `http://127.0.0.1:${port}/#${sessions.offer('window')}.${sessions.offer('picker')}`,
    dialogsChanged: () => pickerEvents.send(dialogs()),
    async close() {
      leave();
      windowEvents.close();
      pickerEvents.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** The random port that the system gave on the loopback. */
async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const listening = server.address();
  if (listening === null || typeof listening === 'string') throw new Error('The preview host has no port.');
  return listening.port;
}
