import { describe, test } from 'vitest';
import {
  other,
  port,
  session,
  picker,
  raw,
  own,
  base,
  json,
  held,
  without,
  ask,
  echo,
  sessionOf,
  expectRefused,
  useAttackedHost,
} from './testing/attacked-host.ts';

useAttackedHost();

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
