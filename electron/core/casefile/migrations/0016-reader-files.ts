import type { Migration } from './migration.ts';

/**
 * Packets that open in a browser with a passphrase. Each has a key of its own for its answer; the file keeps the public half. Goes with the
 * packet when its sealing is taken back.
 */
export const readerFiles: Migration = {
  version: 16,
  name: 'reader-files',
  up(db) {
    db.exec(`
      CREATE TABLE reply_key (
        packet_id TEXT PRIMARY KEY REFERENCES packet (id) ON DELETE CASCADE,
        signing_key TEXT NOT NULL,
        last_counter INTEGER NOT NULL DEFAULT 0
      ) STRICT;
    `);
  },
};
