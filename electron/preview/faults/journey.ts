import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Fault, Found, Run } from '#core/faults/fault.ts';

const root = join(import.meta.dirname, '../../..');
const Figures = z.object({ kills: z.number().int(), saved: z.number().int(), told: z.number().int() });

/** Runs the journey in a browser of its own. Gives how it ended and the end of what it said. */
const walk = (env: Readonly<Record<string, string>>): Promise<{ code: number | null; said: string }> =>
  new Promise((resolve, reject) => {
    const program = join(root, 'node_modules/@playwright/test/cli.js');
    const child = spawn(process.execPath, [program, 'test', 'e2e/killed-host.e2e.ts'], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    const keep = (part: Buffer): void => {
      said = `${said}${part.toString('utf8')}`.slice(-4000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', reject);
    child.once('exit', (code) => resolve({ code, said }));
  });

const journey = async (run: Run, kills: number): Promise<Found> => {
  const path = join(run.folder, 'figures.json');
  const { code, said } = await walk({
    RINNALLA_KILLS: String(kills),
    RINNALLA_KILLS_SEED: String(run.seed),
    RINNALLA_KILLS_JSON: path,
  });
  if (code !== 0) return { tried: kills, findings: [said] };
  const figures = Figures.parse(JSON.parse(await readFile(path, 'utf8')));
  return {
    tried: figures.kills,
    findings: [],
    notes: [
      `${figures.saved} things the window said were saved were seen again; ${figures.told} times it told in words that the program is gone`,
    ],
  };
};

export const journeyFault: Fault = {
  id: 'host-journey',
  what: 'SIGKILL of host and core while a coach works in a browser',
  run: (run) => journey(run, run.isShort ? 1 : 50),
};
