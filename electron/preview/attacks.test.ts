import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startPreviewHost } from './preview-host.ts';
import type { PreviewHost } from './preview-host.ts';

/*
 * The table of attacks on the preview host, each sent as bytes over a socket to the host as it really runs, so that nothing on the way
 * tidies a request up. Each must be refused without a word about what is behind it, and the host must go on.
 */

const bodyLimit = 100_000;
/** What lies beside the window's files, and what nobody without a session may learn. */
const hidden = 'kätketty-salaisuus';

let folder: string;
let host: PreviewHost;
let other: PreviewHost;
let port: number;
let session: Session;
let picker: Session;

interface Session {
  readonly cookie: string;
  readonly token: string;
}
interface Answer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
  /** The host ended the line, and did not wait for more. */
  readonly closed: boolean;
}

/** Sends bytes in parts, and gives the first answer, and everything that came; status 0 where the line was cut without one. */
function raw(
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

type Headers = Readonly<Record<string, string>>;

const own = (): string => `http://127.0.0.1:${String(port)}`;
const base = (): Headers => ({ Host: `127.0.0.1:${String(port)}`, Connection: 'close' });
const json = (): Headers => ({ ...base(), Origin: own(), 'Content-Type': 'application/json' });
const held = (by: Session = session): Headers => ({
  ...json(),
  Cookie: by.cookie,
  'X-Rinnalla-Token': by.token,
});
const without = (left: string, from: Headers = held()): Headers =>
  Object.fromEntries(Object.entries(from).filter(([name]) => name !== left));

const written = (method: string, path: string, headers: Headers, body?: string): string => {
  const length: Headers =
    body === undefined || 'Transfer-Encoding' in headers || 'Content-Length' in headers
      ? {}
      : { 'Content-Length': String(Buffer.byteLength(body)) };
  const lines = Object.entries({ ...headers, ...length }).map(([name, value]) => `${name}: ${value}`);
  return [`${method} ${path} HTTP/1.1`, ...lines, '', body ?? ''].join('\r\n');
};
const ask = (method: string, path: string, headers: Headers, body?: string): Promise<Answer> =>
  raw(port, [written(method, path, headers, body)]);
const echo = (headers: Headers, body = '"hei"'): Promise<Answer> =>
  ask('POST', '/call/test.echo', headers, body);

async function sessionOf(at: PreviewHost, scope: 'window' | 'picker'): Promise<Session> {
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
    coreEntry: join(import.meta.dirname, '../core/bridge/testing/stand-in-core-process.ts'),
    version: '0.0.0',
    locale: 'fi-FI',
    bodyLimit,
    requestPatienceMs: 2_000,
  });
};

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

/** Refused, and nothing said: no body, no path, no secret, no version, no allowance for another origin, no cookie. */
function expectRefused(answer: Answer, what: string, statuses: readonly number[] = [403]): void {
  expect(statuses, what).toContain(answer.status);
  const said = `${answer.head}\n${answer.body}`.toLowerCase();
  for (const told of [hidden, folder, session.token, picker.token, session.cookie.split('=')[1] ?? ''])
    expect(said.includes(told.toLowerCase()), what).toBe(false);
  expect(said, what).not.toMatch(/access-control|set-cookie|x-powered-by|^server:|node_modules|\bat .*\.ts/m);
  expect(answer.body, what).toBe('');
}

