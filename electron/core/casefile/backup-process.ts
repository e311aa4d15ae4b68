import { processChannel } from '../bridge/process-channel.ts';
import { serveBackups } from './backup/serve.ts';

// What this process writes is for this user of the computer alone.
process.umask(0o077);

/** Entry of the short-lived process that copies and verifies backups. It ends with the core that started it. */
const channel = processChannel(() => process.exit(0));
serveBackups({
  // The replies are plain data, which every channel can carry.
  post: (reply) => channel.post(reply),
  onMessage: (listener) => channel.onMessage(listener),
});
