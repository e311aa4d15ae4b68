/** Entry of the process that sets papers. It ends with the core that started it. */
import '../small-memory.ts';
import { processChannel } from '../bridge/process-channel.ts';
import { servePrints } from './process/serve.ts';

process.umask(0o077);
servePrints(processChannel(() => process.exit(0)));
