/** `npm run lint`: form, rules, layering, types and lockfile. Shows what fails and ends with 1 if anything does. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkLockfileOf } from './check-lockfile.ts';
import { checkImports, codeFolders } from './imports.ts';
import { root, runTool } from './run.ts';

interface Check {
  readonly name: string;
  /** It uses more than one processor. */
  readonly wide?: boolean;
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
  {
    name: 'rules (oxlint)',
    wide: true,
    run: () => fromTool('oxlint', ['--type-aware', '--quiet', ...folders]),
  },
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
  {
    name: 'types (tsc)',
    wide: true,
    run: () => fromTool('tsc', ['-p', 'tsconfig.json', '--pretty', 'false']),
  },
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

/** Those that use every processor there is run one after another beside those that use one. */
const lanes = [checks.filter(({ wide }) => wide === true), checks.filter(({ wide }) => wide !== true)];
const outcomes = new Map<Check, Awaited<ReturnType<Check['run']>>>();
await Promise.all(
  lanes.map(async (lane) => {
    for (const check of lane) outcomes.set(check, await check.run());
  }),
);
let failed = 0;
for (const check of checks) {
  const { name } = check;
  const { wrong, seen } = outcomes.get(check) ?? { wrong: 'was not run' };
  console.log(`${wrong === '' ? '✓' : '✗'} ${name}${seen === undefined ? '' : `: ${seen}`}`);
  if (wrong === '') continue;
  failed += 1;
  console.log(wrong.trimEnd());
}
process.exitCode = failed === 0 ? 0 : 1;
