import { randomUUID } from 'node:crypto';
import { closeSync, copyFileSync, existsSync, openSync, readSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { openConnection } from '../connection.ts';
import { walPathOf } from '../format.ts';
import { programArguments, tell } from './programs.ts';

/**
 * Another program on the same computer that goes for an open case file again and again, until it is killed:
 * `app` is a copy of ours with the key, `tool` a stock driver with the key and settings of its own, `keyless` one without,
 * `reader` opens, reads and closes the bytes as an indexer or a virus scanner does, `copier` copies them as a backup program does.
 */
const { path, key, kind } = programArguments((value) =>
  z
    .object({
      path: z.string(),
      key: z.string(),
      kind: z.enum(['app', 'tool', 'keyless', 'reader', 'copier']),
    })
    .parse(value),
);
let [attempts, written] = [0, 0];

const write = (raw: Database.Database): void => {
  raw.prepare('INSERT INTO setting VALUES (?, ?)').run(`intruder-${randomUUID()}`, 'v');
  written += 1;
};

const asTool = (withKey: boolean): void => {
  const raw = new Database(path, { timeout: 5 });
  try {
    raw.pragma("cipher = 'sqlcipher'");
    raw.pragma('legacy = 4');
    if (withKey) raw.pragma(`key = "x'${key}'"`);
    // What such tools do by themselves: another journal, a checkpoint, a reserved lock before anything is read.
    const [first, second] = [
      () => raw.pragma(`journal_mode = ${attempts % 2 === 0 ? 'DELETE' : 'WAL'}`),
      () => raw.pragma('wal_checkpoint(TRUNCATE)'),
    ];
    for (const each of [first, second, () => raw.exec('BEGIN EXCLUSIVE; ROLLBACK')]) {
      try {
        each();
      } catch {
        // Being kept out is what should happen.
      }
    }
    write(raw);
  } finally {
    raw.close();
  }
};

const asReader = (): void => {
  for (const each of [path, walPathOf(path)]) {
    if (!existsSync(each)) continue;
    const file = openSync(each, attempts % 2 === 0 ? 'r' : 'r+');
    readSync(file, Buffer.alloc(65_536));
    closeSync(file);
  }
};

const attack = (): void => {
  switch (kind) {
    case 'app': {
      const raw = openConnection(path, Buffer.from(key, 'hex'), { create: false });
      try {
        write(raw);
      } finally {
        raw.close();
      }
      return;
    }
    case 'tool':
      return asTool(true);
    case 'keyless':
      return asTool(false);
    case 'reader':
      return asReader();
    case 'copier':
      for (const each of [path, walPathOf(path)]) if (existsSync(each)) copyFileSync(each, `${path}.stolen`);
      rmSync(`${path}.stolen`, { force: true });
  }
};

tell({ ready: true });
for (;;) {
  attempts += 1;
  try {
    attack();
  } catch {
    // Being kept out is what should happen.
  }
  tell({ attempts, written });
  await new Promise((resolve) => setTimeout(resolve, 2));
}
