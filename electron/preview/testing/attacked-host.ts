// oxlint-disable import/no-mutable-exports -- set once before the tests, and read by the tests only
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { startPreviewHost } from '../preview-host.ts';
import type { PreviewHost } from '../preview-host.ts';

/*
 * The table of attacks on the preview host, each sent as bytes over a socket to the host as it really runs, so that nothing on the way
 * tidies a request up. Each must be refused without a word about what is behind it, and the host must go on.
 */

export const bodyLimit = 100_000;
/** What lies beside the window's files, and what nobody without a session may learn. */
const hidden = 'kätketty-salaisuus';

export let folder: string;
export let host: PreviewHost;
export let other: PreviewHost;
export let port: number;
export let session: Session;
export let picker: Session;

interface Session {
  readonly cookie: string;
  readonly token: string;
}
export interface Answer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
  /** The host ended the line, and did not wait for more. */
  readonly closed: boolean;
}

/** Sends bytes in parts, and gives the first answer, and everything that came; status 0 where the line was cut without one. */
export function raw(
  to: number,
  parts: readonly (string | Buffer)[],
  patience = 4_000,
  between = 0,
): Promise<Answer> {
  return new Promise((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port: to });
    let heard = '';
    const done = (closed: boolean): void => {
      clearTimeout(timer);
      socket.destroy();
      const end = heard.indexOf('\r\n\r\n');
      const head = end < 0 ? heard : heard.slice(0, end);
      const rest = end < 0 ? '' : heard.slice(end + 4);
      resolve({
        status: Number(/^HTTP\/1\.1 (\d{3})/.exec(heard)?.[1] ?? 0),
        head,
        body: /transfer-encoding: chunked/i.test(head)
          ? rest.replaceAll(/(?:^|\r\n)[0-9a-f]+\r\n/g, '').trimEnd()
          : rest,
        closed,
      });
    };
    const timer = setTimeout(() => {
      done(false);
    }, patience);
    socket.on('data', (part) => (heard += part.toString('utf8')));
    socket.on('error', () => {
      done(true);
    });
    socket.on('close', () => {
      done(true);
    });
    socket.on('connect', () => {
      void (async () => {
        for (const part of parts) {
          if (socket.destroyed) return;
          socket.write(part);
          if (between > 0) await new Promise((next) => setTimeout(next, between));
        }
      })();
    });
  });
}

export type Headers = Readonly<Record<string, string>>;

export const own = (): string => `http://127.0.0.1:${String(port)}`;
export const base = (): Headers => ({ Host: `127.0.0.1:${String(port)}`, Connection: 'close' });
export const json = (): Headers => ({ ...base(), Origin: own(), 'Content-Type': 'application/json' });
export const held = (by: Session = session): Headers => ({
  ...json(),
  Cookie: by.cookie,
  'X-Rinnalla-Token': by.token,
});
export const without = (left: string, from: Headers = held()): Headers =>
  Object.fromEntries(Object.entries(from).filter(([name]) => name !== left));

export const written = (method: string, path: string, headers: Headers, body?: string): string => {
  const length: Headers =
    body === undefined || 'Transfer-Encoding' in headers || 'Content-Length' in headers
      ? {}
      : { 'Content-Length': String(Buffer.byteLength(body)) };
  const lines = Object.entries({ ...headers, ...length }).map(([name, value]) => `${name}: ${value}`);
  return [`${method} ${path} HTTP/1.1`, ...lines, '', body ?? ''].join('\r\n');
};
export const ask = (method: string, path: string, headers: Headers, body?: string): Promise<Answer> =>
  raw(port, [written(method, path, headers, body)]);
export const echo = (headers: Headers, body = '"hei"'): Promise<Answer> =>
  ask('POST', '/call/test.echo', headers, body);

export async function sessionOf(at: PreviewHost, scope: 'window' | 'picker'): Promise<Session> {
  const address = new URL(at.address());
  const [window = '', dialogs = ''] = address.hash.slice(1).split('.');
  const body = JSON.stringify({ token: scope === 'window' ? window : dialogs });
  const headers = {
    Host: address.host,
    Origin: address.origin,
    'Content-Type': 'application/json',
    Connection: 'close',
  };
  const answer = await raw(Number(address.port), [written('POST', '/session', headers, body)]);
  return {
    cookie: /set-cookie: ([^;\r]+)/i.exec(answer.head)?.[1] ?? '',
    token: /"token":"([^"]+)"/.exec(answer.body)?.[1] ?? '',
  };
}

const start = (name: string): Promise<PreviewHost> => {
  mkdirSync(join(folder, name));
  return startPreviewHost({
    userData: join(folder, name),
    documents: join(folder, 'documents'),
    rendererFolder: join(folder, 'renderer'),
    pickerFolder: join(folder, 'preview'),
    coreEntry: join(import.meta.dirname, '../../core/bridge/testing/stand-in-core-process.ts'),
    version: '0.0.0',
    locale: 'fi-FI',
    bodyLimit,
    requestPatienceMs: 2_000,
  });
};

/** Refused, and nothing said: no body, no path, no secret, no version, no allowance for another origin, no cookie. */
export function expectRefused(answer: Answer, what: string, statuses: readonly number[] = [403]): void {
  expect(statuses, what).toContain(answer.status);
  const said = `${answer.head}\n${answer.body}`.toLowerCase();
  for (const told of [hidden, folder, session.token, picker.token, session.cookie.split('=')[1] ?? ''])
    expect(said.includes(told.toLowerCase()), what).toBe(false);
  expect(said, what).not.toMatch(/access-control|set-cookie|x-powered-by|^server:|node_modules|\bat .*\.ts/m);
  expect(answer.body, what).toBe('');
}

/** Starts two hosts for the attacks of a test file; call it once in it. */
export function useAttackedHost(): void {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rinnalla-attacks-'));
    for (const part of ['renderer/assets', 'preview', 'documents'])
      mkdirSync(join(folder, part), { recursive: true });
    writeFileSync(join(folder, 'renderer/index.html'), '<html><head></head></html>');
    writeFileSync(join(folder, 'renderer/assets/a.js'), 'export {}');
    writeFileSync(join(folder, 'preview/picker.js'), '// picker');
    writeFileSync(join(folder, 'secret.json'), JSON.stringify(hidden));
    host = await start('data');
    other = await start('other-data');
    port = Number(new URL(host.address()).port);
    session = await sessionOf(host, 'window');
    picker = await sessionOf(host, 'picker');
  });
  afterAll(async () => {
    await host.close();
    await other.close();
    rmSync(folder, { recursive: true, force: true });
  });
  /** Whatever was tried, the next honest request is answered as before. */
  afterEach(async () => {
    const answer = await echo(held());
    expect([answer.status, answer.body]).toEqual([200, '{"ok":true,"value":"hei"}']);
  });
}
