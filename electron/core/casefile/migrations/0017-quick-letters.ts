import type { Migration } from './migration.ts';

/**
 * What came and was not read is found for Today and the rail without walking over every packet, and the open steps of a person's
 * plan without looking up the rows of plan, goals and steps. As in 0012, what a question asks to be NULL stands in the index too.
 */
export const quickLetters: Migration = {
  version: 17,
  name: 'quick-letters',
  up(db) {
    db.exec(`
      CREATE INDEX packet_unseen ON packet (kind, at, seen_at, direction)
        WHERE direction = 'in' AND seen_at IS NULL;
      CREATE INDEX packet_replied ON packet (at, seen_at, reply_status, direction)
        WHERE direction = 'in' AND reply_status IS NOT NULL;
      CREATE INDEX packet_letter ON packet (at, kind, seen_at)
        WHERE direction = 'in' AND kind IN ('question', 'answer', 'update', 'withdrawal');

      CREATE INDEX plan_of_client ON plan (client_id, id);
      DROP INDEX goal_there;
      CREATE INDEX goal_there ON goal (plan_id, id, removed_at) WHERE removed_at IS NULL;
      DROP INDEX intermediate_goal_there;
      CREATE INDEX intermediate_goal_there ON intermediate_goal (goal_id, id, removed_at) WHERE removed_at IS NULL;
      DROP INDEX step_open_dated;
      CREATE INDEX step_open_dated ON step (intermediate_goal_id, status, due, removed_at)
        WHERE due IS NOT NULL AND removed_at IS NULL AND status IN ('open', 'partly');
    `);
  },
};
