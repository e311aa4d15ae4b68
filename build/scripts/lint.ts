/** `npm run lint`: form, rules, layering, types and lockfile. Shows what fails and ends with 1 if anything does. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkLockfileOf } from './check-lockfile.ts';
import { checkImports, codeFolders } from './imports.ts';
import { root, runTool } from './run.ts';

interface Check {
  readonly name: string;
  /** What is wrong, empty where nothing is, and a word about what was looked at. */
  run(): Promise<{ readonly wrong: string; readonly seen?: string }>;
}

const folders = codeFolders.filter((folder) => existsSync(join(root, folder)));

const fromTool = async (...call: Parameters<typeof runTool>): Promise<{ wrong: string }> => {
  const { code, output } = await runTool(...call);
  return { wrong: code === 0 ? '' : output || `ended with code ${code}` };
};

const checks: readonly Check[] = [
  { name: 'form (prettier)', run: () => fromTool('prettier', ['--check', '--log-level', 'warn', '.']) },
  { name: 'rules (oxlint)', run: () => fromTool('oxlint', ['--type-aware', '--quiet', ...folders]) },
  {
    name: 'layering (dependency-cruiser)',
    async run() {
      const { seen, unseen, forbidden } = await checkImports(root);
      const lines = forbidden.map(({ rule, from, to }) => `  ${rule}: ${from} → ${to}`);
      if (seen === 0) lines.push('  no module was seen: is @swc/core installed?');
      for (const path of unseen) lines.push(`  not seen: ${path}`);
      return { wrong: lines.join('\n'), seen: `${seen} modules` };
    },
  },
  { name: 'types (tsc)', run: () => fromTool('tsc', ['-p', 'tsconfig.json', '--pretty', 'false']) },
  {
    name: 'lockfile',
    run() {
      const { problems, notes } = checkLockfileOf(root);
      return Promise.resolve({
        wrong: problems.join('\n'),
        seen: notes.map((note) => `\n    ${note}`).join(''),
      });
    },
  },
];

let failed = 0;
for (const check of checks) {
  const { wrong, seen } = await check.run();
  console.log(`${wrong === '' ? '✓' : '✗'} ${check.name}${seen === undefined ? '' : `: ${seen}`}`);
  if (wrong === '') continue;
  failed += 1;
  console.log(wrong.trimEnd());
}
process.exitCode = failed === 0 ? 0 : 1;
