import { z } from 'zod';
import { openWithKey } from '../open-with-key.ts';
import type { OpenCaseFile } from '../open-case-file.ts';
import { fixedClock } from './case-files.ts';
import { programArguments, tell } from './programs.ts';

/** A copy of the app that opens the case file when told `open` and closes it when told `close`. */
const { path, key } = programArguments((value) =>
  z.object({ path: z.string(), key: z.string() }).parse(value),
);
let file: OpenCaseFile | undefined;
process.on('message', (message) => {
  void (async () => {
    if (z.object({ open: z.literal(true) }).safeParse(message).success) {
      const opened = await openWithKey({ path, clock: fixedClock() }, Buffer.from(key, 'hex'));
      if (opened.ok) file = opened.value;
      tell({ outcome: opened.ok ? 'opened' : opened.error.code });
    } else {
      await file?.close();
      file = undefined;
      tell({ outcome: 'closed' });
    }
  })();
});
tell({ ready: true });
