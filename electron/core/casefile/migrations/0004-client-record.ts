import type { Migration } from './migration.ts';

/** The client record in full, code lists of the user's own, spells of coaching, and doubles that were merged. */
export const clientRecord: Migration = {
  version: 4,
  name: 'client record',
  up(db) {
    db.exec(`
      ALTER TABLE client ADD COLUMN programme TEXT;
      -- Personal identity code (henkilötunnus) and the ground on which it is kept; NULL unless the coach turned it on.
      ALTER TABLE client ADD COLUMN identity_code TEXT;
      ALTER TABLE client ADD COLUMN identity_code_ground TEXT NOT NULL DEFAULT '';
      ALTER TABLE client ADD COLUMN needs_interpreter INTEGER NOT NULL DEFAULT 0 CHECK (needs_interpreter IN (0, 1));
      ALTER TABLE client ADD COLUMN interpreter_language TEXT NOT NULL DEFAULT '';
      -- How the person wants to be contacted, who else may answer the telephone, what is not to be mentioned, what to mind at the door.
      ALTER TABLE client ADD COLUMN preferred_channel TEXT;
      ALTER TABLE client ADD COLUMN who_may_answer TEXT NOT NULL DEFAULT '';
      ALTER TABLE client ADD COLUMN not_to_mention TEXT NOT NULL DEFAULT '';
      ALTER TABLE client ADD COLUMN safety_note TEXT NOT NULL DEFAULT '';
      -- The person's choice of place and mode (on site, elsewhere, digital), and where.
      ALTER TABLE client ADD COLUMN service_mode TEXT;
      ALTER TABLE client ADD COLUMN service_place TEXT NOT NULL DEFAULT '';
      ALTER TABLE client ADD COLUMN labour_situation TEXT;
      ALTER TABLE client ADD COLUMN labour_since TEXT;
      ALTER TABLE client ADD COLUMN study_situation TEXT;
      ALTER TABLE client ADD COLUMN study_since TEXT;
      -- How the first contact came about.
      ALTER TABLE client ADD COLUMN first_contact_by TEXT;
      ALTER TABLE client ADD COLUMN first_contact_on TEXT;
      -- A pause without blame: until when it was agreed; a support period that ends on a day.
      ALTER TABLE client ADD COLUMN paused_on TEXT;
      ALTER TABLE client ADD COLUMN paused_until TEXT;
      ALTER TABLE client ADD COLUMN pause_words TEXT NOT NULL DEFAULT '';
      ALTER TABLE client ADD COLUMN support_until TEXT;
      -- The coach's own disqualification (esteellisyys), in words; empty while there is none.
      ALTER TABLE client ADD COLUMN coach_disqualified TEXT NOT NULL DEFAULT '';
      -- The person that this double was merged into.
      ALTER TABLE client ADD COLUMN merged_into TEXT REFERENCES client (id);

      -- A spell of coaching (asiakkuusjakso). Coming back begins a new one, without a new intake.
      CREATE TABLE coaching_spell (
        id TEXT PRIMARY KEY,
        client_id TEXT NOT NULL REFERENCES client (id),
        started_on TEXT NOT NULL,
        ended_on TEXT,
        closing_reason TEXT,
        words TEXT NOT NULL DEFAULT '',
        entered_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX coaching_spell_of_client ON coaching_spell (client_id, started_on);

      -- Codes that the user added to an extendable list, or shipped ones whose time or successor they changed.
      CREATE TABLE own_code (
        list TEXT NOT NULL,
        code TEXT NOT NULL,
        label_fi TEXT NOT NULL DEFAULT '',
        label_sv TEXT NOT NULL DEFAULT '',
        label_en TEXT NOT NULL DEFAULT '',
        sensitivity TEXT NOT NULL DEFAULT 'personal' CHECK (sensitivity IN ('open', 'personal', 'sensitive')),
        valid_from TEXT,
        valid_to TEXT,
        successor TEXT,
        -- Of a programme: the ages that it is for. Of a partner type: an authority that can sanction.
        age_from INTEGER,
        age_to INTEGER,
        can_sanction INTEGER NOT NULL DEFAULT 0 CHECK (can_sanction IN (0, 1)),
        entered_at TEXT NOT NULL,
        PRIMARY KEY (list, code)
      ) STRICT, WITHOUT ROWID;

      -- Views of the list of people that the user saved by a name. A NULL lets everyone through.
      CREATE TABLE people_view (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('active', 'paused', 'closed', 'archived', 'all')),
        without_next INTEGER NOT NULL DEFAULT 0 CHECK (without_next IN (0, 1)),
        programme TEXT,
        municipality TEXT,
        language TEXT,
        needs_interpreter INTEGER NOT NULL DEFAULT 0 CHECK (needs_interpreter IN (0, 1)),
        saved_at TEXT NOT NULL,
        removed_at TEXT
      ) STRICT;

      CREATE TABLE client_merge (
        id TEXT PRIMARY KEY,
        kept_id TEXT NOT NULL REFERENCES client (id),
        merged_id TEXT NOT NULL REFERENCES client (id),
        merged_at TEXT NOT NULL,
        undone_at TEXT
      ) STRICT;
      -- What the merge moved or overwrote, so that it can be undone exactly.
      CREATE TABLE client_merge_change (
        merge_id TEXT NOT NULL REFERENCES client_merge (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        table_name TEXT NOT NULL,
        record_id TEXT NOT NULL,
        column_name TEXT NOT NULL,
        before TEXT,
        PRIMARY KEY (merge_id, position)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE set_apart (
        client_a TEXT NOT NULL REFERENCES client (id),
        client_b TEXT NOT NULL REFERENCES client (id),
        decided_at TEXT NOT NULL,
        PRIMARY KEY (client_a, client_b)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE import_run (
        id TEXT PRIMARY KEY,
        source TEXT NOT NULL,
        imported_at TEXT NOT NULL,
        undone_at TEXT
      ) STRICT;
      CREATE TABLE import_row (
        run_id TEXT NOT NULL REFERENCES import_run (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        client_id TEXT NOT NULL REFERENCES client (id),
        outcome TEXT NOT NULL CHECK (outcome IN ('added', 'updated', 'unchanged')),
        -- What the row identified the person by in its source, so that the next import finds them again.
        row_key TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (run_id, position)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX import_row_of_client ON import_row (client_id);
      CREATE TABLE import_change (
        run_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        column_name TEXT NOT NULL,
        before TEXT,
        after TEXT,
        PRIMARY KEY (run_id, position, column_name),
        FOREIGN KEY (run_id, position) REFERENCES import_row (run_id, position) ON DELETE CASCADE
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
