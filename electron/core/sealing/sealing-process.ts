/** Entry of the process that seals and opens large packets. It ends with the core that started it. */
import '../small-memory.ts';
import { processChannel } from '../bridge/process-channel.ts';
import { serveSealing } from './serve.ts';

process.umask(0o077);
serveSealing(processChannel(() => process.exit(0)));
