import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract, type CallName } from '#shared/contract/index.ts';
import { aWorld, type World } from '../bad-input/testing/world.ts';
import { arePlain } from '../plain-arguments.ts';
import { malformedOf } from './testing/malformed.ts';
import { sampleOf } from './testing/sample.ts';

const perCall = 50;
const calls = Object.keys(contract) as CallName[];

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());

const file = () => {
  const open = world.coach.app.caseFile();
  if (open === null) throw new Error('locked');
  return open.raw;
};
/** Rows that this connection has changed since it was opened, and everything that is in the tables. */
const changes = (): unknown => file().prepare('SELECT total_changes() AS n').get();
const contents = (): string => {
  const hash = createHash('sha256');
  const tables = file()
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%' ORDER BY name")
    .pluck()
    .all();
  for (const table of tables.map(String))
    for (const row of file().prepare(`SELECT * FROM "${table}"`).raw().iterate())
      hash.update(`${table} ${JSON.stringify(row)}`);
  return `${tables.length} ${hash.digest('hex')}`;
};

test('almost every call has arguments made from its schema that its schema takes, so that what is wrong with the others is what was made wrong', () => {
  const taken = calls.filter((name) => contract[name].args.safeParse(sampleOf(contract[name].args)).success);
  expect(taken.length / calls.length).toBeGreaterThan(0.9);
});

describe('malformed arguments', () => {
  let before: string;
  let asked: number;
  beforeAll(() => {
    before = contents();
    asked = world.coach.scripted.asked.length;
  });

  test.each(calls)(`%s refuses ${perCall} of them with a typed answer, and changes nothing`, async (name) => {
    const unchanged = changes();
    const wrong = malformedOf(name, perCall, calls.indexOf(name) + 1);
    expect(wrong).toHaveLength(perCall);
    for (const { how, args } of wrong) {
      const answer = await world.coach.core.dispatch(name, args);
      expect(answer.ok ? 'ok' : answer.error.code, how).toBe('invalid-arguments');
    }
    expect(changes()).toEqual(unchanged);
  });

  test('left every table as it was, opened no dialog, wrote no error to the log, and touched no prototype', async () => {
    expect(contents()).toBe(before);
    expect(world.coach.scripted.asked).toHaveLength(asked);
    expect(world.coach.scripted.log.filter(({ level }) => level === 'error')).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect((await world.coach.ok('audit.verify', {})).intact).toBe(true);
  });

  test('and a name that is not in the contract is none, whatever it looks like', async () => {
    for (const name of [
      '__proto__',
      'constructor',
      'toString',
      'clients.list\u0000',
      'Clients.list',
      '',
      'hasOwnProperty',
    ])
      expect(await world.coach.core.dispatch(name, {})).toEqual({
        ok: false,
        error: { code: 'unknown-call' },
      });
  });
});

describe('what arguments may be made of', () => {
  test('texts, numbers, yes and no, nothing, bytes, lists and plain objects', () => {
    expect(arePlain({ a: ['x', 1, true, null, undefined, new Uint8Array(3), { b: {} }] })).toBe(true);
    expect(arePlain(Object.assign(Object.create(null), { a: 1 }))).toBe(true);
  });
  test('not a prototype’s key at any depth, not a class of its own, not too deep, not too many', () => {
    expect(arePlain(JSON.parse('{"a":[{"__proto__":{"x":1}}]}'))).toBe(false);
    expect([new Date(), new Map(), Object.create({ a: 1 }), 1n, () => 1].map(arePlain)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(arePlain(JSON.parse(`${'['.repeat(33)}${']'.repeat(33)}`))).toBe(false);
    expect(arePlain(Array.from({ length: 100_001 }, () => 1))).toBe(false);
    const ring: Record<string, unknown> = {};
    ring['ring'] = ring;
    expect(arePlain(ring)).toBe(false);
  });
});
