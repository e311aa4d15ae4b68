import { commonErrors } from '#shared/contract/define.ts';
import { contract } from '#shared/contract/index.ts';
import type { CallName, ErrorOf, ParsedArgsOf, ResultOf } from '#shared/contract/index.ts';
import type { ErrorCode } from '#shared/errors.ts';
import type { Failure, Result } from '#shared/result.ts';
import type { App } from './app.ts';

/** The core's side of one call: parsed arguments in, a Result out. */
export type Handler<N extends CallName> = (
  app: App,
  args: ParsedArgsOf<N>,
) => Promise<Result<ResultOf<N>, ErrorOf<N>>> | Result<ResultOf<N>, ErrorOf<N>>;

/** What a command or query answers that serves one call. */
export type Answer<N extends CallName> = Promise<Result<ResultOf<N>, ErrorOf<N>>>;

export type Handlers<N extends CallName> = { readonly [K in N]: Handler<K> };

/** A handler as dispatch holds it, once its arguments were parsed by the schema of the same name. */
export type AnyHandler = (app: App, args: never) => Promise<Result<unknown>> | Result<unknown>;

/**
 * The other side of one part of the contract. Every call of the part must have a handler, and every handler's
 * arguments, result and failures are those of its call.
 */
export const handlersFor = <const P extends Readonly<Partial<Record<CallName, unknown>>>>(
  _part: P,
  handlers: Handlers<Extract<keyof P, CallName>>,
): Handlers<Extract<keyof P, CallName>> => handlers;

/**
 * Narrows a failure of lower layers, which know all codes, to those that the call lists. One that is not listed is a gap
 * in the contract: it is thrown, answers `internal`, and its code is in the local log.
 */
export const listed = <N extends CallName, T>(name: N, result: Result<T>): Result<T, ErrorOf<N>> => {
  if (result.ok) return result;
  const { code } = result.error;
  const known: readonly ErrorCode[] = [...contract[name].errors, ...commonErrors];
  if (!known.includes(code)) throw new Error(`${name} does not list ${code}`);
  // Just checked.
  return { ok: false, error: result.error as Failure<ErrorOf<N>> };
};
