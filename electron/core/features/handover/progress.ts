import type { App } from '../../app.ts';

/** Tells the window how far a handover is, and lets the process's messages through. */
export const teller =
  (app: App) =>
  async (done: number): Promise<void> => {
    app.emit({ type: 'progress', work: 'handover', done });
    await new Promise((resolve) => setImmediate(resolve));
  };
