import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { openConnection } from '../connection.ts';
import { programArguments, tell } from './programs.ts';

/** A second program with the key that tries to open and write a case file again and again, until it is told to stop. */
const { path, key } = programArguments((value) =>
  z.object({ path: z.string(), key: z.string() }).parse(value),
);
let attempts = 0;
let written = 0;
let running = true;
process.on('message', () => {
  running = false;
});
tell({ ready: true });
while (running) {
  attempts += 1;
  try {
    const raw = openConnection(path, Buffer.from(key, 'hex'), { create: false });
    raw.prepare('INSERT INTO setting VALUES (?, ?)').run(`intruder-${randomUUID()}`, 'v');
    written += 1;
    raw.close();
  } catch {
    // Being kept out is what should happen.
  }
  tell({ attempts, written });
  await new Promise((resolve) => setTimeout(resolve, 1));
}
tell({ attempts, written });
process.disconnect();
