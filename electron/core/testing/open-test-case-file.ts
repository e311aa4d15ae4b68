import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { contract } from '#shared/contract/index.ts';
import type { ArgsOf, CallName, ResultOf } from '#shared/contract/index.ts';
import type { Profile } from '#shared/contract/case-file.ts';
import type { ErrorCode } from '#shared/errors.ts';
import type { ClientId } from '#shared/ids.ts';
import { dayOf, instantOf } from '#shared/time.ts';
import type { App, Surroundings } from '../app.ts';
import { foldLog, openConnection } from '../casefile/connection.ts';
import { migrate } from '../casefile/migrate.ts';
import { holdCaseFile } from '../casefile/open-case-file.ts';
import { createCoreWithApp } from '../core.ts';
import type { Core } from '../core.ts';
import type { Clock, Ids } from '../ports.ts';
import type { UpdateBeliefs } from '../updates/beliefs.ts';
import { scriptedPorts } from './scripted-ports.ts';
import type { ScriptedPorts } from './scripted-ports.ts';

export interface TestClock extends Clock {
  /** Sets the clock to a moment (ISO 8601 with an offset). */
  set(moment: string): void;
}

export const testClock = (start: string): TestClock => {
  let current = new Date(start);
  const now = () => instantOf(current);
  return { now, today: () => dayOf(now()), set: (moment) => (current = new Date(moment)) };
};

/** UUIDv7 in a fixed order: the n-th id of every run is the same. */
export const testIds = (seed = 0): Ids => {
  let count = 0;
  return {
    next: <T extends string>() => {
      count += 1;
      return v7({ msecs: 1_795_000_000_000 + count, seq: count, random: new Uint8Array(16).fill(seed) }) as T;
    },
  };
};

export interface TestCaseFile {
  readonly core: Core;
  readonly app: App;
  readonly clock: TestClock;
  readonly folder: string;
  readonly path: string;
  readonly scripted: ScriptedPorts;
  /** Calls through the one door and gives the value; fails the test on any failure. The result is checked by its schema. */
  ok<N extends CallName>(name: N, args: ArgsOf<N>): Promise<ResultOf<N>>;
  /** Calls and gives the failure's code; fails the test when the call succeeds. */
  fails<N extends CallName>(name: N, args: ArgsOf<N>): Promise<ErrorCode>;
  /** Someone to work with. */
  aClient(displayName?: string): Promise<ClientId>;
  close(): Promise<void>;
}

interface Empty {
  readonly key: Buffer;
  readonly bytes: Buffer;
}

/** Makes an encrypted file in its newest form, with nothing in it. */
const makeEmpty = (folder: string): Empty => {
  const path = join(folder, 'empty.rinnalla');
  const key = randomBytes(32);
  const raw = openConnection(path, key, { create: true });
  const migrated = migrate(raw);
  if (!migrated.ok) throw new Error('a new file cannot be newer');
  foldLog(raw);
  raw.close();
  const bytes = readFileSync(path);
  rmSync(path);
  return { key, bytes };
};

/** Made once in each process: all migrations take some ten times as long as copying what they made. */
let empty: Empty | null = null;

/**
 * A real encrypted case file in a temporary folder, open behind a real core, with a fixed clock and ids. It skips key
 * derivation: what is about passphrases and slots goes through `caseFile.create`.
 */
export const openTestCaseFile = async (
  options: {
    now?: string;
    profile?: Profile;
    practice?: boolean;
    seed?: number;
    /** The version that runs, the host, and what releases are held against. */
    version?: string;
    host?: Surroundings['host'];
    updates?: UpdateBeliefs;
  } = {},
): Promise<TestCaseFile> => {
  const folder = mkdtempSync(join(tmpdir(), 'rinnalla-test-'));
  mkdirSync(join(folder, 'user-data'));
  const path = join(folder, 'testi.rinnalla');
  const scripted = scriptedPorts(folder);
  const clock = testClock(options.now ?? '2026-11-25T09:00:00+02:00');
  const ids = testIds(options.seed ?? 0);
  const { core, app } = createCoreWithApp({
    ports: scripted.ports,
    clock,
    ids,
    surroundings: { host: options.host ?? 'none', version: options.version ?? '0.0.0-test', language: 'fi' },
    ...(options.updates === undefined ? {} : { updates: options.updates }),
  });
  empty ??= makeEmpty(folder);
  const key = Buffer.from(empty.key);
  writeFileSync(path, empty.bytes);
  const raw = openConnection(path, key, { create: false });
  const meta = raw.prepare('INSERT INTO meta (key, value) VALUES (?, ?)');
  meta.run('case_file_id', ids.next<string>());
  meta.run('practice', options.practice ? '1' : '0');
  meta.run('profile', options.profile ?? 'coach');
  meta.run('created_at', clock.now());
  meta.run('rehearsed_at', clock.now());
  app.setCaseFile(holdCaseFile(path, raw, key));

  const ok = async <N extends CallName>(name: N, args: ArgsOf<N>): Promise<ResultOf<N>> => {
    const result = await core.dispatch(name, args);
    if (!result.ok) throw new Error(`${name} failed: ${JSON.stringify(result.error)}`);
    return contract[name].result.parse(result.value) as ResultOf<N>;
  };
  return {
    core,
    app,
    clock,
    folder,
    path,
    scripted,
    ok,
    fails: async (name, args) => {
      const result = await core.dispatch(name, args);
      if (result.ok) throw new Error(`${name} was expected to fail`);
      return result.error.code;
    },
    aClient: async (displayName = 'Aino T.') => (await ok('clients.add', { displayName })).clientId,
    close: async () => {
      await core.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
