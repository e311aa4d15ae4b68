import type { App } from '../../app.ts';

/** The newest entries of the local log, oldest first. A log that cannot be read has none. */
export const newestLines = (app: App): ReturnType<App['ports']['log']['read']> =>
  app.ports.log.read().catch(() => []);
