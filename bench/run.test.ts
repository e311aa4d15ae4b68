import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

const Figures = z.strictObject({
  machine: z.object({
    node: z.string(),
    processors: z.number(),
    people: z.literal(60),
    notes: z.literal(600),
  }),
  rows: z.array(
    z.strictObject({
      id: z.string().min(1),
      what: z.string().min(1),
      unit: z.enum(['ms', 'MB', '×']),
      p50: z.number().nonnegative(),
      p95: z.number().nonnegative(),
      bar: z.number().nullable(),
      ok: z.boolean(),
    }),
  ),
});

describe('npm run bench', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rinnalla-bench-test-'));
  let rows: z.infer<typeof Figures>['rows'];

  beforeAll(() => {
    const file = join(folder, 'figures.json');
    const run = spawnSync(
      process.execPath,
      [join(import.meta.dirname, 'run.ts'), '--small', '--people', '60', '--json', file],
      { encoding: 'utf8' },
    );
    expect(run.status, run.stderr).toBe(0);
    ({ rows } = Figures.parse(JSON.parse(readFileSync(file, 'utf8'))));
  }, 90_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    ['unlock', 300],
    ['open', 100],
    ['list', 100],
    ['filter', 100],
    ['search', 50],
    ['save', 10],
    ['save-ratio', 2],
    ['visit', 10],
    ['visit-ratio', 2],
    ['log', 10],
    ['log-ratio', 2],
    ['today', 150],
    ['rss', 300],
    ['seal-packet', 3000],
    ['open-packet', 3000],
    ['rss-sealing', 300],
  ])('measures %s against its bar', (id, bar) => {
    expect(rows.filter((row) => row.id === id)).toMatchObject([{ bar }]);
  });

  test('asks every peer the same, without a bar', () => {
    for (const peer of ['plain', 'better-sqlite3', 'sqlcipher', 'pouchdb']) {
      for (const id of ['open', 'list', 'search', 'save', 'log'])
        expect(rows).toContainEqual(expect.objectContaining({ id: `${peer}:${id}`, bar: null, ok: true }));
    }
  });
});
