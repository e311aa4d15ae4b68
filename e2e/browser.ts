import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { chromium } from '@playwright/test';
import { extract } from 'tar-stream';

export interface BrowserChoice {
  readonly name: string;
  readonly executablePath: string;
  readonly env?: Readonly<Record<string, string>>;
}

const systemNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];
const systemPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The browser for the journeys: RINNALLA_E2E_BROWSER, Playwright's own, a Chromium or Chrome of the system, and on a bare Linux machine
 * the one inside the `@sparticuz/chromium` package, unpacked once into node_modules/.cache.
 */
export async function chooseBrowser(): Promise<BrowserChoice> {
  const wished = process.env['RINNALLA_E2E_BROWSER'];
  if (wished === 'packaged') return packagedBrowser();
  if (wished !== undefined && wished !== '') return { name: 'RINNALLA_E2E_BROWSER', executablePath: wished };
  const own = chromium.executablePath();
  if (existsSync(own)) return { name: 'Playwright', executablePath: own };
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const system = [
    ...systemNames.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...systemPlaces,
  ];
  const found = system.find((path) => existsSync(path));
  if (found !== undefined) return { name: 'system', executablePath: found };
  return packagedBrowser();
}

async function packagedBrowser(): Promise<BrowserChoice> {
  const require = createRequire(import.meta.url);
  const packed = join(dirname(require.resolve('@sparticuz/chromium')), '../bin');
  const home = join(import.meta.dirname, '../node_modules/.cache/rinnalla-chromium');
  const executablePath = join(home, 'chromium');
  if (!existsSync(executablePath)) {
    // Unpacked under another name first: a run that was cut short must not leave half a browser behind.
    const staging = `${home}.${process.pid}`;
    mkdirSync(staging, { recursive: true });
    await unpackTar(join(packed, 'al2023.tar.br'), staging);
    await unpackTar(join(packed, 'fonts.tar.br'), staging);
    await pipeline(
      createReadStream(join(packed, 'chromium.br')),
      createBrotliDecompress(),
      createWriteStream(join(staging, 'chromium'), { mode: 0o755 }),
    );
    try {
      renameSync(staging, home);
    } catch {
      // Another run was first.
      rmSync(staging, { recursive: true, force: true });
    }
  }
  return {
    name: '@sparticuz/chromium',
    executablePath,
    env: { LD_LIBRARY_PATH: join(home, 'al2023/lib'), FONTCONFIG_PATH: join(home, 'fonts') },
  };
}

async function unpackTar(path: string, into: string): Promise<void> {
  const entries = extract();
  const reading = pipeline(createReadStream(path), createBrotliDecompress(), entries);
  for await (const entry of entries) {
    const target = join(into, entry.header.name);
    if (entry.header.type === 'directory') mkdirSync(target, { recursive: true });
    if (entry.header.type === 'file') {
      mkdirSync(dirname(target), { recursive: true });
      await pipeline(entry, createWriteStream(target));
    } else entry.resume();
  }
  await reading;
}
