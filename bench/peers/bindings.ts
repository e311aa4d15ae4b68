import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { connectionSettings } from '#core/casefile/connection.ts';
import { recorded } from '../core-process.ts';
import type { Measured, Order } from '../measuring.ts';
import { openPlainDatabase } from '../plain.ts';
import { play, Turns, type Player } from '../recording.ts';
import { time, type Timing } from '../timing.ts';

/*
 * Two bindings, asked the very statements that the program asked of its database, with the same values and in the same
 * order, on a copy as it was before: no contract, no rules, no names in Finnish order. Of saves only the writes are played.
 */

interface Prepared {
  all(values: readonly (string | number | null)[]): unknown;
  run(values: readonly (string | number | null)[]): unknown;
}

/** Statements are prepared once, as the program keeps them. */
function playerOver(prepare: (sql: string) => Prepared, exec: (sql: string) => unknown): Player {
  const kept = new Map<string, Prepared>();
  const statement = (sql: string): Prepared => {
    const known = kept.get(sql) ?? prepare(sql);
    kept.set(sql, known);
    return known;
  };
  return {
    all: (sql, values) => statement(sql).all(values),
    run: (sql, values) => statement(sql).run(values),
    exec: (sql) => void exec(sql),
  };
}

const betterSqlite3 = ({ path }: Order): Player => {
  const database = openPlainDatabase(path);
  return playerOver(
    (sql) => {
      const statement = database.prepare<unknown[]>(sql);
      return { all: (values) => statement.all(...values), run: (values) => statement.run(...values) };
    },
    (sql) => database.exec(sql),
  );
};

/** Signal's own build of SQLCipher 4 (N-API) on an encrypted copy. */
const sqlcipher = async ({ path, key }: Order): Promise<Player> => {
  const { default: Database } = await import('@signalapp/sqlcipher');
  const database = new Database(path);
  database.pragma(`key = "x'${key}'"`);
  for (const setting of connectionSettings) database.pragma(setting);
  return playerOver(
    (sql) => {
      const statement = database.prepare(sql);
      return { all: (values) => statement.all(values), run: (values) => statement.run(values) };
    },
    (sql) => {
      database.exec(sql);
    },
  );
};

/** Plays the recording through the binding. The two runs that warm up in the program are turns of the recording, too. */
export async function measureBinding(order: Order): Promise<Measured> {
  const player = order.subject === 'sqlcipher' ? await sqlcipher(order) : betterSqlite3(order);
  const recording = z.record(z.string(), Turns).parse(JSON.parse(readFileSync(order.recording, 'utf8')));
  const timings: Record<string, Timing> = {};
  for (const name of recorded) {
    const [first, second, ...rest] = recording[name] ?? [];
    const isSave = name === 'save' || name === 'visit' || name === 'log';
    for (const turn of [first, second]) if (turn !== undefined) play(player, turn, isSave);
    timings[name] = await time(rest, (turn) => play(player, turn, isSave), undefined, 0);
  }
  return { timings, memory: [], together: [], remark: '' };
}
