import { CoreEvent } from '#shared/contract/events.ts';
import { failure } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { PowerEvent } from '../ports.ts';
import { arePlain } from '../plain-arguments.ts';
import { portRequests, ToHost } from './protocol.ts';
import { startedHelpers } from './helpers.ts';
import type { Channel, HelperKind, PortAnswers, PortMethod, Start, ToCore } from './protocol.ts';

/** A core process as the host sees it, whichever way it was started. */
export interface CoreProcess extends Channel {
  onExit(listener: (code: number | null) => void): void;
  kill(): void;
}

/** The core behind its process: the same calls, the same events. */
export interface CoreLink {
  /** Always answers; `internal` when the process died under the call. */
  dispatch(name: string, args: unknown): Promise<Result<unknown>>;
  subscribe(listener: (event: CoreEvent) => void): () => void;
  /** Passes on what the system said. */
  power(event: PowerEvent): void;
  /** Locks and closes the case file, and ends the process; at most `closeWithinMs` later. */
  close(): Promise<void>;
}

export interface CoreConnection {
  readonly spawn: () => CoreProcess;
  /** Starts a helper process for the core, where the core itself may not fork. */
  readonly spawnHelper?: (which: HelperKind) => CoreProcess;
  readonly start: Omit<Start, 'kind' | 'startsHelpers'>;
  readonly answers: PortAnswers;
  /** Told of every end of the process that nobody asked for. */
  readonly onCrash?: (facts: { code: number | null; restarts: boolean }) => void;
  readonly closeWithinMs?: number;
  readonly now?: () => number;
}

const crashWindowMs = 60_000;
const crashesAllowed = 3;

/**
 * Starts the core's process and keeps it running: a crash answers every pending call with `internal`, tells the window `locked`
 * (reason `failure`), and a new process begins locked. After the third crash in a minute none is started, and calls answer
 * `internal`.
 */
export function connectCore(connection: CoreConnection): CoreLink {
  const { spawn, spawnHelper, start, answers, onCrash, closeWithinMs = 10_000, now = Date.now } = connection;
  const listeners = new Set<(event: CoreEvent) => void>();
  const pending = new Map<number, (result: Result<unknown>) => void>();
  const crashes: number[] = [];
  let nextCall = 0;
  let process: CoreProcess | undefined;
  let ready = false;
  let waiting: ToCore[] = [];
  let closing: { promise: Promise<void>; done: () => void } | undefined;

  function post(message: ToCore): void {
    if (ready) process?.post(message);
    else waiting.push(message);
  }

  const helpers = startedHelpers(spawnHelper, post);

  function tell(event: CoreEvent): void {
    for (const listener of listeners) listener(event);
  }

  async function answer(to: CoreProcess, id: number, method: PortMethod, rawArgs: unknown): Promise<void> {
    try {
      const args = portRequests[method].args.parse(rawArgs);
      // The table ties the arguments to the method; TypeScript cannot follow the index.
      const value = await (answers[method] as (args: unknown) => Promise<unknown>)(args);
      to.post({ kind: 'answer', id, value } satisfies ToCore);
    } catch (error) {
      to.post({
        kind: 'refusal',
        id,
        reason: error instanceof Error ? error.name : 'unknown',
      } satisfies ToCore);
    }
  }

  function receive(from: CoreProcess, raw: unknown): void {
    const parsed = ToHost.safeParse(raw);
    if (!parsed.success) {
      void answers['log.write']({ level: 'error', event: 'bridge.refused-message' }).catch(() => undefined);
      return;
    }
    const message = parsed.data;
    switch (message.kind) {
      case 'hello':
        from.post({ kind: 'start', ...start, startsHelpers: spawnHelper !== undefined } satisfies ToCore);
        break;
      case 'ready':
        ready = true;
        for (const held of waiting.splice(0)) from.post(held);
        break;
      case 'result':
        pending.get(message.id)?.(message.result as Result<unknown>);
        pending.delete(message.id);
        break;
      case 'event': {
        const event = CoreEvent.safeParse(message.event);
        if (event.success) tell(event.data);
        break;
      }
      case 'request':
        void answer(from, message.id, message.method, message.args);
        break;
      case 'helper-start':
      case 'helper-post':
      case 'helper-end':
        helpers.receive(message);
        break;
      case 'closed':
        closing?.done();
        break;
    }
  }

  function ended(code: number | null): void {
    process = undefined;
    ready = false;
    waiting = [];
    helpers.endAll();
    for (const resolve of pending.values()) resolve(failure('internal'));
    pending.clear();
    if (closing !== undefined) {
      closing.done();
      return;
    }
    const at = now();
    crashes.push(at);
    const restarts = crashes.filter((crash) => at - crash < crashWindowMs).length < crashesAllowed;
    onCrash?.({ code, restarts });
    if (restarts) run();
    tell({ type: 'locked', reason: 'failure' });
  }

  function run(): void {
    const started = spawn();
    process = started;
    started.onMessage((raw) => {
      if (process === started) receive(started, raw);
    });
    started.onExit((code) => {
      if (process === started) ended(code);
    });
  }

  run();

  return {
    dispatch(name, args) {
      if (process === undefined || closing !== undefined) return Promise.resolve(failure('internal'));
      // What cannot be taken apart at the other end must not end the process there.
      if (!arePlain(args)) return Promise.resolve(failure('invalid-arguments'));
      return new Promise((resolve) => {
        const id = nextCall++;
        pending.set(id, resolve);
        try {
          post({ kind: 'call', id, name, args });
        } catch {
          // Arguments that cannot be cloned are no arguments of ours.
          pending.delete(id);
          resolve(failure('invalid-arguments'));
        }
      });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    power(event) {
      post({ kind: 'power', event });
    },
    close() {
      if (closing !== undefined) return closing.promise;
      if (process === undefined) return Promise.resolve();
      const ending = process;
      let done: () => void = () => undefined;
      const promise = new Promise<void>((resolve) => (done = resolve));
      closing = { promise, done };
      const timer = setTimeout(done, closeWithinMs);
      post({ kind: 'close' });
      return promise.finally(() => {
        clearTimeout(timer);
        ending.kill();
      });
    },
  };
}
