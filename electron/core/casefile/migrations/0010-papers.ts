import type { Migration } from './migration.ts';

/** Attachments in the case file, entries taken over into an official record, and extracts for a substitute. */
export const papers: Migration = {
  version: 10,
  name: 'papers',
  up(db) {
    db.exec(`
      CREATE TABLE attachment (
        id TEXT PRIMARY KEY,
        client_id TEXT REFERENCES client (id),
        title TEXT NOT NULL,
        original_name TEXT NOT NULL,
        media_type TEXT NOT NULL,
        -- Bytes, at most 50 MiB; the body is in attachment_chunk.
        size INTEGER NOT NULL CHECK (size BETWEEN 0 AND 52428800),
        sha256 TEXT NOT NULL,
        note_id TEXT REFERENCES note (id),
        form_id TEXT REFERENCES form (id),
        dated_on TEXT,
        words TEXT NOT NULL DEFAULT '',
        entered_at TEXT NOT NULL,
        removed_at TEXT
      ) STRICT;
      CREATE INDEX attachment_of_client ON attachment (client_id, entered_at);
      CREATE TABLE attachment_chunk (
        attachment_id TEXT NOT NULL REFERENCES attachment (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (attachment_id, position)
      ) STRICT;

      -- An entry was copied into the controller's own system.
      CREATE TABLE taken_over (
        id TEXT PRIMARY KEY,
        client_id TEXT NOT NULL REFERENCES client (id),
        record_kind TEXT NOT NULL CHECK (record_kind IN ('contact', 'note')),
        record_id TEXT NOT NULL,
        taken_at TEXT NOT NULL,
        undone_at TEXT
      ) STRICT;
      CREATE INDEX taken_over_of_record ON taken_over (record_kind, record_id);
      CREATE INDEX taken_over_of_client ON taken_over (client_id, taken_at);

      -- The last day on which a received extract may be read; its content is gone after it.
      ALTER TABLE packet ADD COLUMN valid_until TEXT;

      -- An extract for a substitute: for whom, about whom, until when.
      CREATE TABLE substitute_extract (
        id TEXT PRIMARY KEY,
        substitute TEXT NOT NULL,
        partner_id TEXT REFERENCES partner (id),
        valid_from TEXT NOT NULL,
        valid_until TEXT NOT NULL,
        packet_id TEXT REFERENCES packet (id),
        made_at TEXT NOT NULL,
        taken_back_at TEXT
      ) STRICT;
      CREATE TABLE substitute_extract_client (
        extract_id TEXT NOT NULL REFERENCES substitute_extract (id) ON DELETE CASCADE,
        client_id TEXT NOT NULL REFERENCES client (id),
        words TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (extract_id, client_id)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
