/**
 * `npm run demo -- --out DIR`: the main job without a screen. Leaves the files and a `demo.json` with their keys in DIR,
 * which must be empty or absent. Everything in it is invented.
 */
import { statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeDemo } from '../demo/make-demo.ts';

const { values } = parseArgs({ options: { out: { type: 'string' } } });

if (values.out === undefined || values.out === '') {
  console.error('Say where: npm run demo -- --out DIR');
  process.exitCode = 2;
} else {
  const out = resolve(values.out);
  const began = performance.now();
  const seconds = (): string => `${((performance.now() - began) / 1000).toFixed(1).padStart(5)} s`;
  let step = 0;
  try {
    const demo = await makeDemo(out, (what) => {
      step += 1;
      console.log(`${seconds()}  ${step}. ${what}`);
    });
    writeFileSync(join(out, 'demo.json'), `${JSON.stringify(demo, null, 2)}\n`, { mode: 0o600 });
    const size = (name: string): string => `${Math.ceil(statSync(join(out, name)).size / 1024)} KiB`;
    console.log(`${seconds()}  Done. In ${values.out}:`);
    for (const key of [
      'caseFile',
      'recoverySheet',
      'plan',
      'daySheet',
      'referral',
      'stockReferral',
      'reader',
      'reply',
      'extract',
    ] as const) {
      console.log(`  ${key.padEnd(14)} ${demo[key]} (${size(demo[key])})`);
    }
    const counted = Object.entries(demo.counts).map(([what, count]) => `${count} ${what}`);
    console.log(`  ${'holds'.padEnd(14)} ${counted.join(', ')}`);
    console.log(
      `  ${'keys'.padEnd(14)} demo.json (practice only: a real case file's keys never lie in a file)`,
    );
  } catch (error) {
    console.error(`${seconds()}  Stopped: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