describe('from where a request comes', () => {
  test('any Origin but our own, letter for letter, is refused with the whole session in hand', async () => {
    for (const origin of [
      'https://example.org',
      'null',
      'http://127.0.0.1',
      'http://127.0.0.1:1',
      `https://127.0.0.1:${String(port)}`,
      `http://localhost:${String(port)}`,
      `http://[::1]:${String(port)}`,
      `http://127.0.0.1:${String(port)}.example.org`,
      `http://127.0.0.1:${String(port)}@example.org`,
      `http://127.0.0.1:${String(port)}/`,
      `HTTP://127.0.0.1:${String(port)}`,
      `http://2130706433:${String(port)}`,
      'file://',
      'chrome-extension://abcdefghijklmnop',
      '',
    ]) {
      expectRefused(await echo({ ...held(), Origin: origin }), `POST ${origin}`);
      expectRefused(await ask('POST', '/session', { ...json(), Origin: origin }, '{"token":"x"}'), origin);
      expectRefused(await ask('GET', '/events', { ...held(), Origin: origin }), `events ${origin}`);
      expectRefused(await ask('GET', '/picker/events', { ...held(picker), Origin: origin }), origin);
    }
    expectRefused(await echo(without('Origin')), 'none');
  });

  test('any name for this machine but its number is refused: re-bound names, upper case, a final dot, IPv6, other ports', async () => {
    const at = String(port);
    for (const name of [
      `evil.example:${at}`,
      'evil.example',
      `EVIL.EXAMPLE:${at}`,
      `localhost:${at}`,
      `LOCALHOST:${at}`,
      `localhost.:${at}`,
      `127.0.0.1.:${at}`,
      `127.0.0.1`,
      `127.0.0.1:80`,
      `127.0.0.1:0${at}`,
      `127.1:${at}`,
      `2130706433:${at}`,
      `0x7f000001:${at}`,
      `0.0.0.0:${at}`,
      `[::1]:${at}`,
      `[::ffff:127.0.0.1]:${at}`,
      `127.0.0.1.nip.example:${at}`,
      `127.0.0.1:${at}, evil.example`,
      `user@127.0.0.1:${at}`,
    ]) {
      // The page of a re-bound name names itself as its origin.
      const from = { Host: name, Origin: `http://${name}` };
      expectRefused(await echo({ ...held(), ...from }), name);
      expectRefused(await echo({ ...held(), Host: name }), name);
      expectRefused(await ask('GET', '/', { Host: name, Connection: 'close' }), `GET ${name}`);
      expectRefused(await ask('GET', '/events', { ...held(), Host: name }), `events ${name}`);
    }
    expectRefused(await ask('GET', '/', { Host: '', Connection: 'close' }), 'empty', [400, 403]);
    expectRefused(await raw(port, ['GET / HTTP/1.1\r\nConnection: close\r\n\r\n']), 'none', [400, 403]);
    const twice = `GET / HTTP/1.1\r\nHost: 127.0.0.1:${at}\r\nHost: evil.example\r\nConnection: close\r\n\r\n`;
    expectRefused(await raw(port, [twice]), 'two of them', [400, 403]);
    expectRefused(await ask('GET', `http://evil.example/`, base()), 'whole address as the path', [403, 404]);
  });

  test('what the browser says another site asked for is refused', async () => {
    for (const site of ['cross-site', 'same-site', 'CROSS-SITE', 'x', '']) {
      expectRefused(await echo({ ...held(), 'Sec-Fetch-Site': site }), site);
      expectRefused(await ask('GET', '/', { ...base(), 'Sec-Fetch-Site': site }), site);
    }
  });

  test('a preflight is allowed nothing', async () => {
    for (const origin of ['https://example.org', own()]) {
      const answer = await ask('OPTIONS', '/call/test.echo', {
        ...base(),
        Origin: origin,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'x-rinnalla-token,content-type',
        'Access-Control-Request-Private-Network': 'true',
      });
      expectRefused(answer, origin, [403, 405]);
    }
  });
});

