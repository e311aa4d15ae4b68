import type { ErrorCode } from '#shared/errors.ts';
import type { Failure, Result } from '#shared/result.ts';

const codes: ReadonlyArray<readonly [RegExp, ErrorCode]> = [
  [/^(ENOSPC|EDQUOT|EFBIG|SQLITE_FULL)$/, 'disk-full'],
  [/^(EROFS|EACCES|EPERM|SQLITE_READONLY.*)$/, 'folder-read-only'],
  [/^ENAMETOOLONG$/, 'path-too-long'],
  [/^EEXIST$/, 'case-file-exists'],
  [/^ENOENT$/, 'case-file-not-found'],
  // Page authentication fails as NOTADB on the first page and as CORRUPT or a read error on the later ones.
  [/^(SQLITE_NOTADB|SQLITE_CORRUPT.*|SQLITE_IOERR_SHORT_READ|SQLITE_IOERR_DATA)$/, 'case-file-damaged'],
  [/^(SQLITE_BUSY.*|SQLITE_LOCKED.*)$/, 'case-file-in-use'],
  [/^SQLITE_IOERR_(READ|LOCK|SHMMAP|ACCESS|FSTAT).*$/, 'read-failed'],
  [/^(SQLITE_IOERR.*|SQLITE_CANTOPEN.*|E[A-Z0-9]+)$/, 'write-failed'],
];

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/**
 * What a thrown error of the file system or of SQLite means for the coach: `disk-full`, `folder-read-only`,
 * `path-too-long`, `case-file-exists`, `case-file-not-found`, `case-file-damaged`, `case-file-in-use`, `read-failed`
 * or `write-failed`. `null` for anything else: that is a bug and should be thrown on. The dispatch asks this of every
 * error that a handler throws, since a disk can fill up or a page turn out damaged in any call.
 */
export const storageFailure = (error: unknown): Failure | null => {
  const code = codeOf(error);
  if (code === undefined) return null;
  const found = codes.find(([pattern]) => pattern.test(code));
  return found === undefined ? null : { code: found[1] };
};

/** Runs work that touches the disk and answers an expected failure of it as a Result; bugs go on as exceptions. */
export const attempt = async <T>(work: () => T | Promise<T>): Promise<Result<T>> => {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    const known = storageFailure(error);
    if (known === null) throw error;
    return { ok: false, error: known };
  }
};
