/** Entry of the core's own process, under both hosts: a core behind the channel to whoever started it. */
import '#core/small-memory.ts';
import { serveCore } from '#core/bridge/serve-core.ts';
import { processChannel } from '#core/bridge/process-channel.ts';
import { systemClock, systemIds } from '#core/clock.ts';
import { createCore } from '#core/core.ts';
import { forkPrintProcess } from '#core/print/process/start.ts';

// What this process writes is for this user of the computer alone.
process.umask(0o077);

// Ctrl C reaches the whole process group; the host closes the core in its own order.
process.on('SIGINT', () => undefined);
process.on('SIGHUP', () => undefined);

const server = serveCore(
  processChannel(() => void server.close()),
  ({ host, version, language, clockStart }, ports) =>
    createCore({
      ports: { startPrintProcess: forkPrintProcess, ...ports },
      clock: systemClock(clockStart),
      ids: systemIds,
      surroundings: { host, version, language },
    }),
);
await server.closed;
process.exit(0);
