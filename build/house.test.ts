import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkImports, type ImportReport } from './scripts/imports.ts';

const house = resolve(import.meta.dirname, '..');
const run = promisify(execFile);

/** Innocent files that the forbidden imports point at. */
const targets: Record<string, string> = {
  'shared/result.ts': 'export const success = 1;\n',
  'electron/core/packet/open.ts': 'export const open = 1;\n',
  'reader/main.ts': "import { open } from '#core/packet/open.ts';\nexport const main = open;\n",
  'electron/core/core.ts': 'export const core = 1;\n',
  'electron/core/casefile/open.ts': "import Database from 'better-sqlite3';\nexport const open = Database;\n",
  'electron/host/window.ts': "import { app } from 'electron';\nexport const name = app.name;\n",
  'electron/preview/server.ts': 'export const server = 1;\n',
  'renderer/ui/button.tsx': "export { Button } from 'react-aria-components';\n",
  'renderer/features/people/list.tsx': 'export const list = 1;\n',
  'electron/core/features/clients/clients.test.ts':
    "import { mkdtempSync } from 'node:fs';\nexport const made = mkdtempSync;\n",
};

interface Forbidden {
  readonly what: string;
  readonly file: string;
  readonly source: string;
  /** Rule of the dependency check; absent where only oxlint can see it (a name inside a module). */
  readonly resolved?: string;
  /** False where what is written looks innocent and only the resolved path tells. */
  readonly written?: false;
}

const imports = (from: string): string => `import * as taken from '${from}';\nexport const used = taken;\n`;

const forbidden: readonly Forbidden[] = [
  {
    what: 'shared → core',
    file: 'shared/a1.ts',
    source: imports('#core/core.ts'),
    resolved: 'shared-stands-alone',
  },
  {
    what: 'shared → renderer',
    file: 'shared/a2.ts',
    source: imports('../renderer/ui/button.tsx'),
    resolved: 'shared-stands-alone',
  },
  { what: 'shared → node', file: 'shared/a3.ts', source: imports('node:fs'), resolved: 'shared-is-pure' },
  {
    what: 'core → renderer',
    file: 'electron/core/b1.ts',
    source: imports('../../renderer/ui/button.tsx'),
    resolved: 'core-imports-shared-only',
  },
  {
    what: 'core → host',
    file: 'electron/core/b2.ts',
    source: imports('../host/window.ts'),
    resolved: 'core-imports-shared-only',
  },
  {
    what: 'core → Electron',
    file: 'electron/core/b3.ts',
    source: imports('electron'),
    resolved: 'electron-in-host-only',
  },
  {
    what: 'core → preview',
    file: 'electron/core/b4.ts',
    source: imports('../preview/server.ts'),
    resolved: 'preview-is-not-packaged',
  },
  {
    what: 'core → SQLite outside casefile',
    file: 'electron/core/b5.ts',
    source: imports('better-sqlite3'),
    resolved: 'sqlite-in-casefile-only',
  },
  {
    what: 'core → network',
    file: 'electron/core/b6.ts',
    source: imports('node:https'),
    resolved: 'no-network',
    written: false,
  },
  {
    what: 'core → node argon2',
    file: 'electron/core/b7.ts',
    source: "import { argon2Sync } from 'node:crypto';\nexport const used = argon2Sync;\n",
  },
  {
    what: 'casefile → node ciphers',
    file: 'electron/core/casefile/b8.ts',
    source: "import { createCipheriv } from 'node:crypto';\nexport const used = createCipheriv;\n",
  },
  {
    what: 'core → development library',
    file: 'electron/core/b9.ts',
    source: imports('fast-check'),
    resolved: 'packaged-code-needs-packaged-libraries',
    written: false,
  },
  {
    what: 'feature → fs',
    file: 'electron/core/features/clients/c1.ts',
    source: imports('node:fs'),
    resolved: 'features-never-touch-the-disk',
  },
  {
    what: 'feature → fs/promises',
    file: 'electron/core/features/clients/c2.ts',
    source: imports('node:fs/promises'),
    resolved: 'features-never-touch-the-disk',
  },
  {
    what: 'feature → node argon2',
    file: 'electron/core/features/clients/c3.ts',
    source: "import { argon2 } from 'node:crypto';\nexport const used = argon2;\n",
  },
  {
    what: 'host → preview',
    file: 'electron/host/d1.ts',
    source: imports('../preview/server.ts'),
    resolved: 'preview-is-not-packaged',
  },
  {
    what: 'main → preview',
    file: 'electron/main.ts',
    source: imports('./preview/server.ts'),
    resolved: 'preview-is-not-packaged',
  },
  {
    what: 'preload → renderer',
    file: 'electron/preload.ts',
    source: imports('../renderer/ui/button.tsx'),
    resolved: 'hosts-leave-the-window-alone',
  },
  {
    what: 'core process → Electron',
    file: 'electron/core-process.ts',
    source: imports('electron'),
    resolved: 'electron-in-host-only',
  },
  {
    what: 'preview → Electron',
    file: 'electron/preview/e1.ts',
    source: imports('electron'),
    resolved: 'electron-in-host-only',
  },
  {
    what: 'renderer → core',
    file: 'renderer/app/f1.ts',
    source: imports('#core/core.ts'),
    resolved: 'renderer-imports-shared-only',
  },
  {
    what: 'renderer → preview',
    file: 'renderer/app/f2.ts',
    source: imports('../../electron/preview/server.ts'),
    resolved: 'renderer-imports-shared-only',
  },
  {
    what: 'renderer → node',
    file: 'renderer/app/f3.ts',
    source: imports('node:fs'),
    resolved: 'renderer-has-no-node',
  },
  {
    what: 'renderer → Electron',
    file: 'renderer/app/f4.ts',
    source: imports('electron'),
    resolved: 'electron-in-host-only',
  },
  {
    what: 'renderer → component library',
    file: 'renderer/features/people/f5.tsx',
    source: imports('react-aria-components'),
    resolved: 'component-library-in-ui-only',
  },
  {
    what: 'ui → feature',
    file: 'renderer/ui/f6.tsx',
    source: imports('../features/people/list.tsx'),
    resolved: 'ui-knows-no-feature',
  },
  {
    what: 'reader → core outside the packet',
    file: 'reader/r1.ts',
    source: imports('#core/core.ts'),
    resolved: 'reader-imports-shared-and-packet-only',
  },
  {
    what: 'reader → renderer',
    file: 'reader/r2.ts',
    source: imports('../renderer/ui/button.tsx'),
    resolved: 'reader-imports-shared-and-packet-only',
  },
  {
    what: 'reader → node',
    file: 'reader/r3.ts',
    source: imports('node:fs'),
    resolved: 'reader-has-no-node',
  },
  {
    what: 'core → reader',
    file: 'electron/core/r4.ts',
    source: imports('../../reader/main.ts'),
    resolved: 'nobody-imports-the-reader',
    written: false,
  },
  {
    what: 'packet → case file',
    file: 'electron/core/packet/r5.ts',
    source: imports('../core.ts'),
    resolved: 'packet-knows-no-case-file',
    written: false,
  },
  {
    what: 'renderer, late → core',
    file: 'renderer/app/f7.ts',
    source: "export const late = async () => import('#core/core.ts');\n",
    resolved: 'renderer-imports-shared-only',
    written: false,
  },
  {
    what: 'only the type, core → host',
    file: 'electron/core/g1.ts',
    source: "import type { name } from '../host/window.ts';\nexport type Used = typeof name;\n",
    resolved: 'core-imports-shared-only',
  },
  {
    what: 'a cycle',
    file: 'shared/h1.ts',
    source: "import { two } from './h2.ts';\nexport const one = (): unknown => two;\n",
    resolved: 'no-cycles',
    written: false,
  },
  {
    what: 'nowhere',
    file: 'shared/h3.ts',
    source: imports('#shared/gone.ts'),
    resolved: 'resolves',
    written: false,
  },
  {
    what: 'a test',
    file: 'shared/h4.ts',
    source: imports('../electron/core/features/clients/clients.test.ts'),
    resolved: 'nobody-imports-a-test',
  },
];

