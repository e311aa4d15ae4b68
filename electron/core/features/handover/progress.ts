import type { App } from '../../app.ts';

/** Tells the window how far a handover is, from 0 to 1. */
export const tellOf =
  (app: App) =>
  (done: number): void => {
    app.emit({ type: 'progress', work: 'handover', done });
  };

/** The same, and lets the process's messages through. */
export const teller =
  (app: App) =>
  async (done: number): Promise<void> => {
    tellOf(app)(done);
    await new Promise((resolve) => setImmediate(resolve));
  };
