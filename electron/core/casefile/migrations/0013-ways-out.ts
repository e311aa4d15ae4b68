import type { Migration } from './migration.ts';

/**
 * Other ways out than a sealed packet; what a receiver needs beside what a referral held (packet.md); and that a referral has come through,
 * confirmed by telephone, by the client's word or by having been there.
 */
export const waysOut: Migration = {
  version: 13,
  name: 'ways-out',
  up(db) {
    db.exec(`
      ALTER TABLE packet ADD COLUMN way TEXT NOT NULL DEFAULT 'packet';

      ALTER TABLE referral ADD COLUMN joint_meeting TEXT NOT NULL DEFAULT '';
      ALTER TABLE referral ADD COLUMN services TEXT NOT NULL DEFAULT '';
      ALTER TABLE referral ADD COLUMN aim TEXT NOT NULL DEFAULT '';
      ALTER TABLE referral ADD COLUMN accessibility TEXT NOT NULL DEFAULT '';
      ALTER TABLE referral ADD COLUMN feedback TEXT NOT NULL DEFAULT '';

      -- The telephone call before an urgent referral leaves: with whom, when, and what was agreed.
      ALTER TABLE referral ADD COLUMN call_with TEXT NOT NULL DEFAULT '';
      ALTER TABLE referral ADD COLUMN call_at TEXT;
      ALTER TABLE referral ADD COLUMN call_agreed TEXT NOT NULL DEFAULT '';

      CREATE TABLE reception (
        id TEXT PRIMARY KEY,
        client_id TEXT NOT NULL REFERENCES client (id),
        packet_id TEXT NOT NULL REFERENCES packet (id) ON DELETE CASCADE,
        how TEXT NOT NULL,
        status TEXT NOT NULL,
        who TEXT NOT NULL DEFAULT '',
        words TEXT NOT NULL DEFAULT '',
        at TEXT NOT NULL,
        entered_at TEXT NOT NULL,
        removed_at TEXT
      ) STRICT;
      CREATE INDEX reception_of_client ON reception (client_id, at);
      CREATE INDEX reception_of_packet ON reception (packet_id) WHERE removed_at IS NULL;
      CREATE INDEX disclosure_by_time ON disclosure (at, id);
      CREATE INDEX packet_by_hash ON packet (sha256) WHERE direction = 'out';
      CREATE INDEX packet_entry_by_hash ON packet_entry (sha256);
    `);
  },
};
