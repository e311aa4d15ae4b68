import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { CoreEvent } from '#shared/contract/events.ts';
import { success } from '#shared/result.ts';
import { forkCore } from './fork-core.ts';
import type { Ports } from '#core/ports.ts';
import { connectCore } from '#core/bridge/connect-core.ts';
import type { CoreConnection, CoreLink } from '#core/bridge/connect-core.ts';
import type { PortAnswers } from '#core/bridge/protocol.ts';
import { serveCore } from '#core/bridge/serve-core.ts';
import type { ServedCore } from '#core/bridge/serve-core.ts';
import { quietAnswers } from '../core/bridge/testing/answers.ts';
import { channelPair } from '../core/bridge/testing/channel-pair.ts';

const standIn = join(import.meta.dirname, '../core/bridge/testing/stand-in-core-process.ts');
const start = {
  host: 'preview',
  version: '1.2.3',
  places: { userData: '/data', documents: '/documents' },
  language: 'fi',
} as const;

const open: CoreLink[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((link) => link.close()));
});

function forked(own: Partial<PortAnswers> = {}, rest: Partial<CoreConnection> = {}): CoreLink {
  const link = connectCore({ spawn: () => forkCore(standIn), start, answers: quietAnswers(own), ...rest });
  open.push(link);
  return link;
}

/** A core inside this process, so that a test can hold both ends. */
function inside(core: (ports: Ports) => Partial<ServedCore>, own: Partial<PortAnswers> = {}) {
  const pair = channelPair();
  const served: Partial<ServedCore>[] = [];
  serveCore(pair.core, (_start, ports) => {
    const parts = core(ports);
    served.push(parts);
    return {
      dispatch: async () => success(null),
      subscribe: () => () => undefined,
      close: async () => undefined,
      ...parts,
    };
  });
  const link = connectCore({ spawn: () => pair.host, start, answers: quietAnswers(own), closeWithinMs: 200 });
  open.push(link);
  return { link, pair };
}

describe('calls over the bridge', () => {
  test('a call made before the core is ready waits for it and is answered', async () => {
    expect(await forked().dispatch('test.echo', { text: 'åäö' })).toEqual({
      ok: true,
      value: { text: 'åäö' },
    });
  });

  test('bytes cross both ways as bytes', async () => {
    const answer = await forked().dispatch('test.bytes', new Uint8Array([1, 2, 255]));
    expect(answer.ok && answer.value).toBeInstanceOf(Uint8Array);
    expect(answer.ok && [...(answer.value as Uint8Array)]).toEqual([255, 2, 1]);
  });

  test('many calls at once get each its own answer', async () => {
    const link = forked();
    const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => link.dispatch('test.echo', n)));
    expect(answers).toEqual(Array.from({ length: 50 }, (_, value) => ({ ok: true, value })));
  });

  test('arguments that cannot be cloned are refused, and the next call works', async () => {
    const { link } = inside(() => ({}));
    await link.dispatch('test.echo', null);
    expect(await link.dispatch('test.echo', { f: () => 1 })).toEqual({
      ok: false,
      error: { code: 'invalid-arguments' },
    });
    expect(await link.dispatch('test.echo', null)).toEqual({ ok: true, value: null });
  });

  test('an error thrown by the core answers internal', async () => {
    const { link } = inside(() => ({ dispatch: () => Promise.reject(new Error('a bug')) }));
    expect(await link.dispatch('test.echo', null)).toEqual({ ok: false, error: { code: 'internal' } });
  });

  test('events reach every listener until it leaves', async () => {
    const link = forked();
    const heard: CoreEvent[] = [];
    const leave = link.subscribe((event) => heard.push(event));
    await link.dispatch('test.tell', null);
    leave();
    await link.dispatch('test.tell', null);
    expect(heard).toEqual([{ type: 'unlocked' }]);
  });
});

