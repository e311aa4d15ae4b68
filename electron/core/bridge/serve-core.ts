import type { CoreEvent } from '#shared/contract/events.ts';
import { failure } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Ports, PowerEvent } from '../ports.ts';
import { portRequests, ToCore } from './protocol.ts';
import { askedHelpers } from './helpers.ts';
import type { Channel, PortAnswer, PortArgs, PortMethod, Start, ToHost } from './protocol.ts';

/** What the bridge needs of the core; `createCore` gives more. */
export interface ServedCore {
  dispatch(name: string, args: unknown): Promise<Result<unknown>>;
  subscribe(listener: (event: CoreEvent) => void): () => void;
  close(): Promise<void>;
}

export interface CoreServer {
  /** Settles when the host has closed the core, or the channel has gone. */
  readonly closed: Promise<void>;
  /** Closes the core as if the host had asked: for a lost host. */
  close(): Promise<void>;
}

/**
 * The core's end of the channel. Waits for the host's `start`, builds the core with ports that ask the host, and answers calls
 * until it is told to close. A message that does not parse is dropped and logged; an error thrown by the core answers `internal`.
 */
export function serveCore(
  channel: Channel,
  create: (start: Start, ports: Ports) => ServedCore | Promise<ServedCore>,
): CoreServer {
  const post = (message: ToHost) => channel.post(message);
  const helpers = askedHelpers(post);
  const asked = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>();
  const powerListeners = new Set<(event: PowerEvent) => void>();
  let nextRequest = 0;
  let core: Promise<ServedCore> | undefined;
  let closing: Promise<void> | undefined;
  let tellClosed: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => (tellClosed = resolve));

  async function ask<M extends PortMethod>(method: M, args: PortArgs<M>): Promise<PortAnswer<M>> {
    const id = nextRequest++;
    const answer = await new Promise<unknown>((resolve, reject) => {
      asked.set(id, { resolve, reject });
      post({ kind: 'request', id, method, args });
    });
    // The table gives the schema of this very method; TypeScript cannot follow the index.
    return portRequests[method].answer.parse(answer) as PortAnswer<M>;
  }

  const ports = (start: Start): Ports => ({
    dialogs: {
      chooseSave: (request) => ask('dialogs.chooseSave', request),
      chooseOpen: (request) => ask('dialogs.chooseOpen', request),
      chooseFolder: (request) => ask('dialogs.chooseFolder', request),
    },
    opener: {
      open: (path) => ask('opener.open', { path }),
    },
    installer: {
      run: (installer) => ask('installer.run', installer),
    },
    secretStore: {
      available: () => ask('secretStore.available', {}),
      seal: (secret) => ask('secretStore.seal', { secret }),
      open: (sealed) => ask('secretStore.open', { sealed }),
    },
    power: {
      subscribe: (listener) => {
        powerListeners.add(listener);
        return () => void powerListeners.delete(listener);
      },
      setIdleLimit: async (seconds) => void (await ask('power.setIdleLimit', { seconds })),
    },
    preferences: {
      get: (key) => ask('preferences.get', { key }),
      set: async (key, value) => void (await ask('preferences.set', { key, value })),
    },
    places: start.places,
    log: {
      write: (entry) => void ask('log.write', entry).catch(() => undefined),
      read: () => ask('log.read', {}),
    },
    ...(start.startsHelpers
      ? {
          startBackupProcess: () => helpers.start('backup'),
          startPrintProcess: () => helpers.start('print'),
          startSealingProcess: () => helpers.start('sealing'),
        }
      : {}),
  });

  async function begin(start: Start): Promise<ServedCore> {
    const served = await create(start, ports(start));
    served.subscribe((event) => post({ kind: 'event', event }));
    post({ kind: 'ready' });
    return served;
  }

  async function answerCall(id: number, name: string, args: unknown): Promise<void> {
    const served = await core;
    const result =
      served === undefined || closing !== undefined ? failure('internal') : await served.dispatch(name, args);
    post({ kind: 'result', id, result });
  }

  function close(): Promise<void> {
    closing ??= (async () => {
      await (await core)?.close();
      post({ kind: 'closed' });
      tellClosed();
    })();
    return closing;
  }

  channel.onMessage((raw) => {
    const parsed = ToCore.safeParse(raw);
    if (!parsed.success) {
      void ask('log.write', { level: 'error', event: 'bridge.refused-message' }).catch(() => undefined);
      return;
    }
    const message = parsed.data;
    switch (message.kind) {
      case 'start':
        core ??= begin(message);
        break;
      case 'call':
        answerCall(message.id, message.name, message.args).catch(() =>
          post({ kind: 'result', id: message.id, result: failure('internal') }),
        );
        break;
      case 'answer':
        asked.get(message.id)?.resolve(message.value);
        asked.delete(message.id);
        break;
      case 'refusal':
        asked.get(message.id)?.reject(new Error(`port: ${message.reason}`));
        asked.delete(message.id);
        break;
      case 'power':
        for (const listener of powerListeners) listener(message.event);
        break;
      case 'helper-message':
      case 'helper-ended':
        helpers.receive(message);
        break;
      case 'close':
        void close();
        break;
    }
  });
  post({ kind: 'hello' });
  return { closed, close };
}
