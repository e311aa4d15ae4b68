import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPreviewHost } from './preview-host.ts';
import type { PreviewHost } from './preview-host.ts';
import { fromWire, toWire } from './wire.ts';

let folder: string;
let host: PreviewHost;
let port: number;
let session: { cookie: string; token: string };
let pickerSession: { cookie: string; token: string };

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A request with exactly these headers: fetch would not let a test lie about Host and Origin. */
function send(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({
      host: '127.0.0.1',
      port,
      method,
      path,
      headers: { host: `127.0.0.1:${port}`, ...headers },
    });
    sent.on('error', reject);
    sent.on('response', (response) => {
      let text = '';
      // A letter may lie in two pieces of the answer.
      response.setEncoding('utf8');
      response.on('data', (part) => (text += String(part)));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    sent.end(body);
  });
}

const origin = () => `http://127.0.0.1:${port}`;
const json = () => ({ origin: origin(), 'content-type': 'application/json' });
const held = (own = session) => ({ ...json(), cookie: own.cookie, 'x-rinnalla-token': own.token });
const echo = (headers: Record<string, string>) => send('POST', '/call/test.echo', headers, '"hei"');

function oneTimes(): { window: string; picker: string } {
  const [window = '', picker = ''] = new URL(host.address()).hash.slice(1).split('.');
  return { window, picker };
}

async function exchange(token: string): Promise<{ cookie: string; token: string }> {
  const answer = await send('POST', '/session', json(), JSON.stringify({ token }));
  const [cookie] = (answer.headers['set-cookie']?.[0] ?? '').split(';');
  return { cookie: cookie ?? '', token: String(Reflect.get(Object(JSON.parse(answer.body)), 'token')) };
}

/** Reads server-sent events until one fits. */
function nextEvent(
  path: string,
  headers: Record<string, string>,
  fits: (event: unknown) => boolean,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const sent = request({
      host: '127.0.0.1',
      port,
      path,
      headers: { host: `127.0.0.1:${port}`, ...headers },
    });
    sent.on('error', reject);
    sent.on('response', (response) => {
      let rest = '';
      response.on('error', () => undefined);
      // A letter may lie in two pieces of the answer.
      response.setEncoding('utf8');
      response.on('data', (part) => {
        const blocks = (rest + String(part)).split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks.filter((text) => text.startsWith('data: '))) {
          const event = fromWire(block.slice('data: '.length));
          if (!fits(event)) continue;
          resolve(event);
          sent.destroy();
        }
      });
    });
    sent.end();
  });
}

const waitingDialog = (mode: string) =>
  nextEvent('/picker/events', held(pickerSession), (event) => {
    const dialogs: unknown = Reflect.get(Object(event), 'dialogs');
    return Array.isArray(dialogs) && dialogs.some((dialog: { mode: string }) => dialog.mode === mode);
  }) as Promise<{
    language: string;
    dialogs: { id: number; mode: string; suggestedName: string; folder: string }[];
  }>;

const picker = async (path: string, body: unknown) =>
  fromWire((await send('POST', `/picker/${path}`, held(pickerSession), toWire(body))).body);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rinnalla-preview-'));
  for (const part of ['renderer/assets', 'preview', 'documents/Vanhat', 'data'])
    mkdirSync(join(folder, part), { recursive: true });
  writeFileSync(join(folder, 'renderer/index.html'), '<html><head></head></html>');
  writeFileSync(join(folder, 'renderer/assets/a.js'), 'export {}');
  writeFileSync(join(folder, 'renderer/assets/a.js.map'), '{}');
  writeFileSync(join(folder, 'preview/picker.js'), '// picker');
  writeFileSync(join(folder, 'secret.json'), '{}');
  writeFileSync(join(folder, 'documents/koe.rinnalla'), 'x');
  host = await startPreviewHost({
    userData: join(folder, 'data'),
    documents: join(folder, 'documents'),
    rendererFolder: join(folder, 'renderer'),
    pickerFolder: join(folder, 'preview'),
    coreEntry: join(import.meta.dirname, '../core/bridge/testing/stand-in-core-process.ts'),
    version: '0.0.0',
    locale: 'sv-FI',
    bodyLimit: 100_000,
  });
  port = Number(new URL(host.address()).port);
  session = await exchange(oneTimes().window);
  pickerSession = await exchange(oneTimes().picker);
});

afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the window in a browser', () => {
  test('gets its page with the strict policy and the picker', async () => {
    const first = await send('GET', '/');
    expect(first.status).toBe(200);
    expect(first.headers['content-type']).toBe('text/html; charset=utf-8');
    const policy = String(first.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
    expect(first.body).toContain('<script src="/picker/picker.js">');
    expect((await send('GET', '/picker/picker.js')).body).toBe('// picker');
    expect(first.headers['x-content-type-options']).toBe('nosniff');
    expect(first.headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(first.headers['cross-origin-resource-policy']).toBe('same-origin');
  });

  test('calls the core, and bytes come through', async () => {
    const answer = await send('POST', '/call/test.bytes', held(), toWire(new Uint8Array([1, 2, 255])));
    expect(answer.status).toBe(200);
    expect(fromWire(answer.body)).toEqual({ ok: true, value: new Uint8Array([255, 2, 1]) });
  });

  test('hears the events of the core', async () => {
    const heard = nextEvent('/events', held(), () => true);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await send('POST', '/call/test.tell', held(), 'null');
    expect(await heard).toEqual({ type: 'unlocked' });
  });

  test('is locked when nobody has touched it for the set time', async () => {
    const heard = nextEvent('/events', held(), () => true);
    await send('POST', '/call/test.idle', held(), 'null');
    expect(await heard).toEqual({ type: 'locked', reason: 'idle' });
  });

  test('is not locked while its picker or its page reports input', async () => {
    const began = Date.now();
    const heard = nextEvent('/events', held(), () => true).then(() => Date.now() - began);
    await send('POST', '/call/test.idle', held(), 'null');
    await new Promise((resolve) => setTimeout(resolve, 600));
    await picker('input', null);
    await new Promise((resolve) => setTimeout(resolve, 600));
    await send('POST', '/call/app.active', held(), '{}');
    expect(await heard).toBeGreaterThan(2_000);
  });

  test('listens on the loopback only, and never says a path to the window', async () => {
    expect(new URL(host.address()).hostname).toBe('127.0.0.1');
    expect((await send('POST', '/picker/list', held(), JSON.stringify({ folder }))).status).toBe(403);
  });
});

