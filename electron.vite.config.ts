import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { bundledPackages } from './build/scripts/bundled-packages.ts';
import { buildReader, readerPage } from './build/scripts/reader.ts';

const here = import.meta.dirname;

/**
 * What cannot be bundled: native binaries, and WebAssembly that is found beside its own module. Everything else is bundled, so
 * that the packaged app carries no `node_modules` beyond these (electron-builder.yml has the same list).
 */
const external = [
  'better-sqlite3',
  '@node-rs/argon2',
  '@myriaddreamin/typst-ts-node-compiler',
  '@myriaddreamin/typst-ts-web-compiler',
  /^@myriaddreamin\/typst-ts-web-compiler\//,
  '@neslinesli93/qpdf-wasm',
];

const mainInputs = {
  main: join(here, 'electron/main.ts'),
  'core-process': join(here, 'electron/core-process.ts'),
  'backup-process': join(here, 'electron/core/casefile/backup-process.ts'),
  'print-process': join(here, 'electron/core/print/print-process.ts'),
  'sealing-process': join(here, 'electron/core/sealing/sealing-process.ts'),
};

/**
 * Maps lie beside what was built and are never packaged; nothing refers to them. With them the packaging test sees which sources are in a
 * bundle (build/package.test.ts).
 */
const sourcemap = 'hidden';

/** The day of the build in UTC, which the clock of the computer is compared with; `SOURCE_DATE_EPOCH` (seconds) for a repeatable one. */
const { SOURCE_DATE_EPOCH: epoch } = process.env;
const builtOn = new Date(epoch === undefined ? Date.now() : Number(epoch) * 1000).toISOString().slice(0, 10);

/** The one-file reader, built by itself and laid beside the core, which puts packets into it. */
const readerBesideCore = {
  name: 'rinnalla-reader',
  writeBundle: async () => {
    await buildReader(here);
    copyFileSync(join(here, readerPage), join(here, 'out/main/reader.html'));
  },
};

export default defineConfig({
  main: {
    define: { __BUILT_ON__: JSON.stringify(builtOn) },
    plugins: [bundledPackages(here, 'main'), readerBesideCore],
    build: {
      externalizeDeps: false,
      sourcemap,
      rolldownOptions: {
        external,
        output: {
          // Chunks lie beside the entries, so that what looks for a file beside itself finds it in either.
          chunkFileNames: '[name]-[hash].js',
          // A third smaller. Names stay, for what is logged of an error.
          minify: { compress: { keepNames: { function: true, class: true } }, mangle: { keepNames: true } },
        },
        // A part that is not there yet is left out, so that the others can be built.
        input: Object.fromEntries(Object.entries(mainInputs).filter(([, path]) => existsSync(path))),
      },
    },
  },
  preload: {
    plugins: [bundledPackages(here, 'preload')],
    build: {
      externalizeDeps: false,
      sourcemap,
      rolldownOptions: {
        input: { preload: join(here, 'electron/preload.ts') },
        // A sandboxed preload is loaded as CommonJS, and may not require another file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: join(here, 'renderer'),
    plugins: [react(), bundledPackages(here, 'renderer')],
    build: {
      outDir: join(here, 'out/renderer'),
      emptyOutDir: true,
      minify: true,
      sourcemap,
      // A data: font or image would need a wider content security policy.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { index: join(here, 'renderer/index.html') },
        output: {
          // Zod must be told that `new Function` is out before any schema is made, and the order of imports does not
          // hold between chunks: the two lie in one chunk, which every chunk with a schema loads first.
          codeSplitting: {
            groups: [{ name: 'zod', test: /node_modules\/zod\/|renderer\/zod-without-eval/ }],
          },
        },
      },
    },
  },
});
