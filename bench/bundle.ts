import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../build/scripts/run.ts';

/**
 * Bundles the program that measures a subject, as the core is bundled when it ships: run from its sources, every process would also
 * hold the compiler that takes the types off. Gives the path of the bundle, in `out/`, where native modules are found.
 */
export async function bundled(): Promise<string> {
  const outDir = join(root, 'out/bench');
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: {
          subject: join(root, 'bench/subject-process.ts'),
          'print-process': join(root, 'electron/core/print/print-process.ts'),
          'sealing-process': join(root, 'electron/core/sealing/sealing-process.ts'),
        },
        // Beside each other, as in the app: the core finds the print process beside itself.
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  return join(outDir, 'subject.js');
}
