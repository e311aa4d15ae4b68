import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const script = resolve(import.meta.dirname, '../.ci/run');

describe.skipIf(process.platform === 'win32')('.ci/run', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rinnalla-ci-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const program = (name: string, body: string): void => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${body}\n`);
    chmodSync(join(folder, name), 0o755);
  };

  /** Runs the script with programs that only pretend; `npm` notes what it was asked. */
  const run = (npm: string): { code: number | null; lastLine: string; asked: readonly string[] } => {
    const log = join(folder, 'asked.log');
    program('npm', `echo "$*" >> "${log}"\n${npm}`);
    for (const name of ['age', 'pdfinfo', 'sleep']) program(name, 'exit 0');
    const answer = spawnSync('bash', [script], {
      encoding: 'utf8',
      env: { ...process.env, PATH: `${folder}:${process.env['PATH'] ?? ''}`, CI: 'true' },
    });
    return {
      code: answer.status,
      lastLine: answer.stdout.trimEnd().split('\n').at(-1) ?? '',
      asked: readFileSync(log, 'utf8').trimEnd().split('\n'),
    };
  };

  test('installs, tests, and ends with the line that counts', () => {
    const { code, lastLine, asked } = run('case "$*" in *test*) echo "812 passed, 0 failed";; esac');
    expect(code).toBe(0);
    expect(lastLine).toBe('812 passed, 0 failed');
    expect(asked).toHaveLength(2);
    expect(asked[0]).toMatch(/^ci/);
  });

  test('fails when a test fails', () => {
    const { code, lastLine } = run('case "$*" in *test*) echo "811 passed, 1 failed"; exit 1;; esac');
    expect(code).toBe(1);
    expect(lastLine).toBe('811 passed, 1 failed');
  });

  test('tries once more when the registry stumbles', () => {
    const once = join(folder, 'stumbled');
    const { code, asked } = run(
      `case "$*" in ci*) if [ ! -e "${once}" ]; then : > "${once}"; exit 1; fi;; esac`,
    );
    expect(code).toBe(0);
    expect(asked.filter((line) => line.startsWith('ci'))).toHaveLength(2);
  });

  test('fails, with a line that counts, when nothing can be installed', () => {
    const { code, lastLine, asked } = run('case "$*" in ci*) exit 1;; esac');
    expect(code).toBe(1);
    expect(lastLine).toBe('0 passed, 1 failed');
    expect(asked.every((line) => line.startsWith('ci'))).toBe(true);
  });
});
