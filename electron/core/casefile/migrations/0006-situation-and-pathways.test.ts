import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { openConnection } from '../connection.ts';
import { migrate } from '../migrate.ts';
import { migrations } from './index.ts';

test('whoever was written down before spells were kept is in their first one, from the first contact', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rinnalla-spells-'));
  const raw = openConnection(join(folder, 'vanha.rinnalla'), randomBytes(32), { create: true });
  migrate(
    raw,
    migrations.filter(({ version }) => version <= 5),
  );
  const add = raw.prepare(
    'INSERT INTO client (id, display_name, status, created_at, updated_at) VALUES (?, ?, ?, ?, ?)',
  );
  add.run('a', 'Aino', 'active', '2026-03-01T08:00:00Z', '2026-11-01T08:00:00Z');
  // Late in the evening in UTC is the next day in Helsinki.
  add.run('e', 'Eino', 'closed', '2026-03-01T22:30:00Z', '2026-11-01T22:30:00Z');
  add.run('o', 'Onni', 'paused', '2026-03-01T08:00:00Z', '2026-11-01T08:00:00Z');
  raw
    .prepare(
      `INSERT INTO contact (id, client_id, channel, happened_at, reached, entered_at)
       VALUES ('c1', 'a', 'phone', '2026-02-10T08:00:00Z', 0, '2026-03-01T08:00:00Z'),
              ('c2', 'a', 'phone', '2026-02-20T08:00:00Z', 1, '2026-03-01T08:00:00Z')`,
    )
    .run();
  migrate(raw);
  expect(
    raw.prepare('SELECT client_id, started_on, ended_on FROM coaching_spell ORDER BY client_id').all(),
  ).toEqual([
    { client_id: 'a', started_on: '2026-02-20', ended_on: null },
    { client_id: 'e', started_on: '2026-03-02', ended_on: '2026-11-02' },
    { client_id: 'o', started_on: '2026-03-01', ended_on: null },
  ]);
  expect(raw.prepare("SELECT paused_on FROM client WHERE id = 'o'").get()).toEqual({
    paused_on: '2026-11-01',
  });
  raw.close();
  rmSync(folder, { recursive: true, force: true });
});
