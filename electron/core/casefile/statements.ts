import type { Statement } from 'better-sqlite3';
import type { RawDatabase } from './connection.ts';

/** More than the app's queries in all their shapes; what is used least goes first. */
const mostKept = 300;

/**
 * The connection as Kysely uses it, with its prepared statements kept for the next time: preparing is half of the time of a
 * small query (measured with 10,000 calls of a practice file). SQLite prepares anew by itself after a change of the schema, and the driver
 * clears the values after each run, so a kept statement holds nothing that anybody wrote.
 */
export const withKeptStatements = (raw: RawDatabase) => {
  const kept = new Map<string, Statement<unknown[]>>();
  return {
    prepare: (text: string): Statement<unknown[]> => {
      const known = kept.get(text);
      // One that is being read row by row cannot be begun again.
      const statement = known === undefined || known.busy ? raw.prepare<unknown[]>(text) : known;
      kept.delete(text);
      kept.set(text, statement);
      for (const oldest of kept.keys()) {
        if (kept.size <= mostKept) break;
        kept.delete(oldest);
      }
      return statement;
    },
    close: (): void => {
      kept.clear();
      raw.close();
    },
  };
};
