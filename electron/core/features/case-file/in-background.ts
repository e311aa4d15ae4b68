import type { App } from '../../app.ts';
import { traceOf } from '../../trace.ts';

/** A fault in the background is written to the local log; the coach's call was answered long ago. */
export const inBackground = (app: App, event: string, work: Promise<unknown>): void => {
  work.catch((error: unknown) => {
    // A file that was locked meanwhile ends such work; that is no fault.
    if (app.caseFile() === null) return;
    app.ports.log.write({ level: 'error', event, detail: traceOf(error) });
  });
};
