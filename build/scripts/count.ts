import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** What one part of the test run came to. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const VitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number().default(0),
  numTodoTests: z.number().default(0),
});

const PlaywrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/** A run that ended badly without a failed test (a file that does not load, an unhandled rejection) failed once. */
const honest = (count: Count, exitCode: number): Count =>
  exitCode !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;

const read = (path: string): unknown =>
  existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;

/** Counts Vitest's JSON report. A report that is not there counts as one failure. */
export function countVitest(path: string, exitCode: number): Count {
  const report = VitestReport.safeParse(read(path));
  if (!report.success) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report.data;
  return honest(
    { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests },
    exitCode,
  );
}

/** Counts Playwright's JSON report; a test that passed at its second try has passed. */
export function countPlaywright(path: string, exitCode: number): Count {
  const report = PlaywrightReport.safeParse(read(path));
  if (!report.success) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.data.stats;
  return honest({ passed: expected + flaky, failed: unexpected, skipped }, exitCode);
}

/** A step that either works or not, and is only counted where it does not. */
export const countStep = (exitCode: number): Count => ({
  passed: 0,
  failed: exitCode === 0 ? 0 : 1,
  skipped: 0,
});

export const add = (counts: readonly Count[]): Count =>
  counts.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
