import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openConnection } from '../connection.ts';
import { migrate } from '../migrate.ts';
import { migrations } from './index.ts';

test('a handover from before stays as it was, and of its receipt nothing is made up', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rinnalla-receipts-'));
  const raw = openConnection(join(folder, 'vanha.rinnalla'), randomBytes(32), { create: true });
  migrate(
    raw,
    migrations.filter(({ version }) => version <= 19),
  );
  raw.exec(`
    INSERT INTO handover (id, direction, reason, packet_id, at, state, confirmed_on, confirmed_how)
    VALUES ('h', 'in', 'successor', 'p', '2026-11-20T08:00:00Z', 'imported', NULL, NULL);
  `);
  migrate(raw);
  expect(raw.prepare('SELECT state, confirmed_on FROM handover').all()).toEqual([
    { state: 'imported', confirmed_on: null },
  ]);
  expect(raw.prepare('SELECT count(*) AS n FROM handover_reception').get()).toEqual({ n: 0 });
  const named = raw.prepare(
    'INSERT INTO handover_reception (handover_id, client_id, taken) VALUES (?, ?, ?)',
  );
  // Whoever was left out is not in this file.
  named.run('h', 'nobody-here', 0);
  expect(() => named.run('h', 'nobody-here', 1)).toThrow(/UNIQUE/);
  expect(() => named.run('h', 'another', 2)).toThrow(/CHECK/);
  expect(() => named.run('unknown', 'another', 1)).toThrow(/FOREIGN KEY/);
  raw.exec("DELETE FROM handover WHERE id = 'h'");
  expect(raw.prepare('SELECT count(*) AS n FROM handover_reception').get()).toEqual({ n: 0 });
  raw.close();
  rmSync(folder, { recursive: true, force: true });
});
