import type { App } from './app.ts';

/** The case file that a call began with was locked while the call was under way. */
export class SessionEnded extends Error {
  constructor() {
    super('the case file was locked meanwhile');
  }
}

/**
 * The app as one call sees it: bound to the case file that was open when the call began. A call may wait for a dialog or a long
 * calculation; when the file is locked meanwhile, it reads, writes and keeps nothing more, also when another file (or the same one) has
 * been unlocked since. Otherwise what was read of one file could be written into another, and what was decrypted could outlive the lock
 * under a fresh handle.
 */
export const duringSession = (app: App): App => {
  const file = app.caseFile();
  const still = (): void => {
    if (file === null || app.caseFile() !== file) throw new SessionEnded();
  };
  return {
    ...app,
    handles: {
      ...app.handles,
      keep: (kind, value) => {
        still();
        return app.handles.keep(kind, value);
      },
    },
    caseFile: () => (app.caseFile() === file ? file : null),
    read: async (query) => {
      still();
      return app.read(query);
    },
    write: (useCase) =>
      app.write((trx) => {
        still();
        return useCase(trx);
      }),
  };
};
