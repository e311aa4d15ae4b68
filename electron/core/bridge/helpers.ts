import type { HelperProcess } from '../ports.ts';
import type { HelperKind, ToCore, ToHost } from './protocol.ts';
import type { CoreProcess } from './connect-core.ts';

type FromHost = Extract<ToCore, { kind: 'helper-message' | 'helper-ended' }>;
type FromCore = Extract<ToHost, { kind: 'helper-start' | 'helper-post' | 'helper-end' }>;

/** The core's end of helper processes that the host starts for it. */
export function askedHelpers(post: (message: ToHost) => void): {
  start: (which: HelperKind) => HelperProcess;
  receive: (message: FromHost) => void;
} {
  const running = new Map<number, { messages: ((message: unknown) => void)[]; ends: (() => void)[] }>();
  let next = 0;
  return {
    start(which) {
      const helper = next++;
      const listeners = { messages: [] as ((message: unknown) => void)[], ends: [] as (() => void)[] };
      running.set(helper, listeners);
      post({ kind: 'helper-start', helper, which });
      return {
        post: (message) => post({ kind: 'helper-post', helper, message }),
        onMessage: (listener) => void listeners.messages.push(listener),
        onEnd: (listener) => void listeners.ends.push(listener),
        end: () => post({ kind: 'helper-end', helper }),
      };
    },
    receive(message) {
      const listeners = running.get(message.helper);
      if (message.kind === 'helper-message') {
        for (const listener of listeners?.messages ?? []) listener(message.message);
        return;
      }
      running.delete(message.helper);
      for (const listener of listeners?.ends ?? []) listener();
    },
  };
}

/** The host's end: starts the processes and passes messages through, unread. They end with the core that asked for them. */
export function startedHelpers(
  spawn: ((which: HelperKind) => CoreProcess) | undefined,
  post: (message: ToCore) => void,
): { receive: (message: FromCore) => void; endAll: () => void } {
  const running = new Map<number, CoreProcess>();
  return {
    receive(message) {
      const { helper } = message;
      if (message.kind === 'helper-post') return running.get(helper)?.post(message.message);
      if (message.kind === 'helper-end') return running.get(helper)?.kill();
      if (spawn === undefined) return post({ kind: 'helper-ended', helper });
      const started = spawn(message.which);
      running.set(helper, started);
      started.onMessage((inner) => post({ kind: 'helper-message', helper, message: inner }));
      started.onExit(() => {
        if (running.delete(helper)) post({ kind: 'helper-ended', helper });
      });
    },
    endAll() {
      for (const process of running.values()) process.kill();
      running.clear();
    },
  };
}
