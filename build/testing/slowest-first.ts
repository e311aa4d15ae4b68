import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { join } from 'node:path';
import { root } from '../scripts/run.ts';

/** Files that took over 15 s when they were measured, slowest first. A wrong list costs time and nothing else. */
const slowest = [
  'electron/core/faults/faults.test.ts',
  'electron/core/features/case-file/case-file.test.ts',
  'electron/core/rules/every-change-is-entered.test.ts',
  'electron/core/features/backups/chain.test.ts',
  'electron/core/features/restore/restore.test.ts',
  'electron/core/features/keys/substitutes.test.ts',
  'electron/core/features/keys/rotate.test.ts',
  'electron/core/casefile/backup/backup.test.ts',
  'electron/core/casefile/backup/strays.test.ts',
  'electron/core/features/place/killed.test.ts',
  'electron/core/features/backups/second-place.test.ts',
  'electron/core/features/case-file/door.test.ts',
  'electron/preview/attacks.test.ts',
  'electron/core/bad-input/texts.test.ts',
  'bench/run.test.ts',
  'electron/core/features/keys/quick.test.ts',
  'electron/core/features/handover/responsive.test.ts',
  'build/package.test.ts',
];

/**
 * In a fresh clone Vitest knows no times and begins with the largest files. The slowest of all is a short one: it came last and ran for 79 s
 * beside an idle processor.
 */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = new Map(slowest.map((path, at) => [join(root, path), at]));
    const rank = ({ moduleId }: TestSpecification): number => place.get(moduleId) ?? slowest.length;
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
