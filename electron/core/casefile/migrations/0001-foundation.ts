import type { Migration } from './migration.ts';

/** What every case file has, whoever uses it: its identity, settings, the copy of its key slots, the audit chain, backups. */
export const foundation: Migration = {
  version: 1,
  name: 'foundation',
  up: (db) => {
    db.exec(`
      CREATE TABLE meta (
        key TEXT NOT NULL PRIMARY KEY,
        value TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE setting (
        key TEXT NOT NULL PRIMARY KEY,
        value TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      -- The key slots as last seen beside the file, so that a lost slots file can be told from an exchanged one.
      CREATE TABLE slots_copy (
        generation INTEGER NOT NULL PRIMARY KEY,
        body BLOB NOT NULL
      ) STRICT;

      -- Ids and codes only, so that an erasure leaves the chain whole.
      CREATE TABLE audit_entry (
        sequence INTEGER NOT NULL PRIMARY KEY,
        at TEXT NOT NULL,
        actor TEXT NOT NULL,
        action TEXT NOT NULL,
        client_id TEXT,
        record_kind TEXT,
        record_id TEXT,
        ground TEXT,
        detail TEXT,
        previous_hash TEXT NOT NULL,
        hash TEXT NOT NULL
      ) STRICT;
      CREATE INDEX audit_entry_client ON audit_entry (client_id, sequence) WHERE client_id IS NOT NULL;
      CREATE INDEX audit_entry_record ON audit_entry (record_kind, record_id) WHERE record_id IS NOT NULL;
      CREATE TRIGGER audit_entry_stays BEFORE UPDATE ON audit_entry
        BEGIN SELECT RAISE(ABORT, 'audit entries are never changed'); END;
      CREATE TRIGGER audit_entry_kept BEFORE DELETE ON audit_entry
        BEGIN SELECT RAISE(ABORT, 'audit entries are never deleted'); END;

      CREATE TABLE backup (
        id TEXT NOT NULL PRIMARY KEY,
        made_at TEXT NOT NULL,
        reason TEXT NOT NULL,
        file_name TEXT NOT NULL,
        size INTEGER NOT NULL,
        state TEXT NOT NULL,
        verified_at TEXT,
        -- JSON: the number of rows of each table that people recognise.
        counts TEXT,
        -- The audit chain's head when the copy was taken: "sequence:hash".
        audit_head TEXT
      ) STRICT;
      CREATE INDEX backup_made_at ON backup (made_at);
    `);
  },
};