describe('without the session', () => {
  test('no cookie, a wrong one, one of another run, one in the address or in the body is none', async () => {
    const theirs = await sessionOf(other, 'window');
    const value = session.cookie.split('=')[1] ?? '';
    const name = session.cookie.split('=')[0] ?? '';
    expectRefused(await echo(without('Cookie')), 'none');
    for (const cookie of [
      '',
      name,
      `${name}=`,
      `${name}=${'x'.repeat(43)}`,
      `${name}=${value.slice(0, -1)}`,
      `${name}=${value}x`,
      `${name.toUpperCase()}=${value}`,
      `x${name}=${value}`,
      `a=${name}=${value}`,
      `${name}="${value}"`,
      theirs.cookie,
      theirs.cookie.replace(/^[^=]+/, name),
      // The first of a name counts, as a browser would send a planted one.
      `${name}=planted; ${session.cookie}`,
    ])
      expectRefused(await echo({ ...held(), Cookie: cookie }), cookie);
    const address = `/call/test.echo?${session.cookie}&x-rinnalla-token=${session.token}`;
    expectRefused(await ask('POST', address, json(), '"hei"'), 'in the address');
    expectRefused(await ask('GET', `/events?${session.cookie}`, base()), 'events by address', [404]);
    expectRefused(await ask('POST', '/call/test.echo', json(), JSON.stringify(session)), 'in the body');
  });

  test('the token of the other scope, of another run, a guessed one and two of them are none', async () => {
    const theirs = await sessionOf(other, 'window');
    for (const token of [
      '',
      'x'.repeat(43),
      session.token.toUpperCase(),
      `${session.token}, ${session.token}`,
      picker.token,
      theirs.token,
      '__proto__',
    ])
      expectRefused(await echo({ ...held(), 'X-Rinnalla-Token': token }), token);
    expectRefused(await ask('GET', '/events', held(picker)), 'the picker hears no events');
    expectRefused(await ask('GET', '/picker/events', held()), 'the window sees no dialogs');
  });

  test('one-time tokens cannot be guessed, reused or given as anything but a text', async () => {
    const bodies = [
      '{"token":""}',
      '{"token":"x"}',
      '{"token":null}',
      '{"token":["x"]}',
      '{"token":{"$bytes":"eA=="}}',
      '{"token":"x","scope":"picker"}',
      '{"__proto__":{"token":"x"}}',
      `{"token":"${'x'.repeat(101)}"}`,
      '[]',
      'null',
      '',
    ];
    for (const body of bodies) expectRefused(await ask('POST', '/session', json(), body), body, [400, 403]);
  });
});

