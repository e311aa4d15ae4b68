/** Opens the packets of a folder, one after another, in a process of its own, and tells what each was and what it cost. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { programArguments, tell } from '../../casefile/testing/programs.ts';
import { openPacket } from '../../packet/open.ts';

const { files, key } = programArguments((value) =>
  z
    .object({ files: z.array(z.string()), key: z.object({ identity: z.string(), recipient: z.string() }) })
    .parse(value),
);
for (const file of files) {
  const sealed = new Uint8Array(readFileSync(file));
  const began = performance.now();
  const opened = await openPacket(sealed, [key]);
  tell({
    file,
    outcome: opened.ok ? 'ok' : opened.error.code,
    milliseconds: performance.now() - began,
    // Kilobytes on Linux and macOS alike in Node.
    megabytes: process.resourceUsage().maxRSS / 1000,
  });
}
process.disconnect();
