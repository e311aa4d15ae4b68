import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { contentSecurityPolicy } from '#shared/csp.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
  '.bcmap': 'application/octet-stream',
  '.icc': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
};

export interface StaticAnswer {
  readonly status: 200 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** Headers of every answer, whichever host gives it. */
export const commonHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
  'content-security-policy': contentSecurityPolicy(),
};

/**
 * The built window's files as an allow-list read once: only a path that was there at the start is answered, so no path can lead
 * outside. `/` is `index.html`. Every answer has the content security policy. `intoHead` is put into the head of pages (the preview
 * host's picker).
 */
export function openStaticFiles(root: string, intoHead = ''): (pathname: string) => Promise<StaticAnswer> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || types[extname(entry.name)] === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(`/${relative(root, path).split(sep).join('/')}`, path);
  }

  return async (pathname) => {
    const path = files.get(pathname === '/' ? '/index.html' : pathname);
    const type = path === undefined ? undefined : types[extname(path)];
    if (path === undefined || type === undefined)
      return { status: 404, headers: commonHeaders, body: new Uint8Array() };
    const headers = { ...commonHeaders, 'content-type': type };
    const content = await readFile(path);
    if (!type.startsWith('text/html')) return { status: 200, headers, body: new Uint8Array(content) };
    const page = content.toString('utf8').replace(/<head>/i, `<head>${intoHead}`);
    return { status: 200, headers, body: new TextEncoder().encode(page) };
  };
}
