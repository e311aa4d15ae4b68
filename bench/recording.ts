import type Database from 'better-sqlite3';
import { z } from 'zod';

const Value = z.union([z.string(), z.number(), z.null()]);
const Step = z.object({
  sql: z.string(),
  values: z.array(Value),
  /** Changes nothing. */
  reads: z.boolean(),
  /** Has rows to give, as an insertion with RETURNING also has. */
  gives: z.boolean(),
});
export const Turns = z.array(z.array(Step));
export type Turn = z.infer<typeof Turns>[number];
type Value = z.infer<typeof Value>;

/** What SQLite was asked, turn by turn: the very questions that other bindings are then asked on a copy of the same file. */
export interface Recording {
  /** Everything that is asked from now on is of a new turn. */
  begin(): void;
  /** The turns since the last time, in their order; empty ones left out. */
  take(): Turn[];
}

const settles = /^\s*(?:begin|commit|rollback|savepoint|release)\b/i;

/**
 * Listens to a connection. Beginnings and ends of transactions are left out: a turn that writes is played as one transaction.
 * Statements with values other than texts, numbers and NULL are bugs here: the app binds no others.
 */
export function record(raw: Database.Database): Recording {
  let turns: Turn[] = [];
  let current: Turn = [];
  const prepare = raw.prepare.bind(raw);
  const listening = (sql: string): Database.Statement => {
    const statement = prepare(sql);
    const note = (bound: readonly unknown[]): void => {
      if (settles.test(sql)) return;
      current.push({
        sql,
        values: z.array(Value).parse(bound.flat()),
        reads: statement.readonly,
        gives: statement.reader,
      });
    };
    const [all, run, get, iterate] = [statement.all, statement.run, statement.get, statement.iterate].map(
      (method) => method.bind(statement) as (...values: readonly unknown[]) => never,
    );
    return Object.assign(statement, {
      all: (...bound: unknown[]) => (note(bound), all?.(...bound)),
      run: (...bound: unknown[]) => (note(bound), run?.(...bound)),
      get: (...bound: unknown[]) => (note(bound), get?.(...bound)),
      iterate: (...bound: unknown[]) => (note(bound), iterate?.(...bound)),
    });
  };
  raw.prepare = listening as typeof raw.prepare;
  const close = (): void => {
    if (current.length > 0) turns.push(current);
    current = [];
  };
  return {
    begin: close,
    take: () => {
      close();
      const taken = turns;
      turns = [];
      return taken;
    },
  };
}

/** A binding that plays what was recorded. */
export interface Player {
  all(sql: string, values: readonly Value[]): unknown;
  run(sql: string, values: readonly Value[]): unknown;
  exec(sql: string): void;
}

/** Asks what was asked, in one transaction where something is written. `writesOnly` leaves the questions between out. */
export function play(player: Player, turn: Turn, writesOnly = false): void {
  const writes = turn.some((step) => !step.reads);
  if (writes) player.exec('BEGIN IMMEDIATE');
  for (const { sql, values, reads, gives } of turn) {
    if (reads && writesOnly) continue;
    if (gives) player.all(sql, values);
    else player.run(sql, values);
  }
  if (writes) player.exec('COMMIT');
}
