import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openConnection } from '../connection.ts';
import { migrate } from '../migrate.ts';
import { migrations } from './index.ts';

test('partners and keys from before unit cards stay as they were, and no card is made up for them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rinnalla-unit-cards-'));
  const raw = openConnection(join(folder, 'vanha.rinnalla'), randomBytes(32), { create: true });
  const upTo = (last: number) =>
    migrate(
      raw,
      migrations.filter(({ version }) => version <= last),
    );
  upTo(17);
  raw.exec(`
    INSERT INTO partner (id, name, created_at) VALUES ('p', 'Lapin hyvinvointialue', '2026-11-01T08:00:00Z');
    INSERT INTO partner_key (id, partner_id, holder, recipient, signing_key, state, verified_at, verified_how, verified_by, added_at, last_counter)
    VALUES ('k1', 'p', 'Maarit Mäki', 'age1pq1a', 'aa', 'verified', '2026-11-02T08:00:00Z', 'phone', 'Oula', '2026-11-01T08:00:00Z', 7),
           ('k2', 'p', 'Sirkka Salo', 'age1b', NULL, 'unverified', NULL, NULL, NULL, '2026-11-01T08:00:00Z', 0);
    INSERT INTO own_key (id, identity, recipient, signing_secret, signing_key, counter, created_at)
    VALUES (1, 'AGE-SECRET-KEY-PQ-1X', 'age1pq1c', 'cc', 'dd', 5, '2026-11-01T08:00:00Z');
  `);
  const rows = (table: string) => raw.prepare(`SELECT * FROM ${table} ORDER BY id`).all();
  const before = [rows('partner'), rows('partner_key'), rows('own_key')];
  upTo(18);
  expect([rows('partner'), rows('partner_key'), rows('own_key')]).toEqual(before);
  expect(rows('unit_deputy')).toEqual([]);
  const onCards = () => raw.prepare('SELECT card_key, partner_key_id FROM partner_card_key').all();
  expect(onCards()).toEqual([]);

  const onCard = raw.prepare(
    `INSERT INTO partner_card_key (card_key, partner_key_id, is_deputy, counter, card_created)
     VALUES ('aa', ?, 0, 1, '2026-11-28T08:00:00Z')`,
  );
  onCard.run('k1');
  // A key stands on one card of a unit once, and only a key that is there.
  expect(() => onCard.run('k1')).toThrow(/UNIQUE/u);
  expect(() => onCard.run('k9')).toThrow(/FOREIGN KEY/u);
  raw.exec("DELETE FROM partner_key WHERE id = 'k1'");
  expect(onCards()).toEqual([]);
  raw.close();
  rmSync(folder, { recursive: true, force: true });
});
