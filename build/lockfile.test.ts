import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkLockfile, checkLockfileOf } from './scripts/check-lockfile.ts';
import { completeLockfile } from './scripts/complete-lockfile.ts';

const parts = (name: string, ...platforms: string[]) =>
  Object.fromEntries(platforms.map((platform) => [`${name}-${platform}`, '1.0.0']));

const lockOf = (name: string, entry: object, present: readonly string[]) => ({
  packages: {
    '': {},
    [`node_modules/${name}`]: entry,
    ...Object.fromEntries(present.map((one) => [`node_modules/${one}`, {}])),
  },
});

const all = ['win32-x64-msvc', 'darwin-arm64', 'darwin-x64', 'linux-x64-gnu'];

describe('the lockfile', () => {
  test('of this project can be installed on every platform', () => {
    expect(checkLockfileOf(resolve(import.meta.dirname, '..')).problems).toEqual([]);
  });

  test('with a native run-time dependency for every platform is well', () => {
    const entry = { optionalDependencies: parts('argon', ...all) };
    expect(checkLockfile(lockOf('argon', entry, Object.keys(parts('argon', ...all))))).toEqual({
      problems: [],
      notes: [],
    });
  });

  test('that lacks the Windows part of a run-time dependency is a problem', () => {
    const entry = { optionalDependencies: parts('argon', ...all) };
    const present = Object.keys(parts('argon', ...all.slice(1)));
    expect(checkLockfile(lockOf('argon', entry, present)).problems).toEqual([
      'argon lacks win32-x64, runs in the app, and has no fallback',
    ]);
  });

  test('that lacks a part of a tool is only noted', () => {
    const entry = { dev: true, optionalDependencies: parts('linter', ...all) };
    const { problems, notes } = checkLockfile(lockOf('linter', entry, ['linter-linux-x64-gnu']));
    expect(problems).toEqual([]);
    expect(notes).toHaveLength(1);
  });

  test('may lack the native Typst only while the WebAssembly one is there', () => {
    const native = '@myriaddreamin/typst-ts-node-compiler';
    const entry = { optionalDependencies: parts(native, ...all) };
    const present = [`${native}-linux-x64-gnu`];
    expect(checkLockfile(lockOf(native, entry, present)).problems).toHaveLength(1);
    expect(
      checkLockfile(lockOf(native, entry, [...present, '@myriaddreamin/typst-ts-web-compiler'])).problems,
    ).toEqual([]);
  });

  test('of this project names every optional native package, as `npm ci` demands', () => {
    const path = join(import.meta.dirname, '../package-lock.json');
    expect(completeLockfile(JSON.parse(readFileSync(path, 'utf8'))).added).toEqual([]);
  });

  test('is completed with the platforms that npm left out, and otherwise left as it was', () => {
    const entry = {
      dev: true,
      version: '1.2.3',
      optionalDependencies: {
        'linter-linux-x64-musl': '1.2.3',
        'linter-linux-x64-gnu': '1.2.3',
        other: '^1.0.0',
      },
    };
    const before = lockOf('linter', entry, ['linter-linux-x64-gnu']);
    const { lock, added } = completeLockfile(before);
    expect(added).toEqual(['linter-linux-x64-musl']);
    expect(lock.packages['node_modules/linter-linux-x64-musl']).toEqual({
      version: '1.2.3',
      os: ['linux'],
      cpu: ['x64'],
      libc: ['musl'],
      dev: true,
      optional: true,
    });
    expect(lock.packages['node_modules/linter']).toEqual(entry);
    expect(completeLockfile(lock).added).toEqual([]);
  });

  test('must not name a registry of one machine', () => {
    const entry = { resolved: 'http://localhost:4873/left/-/left-1.0.0.tgz' };
    expect(checkLockfile(lockOf('left', entry, [])).problems).toHaveLength(1);
  });
});
