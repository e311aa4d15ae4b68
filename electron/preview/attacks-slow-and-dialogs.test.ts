import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  folder,
  other,
  port,
  session,
  picker,
  raw,
  json,
  held,
  without,
  written,
  ask,
  echo,
  sessionOf,
  expectRefused,
  useAttackedHost,
} from './testing/attacked-host.ts';
import type { Answer } from './testing/attacked-host.ts';

useAttackedHost();

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
