import type { Migration } from './migration.ts';

/**
 * Handovers that went out and came in: who, to whom, on which ground, whether the receiver has them, and whether they came back. A received
 * one keeps what it changed of people who were here already, so that it can be taken back as a whole.
 */
export const handover: Migration = {
  version: 15,
  name: 'handover',
  up(db) {
    db.exec(`
      CREATE TABLE handover (
        id TEXT PRIMARY KEY,
        direction TEXT NOT NULL CHECK (direction IN ('out', 'in')),
        reason TEXT NOT NULL,
        partner_id TEXT REFERENCES partner (id),
        packet_id TEXT NOT NULL,
        at TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('sealing', 'left', 'imported', 'undone')),
        language TEXT NOT NULL DEFAULT 'fi',
        confirmed_on TEXT,
        confirmed_how TEXT
      ) STRICT;
      CREATE INDEX handover_of_packet ON handover (packet_id);

      CREATE TABLE handover_client (
        handover_id TEXT NOT NULL REFERENCES handover (id) ON DELETE CASCADE,
        client_id TEXT NOT NULL REFERENCES client (id),
        outcome TEXT NOT NULL CHECK (outcome IN ('sent', 'refused', 'added', 'changed', 'same', 'left-out')),
        basis TEXT CHECK (basis IN ('consent', 'law')),
        words TEXT NOT NULL DEFAULT '',
        -- What was known of the person, when it left or once it was taken in.
        hash TEXT NOT NULL DEFAULT '',
        archived_before TEXT,
        ended_at TEXT,
        ended_by TEXT,
        PRIMARY KEY (handover_id, client_id)
      ) STRICT;
      CREATE INDEX handover_client_of ON handover_client (client_id, outcome, ended_at);

      CREATE TABLE handover_change (
        handover_id TEXT NOT NULL REFERENCES handover (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        client_id TEXT,
        table_name TEXT NOT NULL,
        record_key TEXT NOT NULL,
        -- Empty where the whole row came.
        column_name TEXT NOT NULL DEFAULT '',
        before ANY,
        PRIMARY KEY (handover_id, position)
      ) STRICT;
    `);
  },
};
