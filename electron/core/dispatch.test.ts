import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contract } from '#shared/contract/index.ts';
import { callNamePattern } from '#shared/contract/names.ts';
import { errorCodes } from '#shared/errors.ts';
import { failure, success } from '#shared/result.ts';
import type { App } from './app.ts';
import { collectHandlers, createDispatch } from './dispatch.ts';
import { features } from './features/all.ts';
import type { AnyHandler } from './handlers.ts';
import { openTestCaseFile } from './testing/open-test-case-file.ts';
import type { TestCaseFile } from './testing/open-test-case-file.ts';

describe('the contract', () => {
  test('every call has exactly one handler, and no handler is without a call', () => {
    expect([...collectHandlers(features).keys()].sort()).toEqual(Object.keys(contract).sort());
  });

  test('calls are named feature.doesWhat and list only known failures', () => {
    for (const [name, call] of Object.entries(contract)) {
      expect(name).toMatch(callNamePattern);
      for (const code of call.errors) expect(errorCodes).toContain(code);
    }
  });

  test('two handlers of one name stop the start', () => {
    expect(() => collectHandlers([{ 'today.view': () => null }, { 'today.view': () => null }])).toThrow(
      /two handlers/,
    );
  });
});

describe('the one door', () => {
  let file: TestCaseFile;
  beforeEach(async () => {
    file = await openTestCaseFile();
  });
  afterEach(() => file.close());

  const doorWith = (name: string, handler: AnyHandler) =>
    createDispatch(file.app, new Map([[name, handler]]));

  test.each(['nonsense', '__proto__', 'constructor', 'today.view.more', ''])(
    'the name %j is no call',
    async (name) => {
      expect(await file.core.dispatch(name, {})).toEqual(failure('unknown-call'));
    },
  );

  test('arguments that do not fit are refused with the place, and the handler never runs', async () => {
    let ran = false;
    const dispatch = doorWith('clients.get', () => {
      ran = true;
      return success(null);
    });
    expect(await dispatch('clients.get', { clientId: 'not an id' })).toEqual(
      failure('invalid-arguments', { field: 'clientId' }),
    );
    expect(
      await dispatch('clients.get', JSON.parse('{"clientId": "x", "__proto__": {"admin": true}}')),
    ).toMatchObject({
      ok: false,
    });
    expect(ran).toBe(false);
  });

  test('a bug answers internal with an incident that is in the log, and the log holds no text of the error', async () => {
    const dispatch = doorWith('today.view', () => {
      throw new Error('Aino Testilä, 040 765 4321');
    });
    const result = await dispatch('today.view', {});
    expect(result).toMatchObject({ ok: false, error: { code: 'internal' } });
    const logged = file.scripted.log.at(-1);
    expect(result.ok ? '' : result.error.details?.incident).toBe(logged?.incident);
    expect(JSON.stringify(file.scripted.log)).not.toContain('Testilä');
  });

  test('a message of several lines, as parsers write them with what they read, stays out of the log, and so do folders', async () => {
    const dispatch = doorWith(
      'today.view',
      () => JSON.parse('{"words": Tavattiin\nAino Testilä\n    at kotona}') as never,
    );
    await dispatch('today.view', {});
    const { detail = '' } = file.scripted.log.at(-1) ?? {};
    expect(detail).not.toMatch(/Testilä|kotona/);
    expect(detail).toMatch(/^at .*dispatch\.test\.ts:\d+:\d+$/m);
    expect(detail).not.toContain('/');
  });

  describe('when the case file is locked while a call is under way', () => {
    const other = async () => {
      const unlocked = await openTestCaseFile();
      return { unlocked, opened: unlocked.app.caseFile() };
    };
    const lock = () => file.app.setCaseFile(null);

    test('what was read does not reach the window any more', async () => {
      const dispatch = doorWith('today.view', async (app) => {
        const rows = await app.read((db) => db.selectFrom('meta').selectAll().execute());
        lock();
        return success(rows);
      });
      expect(await dispatch('today.view', {})).toEqual(failure('locked'));
    });

    test('nothing is read, written or kept for it after the lock, also not when another file was unlocked meanwhile', async () => {
      const { unlocked, opened } = await other();
      const before = file.app.caseFile();
      const done: string[] = [];
      const meanwhile = (work: (app: App) => unknown) =>
        doorWith('today.view', async (app) => {
          file.app.setCaseFile(opened);
          await work(app);
          done.push('went on');
          return success(null);
        })('today.view', {});
      const write = (app: App) =>
        app.write(async (trx) => {
          await trx.insertInto('setting').values({ key: 'strayed', value: '1' }).execute();
          return success(null);
        });
      for (const work of [
        (app: App) => app.read((db) => db.selectFrom('meta').selectAll().execute()),
        write,
        (app: App) => app.handles.keep('staged-packet', 'decrypted'),
      ]) {
        file.app.setCaseFile(before);
        expect(await meanwhile(work)).toEqual(failure('locked'));
      }
      expect(done).toEqual([]);
      expect(await unlocked.app.read((db) => db.selectFrom('setting').selectAll().execute())).toEqual([]);
      file.app.setCaseFile(before);
      await unlocked.close();
    });
  });

  test('a full disk in the middle of a call is an expected failure', async () => {
    const dispatch = doorWith('today.view', () => {
      throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
    });
    expect(await dispatch('today.view', {})).toEqual({ ok: false, error: { code: 'disk-full' } });
  });

  test('while locked, only calls made for it answer', async () => {
    const dispatch = doorWith('today.view', () => success(null));
    await file.app.exclusively(async () => {
      await file.app.caseFile()?.close();
      file.app.setCaseFile(null);
    });
    expect(await dispatch('today.view', {})).toEqual(failure('locked'));
  });
});

describe('writes', () => {
  let file: TestCaseFile;
  beforeEach(async () => {
    file = await openTestCaseFile();
  });
  afterEach(() => file.close());

  const settings = () => file.app.read((db) => db.selectFrom('setting').selectAll().execute());

  test('a failure takes back everything that the use case had written', async () => {
    const result = await file.app.write(async (trx) => {
      await trx.insertInto('setting').values({ key: 'half', value: '1' }).execute();
      return failure('conflict');
    });
    expect(result).toEqual(failure('conflict'));
    expect(await settings()).toEqual([]);
  });

  test('writes run one after another in the order they came, also after one that failed', async () => {
    const order: number[] = [];
    const write = (n: number, fails = false) =>
      file.app.write(async (trx) => {
        order.push(n);
        await new Promise((resolve) => setTimeout(resolve, 5 - n));
        if (fails) throw new Error('bug');
        await trx
          .insertInto('setting')
          .values({ key: String(n), value: 'x' })
          .execute();
        order.push(n);
        return success(n);
      });
    await Promise.allSettled([write(1), write(2, true), write(3), write(4)]);
    expect(order).toEqual([1, 1, 2, 3, 3, 4, 4]);
    expect((await settings()).map((row) => row.key)).toEqual(['1', '3', '4']);
  });
});
