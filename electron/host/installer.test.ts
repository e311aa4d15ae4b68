import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { systemInstaller } from './installer.ts';
import type { InstallerParts } from './installer.ts';

let home: string;
let folder: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'rinnalla-installer-'));
  folder = join(home, 'update');
  mkdirSync(folder);
});
afterEach(() => rmSync(home, { recursive: true }));

const content = 'an installer';
const facts = { size: content.length, sha512: createHash('sha512').update(content).digest('hex') };
const lay = (name: string, words = content, where = folder): string => {
  const path = join(where, name);
  writeFileSync(path, words);
  return path;
};

/** A host whose system notes what it was given. */
function host(own: Partial<InstallerParts> = {}) {
  const done: string[] = [];
  const port = systemInstaller({
    shell: {
      openPath: async (path) => (done.push(`opened ${path}`), ''),
      showItemInFolder: (path) => void done.push(`shown ${path}`),
    },
    platform: 'win32',
    folder,
    publishers: ['Kunta Oy'],
    signatureProblem: async () => null,
    quit: () => void done.push('quit'),
    ...own,
  });
  return { done, run: (path: string, file = facts) => port['installer.run']({ path, ...file }) };
}

describe('a checked installer', () => {
  test('is opened, and then the app ends', async () => {
    const path = lay('Rinnalla-1.2.0-windows-x64.exe');
    const { run, done } = host();
    expect(await run(path)).toBe('started');
    expect(done).toEqual([`opened ${path}`, 'quit']);
  });

  test('that the system does not take leaves the app open', async () => {
    const path = lay('Rinnalla.exe');
    const quits: string[] = [];
    const { run } = host({
      shell: { openPath: async () => 'no program', showItemInFolder: () => undefined },
      quit: () => void quits.push('quit'),
    });
    expect(await run(path)).toBe('unavailable');
    expect(quits).toEqual([]);
  });

  test('as an AppImage is shown in its folder, since opening it would only run it from there', async () => {
    const path = lay('Rinnalla.AppImage');
    const { run, done } = host({ platform: 'linux' });
    expect(await run(path)).toBe('shown');
    expect(done).toEqual([`shown ${path}`]);
  });
});

describe('nothing is opened', () => {
  test('that is not the very file that was checked', async () => {
    const { run, done } = host();
    expect(await run(lay('a.exe', 'an instaLler'))).toBe('changed');
    expect(await run(lay('b.exe', `${content}!`))).toBe('changed');
    expect(await run(join(folder, 'gone.exe'))).toBe('changed');
    mkdirSync(join(folder, 'c.exe'));
    expect(await run(join(folder, 'c.exe'))).toBe('changed');
    expect(done).toEqual([]);
  });

  test.runIf(process.platform !== 'win32')('through a link', async () => {
    symlinkSync(lay('elsewhere.exe', content, home), join(folder, 'a.exe'));
    const { run, done } = host();
    expect(await run(join(folder, 'a.exe'))).toBe('changed');
    expect(done).toEqual([]);
  });

  test('from another folder, or of a kind that this system does not install', async () => {
    const { run, done } = host();
    for (const path of [
      lay('a.exe', content, home),
      join(folder, '..', 'a.exe'),
      `${folder}/./a.exe`,
      'a.exe',
      lay('a.deb'),
      lay('a.dmg'),
      lay('a.AppImage'),
      lay('a.bat'),
      lay('a'),
    ])
      expect([path, await run(path)]).toEqual([path, 'unavailable']);
    expect(await host({ platform: 'linux' }).run(lay('b.exe'))).toBe('unavailable');
    expect(await host({ platform: 'freebsd' }).run(lay('b.deb'))).toBe('unavailable');
    expect(done).toEqual([]);
  });

  test('for Windows without a signature of a pinned publisher, or where it cannot be checked', async () => {
    const path = lay('a.exe');
    const why = async (own: Partial<InstallerParts>) => {
      const { run, done } = host(own);
      const answer = await run(path);
      expect(done).toEqual([]);
      return answer;
    };
    expect(await why({ signatureProblem: async () => 'somebody else' })).toBe('not-signed');
    expect(await why({ signatureProblem: () => Promise.reject(new Error('no PowerShell')) })).toBe(
      'not-signed',
    );
    expect(await why({ publishers: [] })).toBe('not-signed');
    const { run, done } = host({ platform: 'darwin', publishers: [] });
    expect(await run(lay('a.dmg'))).toBe('started');
    expect(done).toHaveLength(2);
  });
});
