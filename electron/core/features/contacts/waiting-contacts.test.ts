import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ClientId } from '#shared/ids.ts';
import { Instant } from '#shared/time.ts';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';
import { mostWaiting } from './search-doc.ts';

let file: TestCaseFile;
let aino: ClientId;
beforeEach(async () => {
  file = await openTestCaseFile();
  aino = await file.aClient('Aino');
});
afterEach(() => file.close());

const happenedAt = Instant.parse('2026-11-20T10:00:00Z');
const log = async (summary: string, place = '') =>
  (await file.ok('contacts.add', { clientId: aino, channel: 'phone', happenedAt, summary, place })).contactId;
const found = async (text: string, kinds?: ('contact' | 'client')[]) =>
  (await file.ok('search.find', { text, ...(kinds ? { kinds } : {}) })).map(({ recordId }) => recordId);
const waiting = async () =>
  (await file.app.read((db) => db.selectFrom('contactToIndex').selectAll().execute())).map(
    (row) => row.contactId,
  );

describe('a contact', () => {
  test('waits to be indexed, and is found as soon as somebody searches', async () => {
    const contactId = await log('Puhuttiin kelosta');
    expect(await waiting()).toEqual([contactId]);
    expect(await found('kelosta')).toEqual([contactId]);
    expect(await waiting()).toEqual([]);
  });

  test('is left to wait by a search for people only', async () => {
    const contactId = await log('Puhuttiin kelosta');
    await found('Aino', ['client']);
    expect(await waiting()).toEqual([contactId]);
  });

  test('that is changed or put aside before anybody searched is found as it is now, or not at all', async () => {
    const changed = await log('Puhuttiin kelosta');
    const aside = await log('Puhuttiin hillasta');
    await file.ok('contacts.update', { contactId: changed, summary: 'Puhuttiin riekosta' });
    await file.ok('contacts.archive', { contactId: aside });
    expect(await waiting()).toEqual([]);
    expect([await found('kelosta'), await found('hillasta'), await found('riekosta')]).toEqual([
      [],
      [],
      [changed],
    ]);
  });

  test('is not found by its place when a turvakielto was set while it waited', async () => {
    const contactId = await log('Kahvit', 'Kelokatu 7');
    await file.ok('clients.update', { clientId: aino, turvakielto: true });
    expect([await found('Kelokatu'), await found('Kahvit')]).toEqual([[], [contactId]]);
  });
});

test(`no more than ${String(mostWaiting)} contacts wait: the last of them takes all into the index`, async () => {
  const ids: string[] = [];
  for (let turn = 1; turn < mostWaiting; turn += 1) ids.push(await log(`Kelo numero ${String(turn)}`));
  expect(await waiting()).toHaveLength(mostWaiting - 1);
  const last = await log('Kelo viimeinen');
  expect(await waiting()).toEqual([]);
  const { rows } = await file.app.read((db) =>
    sql<{ recordId: string }>`SELECT record_id FROM search_doc WHERE kind = 'contact'`.execute(db),
  );
  expect(rows.map(({ recordId }) => recordId).sort()).toEqual([...ids, last].sort());
});
