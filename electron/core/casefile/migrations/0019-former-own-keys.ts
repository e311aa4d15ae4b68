import type { Migration } from './migration.ts';

/**
 * Keys of the file's own that newer ones have taken the place of. They open what was sealed for them; the signing half is gone, and what it
 * signed last is either that the next key has the same holder, or that it is in wrong hands itself.
 *
 * Of a partner's key is kept why it is used no more: one that its successor took the place of still signed what was under way, one that is
 * in wrong hands signed nothing that counts.
 */
export const formerOwnKeys: Migration = {
  version: 19,
  name: 'former-own-keys',
  up(db) {
    db.exec(`
      CREATE TABLE former_own_key (
        signing_key TEXT PRIMARY KEY,
        recipient TEXT NOT NULL,
        identity TEXT NOT NULL,
        next_signature TEXT,
        revocation TEXT,
        revoked_on TEXT,
        created_at TEXT NOT NULL,
        replaced_at TEXT NOT NULL,
        CHECK ((next_signature IS NULL) <> (revocation IS NULL)),
        CHECK ((revocation IS NULL) = (revoked_on IS NULL))
      ) STRICT;

      CREATE TABLE revoked_key (
        signing_key TEXT PRIMARY KEY,
        revoked_on TEXT NOT NULL,
        signature TEXT NOT NULL,
        recorded_at TEXT NOT NULL
      ) STRICT;

      ALTER TABLE partner_key ADD COLUMN retired_why TEXT
        CHECK (retired_why IN ('succeeded', 'revoked', 'replaced', 'removed'));
      ALTER TABLE partner_key ADD COLUMN retired_at TEXT;
      ALTER TABLE partner_key ADD COLUMN revoked_by_word TEXT;
      ALTER TABLE partner_key ADD COLUMN succeeded_by TEXT REFERENCES partner_key (id);
    `);
  },
};
