import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { verifyAuditChain } from '../casefile/audit.ts';
import { openWithKey } from '../casefile/open-with-key.ts';
import { fixedClock, makeCaseFile } from '../casefile/testing/case-files.ts';
import { startProgram } from '../casefile/testing/programs.ts';
import type { Fault, Found, Run } from './fault.ts';

const Tally = z.object({ attempts: z.number(), written: z.number() });
const Held = z.object({
  saved: z.array(z.string()),
  backups: z.number(),
  checks: z.number(),
  failed: z.array(z.string()),
});
const Outcome = z.object({ outcome: z.string() });
const kinds = ['app', 'tool', 'keyless', 'reader', 'copier'] as const;

/**
 * Lets other programs of five kinds go for a file that one program holds while it saves, makes backups and looks the file
 * over. A row of a stranger, a saved row that is gone, or a file that is not whole afterwards is lost.
 */
const attack = async (run: Run, seconds: number): Promise<Found> => {
  await mkdir(run.folder, { recursive: true });
  const path = join(run.folder, 'työ.rinnalla');
  const { file } = await makeCaseFile(path);
  const key = file.databaseKeyHex();
  await file.close();
  const holder = startProgram(new URL('./holder.ts', import.meta.url), {
    path,
    key,
    root: join(run.folder, 'backups'),
  });
  if ((await holder.next()) === null) throw new Error('the holding program ended');
  const attackers = kinds.map((kind) =>
    startProgram(new URL('../casefile/testing/attacker.ts', import.meta.url), { path, key, kind }),
  );
  for (const attacker of attackers) await attacker.next();
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));

  // All stop before the file is closed: after that, anybody with the key may have it.
  const tallies: z.infer<typeof Tally>[] = [];
  for (const attacker of attackers) {
    await attacker.kill();
    const tally = Tally.safeParse(attacker.messages.at(-1));
    tallies.push(tally.data ?? { attempts: 0, written: 0 });
  }
  holder.tell({ stop: true });
  const message = await holder.next();
  if (message === null) return { tried: 1, findings: ['lock: the holding program died'] };
  const held = Held.parse(message);
  const findings = held.failed.map((each) => `lock: ${each}`);
  const opened = await openWithKey({ path, clock: fixedClock() }, Buffer.from(key, 'hex'));
  if (!opened.ok) return { tried: 1, findings: [...findings, `lock: afterwards ${opened.error.code}`] };
  const { raw, db } = opened.value;
  const idle = kinds.filter((_, index) => tallies[index]?.attempts === 0);
  if (idle.length > 0) findings.push(`lock: ${idle.join()} never came to attack`);
  const written = tallies.reduce((sum, each) => sum + each.written, 0);
  if (written > 0) findings.push(`lock: ${written} rows were written by strangers`);
  const rows = new Set(raw.prepare<[], string>('SELECT key FROM setting').pluck().all());
  const foreign = [...rows].filter((row) => row.startsWith('intruder-')).length;
  if (foreign > 0) findings.push(`lock: ${foreign} rows of strangers are in the file`);
  findings.push(
    ...held.saved.filter((row) => !rows.has(row)).map((row) => `lock: ${row} was saved and is gone`),
  );
  if (raw.pragma('integrity_check', { simple: true }) !== 'ok') findings.push('lock: integrity');
  if (!(await verifyAuditChain(db)).intact) findings.push('lock: the chain');
  await opened.value.close();
  const attempts = tallies.reduce((sum, each) => sum + each.attempts, 0);
  return {
    tried: attempts,
    findings,
    notes: [
      `${held.saved.length} saves, ${held.backups} backups and ${held.checks} checks meanwhile`,
      kinds.map((kind, index) => `${kind} ${tallies[index]?.attempts ?? 0}`).join(', '),
    ],
  };
};

const contenders = 4;

/** Lets programs open the same closed file at the same moment: never may two of them have it. */
const race = async (run: Run, races: number): Promise<Found> => {
  const path = join(run.folder, 'kilpa.rinnalla');
  const { file } = await makeCaseFile(path);
  const key = file.databaseKeyHex();
  await file.close();
  const programs = Array.from({ length: contenders }, () =>
    startProgram(new URL('../casefile/testing/contender.ts', import.meta.url), { path, key }),
  );
  for (const program of programs) await program.next();
  const findings: string[] = [];
  let won = 0;
  for (let number = 1; number <= races; number += 1) {
    for (const program of programs) program.tell({ open: true });
    const outcomes: string[] = [];
    for (const program of programs) outcomes.push(Outcome.parse(await program.next()).outcome);
    const opened = outcomes.filter((outcome) => outcome === 'opened').length;
    if (opened > 1) findings.push(`race ${number}: ${opened} programs had the file`);
    const others = outcomes.filter((outcome) => !['opened', 'case-file-in-use'].includes(outcome));
    if (others.length > 0) findings.push(`race ${number}: ${others.join()}`);
    won += opened;
    for (const program of programs) program.tell({ close: true });
    for (const program of programs) await program.next();
  }
  for (const program of programs) await program.kill();
  if (won < races / 2) findings.push(`races: only ${won} of ${races} were won by anybody`);
  return { tried: races, findings, notes: [`${contenders} programs each, ${won} races won by one of them`] };
};

export const lockFaults: readonly Fault[] = [
  {
    id: 'lock-attacks',
    what: 'Other programs go for the open file while backups and checks run',
    run: (run) => attack(run, run.isShort ? 2 : 60),
  },
  {
    id: 'lock-races',
    what: 'Four programs open the file at the same moment',
    run: (run) => race(run, run.isShort ? 8 : 100),
  },
];
