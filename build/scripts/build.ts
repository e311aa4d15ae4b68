import { copyFileSync, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build as buildWithVite } from 'vite';
import { buildReader, readerPage } from './reader.ts';
import { root, runTool } from './run.ts';

interface Part {
  readonly sources: readonly string[];
  readonly results: readonly string[];
}

const configuration = ['electron.vite.config.ts', 'package.json', 'package-lock.json'];
const app: Part = {
  sources: ['electron', 'renderer', 'reader', 'shared', 'build/scripts/reader.ts', ...configuration],
  results: [
    'out/main/core-process.js',
    'out/main/reader.html',
    'out/preload/preload.cjs',
    'out/renderer/index.html',
    'out/bundled/renderer.json',
    'out/bundled/reader.json',
  ],
};
const reader: Part = {
  sources: ['reader', 'electron/core/packet', 'shared', 'build/scripts/reader.ts', ...configuration],
  results: [readerPage],
};
const picker: Part = {
  sources: [
    'build/icons/icon.svg',
    'electron/preview/picker',
    'electron/host-parts',
    'shared/languages.ts',
    ...configuration,
  ],
  results: ['out/preview/picker.js', 'out/preview/picker.css', 'out/preview/icon.svg'],
};

/** When the newest file under a path was changed, in milliseconds; 0 where there is none. Tests do not count. */
function newest(path: string): number {
  const facts = statSync(path, { throwIfNoEntry: false });
  if (facts === undefined) return 0;
  if (!facts.isDirectory()) return /\.test\.tsx?$/.test(path) ? 0 : facts.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function isFresh({ sources, results }: Part): boolean {
  if (!results.every((path) => existsSync(join(root, path)))) return false;
  const built = Math.min(...results.map((path) => statSync(join(root, path)).mtimeMs));
  return sources.every((path) => newest(join(root, path)) <= built);
}

/** Whether everything that was built is as new as its sources. */
export const isBuilt = (): boolean => isFresh(app) && isFresh(picker);

/** Bundles the preview host's picker into out/preview, which is never packaged. */
async function buildPicker(): Promise<void> {
  await buildWithVite({
    configFile: false,
    root: join(root, 'electron/preview/picker'),
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: join(root, 'out/preview'),
      emptyOutDir: true,
      minify: true,
      lib: {
        entry: join(root, 'electron/preview/picker/main.ts'),
        formats: ['iife'],
        name: 'rinnallaPicker',
        fileName: () => 'picker.js',
        cssFileName: 'picker',
      },
    },
  });
  copyFileSync(join(root, 'build/icons/icon.svg'), join(root, 'out/preview/icon.svg'));
}

/** Builds the reader alone, where it is older than its sources: for what seals reader files and runs the core from its sources. */
export async function ensureReader(): Promise<void> {
  if (!isFresh(reader)) await buildReader(root);
}

/** Builds what is older than its sources. Resolves with the build's own words when it failed, with `null` when all is well. */
export async function ensureBuilt(): Promise<string | null> {
  if (!isFresh(app)) {
    const { code, output } = await runTool('electron-vite', ['build']);
    if (code !== 0) return output;
  }
  if (!isFresh(picker)) await buildPicker();
  return null;
}
