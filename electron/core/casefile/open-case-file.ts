import { setTimeout } from 'node:timers/promises';
import { Kysely } from 'kysely';
import type { Db } from '../db.ts';
import { auditHead } from './audit.ts';
import type { AuditHead } from './audit-chain.ts';
import { actAs, foldLog } from './connection.ts';
import type { RawDatabase } from './connection.ts';
import { peopleCounts } from './counts.ts';
import type { PeopleCounts } from './counts.ts';
import { caseFileDialect } from './dialect.ts';
import { CaseFileId, CaseFileProfile } from './format.ts';
import { formVersion } from './migrate.ts';
import { keepMark } from './mark.ts';
import { theOwner } from './key-slots.ts';
import type { Opener } from './key-slots.ts';
import { isOpenHere, markClosed, markOpen } from './open-paths.ts';
import { recoveryGroups } from './recovery-key.ts';
import type { Database } from './schema.ts';

/** What is known of a case file when it has just been closed; enough to check a copy of it later. */
export interface ClosedCaseFile {
  readonly path: string;
  readonly caseFileId: CaseFileId;
  readonly formVersion: number;
  readonly auditHead: AuditHead;
  readonly counts: PeopleCounts;
}

/** An unlocked case file. Exactly one exists per path, and one program holds it. */
export interface OpenCaseFile {
  readonly path: string;
  readonly caseFileId: CaseFileId;
  readonly practice: boolean;
  readonly profile: CaseFileProfile;
  /** Whose passphrase has opened it; the recovery key, a new file and the system's store are the owner's. */
  readonly openedBy: Opener;
  readonly db: Db;
  /** The driver's connection, for pragmas; queries and commands use `db`. */
  readonly raw: RawDatabase;
  /** The recovery key's groups, for the recovery sheet and its rehearsal. */
  recoveryGroups(): readonly string[];
  /** 64 hex digits; only for the recovery sheet's technical line, the demo and the tests. */
  databaseKeyHex(): string;
  /** Lends the database key. The borrower copies nothing of it into strings. */
  withDatabaseKey<T>(use: (databaseKey: Uint8Array) => T): T;
  /**
   * Holds `close` back until work on the bytes of the file, such as copying them, is over. Work that can be ended
   * early brings its `cancel`: after a second `close` does not wait for it any longer, since the key must be gone
   * within two.
   */
  holdOpen(work: Promise<unknown>, cancel?: () => void): void;
  /** Folds the write-ahead log into the file, closes it and overwrites the key. Idempotent. */
  close(): Promise<ClosedCaseFile>;
}

/** Kysely over a connection: snake_case in the file, camelCase in the code. */
export const kyselyOver = (
  raw: RawDatabase,
  committed: (head: AuditHead | null) => void = () => undefined,
): Kysely<Database> => new Kysely<Database>({ dialect: caseFileDialect(raw, committed) });

const metaOf = (raw: RawDatabase): Map<string, string> => {
  const rows = raw.prepare<[], { key: string; value: string }>('SELECT key, value FROM meta').all();
  return new Map(rows.map(({ key, value }) => [key, value]));
};

/** How long closing waits for a copy that is almost done before it ends it. */
const graceMilliseconds = 1000;

/** Waits for the work on a file's bytes, and ends what takes longer than a moment where it can be ended. */
const letGo = async (held: ReadonlyMap<Promise<unknown>, (() => void) | undefined>): Promise<void> => {
  if (held.size === 0) return;
  const soon = new AbortController();
  const done = Promise.allSettled(held.keys()).then(() => soon.abort());
  await setTimeout(graceMilliseconds, undefined, { signal: soon.signal }).catch(() => undefined);
  for (const cancel of held.values()) cancel?.();
  await done;
};

/**
 * Wraps a connection as the open case file and takes over the key buffer. Throws when the file is already open here,
 * or when it is no case file at all (a form without its identity).
 */
export const holdCaseFile = (
  path: string,
  raw: RawDatabase,
  databaseKey: Buffer,
  openedBy = theOwner,
): OpenCaseFile => {
  if (isOpenHere(path)) throw new Error('case file is already open in this process');
  actAs(raw, openedBy.role === 'owner' ? 'coach' : openedBy.role);
  const meta = metaOf(raw);
  const caseFileId = CaseFileId.parse(meta.get('case_file_id'));
  const mark = keepMark(path, raw);
  const db = kyselyOver(raw, mark.note);
  const held = new Map<Promise<unknown>, (() => void) | undefined>();
  let closing: Promise<ClosedCaseFile> | undefined;

  const close = async (): Promise<ClosedCaseFile> => {
    let isFolded = false;
    try {
      await letGo(held);
      const facts = { path, caseFileId, formVersion: formVersion(raw), counts: peopleCounts(raw) };
      const closed = { ...facts, auditHead: await auditHead(db) };
      // Through Kysely's own queue, so that a transaction under way ends first.
      await db.connection().execute(() => {
        isFolded = foldLog(raw);
        return Promise.resolve();
      });
      return closed;
    } finally {
      try {
        await db.destroy();
        // With nothing left in the log, there is nothing left to bear witness of.
        if (isFolded) mark.remove();
      } finally {
        databaseKey.fill(0);
        markClosed(path);
      }
    }
  };

  markOpen(path);
  return {
    path,
    caseFileId,
    practice: meta.get('practice') === '1',
    profile: CaseFileProfile.parse(meta.get('profile')),
    openedBy,
    db,
    raw,
    recoveryGroups: () => recoveryGroups(databaseKey),
    databaseKeyHex: () => databaseKey.toString('hex'),
    withDatabaseKey: (use) => use(databaseKey),
    holdOpen: (work, cancel) => {
      held.set(work, cancel);
      void work.catch(() => undefined).finally(() => held.delete(work));
    },
    close: () => (closing ??= close()),
  };
};
