import type { ErrorCode } from './errors.ts';

/** What an expected failure carries: a code for the catalogue, and facts (numbers, names of things) for its text. */
export interface Failure<E extends ErrorCode = ErrorCode> {
  readonly code: E;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** The answer of every call of the contract. Expected failures are values; only bugs throw. */
export type Result<T, E extends ErrorCode = ErrorCode> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure<E> };

export const success = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const done = success(null);

export const failure = <E extends ErrorCode>(
  code: E,
  details?: Readonly<Record<string, string | number>>,
): { readonly ok: false; readonly error: Failure<E> } => ({
  ok: false,
  error: details === undefined ? { code } : { code, details },
});
