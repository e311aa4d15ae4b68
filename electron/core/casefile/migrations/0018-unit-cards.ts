import type { Migration } from './migration.ts';

/**
 * The deputies whose keys go on the own card, each with the card as the deputy saved it; and which keys of partners stood on which card of a
 * unit, so that a key that a newer card leaves off, and an older card, are noticed. A unit's card is known by the signing key of whoever
 * makes it. Rows of keys that were accepted before are not known, and are not made up.
 */
export const unitCards: Migration = {
  version: 18,
  name: 'unit-cards',
  up(db) {
    db.exec(`
      CREATE TABLE unit_deputy (
        id TEXT PRIMARY KEY,
        signing_key TEXT NOT NULL,
        card TEXT NOT NULL,
        card_counter INTEGER NOT NULL,
        verified_how TEXT NOT NULL,
        verified_by TEXT NOT NULL,
        added_at TEXT NOT NULL,
        removed_at TEXT
      ) STRICT;

      CREATE TABLE partner_card_key (
        card_key TEXT NOT NULL,
        partner_key_id TEXT NOT NULL REFERENCES partner_key (id) ON DELETE CASCADE,
        is_deputy INTEGER NOT NULL,
        counter INTEGER NOT NULL,
        card_created TEXT NOT NULL,
        PRIMARY KEY (card_key, partner_key_id)
      ) STRICT;
      CREATE INDEX partner_card_key_of_key ON partner_card_key (partner_key_id);
    `);
  },
};
