import type { CallName } from '#shared/contract/index.ts';
import type { ErrorCode } from '#shared/errors.ts';
import type { World } from './world.ts';

/** How a call that takes typed text or days is made, and where what was typed can be read again. */
export interface Recipe {
  readonly call: CallName;
  /** Who makes it; the coach unless told. */
  readonly by?: 'partner';
  /** Valid arguments, or a promise of them. */
  readonly args: (world: World) => unknown;
  /** What was written, in the shape of the arguments. Queries and refusals have nothing to read. */
  readonly back?: (world: World, answer: never) => unknown;
  /** Takes a good part of a second, so that not every text is tried on it. */
  readonly costly?: true;
  /** Where such text cannot be right (a key, a passphrase): the refusal. */
  readonly refused?: ErrorCode;
}