describe('what the core asks of its host', () => {
  test('a dialog is asked with its kind and suggested name, and its path comes back', async () => {
    const asked: unknown[] = [];
    const link = forked({
      'dialogs.chooseSave': async (args) => {
        asked.push(args);
        return '/somewhere/lähete.age';
      },
    });
    expect(await link.dispatch('test.save', null)).toEqual({ ok: true, value: '/somewhere/lähete.age' });
    expect(asked).toEqual([{ kind: 'packet', suggestedName: 'lähete.rinnalla-packet' }]);
  });

  test('a host that fails to answer is an error in the core and not a wait without end', async () => {
    const { link } = inside(
      (ports) => ({ dispatch: async () => success(await ports.dialogs.chooseOpen({ kind: 'pdf' })) }),
      {
        'dialogs.chooseOpen': () => Promise.reject(new Error('no display')),
      },
    );
    expect(await link.dispatch('test.open', null)).toEqual({ ok: false, error: { code: 'internal' } });
  });

  test('an answer of the wrong kind is not let into the core', async () => {
    const { link } = inside(
      (ports) => ({ dispatch: async () => success(await ports.dialogs.chooseOpen({ kind: 'pdf' })) }),
      {
        'dialogs.chooseOpen': async () => 42 as unknown as string,
      },
    );
    expect(await link.dispatch('test.open', null)).toEqual({ ok: false, error: { code: 'internal' } });
  });

  test('the places and the language of the start reach the core', async () => {
    const { link } = inside((ports) => ({ dispatch: async () => success(ports.places.userData) }));
    expect(await link.dispatch('test.echo', null)).toEqual({ ok: true, value: '/data' });
  });

  test('suspend, system lock and idle reach the core', async () => {
    const link = forked();
    const heard: CoreEvent[] = [];
    link.subscribe((event) => heard.push(event));
    for (const event of ['suspend', 'system-locked', 'idle'] as const) link.power(event);
    await link.dispatch('test.echo', null);
    expect(heard.map((event) => event.type === 'locked' && event.reason)).toEqual([
      'suspend',
      'system',
      'idle',
    ]);
  });

  test('a message that is none of the protocol is dropped on both sides and logged', async () => {
    const logged: string[] = [];
    const { link, pair } = inside(() => ({}), {
      'log.write': async (entry) => {
        logged.push(entry.event);
        return null;
      },
    });
    pair.host.post({ kind: 'shell', command: 'rm' });
    pair.core.post({ kind: 'request', id: 0, method: 'fs.read', args: {} });
    await link.dispatch('test.echo', null);
    await link.dispatch('test.echo', null);
    expect(logged).toEqual(['bridge.refused-message', 'bridge.refused-message']);
  });
});

describe('helper processes', () => {
  test('where the host starts them, their messages pass through it until the core ends them', async () => {
    const helper = join(import.meta.dirname, '../core/bridge/testing/stand-in-helper-process.ts');
    const asked: string[] = [];
    const link = forked(
      {},
      {
        spawnHelper: (which) => {
          asked.push(which);
          return forkCore(helper);
        },
      },
    );
    const work = { copy: new Uint8Array([1, 2]) };
    expect(await link.dispatch('test.helper', work)).toEqual({ ok: true, value: [{ heard: work }] });
    expect(asked).toEqual(['backup']);
  });

  test('where the core may fork by itself, the host offers none', async () => {
    expect(await forked().dispatch('test.helper', {})).toEqual({ ok: true, value: 'no helper' });
  });
});

describe('a core that dies', () => {
  test('pending calls answer internal, the window hears locked, and a new core answers', async () => {
    const crashes: unknown[] = [];
    const link = forked({}, { onCrash: (facts) => crashes.push(facts) });
    const heard: CoreEvent[] = [];
    link.subscribe((event) => heard.push(event));
    const never = link.dispatch('test.never', null);
    const crash = link.dispatch('test.crash', null);
    expect(await never).toEqual({ ok: false, error: { code: 'internal' } });
    expect(await crash).toEqual({ ok: false, error: { code: 'internal' } });
    expect(heard).toEqual([{ type: 'locked', reason: 'failure' }]);
    expect(crashes).toEqual([{ code: 7, restarts: true }]);
    expect(await link.dispatch('test.echo', 1)).toEqual({ ok: true, value: 1 });
  });

  test('after the third crash in a minute no more are started, and calls still answer', async () => {
    const crashes: { restarts: boolean }[] = [];
    const link = forked({}, { onCrash: (facts) => crashes.push(facts) });
    for (let n = 0; n < 3; n++) await link.dispatch('test.crash', null);
    expect(crashes.map((crash) => crash.restarts)).toEqual([true, true, false]);
    expect(await link.dispatch('test.echo', 1)).toEqual({ ok: false, error: { code: 'internal' } });
  });
});

describe('closing', () => {
  test('the core is closed first and its process ends without a restart', async () => {
    const kept: unknown[] = [];
    const crashes: unknown[] = [];
    const link = forked(
      {
        'preferences.set': async (args) => {
          kept.push(args);
          return null;
        },
      },
      { onCrash: (facts) => crashes.push(facts) },
    );
    await link.dispatch('test.echo', 1);
    await link.close();
    expect(kept).toEqual([{ key: 'closed', value: true }]);
    expect(crashes).toEqual([]);
    expect(await link.dispatch('test.echo', 1)).toEqual({ ok: false, error: { code: 'internal' } });
  });

  test('a core that does not close is ended all the same', async () => {
    const { link } = inside(() => ({ close: () => new Promise(() => undefined) }));
    await link.dispatch('test.echo', 1);
    const before = Date.now();
    await link.close();
    expect(Date.now() - before).toBeLessThan(2_000);
  });
});
