import { foundation } from './0001-foundation.ts';
import { casework } from './0002-casework.ts';
import { search } from './0003-search.ts';
import type { Migration } from './migration.ts';

/** Every step in order. A new one goes to the end; a released one is never changed. */
export const migrations: readonly Migration[] = [foundation, casework, search];
