import type { IncomingMessage } from 'node:http';

/**
 * Whether a request can come from our own page: the Host is ours by number (a name that was re-bound to 127.0.0.1 is not), the
 * Origin is ours wherever a browser must send one, and the browser does not say that another site asks.
 */
export function fromOwnPage(request: IncomingMessage, port: number): boolean {
  const { host, origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  // Of two Host lines Node would give the first; no browser sends two.
  if (request.headersDistinct.host?.length !== 1 || host !== `127.0.0.1:${port}`) return false;
  if (request.method === 'GET') {
    if (origin !== undefined && origin !== `http://127.0.0.1:${port}`) return false;
  } else if (origin !== `http://127.0.0.1:${port}`) return false;
  return site === undefined || site === 'same-origin' || site === 'none';
}

/** The body as text; `null` when it is longer than `limit` bytes, and the rest is not kept. */
export function bodyOf(request: IncomingMessage, limit: number): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return Promise.resolve(null);
  const parts: Buffer[] = [];
  let length = 0;
  return new Promise((resolve, reject) => {
    request.on('data', (part: Buffer) => {
      length += part.length;
      if (length <= limit) parts.push(part);
      else resolve(null);
    });
    request.on('end', () => resolve(Buffer.concat(parts).toString('utf8')));
    request.on('error', reject);
  });
}
