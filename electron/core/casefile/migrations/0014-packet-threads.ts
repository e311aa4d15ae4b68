import type { Migration } from './migration.ts';

/**
 * Packets about one referral stand together: each names the thread, which is the id of the referral's first packet. A referral may update an
 * earlier packet. A person made by an import is known as such, so that the import can be taken back. Files of the inbox that the user set aside.
 */
export const packetThreads: Migration = {
  version: 14,
  name: 'packet-threads',
  up(db) {
    db.exec(`
      ALTER TABLE packet ADD COLUMN thread_id TEXT;
      ALTER TABLE packet ADD COLUMN made_client INTEGER NOT NULL DEFAULT 0 CHECK (made_client IN (0, 1));
      UPDATE packet SET thread_id = id WHERE kind = 'referral';
      UPDATE packet SET thread_id = in_reply_to
        WHERE kind = 'reply' AND in_reply_to IN (SELECT id FROM packet WHERE kind = 'referral');
      CREATE INDEX packet_thread ON packet (thread_id, kind) WHERE thread_id IS NOT NULL;
      CREATE INDEX packet_question_waiting ON packet (at) WHERE kind = 'question' AND direction = 'in';

      -- The packet that a referral updates; null for a first one.
      ALTER TABLE referral ADD COLUMN updates TEXT;
      DROP INDEX referral_by_state;
      CREATE INDEX referral_by_state ON referral (state, left_at, client_id, partner_id, packet_id, number, id, updates);
      DROP INDEX packet_by_state;
      CREATE INDEX packet_by_state ON packet (state, kind, direction, thread_id, reply_status, client_id);

      CREATE TABLE inbox_ignored (sha256 TEXT PRIMARY KEY, at TEXT NOT NULL) STRICT;
    `);
  },
};
