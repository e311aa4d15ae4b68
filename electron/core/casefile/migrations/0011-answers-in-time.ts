import type { Migration } from './migration.ts';

/**
 * What keeps Today and saving quick among ten thousand people: the radar's question of open, dated steps and the list of open
 * tasks are answered from indexes of their own, and a draft that is saved every second waits to be indexed until somebody
 * searches (features/notes/search-doc.ts).
 */
export const answersInTime: Migration = {
  version: 11,
  name: 'answers-in-time',
  up(db) {
    db.exec(`
      CREATE INDEX goal_there ON goal (plan_id, id) WHERE removed_at IS NULL;
      CREATE INDEX intermediate_goal_there ON intermediate_goal (goal_id, id) WHERE removed_at IS NULL;
      CREATE INDEX step_open_dated ON step (intermediate_goal_id)
        WHERE due IS NOT NULL AND removed_at IS NULL AND status IN ('open', 'partly');
      CREATE INDEX task_waiting ON task (coalesce(due_on, '9999'), id)
        WHERE done_on IS NULL AND removed_at IS NULL;

      CREATE INDEX referral_left ON referral (left_at, client_id, partner_id, packet_id, number, id) WHERE state = 'left';
      CREATE INDEX packet_reply ON packet (in_reply_to, reply_status, client_id)
        WHERE kind = 'reply' AND direction = 'in' AND state = 'imported';
      DROP INDEX pathway_support;
      CREATE INDEX pathway_support_ending ON pathway (support_until, status, support_continues, client_id)
        WHERE support_until IS NOT NULL AND removed_at IS NULL;
      CREATE INDEX plan_consent_ending ON plan (consent_until) WHERE consent_until IS NOT NULL;
      CREATE INDEX plan_pause_ending ON plan (paused_until) WHERE paused_until IS NOT NULL;
      CREATE INDEX client_there ON client (status) WHERE archived_at IS NULL AND erased_at IS NULL;
      CREATE INDEX appointment_agreed_when ON appointment (starts_at, has_time, client_id) WHERE status = 'agreed';
      DROP INDEX appointment_agreed;
      CREATE INDEX appointment_agreed_next ON appointment (client_id, starts_at, has_time) WHERE status = 'agreed';
      DROP INDEX appointment_agreed_of_client;

      -- Drafts whose words in the search are older than the draft.
      CREATE TABLE note_to_index (note_id TEXT PRIMARY KEY REFERENCES note (id) ON DELETE CASCADE) STRICT;
    `);
  },
};
