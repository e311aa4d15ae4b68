import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build as buildWithVite } from 'vite';
import { root, runTool } from './run.ts';

const sources = [
  'electron',
  'renderer',
  'shared',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];
const results = ['out/main/core-process.js', 'out/renderer/index.html', 'out/preview/picker.js'];

/** When the newest file under a path was changed, in milliseconds; 0 where there is none. Tests do not count. */
function newest(path: string): number {
  const facts = statSync(path, { throwIfNoEntry: false });
  if (facts === undefined) return 0;
  if (!facts.isDirectory()) return /\.test\.tsx?$/.test(path) ? 0 : facts.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Whether what was built is as new as its sources. */
export function isBuilt(): boolean {
  if (!results.every((path) => existsSync(join(root, path)))) return false;
  const built = Math.min(...results.map((path) => statSync(join(root, path)).mtimeMs));
  return sources.every((path) => newest(join(root, path)) <= built);
}

/** Bundles the preview host's picker into out/preview, which is never packaged. */
export async function buildPicker(): Promise<void> {
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
}

/** Builds the app and the picker. Resolves with the build's own output when it failed, with `null` when all is well. */
export async function build(): Promise<string | null> {
  const { code, output } = await runTool('electron-vite', ['build']);
  if (code !== 0) return output;
  await buildPicker();
  return null;
}
