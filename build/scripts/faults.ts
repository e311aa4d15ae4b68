/**
 * `npm run test:faults -- [--saves 1000] [--rounds 1]`: the fault campaign. Kills programs that save, make, back up,
 * restore and give new passphrases to case files, and prints what was lost. Ends with 1 when anything was.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { killAtEveryStep, killDuringSaves } from '#core/casefile/faults/campaign.ts';

const { values } = parseArgs({
  options: { saves: { type: 'string', default: '1000' }, rounds: { type: 'string', default: '1' } },
});
const folder = await mkdtemp(join(tmpdir(), 'rinnalla-faults-'));
let bad = 0;
try {
  const saves = await killDuringSaves(folder, Number(values.saves));
  bad += saves.lost + saves.damaged;
  console.log(
    `saves        ${saves.kills} kills, ${saves.acknowledged} acknowledged, ${saves.lost} lost, ${saves.damaged} damaged`,
  );
  for (const work of ['create', 'passphrase', 'backup', 'restore'] as const) {
    let [kills, bricked] = [0, 0];
    for (let round = 0; round < Number(values.rounds); round += 1) {
      const figures = await killAtEveryStep(join(folder, `${work}-${round}`), work);
      kills += figures.kills;
      bricked += figures.bricked;
    }
    bad += bricked;
    console.log(`${work.padEnd(12)} ${kills} kills, ${bricked} bricked`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.exitCode = bad === 0 ? 0 : 1;
