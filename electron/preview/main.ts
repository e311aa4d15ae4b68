/**
 * Runs the preview host until it is told to stop. Flags: `--no-open` leaves the browser alone. Environment: RINNALLA_USER_DATA (data
 * folder), RINNALLA_DOCUMENTS (folder that dialogs begin with), RINNALLA_NOW (where a test clock begins), RINNALLA_CORE_ENTRY (the
 * built core's process; its source otherwise).
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { Instant } from '#shared/time.ts';
import { startPreviewHost, systemOpener } from './preview-host.ts';

const root = join(import.meta.dirname, '../..');
const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));

function defaultUserData(): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library/Application Support/Rinnalla');
  if (process.platform === 'win32') return join(process.env['APPDATA'] ?? homedir(), 'Rinnalla');
  return join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'Rinnalla');
}

function defaultDocuments(): string {
  const documents = join(homedir(), process.platform === 'linux' ? 'Asiakirjat' : 'Documents');
  return [documents, join(homedir(), 'Documents'), homedir()].find((path) => existsSync(path)) ?? homedir();
}

const now = process.env['RINNALLA_NOW'];
const host = await startPreviewHost({
  userData: process.env['RINNALLA_USER_DATA'] ?? defaultUserData(),
  documents: process.env['RINNALLA_DOCUMENTS'] ?? defaultDocuments(),
  rendererFolder: join(root, 'out/renderer'),
  pickerFolder: join(root, 'out/preview'),
  coreEntry: process.env['RINNALLA_CORE_ENTRY'] ?? join(root, 'electron/core-process.ts'),
  version,
  locale: Intl.DateTimeFormat().resolvedOptions().locale,
  ...(now === undefined ? {} : { clockStart: Instant.parse(now) }),
});

const address = host.address();
console.log(address);
const opener = process.argv.includes('--no-open') ? null : systemOpener();
if (opener !== null)
  spawn(opener, [address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();

if (process.stdin.isTTY) {
  // An address works once; Enter gives another, for a second browser or a closed tab.
  process.stdin.on('data', () => console.log(host.address()));
}

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await host.close();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
process.on('disconnect', () => void stop());
