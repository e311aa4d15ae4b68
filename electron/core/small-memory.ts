/**
 * Keeps the memory of the core's own process small. Imported before anything else there, since it acts on what is loaded after
 * it: V8 lets a heap double before it looks for what is no longer needed, and reading ten thousand people a few times left
 * 450 MB resident of which 60 MB were in use. From here on the heap may grow by a fifth before it is looked through, and the
 * part for new values stays small; no limit is set, so that nothing fails that worked before.
 */
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--heap-growing-percent=20');
setFlagsFromString('--semi-space-growth-factor=1');
