/**
 * `npm run test:faults -- [--short] [--only ID,ID] [--seed N] [--jobs N] [--json FILE]`: the fault campaign. Kills programs,
 * fails their disk, attacks their lock, damages their files and looks for what they left in clear; prints what it tried, what was
 * lost and how long it took. `--short` alone runs a little of each way, in a minute. Ends with 1 when anything was lost. What each line means
 * is in docs/reliability.md.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Row } from '#core/faults/fault.ts';
import { faults as ofTheCore, ofEachWay, rowOf } from '#core/faults/all.ts';
import { hostFault } from '../../electron/preview/faults/host.ts';
import { journeyFault } from '../../electron/preview/faults/journey.ts';

const faults = [...ofTheCore, hostFault, journeyFault];
const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    only: { type: 'string' },
    seed: { type: 'string' },
    jobs: { type: 'string', default: '1' },
    json: { type: 'string' },
  },
});
const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);
const jobs = Number(values.jobs);
const asked = values.only?.split(',').map((id) => id.trim());
const wanted = asked ?? (values.short ? ofEachWay : undefined);
const unknown = wanted?.filter((id) => !faults.some((fault) => fault.id === id)) ?? [];
if (unknown.length > 0 || !Number.isSafeInteger(seed) || !Number.isSafeInteger(jobs) || jobs < 1) {
  console.error(`Unknown: ${unknown.join(', ')}. Known: ${faults.map(({ id }) => id).join(', ')}.`);
  process.exit(2);
}
// The programs load the same sources thousands of times.
process.env['NODE_COMPILE_CACHE'] ??= join(tmpdir(), 'rinnalla-faults-compiled');

const cell = (text: string | number, width: number): string =>
  typeof text === 'number' ? String(text).padStart(width) : text.padEnd(width);
const line = ({ id, tried, lost, seconds }: Row): string =>
  [cell(id, 18), cell(tried, 8), cell(lost, 6), cell(seconds.toFixed(1), 9).padStart(9)].join(' ');

console.log(`seed ${seed}${values.short ? ', the short version' : ''}`);
if (asked === undefined && values.short)
  console.log('One fault of each way; the short version of any other is run by `--short --only ID`.');
console.log(`${cell('fault', 18)} ${'tried'.padStart(8)} ${'lost'.padStart(6)} ${'seconds'.padStart(9)}`);
const rows: Row[] = [];
const folder = await mkdtemp(join(tmpdir(), 'rinnalla-faults-'));
try {
  for (const fault of faults) {
    if (wanted !== undefined && !wanted.includes(fault.id)) continue;
    const row = await rowOf(fault, { folder, seed, isShort: values.short, jobs });
    rows.push(row);
    console.log(line(row));
    for (const note of row.notes) console.log(`    ${note}`);
    for (const finding of row.findings.slice(0, 20)) console.log(`    LOST: ${finding}`);
    await rm(join(folder, fault.id), { recursive: true, force: true, maxRetries: 3 });
  }
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
}
if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify({ rows }, null, 2)}\n`);
const lost = rows.reduce((sum, row) => sum + row.lost, 0);
console.log(lost === 0 ? 'Nothing was lost.' : `${lost} lost; repeat with --seed ${seed}.`);
process.exitCode = lost === 0 ? 0 : 1;
