import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract, type CallName } from '#shared/contract/index.ts';
import { parseLooseDate } from '#shared/dates/loose-date.ts';
import { PlainDate } from '#shared/time.ts';
import { at, typedFieldsOf, withAt } from './testing/contract-fields.ts';
import { flawsOf } from './testing/explained.ts';
import { recipes } from './testing/recipes.ts';
import { aWorld, type World } from './testing/world.ts';

const notDays = ['2026-02-30', '2025-02-29', '2026-04-31', '2026-13-01', '0026-03-01', '9999-12-31', ''];
const notMoments = [
  ...notDays.map((day) => `${day}T10:00:00Z`),
  '2026-03-01T24:00:00Z',
  '2026-03-01T10:61:00Z',
  '9999-12-31T23:59:59-14:00',
  '0000-01-01T00:00:00+14:00',
  '2026-03-01',
];

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());

const dated = (call: CallName) => typedFieldsOf(contract[call].args).filter(({ kind }) => kind !== 'text');
const cases = recipes.flatMap((recipe) =>
  dated(recipe.call).map((field) => ({ recipe, ...field, call: recipe.call, name: field.place.join('.') })),
);

/** Everything written so far, by both. */
const contents = async () =>
  Promise.all(
    [world.coach, world.partner].map(({ app }) =>
      app.read((db) => db.selectFrom('auditEntry').select(['sequence', 'hash']).execute()),
    ),
  );

test('every call that takes a day or a moment is tried here', () => {
  const calls = Object.keys(contract).filter((name) => dated(name as CallName).length > 0);
  expect([...new Set(cases.map(({ call }) => call))].sort()).toEqual(calls.sort());
});

test.each(cases)('$call refuses a $kind that does not exist as $name, and writes nothing', async (one) => {
  const { recipe, place, kind, call } = one;
  const desk = recipe.by === 'partner' ? world.partner : world.coach;
  const args = await recipe.args(world);
  // Of two forms of one call (consent, legal ground) only one has the field.
  if (at(args, place) === undefined) return;
  const before = await contents();
  for (const value of kind === 'day' ? notDays : notMoments) {
    expect(await desk.core.dispatch(call, withAt(args, place, value)), value).toEqual({
      ok: false,
      error: { code: 'invalid-arguments', details: { field: place.join('.') } },
    });
  }
  expect(await contents()).toEqual(before);
});

test.each(['1900-01-02', '2199-12-30'])('the whole app goes on with %s, which is taken', async (day) => {
  const { coach, clientId, intermediateGoalId } = world;
  const { ok } = coach;
  const moment = `${day}T10:00:00Z`;
  await ok('clients.update', { clientId, birthDate: day });
  await ok('contacts.add', { clientId, channel: 'phone', happenedAt: moment, reached: true });
  await ok('contacts.agreeNext', { clientId, next: { at: moment, hasTime: true } });
  const { noteId } = await ok('notes.begin', { clientId, happenedAt: moment });
  await ok('notes.finish', { noteId });
  await ok('plans.addStep', { intermediateGoalId, text: 'Ehtii', due: day });
  await ok('plans.rate', { clientId, area: 'people', value: 3, ratedOn: day });
  await ok('plans.agree', { clientId, agreedOn: day, how: 'oral' });
  await ok('plans.print', { clientId, language: 'fi', deliver: 'view' });
  await ok('today.view', {});
  await ok('clients.list', {});
  await ok('clients.get', { clientId });
  const { entries } = await ok('timeline.ofClient', { clientId });
  expect(entries.map((entry) => entry.at)).toContain(moment);
});

describe('what a person types', () => {
  const today = PlainDate.parse('2026-11-25');
  const lines = ['30.2.', '31.4.2027', '29.2.2026', '0.5.', '3.13.', '3.12.0226', '3.12.9999'];

  test.each(lines)('%s is no day, in every language, and is said as such', (typed) => {
    for (const language of ['fi', 'sv', 'en'] as const) {
      const read = parseLooseDate(typed, { today, language });
      expect(read.ok ? read.value.date : read.error.code).toMatch(/^date-not-(real|understood)$/);
    }
  });

  test('in the quick line it is told before anything is saved, and nothing is', async () => {
    const before = await contents();
    for (const typed of ['30.2.', '31.4.2027', '29.2.2026', '3.12.0226']) {
      const { problem } = await world.coach.ok('contacts.understand', { line: `Aino T. soitto ${typed}` });
      expect(problem, typed).toBe('date-not-real');
    }
    expect(await contents()).toEqual(before);
  });

  test('says in each language what happened, that nothing was lost, and what to do', () => {
    expect(flawsOf('date-not-real')).toEqual([]);
    expect(flawsOf('date-not-understood')).toEqual([]);
    expect(flawsOf('invalid-arguments')).toEqual([]);
  });
});
