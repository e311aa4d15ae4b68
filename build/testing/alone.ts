import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/run.ts';

export const testFiles = '{electron,renderer,reader,shared,build,bench}/**/*.test.{ts,tsx}';

/** What a test file may do to the whole process: exchange its modules, its functions or its clock, or weigh its memory. */
const ofTheProcess =
  /\bvi\.(?!waitFor\b|waitUntil\b)\w+\(|\bmemoryUsage\b|\bprocess\.(?:env|argv)\b[^;=]*=[^=]/;

/**
 * Test files that need a process of their own. All others run one after another in the same two: their modules are loaded twice and not
 * once for each of 260 files, which took a third of the time. Nothing of the app may be kept in a module for the next file to find; what is kept at all
 * hangs on its case file or its ports.
 */
export const testFilesAlone = (): string[] =>
  globSync(testFiles, { cwd: root }).filter((path) =>
    ofTheProcess.test(readFileSync(join(root, path), 'utf8')),
  );
