import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openConnection } from '../connection.ts';
import { migrate } from '../migrate.ts';
import { migrations } from './index.ts';

test('a partner from before stays as it was, and of its services nothing is made up', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rinnalla-services-'));
  const raw = openConnection(join(folder, 'vanha.rinnalla'), randomBytes(32), { create: true });
  migrate(
    raw,
    migrations.filter(({ version }) => version <= 22),
  );
  raw.exec(`INSERT INTO partner (id, name, created_at) VALUES ('p', 'Pajakolo', '2026-11-20T08:00:00Z');`);
  migrate(raw);
  expect(raw.prepare('SELECT name, services FROM partner').all()).toEqual([
    { name: 'Pajakolo', services: '' },
  ]);
  raw.close();
  rmSync(folder, { recursive: true, force: true });
});