describe('attacks on the loopback', () => {
  test('the one-time token is worth nothing the second time', async () => {
    const { window: token } = oneTimes();
    expect((await send('POST', '/session', json(), JSON.stringify({ token }))).status).toBe(200);
    expect((await send('POST', '/session', json(), JSON.stringify({ token }))).status).toBe(403);
  });

  test('a reloaded page finds its session again with the next one-time token, and that works once too', async () => {
    const first = await send('POST', '/session', json(), JSON.stringify({ token: oneTimes().window }));
    const { next } = JSON.parse(first.body) as { next: string };
    const again = JSON.stringify({ token: next });
    expect((await send('POST', '/session', json(), again)).status).toBe(200);
    expect((await send('POST', '/session', json(), again)).status).toBe(403);
  });

  test('the cookie alone gets no new token', async () => {
    const { cookie } = session;
    expect((await send('POST', '/session', { ...json(), cookie }, '{}')).status).toBe(400);
    expect((await send('POST', '/session', { ...json(), cookie }, '{"token":""}')).status).toBe(403);
  });

  test('a guessed one-time token is refused', async () => {
    expect((await send('POST', '/session', json(), JSON.stringify({ token: 'x'.repeat(43) }))).status).toBe(
      403,
    );
  });

  test('the cookie cannot be read by scripts or sent from other sites, and carries the port in its name', async () => {
    const answer = await send('POST', '/session', json(), JSON.stringify({ token: oneTimes().window }));
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      new RegExp(`^rinnalla-${port}=.+; Path=/; HttpOnly; SameSite=Strict$`),
    );
  });

  test('another site’s page gets nothing, with or without a session', async () => {
    expect((await echo({ ...held(), origin: 'https://example.org' })).status).toBe(403);
    expect((await echo({ ...held(), origin: 'null' })).status).toBe(403);
    expect((await send('GET', '/', { origin: 'https://example.org' })).status).toBe(403);
    expect((await send('GET', '/', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  test('another program’s page on another port of this machine gets nothing', async () => {
    expect((await echo({ ...held(), origin: 'http://127.0.0.1:1' })).status).toBe(403);
    expect((await echo({ ...held(), origin: `http://localhost:${port}` })).status).toBe(403);
  });

  test('a name that was re-bound to this machine is refused by its Host', async () => {
    for (const name of [`evil.example:${port}`, `localhost:${port}`, '127.0.0.1', `[::1]:${port}`]) {
      expect((await echo({ ...held(), host: name })).status).toBe(403);
      expect((await send('GET', '/', { host: name })).status).toBe(403);
    }
  });

  test('a call without an Origin, the cookie, the token or the right token is refused', async () => {
    const without = (left: string) =>
      Object.fromEntries(Object.entries(held()).filter(([name]) => name !== left));
    expect((await echo(held())).status).toBe(200);
    expect((await echo(without('origin'))).status).toBe(403);
    expect((await echo(without('cookie'))).status).toBe(403);
    expect((await echo(without('x-rinnalla-token'))).status).toBe(403);
    expect((await echo({ ...held(), 'x-rinnalla-token': pickerSession.token })).status).toBe(403);
    expect((await echo({ ...held(), cookie: session.cookie.replace(String(port), '1') })).status).toBe(403);
    expect((await send('GET', '/events', without('x-rinnalla-token'))).status).toBe(403);
    expect((await send('GET', '/events', without('cookie'))).status).toBe(403);
    expect((await send('GET', '/picker/events', held())).status).toBe(403);
  });

  test('a form’s body is refused', async () => {
    expect((await echo({ ...held(), 'content-type': 'text/plain' })).status).toBe(415);
  });

  test('no path leads out of the window’s files', async () => {
    for (const path of [
      '/../secret.json',
      '/assets/../../secret.json',
      '/%2e%2e/secret.json',
      '/..%2fsecret.json',
      '//secret.json',
      '/assets/',
      '/assets/a.js.map',
      '/index.html/../../secret.json',
    ]) {
      expect([path, (await send('GET', path)).status]).toEqual([path, 404]);
    }
    expect((await send('GET', '/assets/a.js')).status).toBe(200);
  });

  test('a body over the limit is refused, said in advance or not', async () => {
    const long = JSON.stringify('x'.repeat(100_001));
    expect(
      (await send('POST', '/call/test.echo', { ...held(), 'content-length': String(long.length) }, long))
        .status,
    ).toBe(413);
    const chunked = { ...held(), 'transfer-encoding': 'chunked' };
    expect((await send('POST', '/call/test.echo', chunked, long)).status).toBe(413);
    expect((await echo(held())).status).toBe(200);
  });

  test('what is no JSON, no call and no method of ours is refused', async () => {
    expect((await send('POST', '/call/test.echo', held(), '{')).status).toBe(400);
    expect((await send('POST', '/call/../session', held(), '1')).status).toBe(404);
    expect((await send('POST', '/call/constructor', held(), '1')).status).toBe(404);
    expect((await send('PUT', '/call/test.echo', held(), '1')).status).toBe(405);
    expect((await send('OPTIONS', '/call/test.echo', held())).status).toBe(405);
  });
});

describe('the file dialogs', () => {
  test('saving: a new name is given the extension of its kind, and only the core learns the path', async () => {
    const shown = waitingDialog('save');
    const saved = send('POST', '/call/test.save', held(), 'null');
    const { dialogs, language } = await shown;
    expect(language).toBe('sv');
    expect(dialogs).toMatchObject([
      { mode: 'save', suggestedName: 'lähete.rinnalla-packet', folder: join(folder, 'documents') },
    ]);
    const answer = await picker('choose', {
      id: dialogs[0]?.id,
      folder: join(folder, 'documents'),
      name: 'uusi',
      replace: false,
    });
    expect(answer).toBe('chosen');
    expect(fromWire((await saved).body)).toEqual({ ok: true, value: join(folder, 'documents/uusi.age') });
  });

  test('saving over a file is asked first', async () => {
    writeFileSync(join(folder, 'documents/vanha.age'), 'x');
    const shown = waitingDialog('save');
    const saved = send('POST', '/call/test.save', held(), 'null');
    const id = (await shown).dialogs[0]?.id;
    const choice = { id, folder: join(folder, 'documents'), name: 'vanha' };
    expect(await picker('choose', { ...choice, replace: false })).toBe('exists');
    expect(await picker('choose', { ...choice, replace: true })).toBe('chosen');
    expect(fromWire((await saved).body)).toEqual({ ok: true, value: join(folder, 'documents/vanha.age') });
  });

  test('opening: folders that are not, files that are not and names that are paths are told apart', async () => {
    const shown = waitingDialog('open');
    const opened = send('POST', '/call/test.open', held(), 'null');
    const id = (await shown).dialogs[0]?.id;
    const choice = { id, folder: join(folder, 'documents'), name: 'koe.rinnalla', replace: false };
    expect(await picker('choose', { ...choice, folder: join(folder, 'ei-ole') })).toBe('no-such-folder');
    expect(await picker('choose', { ...choice, folder: 'documents' })).toBe('no-such-folder');
    expect(await picker('choose', { ...choice, name: 'ei-ole' })).toBe('no-such-file');
    expect(await picker('choose', { ...choice, name: 'Vanhat' })).toBe('no-such-file');
    expect(await picker('choose', { ...choice, name: '../secret.json' })).toBe('name-not-valid');
    expect(await picker('choose', { ...choice, name: '' })).toBe('name-not-valid');
    expect(await picker('choose', choice)).toBe('chosen');
    expect(fromWire((await opened).body)).toEqual({
      ok: true,
      value: join(folder, 'documents/koe.rinnalla'),
    });
    expect(await picker('choose', choice)).toBe('gone');
  });

  test('cancelling answers the core that nothing was chosen', async () => {
    const shown = waitingDialog('open');
    const opened = send('POST', '/call/test.open', held(), 'null');
    await picker('cancel', { id: (await shown).dialogs[0]?.id });
    expect(fromWire((await opened).body)).toEqual({ ok: true, value: null });
  });

  test('a folder is listed with folders first; one that is not there gives none', async () => {
    expect(await picker('list', { folder: join(folder, 'documents') })).toMatchObject({
      folder: join(folder, 'documents'),
      parent: folder,
      entries: [
        { name: 'Vanhat', kind: 'folder' },
        { name: 'koe.rinnalla', kind: 'file' },
        { name: 'vanha.age', kind: 'file' },
      ],
    });
    expect(await picker('list', { folder: join(folder, 'ei-ole') })).toBeNull();
  });

  test('a dialog that still waits when the case file locks is cancelled', async () => {
    const shown = waitingDialog('open');
    const opened = send('POST', '/call/test.open', held(), 'null');
    await shown;
    await send('POST', '/call/test.idle', held(), 'null');
    expect(fromWire((await opened).body)).toEqual({ ok: true, value: null });
  });
});

test('when the core dies the window hears it and a new core answers', async () => {
  const heard = nextEvent('/events', held(), () => true);
  await new Promise((resolve) => setTimeout(resolve, 100));
  const crash = await send('POST', '/call/test.crash', held(), 'null');
  expect(fromWire(crash.body)).toEqual({ ok: false, error: { code: 'internal' } });
  expect(await heard).toEqual({ type: 'locked', reason: 'failure' });
  expect(fromWire((await echo(held())).body)).toEqual({ ok: true, value: 'hei' });
});
