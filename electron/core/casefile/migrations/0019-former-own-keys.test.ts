import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openConnection } from '../connection.ts';
import { migrate } from '../migrate.ts';
import { migrations } from './index.ts';

test('keys that were used before keys could be changed stay as they were, and a former key said one last thing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rinnalla-former-keys-'));
  const raw = openConnection(join(folder, 'vanha.rinnalla'), randomBytes(32), { create: true });
  migrate(
    raw,
    migrations.filter(({ version }) => version <= 18),
  );
  raw.exec(`
    INSERT INTO partner (id, name, created_at) VALUES ('p', 'Lapin hyvinvointialue', '2026-11-01T08:00:00Z');
    INSERT INTO partner_key (id, partner_id, holder, recipient, signing_key, state, verified_at, verified_how, verified_by, added_at, last_counter)
    VALUES ('k1', 'p', 'Maarit Mäki', 'age1pq1a', 'aa', 'verified', '2026-11-02T08:00:00Z', 'phone', 'Oula', '2026-11-01T08:00:00Z', 7),
           ('k2', 'p', 'Maarit Mäki', 'age1pq1b', 'bb', 'retired', NULL, NULL, NULL, '2026-10-01T08:00:00Z', 3);
    INSERT INTO own_key (id, identity, recipient, signing_secret, signing_key, counter, created_at)
    VALUES (1, 'AGE-SECRET-KEY-PQ-1X', 'age1pq1c', 'cc', 'dd', 5, '2026-11-01T08:00:00Z');
  `);
  migrate(raw);
  expect(
    raw
      .prepare(
        'SELECT id, state, verified_how, last_counter, retired_why, retired_at, succeeded_by FROM partner_key ORDER BY id',
      )
      .all(),
  ).toEqual([
    {
      id: 'k1',
      state: 'verified',
      verified_how: 'phone',
      last_counter: 7,
      retired_why: null,
      retired_at: null,
      succeeded_by: null,
    },
    // Why it was retired was not kept then, and nothing is made up.
    {
      id: 'k2',
      state: 'retired',
      verified_how: null,
      last_counter: 3,
      retired_why: null,
      retired_at: null,
      succeeded_by: null,
    },
  ]);
  expect(raw.prepare('SELECT signing_key, counter FROM own_key').all()).toEqual([
    { signing_key: 'dd', counter: 5 },
  ]);
  const former = raw.prepare(
    `INSERT INTO former_own_key (signing_key, recipient, identity, next_signature, revocation, revoked_on, created_at, replaced_at)
     VALUES (?, 'age1pq1c', 'AGE-SECRET-KEY-PQ-1X', ?, ?, ?, '2026-11-01T08:00:00Z', '2026-11-28T08:00:00Z')`,
  );
  former.run('dd', 'ee', null, null);
  former.run('ff', null, 'ee', '2026-11-28');
  // One that vouched for the next key and was revoked as well would let a thief's key pass.
  expect(() => former.run('gg', 'ee', 'ee', '2026-11-28')).toThrow(/CHECK/);
  expect(() => former.run('hh', null, null, null)).toThrow(/CHECK/);
  expect(() => former.run('ii', null, 'ee', null)).toThrow(/CHECK/);
  expect(() => raw.exec("UPDATE partner_key SET retired_why = 'lost' WHERE id = 'k2'")).toThrow(/CHECK/);
  raw.close();
  rmSync(folder, { recursive: true, force: true });
});