describe('requests that are not what they should be', () => {
  test('bodies of forms and of other kinds are refused', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/json; charset=utf-16',
      'application/csp-report',
      'text/plain; application/json',
      '',
    ])
      expectRefused(await echo({ ...held(), 'Content-Type': type }), type, [415]);
    expectRefused(await echo(without('Content-Type')), 'none', [415]);
  });

  test('other methods are refused, and a GET that carries a body calls nothing', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'HEAD', 'TRACE', 'PROPFIND'])
      expectRefused(await ask(method, '/call/test.echo', held(), '"hei"'), method, [405]);
    expectRefused(await ask('CONNECT', 'example.org:443', base()), 'CONNECT', [0, 400, 403, 405]);
    expectRefused(await ask('BREW', '/', base()), 'BREW', [400, 405]);
    expectRefused(await ask('GET', '/call/test.echo', held(), '"hei"'), 'GET', [404]);
    const overridden = { ...held(), 'X-HTTP-Method-Override': 'POST' };
    expectRefused(await ask('GET', '/call/test.echo', overridden, '"hei"'), 'override', [404]);
  });

  test('no path leads to a file beside the window’s', async () => {
    const paths = [
      '/../secret.json',
      '/assets/../../secret.json',
      '/%2e%2e/secret.json',
      '/%2e%2e%2fsecret.json',
      '/%252e%252e%252fsecret.json',
      '/..%c0%afsecret.json',
      '/..%5csecret.json',
      '/..\\secret.json',
      '/assets/..\\..\\secret.json',
      '/....//secret.json',
      '/secret.json%00.html',
      '/index.html%00',
      '//secret.json',
      `/${join(folder, 'secret.json')}`,
      join(folder, 'secret.json'),
      `file://${join(folder, 'secret.json')}`,
      '/C:/secret.json',
      '/.git/config',
      '/__proto__',
      '/constructor',
      '/picker/../../secret.json',
      '/picker/%2e%2e/%2e%2e/secret.json',
      '/index.html/',
      '/?/../secret.json',
      '*',
    ];
    for (const path of paths) expectRefused(await ask('GET', path, base()), path, [400, 404]);
    // A byte that no path may have.
    expectRefused(await ask('GET', '/index.html\u0000.js', base()), 'null byte', [400, 404]);
  });

  test('names of calls that are paths or parts of a prototype are none', async () => {
    for (const name of [
      '__proto__',
      'constructor',
      'toString',
      '../session',
      '%2e%2e/session',
      '',
      'a.b/c',
      'test.echo?x',
    ])
      expectRefused(await ask('POST', `/call/${name}`, held(), '1'), name, [404]);
  });

  test('a body over the limit is refused, announced or not, and not one byte more is waited for', async () => {
    const long = JSON.stringify('x'.repeat(bodyLimit));
    expectRefused(await echo(held(), long), 'announced', [413]);
    const chunked = { ...held(), 'Transfer-Encoding': 'chunked' };
    const chunk = `${long.length.toString(16)}\r\n${long}\r\n`;
    // The end never comes.
    const streamed = await raw(port, [written('POST', '/call/test.echo', chunked, chunk)]);
    expectRefused(streamed, 'streamed', [413]);
    expect(streamed.closed).toBe(true);
    const lied = await raw(port, [
      written('POST', '/call/test.echo', { ...held(), 'Content-Length': '9999999999999' }, '"'),
    ]);
    expectRefused(lied, 'announced only', [413]);
    expect(lied.closed).toBe(true);
  });

  test('without a session not even a small body is waited for', async () => {
    const headers = { ...without('Cookie'), 'Content-Length': '90000' };
    const answer = await raw(port, [written('POST', '/call/test.echo', headers, '"')]);
    expectRefused(answer, 'unread');
  });

  test('JSON that is none, that is deep, and that names a prototype breaks nothing', async () => {
    for (const body of ['', '{', '\u0000', '{"a":1}{"b":2}', 'undefined', '﻿1', "{'a':1}"])
      expectRefused(await echo(held(), body), body, [400]);
    const deep = await echo(held(), '['.repeat(40_000) + ']'.repeat(40_000));
    expect([200, 400]).toContain(deep.status);
    const polluting = await echo(
      held(),
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
    );
    expect([200, 400]).toContain(polluting.status);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expectRefused(
      await ask('POST', '/picker/list', held(picker), '{"__proto__":{"folder":"/"}}'),
      'proto',
      [400],
    );
  });

  test('two lengths, a length beside chunks, and lines that end oddly are no way to smuggle a second request', async () => {
    const smuggled = written('GET', '/', base());
    const head = Object.entries(held())
      .map(([name, value]) => `${name}: ${value}`)
      .join('\r\n');
    const tries: Record<string, string> = {
      'length and chunks': `POST /call/test.echo HTTP/1.1\r\n${head}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`,
      'two lengths': `POST /call/test.echo HTTP/1.1\r\n${head}\r\nContent-Length: 0\r\nContent-Length: 5\r\n\r\n"hei"${smuggled}`,
      'odd chunks': `POST /call/test.echo HTTP/1.1\r\n${head}\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${smuggled}`,
      'chunks twice': `POST /call/test.echo HTTP/1.1\r\n${head}\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n${smuggled}`,
      'a folded line': `POST /call/test.echo HTTP/1.1\r\n${head}\r\nX: a\r\n Content-Length: 5\r\n\r\n${smuggled}`,
      'a space before the colon': `POST /call/test.echo HTTP/1.1\r\n${head}\r\nContent-Length : 5\r\n\r\n"hei"`,
      'a negative length': `POST /call/test.echo HTTP/1.1\r\n${head}\r\nContent-Length: -1\r\n\r\n`,
      'a length with a sign': `POST /call/test.echo HTTP/1.1\r\n${head}\r\nContent-Length: +5\r\n\r\n"hei"`,
    };
    for (const [what, bytes] of Object.entries(tries)) {
      const answer = await raw(port, [bytes]);
      expectRefused(answer, what, [400]);
      expect(answer.closed, what).toBe(true);
      expect(answer.body, what).not.toContain('<html>');
    }
  });

  test('huge and countless headers are refused', async () => {
    expectRefused(await echo({ ...held(), 'X-Long': 'x'.repeat(200_000) }), 'long', [0, 431]);
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`X-${String(n)}`, 'x']));
    expectRefused(await echo({ ...held(), ...many }), 'many', [0, 431]);
    expectRefused(await ask('GET', `/${'x'.repeat(100_000)}`, base()), 'path', [0, 404, 431]);
  });

  test('a websocket is opened to nobody', async () => {
    for (const path of ['/', '/events', '/call/test.echo']) {
      const answer = await ask('GET', path, {
        ...held(),
        Connection: 'Upgrade',
        Upgrade: 'websocket',
        'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
        'Sec-WebSocket-Version': '13',
      });
      expect(answer.head, path).not.toMatch(/^HTTP\/1\.1 101/);
      expect(answer.head.toLowerCase(), path).not.toContain('sec-websocket-accept');
    }
  });
});

