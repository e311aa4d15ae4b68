/** Draws build/icons/icon.svg in the formats of each system: `node build/scripts/icons.ts`. The results are kept in the repository. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chooseBrowser } from '../../e2e/browser.ts';
import { root } from './run.ts';

const folder = join(root, 'build/icons');
const svg = readFileSync(join(folder, 'icon.svg')).toString('base64');

async function draw(sizes: readonly number[]): Promise<Map<number, Buffer>> {
  const { executablePath, env } = await chooseBrowser();
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
    ...(env === undefined ? {} : { env: { ...process.env, ...env } }),
  });
  const drawn = new Map<number, Buffer>();
  try {
    const page = await browser.newPage();
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>body{margin:0;background:transparent}img{display:block;width:${size}px}</style><img src="data:image/svg+xml;base64,${svg}">`,
      );
      await page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
      drawn.set(size, await page.screenshot({ omitBackground: true }));
    }
  } finally {
    await browser.close();
  }
  return drawn;
}

/** Windows ICO with PNG images (allowed since Windows Vista): a directory of 16-byte entries, then the images. */
function ico(images: readonly (readonly [number, Buffer])[]): Buffer {
  const header = Buffer.alloc(6 + 16 * images.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let at = header.length;
  images.forEach(([size, png], index) => {
    const entry = 6 + 16 * index;
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(png.length, entry + 8);
    header.writeUInt32LE(at, entry + 12);
    at += png.length;
  });
  return Buffer.concat([header, ...images.map(([, png]) => png)]);
}

/** Apple ICNS: `icns`, the whole length, then a type, a length and a PNG for each size. */
function icns(images: readonly (readonly [string, Buffer])[]): Buffer {
  const chunk = (type: string, body: Buffer) => {
    const head = Buffer.alloc(8);
    head.write(type, 'ascii');
    head.writeUInt32BE(body.length + 8, 4);
    return Buffer.concat([head, body]);
  };
  return chunk('icns', Buffer.concat(images.map(([type, png]) => chunk(type, png))));
}

const drawn = await draw([16, 24, 32, 48, 64, 128, 256, 512, 1024]);
const png = (size: number): Buffer => {
  const image = drawn.get(size);
  if (image === undefined) throw new Error(`No icon of ${size} pixels was drawn.`);
  return image;
};
mkdirSync(join(folder, 'linux'), { recursive: true });
for (const size of [16, 32, 48, 64, 128, 256, 512]) {
  writeFileSync(join(folder, 'linux', `${size}x${size}.png`), png(size));
}
writeFileSync(join(folder, 'icon.png'), png(1024));
writeFileSync(
  join(folder, 'icon.ico'),
  ico([16, 24, 32, 48, 64, 128, 256].map((size) => [size, png(size)] as const)),
);
const apple = { ic11: 32, ic12: 64, ic07: 128, ic13: 256, ic08: 256, ic14: 512, ic09: 512, ic10: 1024 };
writeFileSync(
  join(folder, 'icon.icns'),
  icns(Object.entries(apple).map(([type, size]) => [type, png(size)] as const)),
);
