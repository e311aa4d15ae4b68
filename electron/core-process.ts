/** Entry of the core's own process, under both hosts: a core behind the channel to whoever started it. */
import '#core/small-memory.ts';
import { serveCore } from '#core/bridge/serve-core.ts';
import { processChannel } from '#core/bridge/process-channel.ts';
import { systemClock, systemIds } from '#core/clock.ts';
import { createCore } from '#core/core.ts';
import { watchFolder } from '#core/inbox/watch-folder.ts';
import { forkPrintProcess } from '#core/print/process/start.ts';
import { forkSealingProcess } from '#core/sealing/start.ts';
import { PlainDate } from '#shared/time.ts';

// What this process writes is for this user of the computer alone.
process.umask(0o077);

// Ctrl C reaches the whole process group; the host closes the core in its own order.
process.on('SIGINT', () => undefined);
process.on('SIGHUP', () => undefined);

/** Put in by the build (electron.vite.config.ts); where the sources run as they are, there is none. */
declare const __BUILT_ON__: string | undefined;
const builtOn = PlainDate.safeParse(typeof __BUILT_ON__ === 'undefined' ? null : __BUILT_ON__);

const server = serveCore(
  processChannel(() => void server.close()),
  ({ host, version, language, clockStart }, ports) =>
    createCore({
      ports: {
        startPrintProcess: forkPrintProcess,
        startSealingProcess: forkSealingProcess,
        watchFolder,
        ...ports,
      },
      clock: systemClock(clockStart),
      ids: systemIds,
      surroundings: {
        host,
        version,
        language,
        // A test's clock knows nothing of when the app under test was built.
        ...(builtOn.success && clockStart === undefined ? { builtOn: builtOn.data } : {}),
      },
    }),
);
await server.closed;
process.exit(0);