describe('slowness', () => {
  test('headers that drip in and bodies that never end hold up nobody else, and are given up', async () => {
    const dripping = Array.from({ length: 20 }, () =>
      raw(port, ['GET / HTTP/1.1\r\n', `Host: 127.0.0.1:${String(port)}\r\n`, 'X: 1\r\n'], 20_000, 100),
    );
    const endless = Array.from({ length: 20 }, () =>
      raw(port, [written('POST', '/call/test.echo', { ...held(), 'Content-Length': '1000' }, '"')], 20_000),
    );
    const began = performance.now();
    expect((await echo(held())).status).toBe(200);
    expect(performance.now() - began).toBeLessThan(4_000);
    for (const answer of await Promise.all([...dripping, ...endless])) {
      expect(answer.closed).toBe(true);
      expect([0, 408]).toContain(answer.status);
    }
  }, 60_000);

  test('the line of the events stays open meanwhile, longer than a slow request may take', async () => {
    const answer = await raw(port, [written('GET', '/events', without('Connection'))], 6_000);
    expect([answer.status, answer.closed]).toEqual([200, false]);
  }, 60_000);
});

describe('the file dialogs', () => {
  const choose = (body: unknown, by = picker): Promise<Answer> =>
    ask('POST', '/picker/choose', held(by), JSON.stringify(body));

  test('the window, and another run’s picker, can neither list nor choose nor cancel', async () => {
    const theirs = await sessionOf(other, 'picker');
    for (const path of ['list', 'choose', 'cancel', 'input']) {
      for (const by of [session, theirs])
        expectRefused(await ask('POST', `/picker/${path}`, held(by), '{}'), path);
      expectRefused(await ask('POST', `/picker/${path}`, json(), '{}'), `${path} without a session`);
    }
  });

  test('a dialog that nobody opened cannot be answered, whatever its number', async () => {
    const choice = { folder: join(folder, 'documents'), name: 'x.age', replace: true };
    for (const id of [0, -1, 1, 2, 999_999, 2 ** 40])
      expect((await choose({ ...choice, id })).body, String(id)).toBe('"gone"');
    for (const id of ['1', 1.5, null, 2 ** 60, {}, [1]])
      expectRefused(await choose({ ...choice, id }), JSON.stringify(id), [400]);
  });

  test('an answer that leads out of its folder, or to what is no file of a case, never reaches the core', async () => {
    const opened = ask('POST', '/call/test.open', held(), 'null');
    await new Promise((resolve) => setTimeout(resolve, 200));
    // The stream tells which dialog waits.
    const stream = await raw(port, [written('GET', '/picker/events', held(picker))], 800);
    const id = Number(/"id":(\d+)/.exec(stream.body)?.[1]);
    const documents = join(folder, 'documents');
    for (const name of ['../secret.json', '/etc/passwd', '..', '.', '', 'a/../../secret.json', 'ei\u0000ole'])
      expect((await choose({ id, folder: documents, name, replace: true })).body, name).toMatch(
        /"name-not-valid"|"no-such-file"/,
      );
    for (const place of ['documents', '', '~', `${documents}\u0000`, 'file:///'])
      expect((await choose({ id, folder: place, name: 'x', replace: true })).body, place).toBe(
        '"no-such-folder"',
      );
    for (const body of [
      { id, folder: documents, name: 'x'.repeat(256), replace: true },
      { id },
      [],
      { id, folder: 'x'.repeat(5000), name: 'x', replace: true },
    ])
      expectRefused(await choose(body), JSON.stringify(body).slice(0, 40), [400]);
    await ask('POST', '/picker/cancel', held(picker), JSON.stringify({ id }));
    expect((await opened).body).toBe('{"ok":true,"value":null}');
  });
});
