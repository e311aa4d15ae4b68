/**
 * The core's process with an update key of a test's own, which lies in the data folder: this build has none pinned. Only the preview host
 * of a test starts it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveCore } from '#core/bridge/serve-core.ts';
import { processChannel } from '#core/bridge/process-channel.ts';
import { systemClock, systemIds } from '#core/clock.ts';
import { createCore } from '#core/core.ts';

const server = serveCore(
  processChannel(() => void server.close()),
  ({ host, version, language, clockStart, places }, ports) =>
    createCore({
      ports,
      clock: systemClock(clockStart),
      ids: systemIds,
      surroundings: { host, version, language },
      updates: {
        updateKeys: [readFileSync(join(places.userData, 'test-update-key'), 'utf8')],
        windowsPublishers: [],
        feed: null,
        system: 'linux-x64',
      },
    }),
);
await server.closed;
process.exit(0);
