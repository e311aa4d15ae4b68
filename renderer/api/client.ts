import { z } from 'zod';
import type { ArgsOf, CallName, ErrorOf, ResultOf } from '#shared/contract/index.ts';
import { errorCodes } from '#shared/errors.ts';
import { failure } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { ipcTransport } from './ipc.ts';
import { loopbackTransport } from './loopback.ts';
import { ProgramGone } from './transport.ts';
import type { Transport } from './transport.ts';

/** The frame of every answer. What is inside was made by the core from the same contract and is not parsed again. */
const Answer = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({
    ok: z.literal(false),
    error: z.object({
      code: z.enum(errorCodes),
      details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    }),
  }),
]);

let chosen: Transport | null = null;

/** The preload script is there before any of our code; where it is not, this is the preview. */
function transport(): Transport {
  chosen ??= window.rinnalla ? ipcTransport(window.rinnalla) : loopbackTransport();
  return chosen;
}

/** What a call answers: its result, or one of its expected failures. */
export type AnswerOf<N extends CallName> = Result<ResultOf<N>, ErrorOf<N>>;

/**
 * Asks the core. Never throws: a program that has ended answers `program-gone`, a core that cannot be reached
 * otherwise `internal`, so that every failure has a text.
 */
export async function invoke<N extends CallName>(name: N, args: ArgsOf<N>): Promise<AnswerOf<N>> {
  try {
    const answer = Answer.parse(await transport().invoke(name, args));
    // The contract says what this call gives; see above why it is not parsed a second time.
    return answer as AnswerOf<N>;
  } catch (error) {
    if (error instanceof ProgramGone) return failure('program-gone');
    reportError(error);
    return failure('internal');
  }
}

/** Hears the core's events; gives back how to stop. */
export const subscribe: Transport['subscribe'] = (listener) => transport().subscribe(listener);
