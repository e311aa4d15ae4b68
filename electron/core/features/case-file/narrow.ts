import { contract } from '#shared/contract/index.ts';
import type { CallName, ErrorOf } from '#shared/contract/index.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { failure } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';

const common: readonly ErrorCode[] = ['internal', 'locked', 'disk-full', 'write-failed', 'cancelled'];

/**
 * A Result of the case file as the answer of a call: the codes that its contract names pass, and a fault of the disk
 * that it does not name becomes the general `write-failed`. Any other code is a bug of the contract and throws.
 */
export const answering = <N extends CallName, T>(name: N, result: Result<T>): Result<T, ErrorOf<N>> => {
  if (result.ok) return result;
  const named: readonly ErrorCode[] = contract[name].errors;
  const { code } = result.error;
  // Both lists hold only codes of this call.
  if (named.includes(code) || common.includes(code))
    return { ok: false, error: result.error as { code: ErrorOf<N> } };
  const general: readonly ErrorCode[] = [
    'folder-read-only',
    'path-too-long',
    'read-failed',
    'case-file-not-found',
    'conflict',
  ];
  if (general.includes(code)) return failure('write-failed');
  throw new Error(`${name} cannot answer ${code}`);
};
