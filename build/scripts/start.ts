/**
 * `npm start`: builds what is older than its sources, opens the app in Electron, and where Electron's binary cannot be had serves
 * the same app on 127.0.0.1 for the browser. `--preview` goes straight to the browser; other flags are passed on.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt, isBuilt } from './build.ts';
import { electronBinary } from './electron-binary.ts';
import { root } from './run.ts';

const flags = process.argv.slice(2);

/** Why no Electron window can be opened here; `null` where one can. */
function obstacle(binary: string | null): string | null {
  if (flags.includes('--preview')) return 'as asked';
  if (binary === null) return 'its binary could not be fetched';
  const display = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'];
  if (process.platform === 'linux' && display === undefined) return 'this machine has no display';
  return null;
}

function run(program: string, args: string[], env: NodeJS.ProcessEnv = process.env): void {
  const child = spawn(program, args, { cwd: root, stdio: 'inherit', env });
  // A terminal's Ctrl C reaches the child by itself; it locks the case file and ends, and we with it.
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

async function start(): Promise<void> {
  if (!isBuilt()) {
    console.log('Building…');
    const failed = await ensureBuilt();
    if (failed !== null) {
      console.error(failed);
      process.exitCode = 1;
      return;
    }
  }
  const binary = flags.includes('--preview') ? null : electronBinary({ fetch: true });
  const reason = obstacle(binary);
  if (reason === null && binary !== null) {
    run(binary, [root, ...flags]);
    return;
  }
  console.log(
    `Electron does not open here (${reason}): Rinnalla opens in the browser, served to this machine only.`,
  );
  run(process.execPath, [join(root, 'electron/preview/main.ts'), ...flags], {
    ...process.env,
    RINNALLA_CORE_ENTRY: join(root, 'out/main/core-process.js'),
  });
}

await start();
