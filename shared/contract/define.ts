import { z } from 'zod';
import type { ErrorCode } from '../errors.ts';

export type CallKind = 'query' | 'command';

/**
 * One call of the contract. `whileLocked` calls answer without an open case file; all others answer `locked` then.
 * Failures that any call may give (`commonErrors`) are not listed.
 */
export interface Call<
  A extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
  E extends readonly ErrorCode[] = readonly ErrorCode[],
> {
  readonly kind: CallKind;
  readonly args: A;
  readonly result: R;
  readonly errors: E;
  readonly whileLocked: boolean;
  /** Answers `substitute-may-not` while somebody who stands in for the owner has the file open. */
  readonly ownerOnly: boolean;
}

export type Contract = Readonly<Record<string, Call>>;

interface CallDefinition<A extends z.ZodType, R extends z.ZodType, E extends readonly ErrorCode[]> {
  kind: CallKind;
  args: A;
  result: R;
  errors?: E;
  whileLocked?: boolean;
  ownerOnly?: boolean;
}

/**
 * The same arguments, refusing what they do not name. Forms share their fields with answers, which may have more; a call that drops what
 * it does not know would say that it was done, of something that it did not do.
 */
const strictly = <A extends z.ZodType>(args: A): A =>
  // `strict` keeps everything about the schema but what it does with other keys, which is no part of its type.
  args instanceof z.ZodObject ? (args.strict() as unknown as A) : args;

/** Defines a call: what it takes, what it gives, and which expected failures it has. */
export const call = <
  A extends z.ZodType,
  R extends z.ZodType,
  const E extends readonly ErrorCode[] = readonly [],
>(
  definition: CallDefinition<A, R, E>,
): Call<A, R, E> => ({
  kind: definition.kind,
  args: strictly(definition.args),
  result: definition.result,
  errors: definition.errors ?? ([] as unknown as E),
  whileLocked: definition.whileLocked ?? false,
  ownerOnly: definition.ownerOnly ?? false,
});

/** Arguments of a call that has none. */
export const none = z.strictObject({});
/** The result of a command that only says that it was done. */
export const nothing = z.null();
/** Bytes cross every transport as a Uint8Array. */
export const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** Failures that any call may answer: those of the door itself, of the process that sets papers, and of the disk under the case file. */
export const commonErrors = [
  'internal',
  'program-gone',
  'invalid-arguments',
  'unknown-call',
  'locked',
  'substitute-may-not',
  'cancelled',
  'conflict',
  'print-stopped',
  'disk-full',
  'folder-read-only',
  'path-too-long',
  'case-file-exists',
  'case-file-not-found',
  'case-file-damaged',
  'case-file-in-use',
  'read-failed',
  'write-failed',
] as const satisfies readonly ErrorCode[];
export type CommonError = (typeof commonErrors)[number];
