import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { add, countPlaywright, countVitest } from './scripts/count.ts';

describe('the sum that npm test ends with', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'rinnalla-count-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const report = (name: string, content: object): string => {
    const path = join(folder, name);
    writeFileSync(path, JSON.stringify(content));
    return path;
  };

  const units = { numPassedTests: 40, numFailedTests: 2, numPendingTests: 1, numTodoTests: 0 };
  const journeys = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 3 } };

  test('adds units and journeys', () => {
    const vitest = countVitest(report('a.json', units), 1);
    const playwright = countPlaywright(report('b.json', journeys), 1);
    expect(add([vitest, playwright])).toEqual({ passed: 46, failed: 3, skipped: 4 });
  });

  test('counts a run that fell over without a failed test as a failure', () => {
    expect(countVitest(report('c.json', { ...units, numFailedTests: 0 }), 1).failed).toBe(1);
    const well = { stats: { ...journeys.stats, unexpected: 0 } };
    expect(countPlaywright(report('d.json', well), 1).failed).toBe(1);
    expect(countPlaywright(report('e.json', well), 0).failed).toBe(0);
  });

  test('counts a missing report as a failure, whatever the exit code says', () => {
    expect(countVitest(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(countPlaywright(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
