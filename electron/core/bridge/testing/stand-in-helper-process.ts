/** A helper process that answers every message with itself. */
import { processChannel } from '../process-channel.ts';

const channel = processChannel(() => process.exit(0));
channel.onMessage((message) => channel.post({ heard: message }));
