import type { CoreEvent } from '#shared/contract/events.ts';
import type { ErrorCode } from '#shared/errors.ts';
import type { Language } from '#shared/languages.ts';
import type { Result } from '#shared/result.ts';
import type { PlainDate } from '#shared/time.ts';
import type { OpenCaseFile } from './casefile/open-case-file.ts';
import type { Db, WritableDb } from './db.ts';
import { createHandles } from './handles.ts';
import type { Handles } from './handles.ts';
import type { Clock, Ids, Ports } from './ports.ts';
import { ownBeliefs } from './updates/beliefs.ts';
import type { UpdateBeliefs } from './updates/beliefs.ts';

/** Facts about the host that the core shows or needs. */
export interface Surroundings {
  readonly host: 'electron' | 'preview' | 'none';
  readonly version: string;
  /** The system's language, for the time before the coach has chosen one. */
  readonly language: Language;
  /** The day on which this app was built; absent where it runs from its sources, and where the clock is a test's. */
  readonly builtOn?: PlainDate;
}

/** What handlers work with. */
export interface App {
  readonly ports: Ports;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly surroundings: Surroundings;
  readonly updates: UpdateBeliefs;
  readonly handles: Handles;
  /** The unlocked case file, or null. Calls without `whileLocked` never run while it is null. */
  caseFile(): OpenCaseFile | null;
  setCaseFile(file: OpenCaseFile | null): void;
  /** Runs a query. Never call it inside `write`: one connection serves both, and it would wait for itself. */
  read<T>(query: (db: Db) => Promise<T>): Promise<T>;
  /** Runs one use case in one transaction, after all earlier ones. A failure rolls everything back. */
  write<T, E extends ErrorCode>(useCase: (trx: WritableDb) => Promise<Result<T, E>>): Promise<Result<T, E>>;
  /** Runs work that must not meet a write: locking, copying the file's bytes. Waits for earlier writes; later ones wait. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  emit(event: CoreEvent): void;
  /** Called after the case file was closed, whatever closed it. */
  onLock(listener: () => void): void;
  lockListeners(): readonly (() => void)[];
}

/** Carries a failure out of a transaction so that it is rolled back. Never seen outside `write`. */
class RolledBack extends Error {
  readonly result: Result<never>;
  constructor(result: Result<never>) {
    super('rolled back');
    this.result = result;
  }
}

export const createApp = (
  ports: Ports,
  clock: Clock,
  ids: Ids,
  surroundings: Surroundings,
  emit: (event: CoreEvent) => void,
  updates: UpdateBeliefs = ownBeliefs(),
): App => {
  let caseFile: OpenCaseFile | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  const lockListeners: (() => void)[] = [];

  const exclusively = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  };

  const opened = (): OpenCaseFile => {
    if (!caseFile) throw new Error('no case file is open');
    return caseFile;
  };

  return {
    ports,
    clock,
    ids,
    surroundings,
    updates,
    handles: createHandles(),
    caseFile: () => caseFile,
    setCaseFile: (file) => {
      caseFile = file;
    },
    read: (query) => query(opened().db),
    write: (useCase) =>
      exclusively(async () => {
        try {
          return await opened()
            .db.transaction()
            .execute(async (trx) => {
              const result = await useCase(trx);
              if (!result.ok) throw new RolledBack(result);
              return result;
            });
        } catch (error) {
          // The failure is the use case's own, so its code is one of E.
          if (error instanceof RolledBack) return error.result as never;
          throw error;
        }
      }),
    exclusively,
    emit,
    onLock: (listener) => void lockListeners.push(listener),
    lockListeners: () => lockListeners,
  };
};
