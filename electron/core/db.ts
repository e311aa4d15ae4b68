import type { Kysely, Transaction } from 'kysely';
import type { Database } from './casefile/schema.ts';

/** For reading: an open case file, or the transaction one is in. */
export type Db = Kysely<Database>;

/** For writing: always a transaction, so that a use case and its audit entry stand or fall together. */
export type WritableDb = Transaction<Database>;
