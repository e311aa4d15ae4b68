import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClientId } from '#shared/ids.ts';
import { PlainDate } from '#shared/time.ts';
import { aFullClient } from '../packets/testing/a-full-client.ts';
import { generatePractice } from '../practice/generate.ts';
import { seedPractice } from '../practice/seed.ts';
import { compared, handedOver, takenIn, twoCoaches } from './testing/two-coaches.ts';
import type { TwoCoaches } from './testing/two-coaches.ts';

/** The search documents of people, as they would be found. */
const found = async (at: TwoCoaches['oula'], clientIds: readonly string[]) => {
  const { rows } = await at.app.read((db) =>
    sql`
      SELECT kind, record_id, client_id, title, body FROM search_doc
      WHERE client_id IN (SELECT value FROM json_each(${JSON.stringify(clientIds)})) ORDER BY kind, record_id
    `.execute(db),
  );
  return rows;
};

let coaches: TwoCoaches;
let people: readonly ClientId[];
/** Those whose records were written through the app, so that all of them can be found. */
let story: readonly ClientId[];
beforeAll(async () => {
  coaches = await twoCoaches(true);
  const practice = generatePractice({ today: PlainDate.parse('2026-11-22'), people: 30 });
  ({ clients: story } = await seedPractice(coaches.oula.app, practice));
  people = [...story, await aFullClient(coaches.oula)];
}, 240_000);
afterAll(() => coaches.close());

test('thirty people and more go to a second case file and back without a difference', async () => {
  const { oula, sanna, toSanna, toOula } = coaches;
  const before = await oula.hashOf(people);
  // Drafts wait to be indexed until somebody searches.
  await oula.ok('search.find', { text: 'sovittiin' });
  const foundBefore = await found(oula, story);
  const there = await handedOver(oula, toSanna, people);

  const first = await compared(sanna, there);
  expect(first.people).toHaveLength(people.length);
  expect(new Set(first.people.map(({ state }) => state))).toEqual(new Set(['new']));
  const taken = await sanna.ok('handover.receive', { handle: first.handle, fingerprint: first.fingerprint });
  expect(taken).toMatchObject({ added: people.length, changed: 0, same: 0, leftOut: 0 });
  expect(await sanna.hashOf(people)).toBe(before);
  // Whoever came waits for the search likewise.
  await sanna.ok('search.find', { text: 'sovittiin' });
  expect(await found(sanna, story)).toEqual(foundBefore);

  const away = await oula.hashOf(people);
  const back = await handedOver(sanna, toOula, people, { reason: 'controller' });
  const second = await compared(oula, back);
  for (const person of second.people) {
    expect(person).toMatchObject({
      state: 'here',
      returns: true,
      untouched: true,
      differences: 0,
      added: [],
    });
  }
  const returned = await oula.ok('handover.receive', {
    handle: second.handle,
    fingerprint: second.fingerprint,
  });
  expect(returned).toMatchObject({ added: 0, changed: 0, same: people.length, leftOut: 0 });
  expect(await oula.hashOf(people)).toBe(away);
  // Only the ledger of the first file has grown: by what it gave away.
  const kept = await oula.app.read((db) => db.selectFrom('disclosure').select('id').execute());
  const gone = await sanna.app.read((db) => db.selectFrom('disclosure').select('id').execute());
  expect(kept.length - gone.length).toBe(0);
  const active = await oula.ok('clients.list', { view: 'all' });
  expect(active.filter(({ archived }) => !archived).length).toBeGreaterThan(20);
}, 240_000);

test('the same packet a second time changes nothing and says so', async () => {
  const { oula, sanna, toSanna } = coaches;
  const one = people.slice(0, 1);
  const bytes = await handedOver(oula, toSanna, one, {}, 'toinen.tar.age');
  await takenIn(sanna, bytes);
  const audited = await sanna.count('audit_entry');
  const again = await takenIn(sanna, bytes);
  expect(again).toEqual({
    handoverId: null,
    alreadyImported: true,
    added: 0,
    changed: 0,
    same: 0,
    leftOut: 0,
  });
  expect(await sanna.count('audit_entry')).toBe(audited);
}, 120_000);
