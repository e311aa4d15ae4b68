import { z } from 'zod';
import { openConnection } from '../connection.ts';
import { programArguments, tell } from './programs.ts';

/** Rewrites a case file again and again until it is killed. */
const { path, key } = programArguments((value) =>
  z.object({ path: z.string(), key: z.string() }).parse(value),
);
const raw = openConnection(path, Buffer.from(key, 'hex'), { create: false });
tell({ begun: true });
for (;;) raw.exec('VACUUM');
