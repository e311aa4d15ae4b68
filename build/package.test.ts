import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, matchesGlob, resolve } from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { expectFuses } from './hooks/fuses.ts';
import { publisherProblem } from './hooks/publisher.ts';
import { licenceName, noticesName } from './hooks/after-pack.ts';
import { openArchive, packagesIn, type Archive } from './scripts/asar.ts';
import { ensureBuilt } from './scripts/build.ts';
import { bundledParts, packageOf, readBundled } from './scripts/bundled-packages.ts';
import { gatherNatives, nativesFolder } from './scripts/natives.ts';
import { noticesOf } from './scripts/notices.ts';
import { root } from './scripts/run.ts';
import { filesUnder, packageWithStandIn, type PackagedPlatform } from './testing/package-dir.ts';
import {
  allowedAround,
  allowedInArchive,
  allowedSources,
  budget,
  forbiddenSources,
} from './testing/packaged-files.ts';
import { pinned } from '../electron/core/updates/pinned.ts';

/*
 * Really runs electron-builder's `dir` target for Linux and Windows, with a stand-in for Electron's distribution, and looks at what came
 * out. What needs Electron's own program or GitHub (installers, a start of the packaged app) is not shown here.
 */

const home = mkdtempSync(join(tmpdir(), 'rinnalla-package-'));
afterAll(() => rmSync(home, { recursive: true }));

/** Why the binaries of a system could not be had, where that is so: npm installs only this machine's, others come from the registry. */
const cannotGather = async (platform: PackagedPlatform): Promise<string | null> =>
  gatherNatives({ platform, arch: 'x64' }).then(
    () => null,
    (error: unknown) => String(error),
  );

const targets = [
  { platform: 'linux', abi: '-gnu', folder: 'linux-unpacked', program: 'rinnalla' },
  { platform: 'win32', abi: '-msvc', folder: 'win-unpacked', program: 'Rinnalla.exe' },
] as const;
const obstacles = await Promise.all(targets.map(({ platform }) => cannotGather(platform)));

let built: string | null = null;
beforeAll(async () => {
  built = await ensureBuilt();
}, 120_000);

const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
const fits = (path: string, patterns: readonly string[]) => patterns.some((one) => matchesGlob(path, one));
const Facts = z.object({ name: z.string(), version: z.string() });
/** The notices by their headings, as somebody reads them. */
const sectionsOf = (notices: string) => {
  const parts = notices.split(/^={80}$/m);
  return parts.flatMap((heading, place) =>
    place % 2 === 1 ? [{ heading, text: parts[place + 1] ?? '' }] : [],
  );
};
const mapsIn = (part: string): readonly string[] =>
  filesUnder(join(root, 'out', part)).filter((path) => path.endsWith('.map'));

/** The sources of everything that was bundled for a part, as its maps tell: absolute paths. */
const sourcesOf = (part: string): readonly string[] => {
  const Map = z.object({ sources: z.array(z.string()) });
  const folder = join(root, 'out', part);
  return mapsIn(part).flatMap((path) => {
    const file = join(folder, path);
    const { sources } = Map.parse(JSON.parse(readFileSync(file, 'utf8')));
    return sources.filter((source) => !source.startsWith('\0')).map((source) => resolve(file, '..', source));
  });
};

test('the app is built', () => expect(built).toBeNull());

describe.each(bundledParts)('the bundle %s', (part) => {
  test('is made from our sources for the app and from packages, and from nothing that is for tests or the preview host', () => {
    const sources = sourcesOf(part);
    expect(sources.length).toBeGreaterThan(0);
    const ours = sources
      .filter((path) => !path.includes('node_modules') && existsSync(path))
      .map((path) => path.slice(root.length + 1));
    expect(ours.length).toBeGreaterThan(0);
    expect(ours.filter((path) => !fits(path, allowedSources))).toEqual([]);
    expect(ours.filter((path) => fits(path, forbiddenSources))).toEqual([]);
  });

  test('has every package in it written down by the bundler, as the maps tell as well', () => {
    const inMaps = new Set(sourcesOf(part).map((path) => packageOf(root, path)));
    const noted = readBundled(root, part);
    expect([...inMaps].filter((folder) => folder !== null && !noted.includes(folder))).toEqual([]);
    const atLeast = { main: 15, renderer: 15, reader: 5, preload: -1 };
    expect(inMaps.size).toBeGreaterThan(atLeast[part]);
  });
});

