import type { App } from '../../app.ts';

/** Rows between two tidings of how far it is. */
export const stride = 100;

/** Tells the window how far an import or its undoing is. */
export const teller =
  (app: App) =>
  async (done: number): Promise<void> => {
    app.emit({ type: 'progress', work: 'import', done });
    // The queries of one connection never let the process's messages through by themselves.
    await new Promise((resolve) => setImmediate(resolve));
  };
