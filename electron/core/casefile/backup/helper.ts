import { fileURLToPath } from 'node:url';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { forkHelper } from '../../bridge/fork-helper.ts';
import type { HelperProcess } from '../../ports.ts';
import { BackupReply } from './protocol.ts';
import type { BackupRequest, ContentFacts, FileFacts, StandFacts } from './protocol.ts';

export type StartBackupProcess = () => HelperProcess;

/** Beside this module when run from source, beside the bundle when built. */
const besideUs = (): string =>
  fileURLToPath(
    import.meta.url.endsWith('.ts')
      ? new URL('../backup-process.ts', import.meta.url)
      : new URL('./backup-process.js', import.meta.url),
  );

/** Starts the backup process with Node's own fork. */
export const forkBackupProcess =
  (modulePath: string = besideUs()): StartBackupProcess =>
  () =>
    forkHelper(modulePath);

type SalvageWork = Omit<Extract<BackupRequest, { kind: 'salvage' }>, 'kind'>;
type SalvageOutcome = Extract<BackupReply, { kind: 'salvaged' }>['outcome'];

/** The backup process as the core uses it for one job. */
export interface BackupWorker {
  copy(from: string, to: string): Promise<Result<FileFacts>>;
  hash(path: string): Promise<Result<FileFacts>>;
  /** `null` when no page of the damaged file is of the key. `told` hears how far it is, 0–1. */
  salvage(work: SalvageWork, told: (done: number) => void): Promise<Result<SalvageOutcome>>;
  /** Errors: `backup-damaged` when a page does not authenticate or the structure is broken. */
  verify(path: string, databaseKey: Uint8Array): Promise<Result<ContentFacts>>;
  /**
   * Encrypts a copy anew, in place; what it held before and after. Errors: `backup-damaged`, `disk-full`, `write-failed`; the copy
   * is worth nothing then.
   */
  rekey(
    path: string,
    databaseKey: Uint8Array,
    nextKey: Uint8Array,
  ): Promise<Result<{ readonly before: ContentFacts; readonly after: ContentFacts }>>;
  /** What a closed file holds, read from a copy at `scratch`. Errors as of `verify`. */
  stand(path: string, scratch: string, databaseKey: Uint8Array, since: string): Promise<Result<StandFacts>>;
}

/**
 * Runs a job with a backup process of its own and ends it. A process that dies answers `write-failed`; once `signal` says
 * so the process is ended at once and everything asked of it answers `cancelled`.
 */
export const withBackupWorker = async <T>(
  start: StartBackupProcess,
  job: (worker: BackupWorker) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> => {
  const process = start();
  let receive: (reply: BackupReply | null) => void = () => undefined;
  let ended = false;
  const nextReply = (): Promise<BackupReply | null> =>
    new Promise((resolve) => {
      receive = resolve;
    });
  let awaited = nextReply();
  let told: (done: number) => void = () => undefined;
  process.onMessage((message) => {
    const reply = BackupReply.safeParse(message).data ?? null;
    if (reply?.kind === 'progress') told(reply.done);
    else receive(reply);
  });
  process.onEnd(() => {
    ended = true;
    receive(null);
  });
  const cancel = (): void => {
    ended = true;
    process.end();
    receive(null);
  };
  if (signal?.aborted === true) cancel();
  else signal?.addEventListener('abort', cancel);
  const gone = (): BackupReply => ({
    kind: 'failed',
    code: signal?.aborted === true ? 'cancelled' : 'write-failed',
  });

  const ask = async (request: BackupRequest): Promise<BackupReply> => {
    if (ended) return gone();
    awaited = nextReply();
    process.post(request);
    return (await awaited) ?? gone();
  };
  const file = async (request: BackupRequest): Promise<Result<FileFacts>> => {
    const reply = await ask(request);
    if (reply.kind === 'file') return success(reply.facts);
    return failure(reply.kind === 'failed' ? reply.code : 'internal');
  };
  try {
    await awaited;
    return await job({
      copy: (from, to) => file({ kind: 'copy', from, to }),
      hash: (path) => file({ kind: 'hash', path }),
      salvage: async (work, onProgress) => {
        told = onProgress;
        const reply = await ask({ kind: 'salvage', ...work });
        if (reply.kind === 'salvaged') return success(reply.outcome);
        return failure(reply.kind === 'failed' ? reply.code : 'internal');
      },
      rekey: async (path, databaseKey, nextKey) => {
        const reply = await ask({ kind: 'rekey', path, databaseKey, nextKey });
        if (reply.kind === 'rekeyed') return success(reply);
        return failure(reply.kind === 'failed' ? reply.code : 'internal');
      },
      stand: async (path, scratch, databaseKey, since) => {
        const reply = await ask({ kind: 'stand', path, scratch, databaseKey, since });
        if (reply.kind === 'stand') return success(reply.facts);
        return failure(reply.kind === 'failed' ? reply.code : 'internal');
      },
      verify: async (path, databaseKey) => {
        const reply = await ask({ kind: 'verify', path, databaseKey });
        if (reply.kind === 'content') return success(reply.facts);
        return failure(reply.kind === 'failed' ? reply.code : 'internal');
      },
    });
  } finally {
    signal?.removeEventListener('abort', cancel);
    process.end();
  }
};
