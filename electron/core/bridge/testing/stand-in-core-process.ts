/** A core process without a case file, for the tests of the bridge and of the hosts: the real channel, a few calls. */
import type { CoreEvent } from '#shared/contract/events.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Ports } from '../../ports.ts';
import { processChannel } from '../process-channel.ts';
import { serveCore } from '../serve-core.ts';
import type { ServedCore } from '../serve-core.ts';

function standIn(ports: Ports): ServedCore {
  const listeners = new Set<(event: CoreEvent) => void>();
  const tell = (event: CoreEvent) => {
    for (const listener of listeners) listener(event);
  };
  ports.power.subscribe((event) =>
    tell({ type: 'locked', reason: event === 'system-locked' ? 'system' : event }),
  );
  async function dispatch(name: string, args: unknown): Promise<Result<unknown>> {
    switch (name) {
      case 'test.echo':
        return success(args);
      case 'test.bytes':
        return success(args instanceof Uint8Array ? args.toReversed() : null);
      case 'test.save':
        return success(
          await ports.dialogs.chooseSave({ kind: 'packet', suggestedName: 'lähete.rinnalla-packet' }),
        );
      case 'test.open':
        return success(await ports.dialogs.chooseOpen({ kind: 'case-file' }));
      case 'test.idle':
        await ports.power.setIdleLimit(1);
        return success(null);
      case 'test.helper': {
        const helper = ports.startBackupProcess?.();
        if (helper === undefined) return success('no helper');
        return new Promise((resolve) => {
          const heard: unknown[] = [];
          helper.onMessage((message) => {
            heard.push(message);
            helper.end();
          });
          helper.onEnd(() => resolve(success(heard)));
          helper.post(args);
        });
      }
      case 'test.tell':
        tell({ type: 'unlocked' });
        return success(null);
      case 'test.crash':
        process.exit(7);
      case 'test.never':
        return new Promise(() => undefined);
      default:
        return failure('unknown-call');
    }
  }
  return {
    dispatch,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: async () => {
      await ports.preferences.set('closed', true);
    },
  };
}

// Ctrl C reaches the whole process group; the host closes the core in its own order.
process.on('SIGINT', () => undefined);

const server = serveCore(
  processChannel(() => void server.close()),
  (_start, ports) => standIn(ports),
);
await server.closed;
process.exit(0);
