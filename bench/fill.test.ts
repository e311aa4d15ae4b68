import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generatePractice } from '#core/features/practice/generate.ts';
import { seedPractice } from '#core/features/practice/seed.ts';
import { openTestCaseFile, type TestCaseFile } from '#core/testing/open-test-case-file.ts';
import { PlainDate } from '#shared/time.ts';
import { fillCaseFile } from './fill.ts';

const options = { today: PlainDate.parse('2026-11-22'), people: 12, casework: false };

const tables = [
  'client',
  'contact',
  'contact_present',
  'contact_measure',
  'appointment',
  'note',
  'note_section',
  'note_addendum',
  'plan',
  'strength',
  'goal',
  'intermediate_goal',
  'step',
  'goal_level',
  'goal_rating',
  'self_rating',
] as const;

/** What both ways write. The story itself goes on to the directory, the map and the pathways. */
const kinds = ['client', 'facts', 'contact', 'note', 'addendum', 'plan'] as const;

describe('the quick way into a large case file', () => {
  let asked: TestCaseFile;
  let filled: TestCaseFile;

  beforeAll(async () => {
    asked = await openTestCaseFile({ now: '2026-11-22T09:00:00+02:00' });
    filled = await openTestCaseFile({ now: '2026-11-22T09:00:00+02:00', seed: 1 });
    await seedPractice(asked.app, generatePractice(options));
    await fillCaseFile(filled.app, options, () => undefined);
  }, 120_000);
  afterAll(async () => {
    await asked.close();
    await filled.close();
  });

  const rows = (file: TestCaseFile, query: string): Promise<readonly unknown[]> =>
    file.app.read(async (db) => (await sql.raw(query).execute(db)).rows);

  test.each(tables)('writes as many rows of %s as the calls of a coach do', async (table) => {
    const query = `SELECT count(*) AS count FROM ${table}`;
    expect(await rows(filled, query)).toEqual(await rows(asked, query));
  });

  test('makes the same things findable', async () => {
    const query = `SELECT kind, title, body, stems_fi, stems_sv, name_key FROM search_doc
      WHERE kind IN (${kinds.map((kind) => `'${kind}'`).join()}) ORDER BY kind, title, body`;
    const question = { text: 'työpaja', kinds: [...kinds], limit: 100 };
    // Asking brings in the drafts, too, which wait for it.
    expect((await filled.ok('search.find', question)).length).toBe(
      (await asked.ok('search.find', question)).length,
    );
    const found = await rows(filled, query);
    expect(found.length).toBeGreaterThan(100);
    expect(found).toEqual(await rows(asked, query));
  });
});
