import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openConnection } from '../connection.ts';
import { migrate } from '../migrate.ts';
import { migrations } from './index.ts';

test('in a file from before nobody waits for the search, and whoever waits goes with the person', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rinnalla-waiting-'));
  const raw = openConnection(join(folder, 'vanha.rinnalla'), randomBytes(32), { create: true });
  migrate(
    raw,
    migrations.filter(({ version }) => version <= 20),
  );
  raw.exec(`
    INSERT INTO client (id, display_name, status, created_at, updated_at)
    VALUES ('a', 'Aino', 'active', '2026-11-20T08:00:00Z', '2026-11-20T08:00:00Z');
  `);
  migrate(raw);
  const waiting = raw.prepare('SELECT count(*) AS n FROM client_to_index');
  expect(waiting.get()).toEqual({ n: 0 });
  const letWait = raw.prepare('INSERT INTO client_to_index (client_id) VALUES (?)');
  letWait.run('a');
  expect(() => letWait.run('a')).toThrow(/UNIQUE/);
  expect(() => letWait.run('nobody')).toThrow(/FOREIGN KEY/);
  raw.exec("DELETE FROM client WHERE id = 'a'");
  expect(waiting.get()).toEqual({ n: 0 });
  raw.close();
  rmSync(folder, { recursive: true, force: true });
});
