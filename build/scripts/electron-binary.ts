import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * The path of Electron's binary, or `null` where it cannot be had. The package fetches it at first use (`fetch: true`); without a
 * network that fails within half a second. Asked through the package's own files, because loading the package itself would print a
 * stack trace before our one clear line.
 */
export function electronBinary({ fetch }: { fetch: boolean }): string | null {
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const find = () => {
    const path = join(folder, 'path.txt');
    if (!existsSync(path)) return null;
    const binary = join(
      process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'),
      readFileSync(path, 'utf8').trim(),
    );
    return existsSync(binary) ? binary : null;
  };
  const there = find();
  if (there !== null || !fetch) return there;
  spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: 300_000 });
  return find();
}
