import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { contract, type CallName } from '#shared/contract/index.ts';
import { sampleOf } from '../attacks/testing/sample.ts';
import { at, typedFieldsOf, withAt } from '../bad-input/testing/contract-fields.ts';
import { recipes } from '../bad-input/testing/recipes.ts';
import { aWorld, type World } from '../bad-input/testing/world.ts';
import type { CallWatch } from './testing/call-watch.ts';
import { shownElsewhere, silentCalls, writesNothing } from './testing/silent-calls.ts';
import { works } from './testing/works/all.ts';

vi.setConfig({ testTimeout: 120_000 });

const watch = vi.hoisted(() => ({ current: null as CallWatch | null }));
vi.mock(import('../dispatch.ts'), async (load) => {
  const real = await load();
  const { watchCalls } = await import('./testing/call-watch.ts');
  const calls = (watch.current ??= watchCalls());
  return { ...real, createDispatch: (app, handlers) => calls.over(app, real.createDispatch(app, handlers)) };
});

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());

const names = Object.keys(contract) as CallName[];
const commands = names.filter((name) => contract[name].kind === 'command');
const queries = names.filter((name) => contract[name].kind === 'query');
const seen = () => watch.current?.seen ?? [];
const namesOf = (calls: readonly { readonly name: CallName }[]): CallName[] =>
  [...new Set(calls.map(({ name }) => name))].sort();

const typed = recipes.filter(({ refused }) => refused === undefined);

describe('a full practice file, worked through', () => {
  test.each(typed)('$call', async (recipe) => {
    const texts = typedFieldsOf(contract[recipe.call].args).filter(({ kind }) => kind === 'text');
    const args = texts.reduce<unknown>(
      (filling, { place }) => (at(filling, place) === '' ? withAt(filling, place, 'sana') : filling),
      await recipe.args(world),
    );
    const desk = recipe.by === 'partner' ? world.partner : world.coach;
    const answer = await desk.core.dispatch(recipe.call, args);
    expect(answer.ok ? 'ok' : answer.error).toBe('ok');
    if (answer.ok) await recipe.back?.(world, answer.value as never);
  });

  test.each(Object.entries(works))('%s', (_, work) => work(world));

  test.each(queries)('%s', async (name) => {
    const known: Record<string, unknown> = {
      ...world,
      language: 'fi',
      day: '2026-11-24',
      noteId: world.finished,
    };
    const sample = sampleOf(contract[name].args);
    const args = Object.fromEntries(
      Object.entries(sample as Record<string, unknown>).map(([key, value]) => [key, known[key] ?? value]),
    );
    // Those that ask about a record of a kind that is not here are asked in the works above.
    await world.coach.core.dispatch(name, args);
  });
});

describe('then the audit chain', () => {
  test('has grown with each call that wrote, but for those that are named with their reason', () => {
    const silent = namesOf(seen().filter(({ wrote, entered }) => wrote && !entered));
    expect(silent).toEqual(Object.keys(silentCalls).sort());
  });

  test('was looked at around every command of the contract that can be made here, and the others are shown elsewhere', () => {
    const made = namesOf(seen());
    const never = commands.filter((name) => !made.includes(name)).sort();
    expect(never).toEqual(Object.keys(shownElsewhere).sort());
    for (const [name, { test: path, entry }] of Object.entries(shownElsewhere)) {
      const text = readFileSync(join(import.meta.dirname, '../../..', path), 'utf8');
      expect(text, path).toContain(`'${name}'`);
      if (entry !== undefined) expect(text, path).toContain(entry);
    }
  });

  test('was looked at where they did something: a command that wrote nothing is named with what it does instead', () => {
    const wrote = namesOf(seen().filter((call) => call.wrote));
    const idle = namesOf(seen()).filter((name) => contract[name].kind === 'command' && !wrote.includes(name));
    expect(idle).toEqual(Object.keys(writesNothing).sort());
  });

  test('was looked at around the queries too', () => {
    const made = namesOf(seen());
    expect(queries.filter((name) => !made.includes(name)).sort()).toEqual([]);
  });

  test('is whole', async () => {
    for (const desk of [world.coach, world.partner])
      expect((await desk.ok('audit.verify', {})).intact).toBe(true);
  });
});
