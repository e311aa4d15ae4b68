import { CompiledQuery } from 'kysely';
import type { Compilable, QueryResult } from 'kysely';
import type { Db } from '../db.ts';

type Value = string | number | null;

/** Stands for an argument while the statement is written out; no text of a case file begins so. */
const standIn = (position: number): string => `\u0000argument ${String(position)}`;

/**
 * A statement that every save asks: written out by Kysely the first time only, then asked with other values. Building and writing
 * out is half of what the program adds to a small statement. The arguments may only be bound as values: `write` is called once,
 * with stand-ins, and what it decides by an argument would be decided for all times; an argument that is not bound as it is throws.
 */
export const writtenOnce = <AnyDb extends Db, Args extends readonly Value[], Row>(
  write: (db: AnyDb, ...args: Args) => Compilable<Row>,
): ((db: AnyDb, ...args: Args) => Promise<QueryResult<Row>>) => {
  let written: { readonly sql: string; readonly bound: readonly ((args: Args) => unknown)[] } | null = null;
  const writeOut = (db: AnyDb, count: number) => {
    const standIns = Array.from({ length: count }, (_, position) => standIn(position));
    // Texts in place of every type: they are bound and never looked at.
    const { sql, parameters } = write(db, ...(standIns as unknown as Args)).compile();
    const missing = standIns.find((one) => !parameters.includes(one));
    if (missing !== undefined) throw new Error(`a value is not bound as it is: ${sql}`);
    const bound = parameters.map((parameter) => {
      const position = standIns.findIndex((one) => one === parameter);
      return position === -1 ? () => parameter : (args: Args) => args[position];
    });
    return { sql, bound };
  };
  return (db, ...args) => {
    written ??= writeOut(db, args.length);
    return db.executeQuery<Row>(
      CompiledQuery.raw(
        written.sql,
        written.bound.map((value) => value(args)),
      ),
    );
  };
};
