import type { Migration } from './migration.ts';

/** The plan's pace and pause, scaling of goals, and what became of each step. */
export const planInFull: Migration = {
  version: 7,
  name: 'plan in full',
  up(db) {
    db.exec(`
      -- Trust first, then strengthening, then moving on; at the person's own pace.
      ALTER TABLE plan ADD COLUMN phase TEXT NOT NULL DEFAULT 'trust';
      ALTER TABLE plan ADD COLUMN pace_words TEXT NOT NULL DEFAULT '';
      ALTER TABLE plan ADD COLUMN review_on TEXT;
      -- The last day on which the client's consent to the plan holds, where it rests on one.
      ALTER TABLE plan ADD COLUMN consent_until TEXT;
      ALTER TABLE plan ADD COLUMN paused_on TEXT;
      ALTER TABLE plan ADD COLUMN paused_until TEXT;
      ALTER TABLE plan ADD COLUMN pause_words TEXT NOT NULL DEFAULT '';

      -- Pauses that have ended; the one that lasts is in the plan itself.
      CREATE TABLE plan_pause (
        id TEXT PRIMARY KEY,
        plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
        paused_on TEXT NOT NULL,
        paused_until TEXT,
        words TEXT NOT NULL,
        ended_on TEXT NOT NULL,
        entered_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX plan_pause_of_plan ON plan_pause (plan_id, paused_on);

      ALTER TABLE step ADD COLUMN outcome_words TEXT NOT NULL DEFAULT '';
      ALTER TABLE step ADD COLUMN follow_up_on TEXT;
      -- The step that became this one: what was changed stays readable as it was.
      ALTER TABLE step ADD COLUMN changed_from TEXT REFERENCES step (id);
      CREATE INDEX step_changed_from ON step (changed_from) WHERE changed_from IS NOT NULL;
      CREATE INDEX step_due ON step (due) WHERE removed_at IS NULL AND due IS NOT NULL;

      -- Goal scaling of our own: what each of five levels (-2 to 2) would look like, in words.
      CREATE TABLE goal_level (
        goal_id TEXT NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
        level INTEGER NOT NULL CHECK (level BETWEEN -2 AND 2),
        words TEXT NOT NULL,
        PRIMARY KEY (goal_id, level)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE goal_rating (
        id TEXT PRIMARY KEY,
        goal_id TEXT NOT NULL REFERENCES goal (id),
        level INTEGER NOT NULL CHECK (level BETWEEN -2 AND 2),
        rated_on TEXT NOT NULL,
        words TEXT NOT NULL DEFAULT '',
        entered_at TEXT NOT NULL,
        removed_at TEXT
      ) STRICT;
      CREATE INDEX goal_rating_of_goal ON goal_rating (goal_id, rated_on);
    `);
  },
};
