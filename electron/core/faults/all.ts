import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fault, Row } from './fault.ts';
import { flipFault } from './flips.ts';
import { ioFaults } from './io.ts';
import { killFaults } from './kills.ts';
import { lockFaults } from './lock.ts';
import { needleFault } from './needles.ts';
import { packetDamage } from './packets/damage.ts';
import { packetConsents, packetReplays } from './packets/desks.ts';
import { packetForgeries } from './packets/forgeries.ts';
import { packetBombs, packetFuzz, packetNames } from './packets/hostile.ts';
import { projectEndFault } from './project-end.ts';
import { powerFaults } from './power/power.ts';
import { randomOf } from './random.ts';
import { saveFault } from './saves.ts';

/** The whole campaign, in the order in which it is run. */
export const faults: readonly Fault[] = [
  saveFault,
  ...killFaults,
  projectEndFault,
  ...powerFaults,
  ...ioFaults,
  flipFault,
  ...lockFaults,
  needleFault,
  packetDamage,
  packetForgeries,
  packetReplays,
  packetConsents,
  packetNames,
  packetBombs,
  packetFuzz,
];

/** One of each way: what the suite runs, and `--short` when nothing is asked for by its id. A minute in all. */
export const ofEachWay: readonly string[] = [
  'kill-saves',
  'kill-passphrase',
  'kill-restore',
  'kill-rotation',
  'kill-project-end',
  'power-save',
  'lock-attacks',
  'lock-races',
  'damage',
  'packet-forgeries',
  'packet-replays',
];

/** Brings one fault about and gives its line. A fault that cannot be run is a finding too, never a silent nought. */
export const rowOf = async (
  fault: Fault,
  about: {
    readonly folder: string;
    readonly seed: number;
    readonly isShort: boolean;
    readonly jobs: number;
  },
): Promise<Row> => {
  const folder = join(about.folder, fault.id);
  await mkdir(folder, { recursive: true });
  const began = performance.now();
  const { id, what } = fault;
  const line = (tried: number, notes: readonly string[], findings: readonly string[]): Row => ({
    id,
    what,
    tried,
    lost: findings.length,
    seconds: Math.round((performance.now() - began) / 100) / 10,
    seed: about.seed,
    notes,
    findings,
  });
  try {
    const found = await fault.run({ ...about, folder, random: randomOf(about.seed) });
    return line(found.tried, found.notes ?? [], found.findings);
  } catch (error) {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return line(0, [], [`${id} could not be run: ${why}`]);
  }
};
