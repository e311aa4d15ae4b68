import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser';

/** Folders with code of our own. */
export const codeFolders = ['electron', 'renderer', 'reader', 'shared', 'build', 'e2e', 'bench'] as const;

export interface ForbiddenImport {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

export interface ImportReport {
  /** Own source files that were looked into. */
  readonly seen: number;
  /** Own source files that were not: then the answer is worth nothing. */
  readonly unseen: readonly string[];
  readonly forbidden: readonly ForbiddenImport[];
}

const require = createRequire(import.meta.url);

/**
 * Looks where every import of the project leads and reports the forbidden ones. `root` is the project's folder; a test
 * gives a small tree of its own. Counts the modules against the files on the disk, because dependency-cruiser without
 * its parser cruises nothing and calls that well.
 */
export async function checkImports(
  root: string,
  folders: readonly string[] = codeFolders,
): Promise<ImportReport> {
  const { forbidden, options } = require('../../.dependency-cruiser.cjs') as IConfiguration;
  const { enhancedResolveOptions, ...rest } = options ?? {};
  const onDisk = folders
    .flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root }))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.endsWith('.d.ts'));
  const present = folders.filter((folder) => onDisk.some((path) => path.startsWith(`${folder}/`)));
  const answer = await cruise(
    present,
    { ...rest, baseDir: root, validate: true, ruleSet: { forbidden: forbidden ?? [] } },
    enhancedResolveOptions ?? {},
  );
  const result = answer.output as ICruiseResult;
  const seen = new Set(result.modules.map((module) => module.source));
  return {
    seen: onDisk.filter((path) => seen.has(path)).length,
    unseen: onDisk.filter((path) => !seen.has(path)),
    forbidden: result.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}