const others: Record<string, string> = {
  'shared/h2.ts': "import { one } from './h1.ts';\nexport const two = (): unknown => one;\n",
};

interface Diagnostic {
  readonly code: string;
  readonly filename: string;
}

describe('the rules of the house', () => {
  let tree = '';
  let written: readonly Diagnostic[] = [];
  let resolved: ImportReport;

  const plant = (file: string, source: string): void => {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), source);
  };

  const lint = async (folders: readonly string[]): Promise<readonly Diagnostic[]> => {
    const command = [
      join(house, 'node_modules/oxlint/bin/oxlint'),
      '--type-aware',
      '--format=json',
      ...folders,
    ];
    const answer = await run(process.execPath, command, { cwd: tree, maxBuffer: 1 << 26 }).catch(
      (error: { stdout: string }) => error,
    );
    return (JSON.parse(answer.stdout) as { diagnostics: Diagnostic[] }).diagnostics;
  };

  beforeAll(async () => {
    tree = mkdtempSync(join(tmpdir(), 'rinnalla-house-'));
    for (const name of ['.oxlintrc.json', 'package.json', 'tsconfig.json'])
      copyFileSync(join(house, name), join(tree, name));
    symlinkSync(join(house, 'node_modules'), join(tree, 'node_modules'), 'dir');
    for (const [file, source] of Object.entries({ ...targets, ...others })) plant(file, source);
    for (const { file, source } of forbidden) plant(file, source);
    plant(
      'shared/careless.ts',
      'const later = async (): Promise<number> => 1;\nlater();\nexport const careless: any = later;\nexport const sure = (list: number[]) => list[0]!;\n',
    );
    written = await lint(['shared', 'electron', 'renderer', 'reader']);
    resolved = await checkImports(tree, ['shared', 'electron', 'renderer', 'reader']);
  }, 120_000);

  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  test.each(forbidden.filter((one) => one.written !== false))('the linter catches $what', ({ file }) => {
    const codes = written.filter((one) => one.filename === file).map((one) => one.code);
    expect(codes).toContain('eslint(no-restricted-imports)');
  });

  test.each(forbidden.filter((one) => one.resolved !== undefined))(
    'the dependency check catches $what',
    ({ file, resolved: rule }) => {
      const rules = resolved.forbidden.filter((one) => one.from === file).map((one) => one.rule);
      expect(rules).toContain(rule);
    },
  );

  test('allowed imports pass both checks', () => {
    for (const file of Object.keys(targets)) {
      expect(written.filter((one) => one.filename === file)).toEqual([]);
      expect(resolved.forbidden.filter((one) => one.from === file)).toEqual([]);
    }
  });

  test('a promise that nobody waits for, any and ! are errors', () => {
    const codes = written.filter((one) => one.filename === 'shared/careless.ts').map((one) => one.code);
    expect(codes).toEqual(
      expect.arrayContaining([
        'typescript(no-floating-promises)',
        'typescript(no-explicit-any)',
        'typescript(no-non-null-assertion)',
      ]),
    );
  });

  test('every source file was looked into', () => {
    expect(resolved.unseen).toEqual([]);
    expect(resolved.seen).toBe(
      Object.keys(targets).length + Object.keys(others).length + forbidden.length + 1,
    );
  });
});
