import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openConnection } from '../connection.ts';
import { migrate } from '../migrate.ts';
import { migrations } from './index.ts';

test('of a handover that was taken back before, it is not made up who had signed it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rinnalla-undone-'));
  const raw = openConnection(join(folder, 'vanha.rinnalla'), randomBytes(32), { create: true });
  migrate(
    raw,
    migrations.filter(({ version }) => version <= 21),
  );
  raw.exec(`
    INSERT INTO handover (id, direction, reason, packet_id, at, state)
    VALUES ('h', 'in', 'successor', 'p', '2026-11-20T08:00:00Z', 'undone');
  `);
  migrate(raw);
  expect(raw.prepare('SELECT state, signed_by, packet_created FROM handover').all()).toEqual([
    { state: 'undone', signed_by: null, packet_created: null },
  ]);
  raw.close();
  rmSync(folder, { recursive: true, force: true });
});
