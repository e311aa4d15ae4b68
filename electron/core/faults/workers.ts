import { z } from 'zod';
import { startProgram } from '../casefile/testing/programs.ts';
import type { Program } from '../casefile/testing/programs.ts';
import { shimEnvironment } from './shim/shim.ts';
import type { Orders, Shim } from './shim/shim.ts';
import type { WorkName } from './works/all.ts';
import type { Scene } from './works/work.ts';

export const Done = z.object({
  outcome: z.string(),
  closed: z.string(),
  milliseconds: z.number(),
  count: z.number(),
  fired: z.number(),
});
export type Done = z.infer<typeof Done>;

export interface Worker {
  /** Gives a work its orders and waits until it is about to begin. */
  begin(scene: Scene, orders: Omit<Orders, 'prefix'>): Promise<void>;
  /** What came of it, or `null` when the program died before it was done. */
  done(): Promise<Done | null>;
  /** Ends it together with its helpers. */
  kill(): Promise<void>;
  /** Ends the program alone, as when only the app crashes: its helper may go on for a moment. */
  killAlone(): Promise<void>;
}

/** Starts programs that do a work, each ready and waiting; under the shim where there is one. */
export const workersFor = (work: WorkName, shim: Shim | null) => {
  const start = async (): Promise<{ program: Program; control: string | null }> => {
    const control = shim === null ? null : await shim.newControl();
    const program = startProgram(
      new URL('./worker.ts', import.meta.url),
      { work, control },
      {
        group: true,
        quiet: true,
        env: shim === null || control === null ? {} : shimEnvironment(shim, control),
      },
    );
    return { program, control };
  };
  return async (): Promise<Worker> => {
    const { program } = await start();
    await program.next();
    return {
      begin: async (scene, orders) => {
        program.tell({ n: 0, ...orders, scene });
        if ((await program.next()) === null) throw new Error(`the program for ${work} ended too early`);
      },
      done: async () => {
        const message = await program.next();
        return message === null ? null : Done.parse(message);
      },
      kill: program.kill,
      killAlone: async () => {
        program.child.kill('SIGKILL');
        await program.gone();
      },
    };
  };
};
