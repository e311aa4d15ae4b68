import type { CoreEvent } from '#shared/contract/events.ts';
import { contract, isCallName } from '#shared/contract/index.ts';
import type { CallName, ErrorOf, ParsedArgsOf, ResultOf } from '#shared/contract/index.ts';
import { failure } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Transport } from '../transport.ts';

/** What a double answers for some calls; the others answer `unknown-call`. */
export type Answers = {
  readonly [N in CallName]?: (
    args: ParsedArgsOf<N>,
  ) => Result<ResultOf<N>, ErrorOf<N>> | Promise<Result<ResultOf<N>, ErrorOf<N>>>;
};

export interface Double extends Transport {
  /** The calls that were made, oldest first, with their parsed arguments. */
  readonly made: readonly { readonly name: CallName; readonly args: unknown }[];
  /** Tells the listeners something, as the core would. */
  tell(event: CoreEvent): void;
}

/**
 * A core for tests of the window, derived from the contract: arguments are parsed as dispatch parses them, and an answer
 * that the contract would not allow throws, so that a test never rests on what the real core cannot say.
 */
export function doubleOf(answers: Answers): Double {
  const made: { name: CallName; args: unknown }[] = [];
  const listeners = new Set<(event: CoreEvent) => void>();
  return {
    made,
    tell: (event) => {
      for (const listener of listeners) listener(event);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    invoke: async (name, args) => {
      if (!isCallName(name)) return failure('unknown-call');
      const call = contract[name];
      const parsed = call.args.safeParse(args);
      if (!parsed.success) return failure('invalid-arguments');
      made.push({ name, args: parsed.data });
      // The answer under a name takes that name's arguments, which were just parsed.
      const answer = answers[name] as
        ((args: unknown) => Result<unknown> | Promise<Result<unknown>>) | undefined;
      if (!answer) return failure('unknown-call');
      const result = await answer(parsed.data);
      if (result.ok) call.result.parse(result.value);
      return result;
    },
  };
}
