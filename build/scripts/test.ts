/**
 * `npm test`: lint, Vitest, the build, the journeys in a browser. Every part runs even when an earlier one failed, so
 * that one run tells everything. The last line is `N passed, N failed` and nothing else; the exit code is 1 if anything failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.ts';
import { add, type Count, countPlaywright, countStep, countVitest } from './count.ts';
import { root, runTool } from './run.ts';

const reports = mkdtempSync(join(tmpdir(), 'rinnalla-test-'));
const counts: Count[] = [];

const part = async (name: string, work: () => Promise<Count>): Promise<Count> => {
  const began = performance.now();
  console.log(`\n── ${name} ──`);
  const count = await work();
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
  console.log(`${name}: ${count.passed} passed, ${count.failed} failed${skipped} (${seconds} s)`);
  counts.push(count);
  return count;
};

try {
  await part('Lint', () => {
    const lint = spawnSync(process.execPath, [join(root, 'build/scripts/lint.ts')], {
      cwd: root,
      stdio: 'inherit',
    });
    return Promise.resolve(countStep(lint.status ?? 1));
  });

  await part('Units', async () => {
    const report = join(reports, 'vitest.json');
    const { code } = await runTool(
      'vitest',
      ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      { show: true },
    );
    return countVitest(report, code);
  });

  const built = await part('Build', async () => {
    const problem = await ensureBuilt().catch((error: unknown) => String(error));
    if (problem !== null) console.log(problem);
    return countStep(problem === null ? 0 : 1);
  });

  await part('Journeys', async () => {
    if (built.failed > 0) {
      console.log('Not run: there is no build to walk through.');
      return countStep(1);
    }
    const report = join(reports, 'playwright.json');
    const { code } = await runTool('playwright', ['test', '--reporter=list,json'], {
      show: true,
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    });
    return countPlaywright(report, code);
  });
} finally {
  rmSync(reports, { recursive: true, force: true });
}

const { passed, failed } = add(counts);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