describe.each(targets)('packaged for $platform', ({ platform, abi, folder, program }) => {
  const target = `${platform}-x64`;
  const own = (pattern: string) => pattern.replaceAll('<target>', target).replaceAll('<abi>', abi);
  const obstacle = obstacles[targets.findIndex((one) => one.platform === platform)] ?? null;
  const at = (...parts: string[]) => join(home, platform, folder, ...parts);
  if (obstacle !== null) console.warn(`Not packaged for ${platform}: ${obstacle}`);
  const here = (name: string, claim: () => void | Promise<void>) =>
    test.runIf(obstacle === null)(name, claim);
  let archive: Archive;
  let refusal: unknown = null;
  const typstBinary = own('typst-ts-node-compiler-<target><abi>/');
  const hasNativeTypst = () => archive.files.some(({ path }) => path.includes(typstBinary));

  beforeAll(async () => {
    if (obstacle !== null) return;
    await packageWithStandIn(platform, join(home, platform)).catch((error: unknown) => {
      refusal = error;
    });
    archive = openArchive(at('resources/app.asar'));
  }, 180_000);

  here(
    'is a whole package, and for Windows ends with a refusal: there is no certificate to sign it with',
    () => {
      if (platform === 'win32') expect(String(refusal)).toMatch(/not signed and "forceCodeSigning"/);
      else expect(refusal).toBeNull();
      expect(existsSync(at(program))).toBe(true);
    },
  );

  here('has in its archive what is allowed, all of it, and nothing else', () => {
    const patterns = allowedInArchive.map(own);
    const paths = archive.files.map(({ path }) => path);
    expect(paths.filter((path) => !fits(path, patterns))).toEqual([]);
    const unused = patterns.filter((one) => !paths.some((path) => matchesGlob(path, one)));
    expect(hasNativeTypst() ? unused : unused.filter((one) => !one.includes(typstBinary))).toEqual([]);
  });

  here('has around the archive what is allowed and nothing else', () => {
    const around = filesUnder(at());
    expect(around.filter((path) => !fits(path, allowedAround))).toEqual([]);
    expect(allowedAround.filter((one) => !around.some((path) => matchesGlob(path, one)))).toEqual([]);
  });

  here('has no map, no TypeScript, no test and no words of the demo in it', () => {
    const paths = [...archive.files.map(({ path }) => path), ...filesUnder(at())];
    expect(paths.filter((path) => /\.(map|tsx?|md)$|\.test\.|\/(tests?|docs|preview)\//.test(path))).toEqual(
      [],
    );
    const ours = archive.files.filter(({ path }) => /^out\/.*\.(js|cjs|html)$/.test(path));
    for (const { path } of ours) {
      const text = archive.read(path).toString('utf8');
      expect(text, path).not.toMatch(/sourceMappingURL=(?!data:)[\w.-]+\.map/);
      for (const foreign of ['rinnallaPicker', 'openTestCaseFile', 'kutsu pajalle löytyi kirjepinosta'])
        expect(text, path).not.toContain(foreign);
    }
  });

  here('has exactly one binary for each native module, and of Typst at least the WebAssembly', () => {
    const binaries = archive.files.filter(({ path }) => path.endsWith('.node'));
    const of = (name: string) => binaries.filter(({ path }) => path.startsWith(`node_modules/${name}`));
    expect(of('better-sqlite3').map(({ path }) => path)).toEqual([
      `node_modules/better-sqlite3/prebuilds/${target}.node`,
    ]);
    expect(of('@node-rs/argon2').map(({ path }) => path)).toEqual([
      own('node_modules/@node-rs/argon2-<target><abi>/argon2.<target><abi>.node'),
    ]);
    const typst = of('@myriaddreamin');
    expect(archive.files.some(({ path }) => path.endsWith('typst_ts_web_compiler_bg.wasm'))).toBe(true);
    expect(typst.length).toBeLessThanOrEqual(1);
    if (typst.length === 0)
      console.warn(`${platform} is packaged without native Typst: WebAssembly prints there.`);
    expect(binaries).toHaveLength(2 + typst.length);
    for (const { path, unpacked, size } of binaries) {
      expect(unpacked, path).toBe(true);
      const file = at('resources/app.asar.unpacked', path);
      expect(statSync(file).size, path).toBe(size);
      // ELF and PE: each is really a binary for its system.
      const start = readFileSync(file).subarray(0, 4).toString('latin1');
      expect(start, path).toMatch(platform === 'win32' ? /^MZ/ : /^\x7fELF/);
    }
    expect(archive.files.filter(({ unpacked }) => unpacked)).toHaveLength(binaries.length);
  });

  here('says nothing in its package.json about how it was developed', () => {
    const facts = z.looseObject({}).parse(JSON.parse(archive.read('package.json').toString('utf8')));
    expect(facts).toMatchObject({ name: 'rinnalla', main: 'out/main/main.js' });
    expect(Object.keys(facts)).not.toContain('devDependencies');
    expect(Object.keys(facts)).not.toContain('scripts');
  });

  here('keeps to its budget of bytes', () => {
    const size = (start: string) =>
      sum(archive.files.filter(({ path }) => path.startsWith(start)).map((one) => one.size));
    const sizes = { package: size(''), main: size('out/main/'), window: size('out/renderer/') };
    for (const part of ['package', 'main', 'window'] as const) {
      expect(sizes[part], `${part}: ${JSON.stringify(sizes)}`).toBeLessThanOrEqual(budget[part]);
      // A budget far above what is there would notice nothing.
      if (part !== 'package' || hasNativeTypst())
        expect(sizes[part], `${part}: ${JSON.stringify(sizes)}`).toBeGreaterThan(budget[part] * 0.75);
    }
  });

  here('has its fuses as decided, read back from the finished program', async () => {
    await expect(expectFuses(at(program))).resolves.toBeUndefined();
  });

  test.runIf(platform === 'win32' && obstacle === null)(
    'carries the hash of its archive, its name and its version in the program',
    () => {
      const resources = NtExecutableResource.from(NtExecutable.from(readFileSync(at(program))));
      const integrity = resources.entries.find(
        ({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR',
      );
      expect(JSON.parse(Buffer.from(integrity?.bin ?? new ArrayBuffer(0)).toString('utf8'))).toEqual([
        { file: 'resources\\app.asar', alg: 'SHA256', value: archive.listHash },
      ]);
      const [version] = Resource.VersionInfo.fromEntries(resources.entries);
      const [language] = version?.getAllLanguagesForStringValues() ?? [];
      expect(language && version?.getStringValues(language)).toMatchObject({ ProductName: 'Rinnalla' });
    },
  );

  here('has the licence text of every package in it, bundled or as it is', () => {
    const notices = readFileSync(at('resources', noticesName), 'utf8');
    const shipped = packagesIn(archive);
    expect(shipped.length).toBeGreaterThanOrEqual(6);
    const folders = [...new Set([...bundledParts.flatMap((part) => readBundled(root, part)), ...shipped])];
    const sections = sectionsOf(notices);
    for (const path of folders) {
      const native = join(nativesFolder({ platform, arch: 'x64' }), path.replace('node_modules/', ''));
      const place = existsSync(native) ? native : join(root, path);
      const { name, version } = Facts.parse(JSON.parse(readFileSync(join(place, 'package.json'), 'utf8')));
      const text = sections.find(({ heading }) => heading.includes(`${name} ${version} (`))?.text ?? '';
      expect(text, path).toMatch(/permission|licen[cs]e/i);
      expect(text.length, path).toBeGreaterThan(300);
      const own = ['LICENSE', 'LICENSE.md', 'license'].map((file) => join(place, file)).find(existsSync);
      if (own !== undefined) expect(text, path).toContain(readFileSync(own, 'utf8').trim());
    }
    expect(readFileSync(at('resources', licenceName), 'utf8')).toMatch(/European Union Public Licence/i);
    expect(readFileSync(at('LICENSE.electron.txt'), 'utf8')).toContain('stand-in');
  });
});

describe('a package is not made', () => {
  test('for a system whose binary for the keys cannot be had', async () => {
    const lock = {
      packages: {
        'node_modules/@node-rs/argon2': {
          optionalDependencies: { '@node-rs/argon2-win32-arm64-msvc': '2.2.1' },
        },
        'node_modules/@myriaddreamin/typst-ts-node-compiler': {
          optionalDependencies: { '@myriaddreamin/typst-ts-node-compiler-win32-arm64-msvc': '0.7.0' },
        },
      },
    };
    const into = join(home, 'natives');
    await expect(gatherNatives({ platform: 'win32', arch: 'arm64' }, lock, into)).rejects.toThrow(
      'A package without its binary would open no case file',
    );
    expect(filesUnder(into)).toEqual([]);
    await expect(gatherNatives({ platform: 'plan9', arch: 'x64' })).rejects.toThrow('no binary for plan9');
  });

  test('with a package in it that has no licence', () => {
    const bare = mkdtempSync(join(home, 'bare-'));
    expect(() => noticesOf([bare], join(root, 'build/licences'))).toThrow();
  });
});

describe('an installer for Windows', () => {
  const someone = { forceCodeSigning: true, signtoolOptions: { publisherName: ['Kunta Oy'] } };
  const why = (win: object, known: readonly string[] = ['Kunta Oy'], made: readonly string[] = ['nsis']) =>
    publisherProblem('win32', made, win, known);

  test('is not begun while no publisher is decided, as in this project', async () => {
    const written = readFileSync(join(root, 'electron-builder.yml'), 'utf8');
    const [, names = '?'] = /^win:\n(?:.*\n)*? +publisherName: \[(.*)\]$/m.exec(written) ?? [];
    expect(names === '' ? [] : names.split(/, */)).toEqual(pinned.windowsPublishers);
    await expect(packageWithStandIn('win32', join(home, 'installer'), 'nsis')).rejects.toThrow(
      'No publisher is named for Windows',
    );
    expect(existsSync(join(home, 'installer/win-unpacked'))).toBe(false);
  });

  test('needs a publisher that the app knows, and signing that cannot be left out', () => {
    expect(why(someone)).toBeNull();
    expect(why({ ...someone, signtoolOptions: { publisherName: 'Kunta Oy' } })).toBeNull();
    expect(why(someone, [])).toContain('differ');
    expect(why(someone, ['Kunta Oy', 'Toinen Oy'])).toContain('differ');
    expect(why(someone, ['Toinen Oy'])).toContain('differ');
    expect(why({ forceCodeSigning: true })).toContain('No publisher');
    expect(why({ ...someone, signtoolOptions: { publisherName: [' '] } }, [' '])).toContain('No publisher');
    expect(why({ ...someone, forceCodeSigning: false })).toContain('unsigned');
    expect(why({}, [], ['dir'])).toBeNull();
    expect(why({}, [], ['dir', 'nsis'])).not.toBeNull();
    expect(publisherProblem('linux', ['deb'], null, [])).toBeNull();
  });
});
