import type { HelperProcess } from '../../ports.ts';
import type { Engine } from '../engine.ts';
import { PrintError, PrintStopped } from '../print-error.ts';
import { PrintReply } from './protocol.ts';
import type { PrintRequest } from './protocol.ts';

/** An engine in a process of its own, which can be ended. */
export interface PrintProcess extends Engine {
  readonly kind: 'process';
  /** Ends the process, if there is one; what it was asked throws {@link PrintStopped}. The next paper starts another. */
  end(): void;
}

/** After so long without a paper the process is ended, and its memory is the system's again. */
const idleMilliseconds = 5 * 60 * 1000;

interface Waiting {
  readonly resolve: (pdf: Uint8Array<ArrayBuffer>) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * An engine that has its papers set in another process, started at the first one. What stands on the paper travels through the
 * channel to that process alone, not through its arguments, its environment or a file.
 */
export function printProcess(start: () => HelperProcess, idle = idleMilliseconds): PrintProcess {
  let running: { readonly process: HelperProcess; readonly waiting: Map<number, Waiting> } | null = null;
  let timer: NodeJS.Timeout | undefined;
  let next = 0;

  const end = (): void => {
    clearTimeout(timer);
    const ended = running;
    running = null;
    if (ended === null) return;
    for (const { reject } of ended.waiting.values()) reject(new PrintStopped());
    ended.waiting.clear();
    ended.process.end();
  };

  const begin = (): NonNullable<typeof running> => {
    const process = start();
    const begun = { process, waiting: new Map<number, Waiting>() };
    process.onMessage((message) => {
      const reply = PrintReply.safeParse(message);
      if (!reply.success) return;
      const waits = begun.waiting.get(reply.data.id);
      begun.waiting.delete(reply.data.id);
      if (reply.data.kind === 'pdf') waits?.resolve(reply.data.pdf);
      else waits?.reject(new PrintError(reply.data.message));
    });
    process.onEnd(() => {
      for (const { reject } of begun.waiting.values()) reject(new PrintStopped());
      begun.waiting.clear();
      if (running === begun) running = null;
    });
    return begun;
  };

  return {
    kind: 'process',
    end,
    compile: async (template, data, { language }) => {
      clearTimeout(timer);
      const { process, waiting } = (running ??= begin());
      const request: PrintRequest = {
        kind: 'compile',
        id: next++,
        template,
        data: JSON.stringify(data),
        language,
      };
      try {
        return await new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
          waiting.set(request.id, { resolve, reject });
          process.post(request);
        });
      } finally {
        clearTimeout(timer);
        if (waiting.size === 0) {
          timer = setTimeout(end, idle);
          timer.unref();
        }
      }
    },
  };
}
