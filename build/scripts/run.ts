import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

/** The project's folder. */
export const root = resolve(import.meta.dirname, '../..');

export interface Ended {
  readonly code: number;
  /** Standard output and error, in the order they came; empty where they were shown at once. */
  readonly output: string;
}

/** Programs of ours by their script, so that they run under this Node and not under the one that a shebang finds. */
const scripts = {
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  oxlint: 'node_modules/oxlint/bin/oxlint',
  tsc: 'node_modules/typescript/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
  'electron-vite': 'node_modules/electron-vite/bin/electron-vite.js',
  playwright: 'node_modules/@playwright/test/cli.js',
} as const;

/**
 * Runs one of the project's tools in the project's folder and waits for its end; a tool that cannot be started ends
 * with code 127. `show` passes its output on as it comes; otherwise it is collected.
 */
export function runTool(
  tool: keyof typeof scripts,
  args: readonly string[],
  options: { readonly show?: boolean; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Ended> {
  const show = options.show ?? false;
  return new Promise((ended) => {
    const child = spawn(process.execPath, [join(root, scripts[tool]), ...args], {
      cwd: root,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => ended({ code: 127, output: error.message }));
    child.on('close', (code) => ended({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }));
  });
}
