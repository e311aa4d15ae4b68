import type { Migration } from './migration.ts';

/** Results of instruments, rounds of self-rating, tasks that may recur, forms and what services lead to. */
export const assessmentsAndTasks: Migration = {
  version: 9,
  name: 'assessments and tasks',
  up(db) {
    db.exec(`
      -- The result of a named instrument. Never its item texts.
      CREATE TABLE assessment (
        id TEXT PRIMARY KEY,
        client_id TEXT NOT NULL REFERENCES client (id),
        instrument TEXT NOT NULL,
        instrument_version TEXT NOT NULL DEFAULT '',
        done_on TEXT NOT NULL,
        filled_by TEXT NOT NULL,
        words TEXT NOT NULL DEFAULT '',
        attachment_id TEXT,
        entered_at TEXT NOT NULL,
        removed_at TEXT
      ) STRICT;
      CREATE INDEX assessment_of_client ON assessment (client_id, done_on);
      CREATE TABLE assessment_score (
        assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        area TEXT NOT NULL,
        value REAL NOT NULL,
        lowest REAL,
        highest REAL,
        PRIMARY KEY (assessment_id, position)
      ) STRICT, WITHOUT ROWID;

      -- Ten areas rated at one sitting; each area is a row of self_rating.
      CREATE TABLE rating_round (
        id TEXT PRIMARY KEY,
        client_id TEXT NOT NULL REFERENCES client (id),
        rated_on TEXT NOT NULL,
        filled_by TEXT NOT NULL DEFAULT 'client',
        words TEXT NOT NULL DEFAULT '',
        entered_at TEXT NOT NULL,
        -- NULL while the sitting goes on, or where it was left in the middle.
        finished_at TEXT,
        removed_at TEXT
      ) STRICT;
      CREATE INDEX rating_round_of_client ON rating_round (client_id, rated_on);
      -- Areas that the client chose not to answer: as good an answer as any.
      CREATE TABLE rating_skipped (
        round_id TEXT NOT NULL REFERENCES rating_round (id) ON DELETE CASCADE,
        area TEXT NOT NULL,
        PRIMARY KEY (round_id, area)
      ) STRICT, WITHOUT ROWID;
      ALTER TABLE self_rating ADD COLUMN round_id TEXT REFERENCES rating_round (id);
      CREATE UNIQUE INDEX self_rating_of_round ON self_rating (round_id, area)
        WHERE round_id IS NOT NULL AND removed_at IS NULL;

      -- A task, a promise or a reminder; client_id is NULL for the coach's own.
      CREATE TABLE task (
        id TEXT PRIMARY KEY,
        client_id TEXT REFERENCES client (id),
        kind TEXT NOT NULL DEFAULT 'task' CHECK (kind IN ('task', 'promise', 'reminder')),
        title TEXT NOT NULL,
        words TEXT NOT NULL DEFAULT '',
        -- Shown with a neutral word outside the person's own page.
        is_sensitive INTEGER NOT NULL DEFAULT 0 CHECK (is_sensitive IN (0, 1)),
        due_on TEXT,
        repeats TEXT NOT NULL DEFAULT 'never'
          CHECK (repeats IN ('never', 'daily', 'weekly', 'every-two-weeks', 'monthly', 'yearly')),
        repeat_until TEXT,
        -- The day that the series is reckoned from, so that the 31st comes back after a shorter month.
        repeats_from TEXT,
        -- The task that this one follows in its series.
        follows_id TEXT REFERENCES task (id),
        done_on TEXT,
        form_id TEXT,
        contact_id TEXT REFERENCES contact (id),
        entered_at TEXT NOT NULL,
        removed_at TEXT
      ) STRICT;
      CREATE INDEX task_open ON task (due_on) WHERE done_on IS NULL AND removed_at IS NULL;
      CREATE INDEX task_of_client ON task (client_id, due_on);
      -- A task is followed by one at most, whatever happens.
      CREATE UNIQUE INDEX task_follows ON task (follows_id) WHERE follows_id IS NOT NULL AND removed_at IS NULL;

      -- Help with a form or an application.
      CREATE TABLE form (
        id TEXT PRIMARY KEY,
        client_id TEXT NOT NULL REFERENCES client (id),
        name TEXT NOT NULL,
        benefit TEXT,
        receiver TEXT NOT NULL DEFAULT '',
        partner_id TEXT REFERENCES partner (id),
        deadline TEXT,
        submitted_on TEXT,
        decided_on TEXT,
        decision TEXT CHECK (decision IN ('granted', 'partly', 'refused', 'withdrawn')),
        words TEXT NOT NULL DEFAULT '',
        entered_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        removed_at TEXT
      ) STRICT;
      CREATE INDEX form_of_client ON form (client_id, deadline);
      CREATE INDEX form_open ON form (deadline) WHERE submitted_on IS NULL AND removed_at IS NULL;
      CREATE TABLE form_need (
        form_id TEXT NOT NULL REFERENCES form (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        words TEXT NOT NULL,
        is_there INTEGER NOT NULL DEFAULT 0 CHECK (is_there IN (0, 1)),
        PRIMARY KEY (form_id, position)
      ) STRICT, WITHOUT ROWID;
      -- What a service or a benefit leads to, in plain words: the user's text in place of the shipped one.
      CREATE TABLE benefit_note (
        benefit TEXT NOT NULL,
        language TEXT NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
        words TEXT NOT NULL,
        checked_on TEXT NOT NULL,
        PRIMARY KEY (benefit, language)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
