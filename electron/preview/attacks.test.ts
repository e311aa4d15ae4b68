import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  bodyLimit,
  folder,
  port,
  picker,
  raw,
  base,
  held,
  without,
  written,
  ask,
  echo,
  expectRefused,
  useAttackedHost,
} from './testing/attacked-host.ts';

useAttackedHost();

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
