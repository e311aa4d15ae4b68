import { createRequire, syncBuiltinESMExports } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const builtin = createRequire(import.meta.url);

const pathOf = (argument: unknown): string | null => {
  if (typeof argument === 'string') return resolve(argument);
  if (argument instanceof URL) return fileURLToPath(argument);
  return Buffer.isBuffer(argument) ? resolve(argument.toString('utf8')) : null;
};

export interface Watch {
  /** Every call of `fs` or `fs/promises` that named one of the paths while `when` said so. */
  readonly touches: readonly string[];
  stop(): void;
}

/**
 * Watches every function of `fs` and `fs/promises` in this process for calls that name one of the paths, whichever
 * module makes them. SQLite's own file access goes past it, as it should.
 */
export const watchFiles = (paths: readonly string[], when: () => boolean): Watch => {
  const touches: string[] = [];
  const undo: (() => void)[] = [];
  const watched = new Set(paths.map((path) => resolve(path)));
  for (const name of ['node:fs', 'node:fs/promises']) {
    const module: Record<string, unknown> = builtin(name);
    for (const [key, original] of Object.entries(module)) {
      if (typeof original !== 'function' || /^[A-Z_]/.test(key)) continue;
      const observed = (...args: unknown[]): unknown => {
        const touched = args
          .slice(0, 2)
          .map(pathOf)
          .find((path) => path !== null && watched.has(path));
        if (touched !== undefined && when()) touches.push(`${key} ${touched}`);
        return Reflect.apply(original, module, args);
      };
      module[key] = Object.assign(observed, original);
      undo.push(() => {
        module[key] = original;
      });
    }
  }
  syncBuiltinESMExports();
  return {
    touches,
    stop: () => {
      for (const each of undo) each();
      syncBuiltinESMExports();
    },
  };
};
