import type { Migration } from './migration.ts';

/**
 * What keeps the list of people, Today and logging a contact quick: the two questions about everyone are answered from indexes
 * that hold all they ask for, since the rows of people are long, and a contact waits to be indexed until somebody searches or
 * enough of them wait (features/contacts/search-doc.ts).
 */
export const quickLists: Migration = {
  version: 12,
  name: 'quick-lists',
  up(db) {
    db.exec(`
      -- What a question asks to be NULL stands in the index too: SQLite otherwise looks every row up for it.
      DROP INDEX client_there;
      DROP INDEX client_by_status;
      CREATE INDEX client_walked_with
        ON client (status, paused_until, created_at, support_until, birth_date, programme, id,
          archived_at, erased_at, merged_into)
        WHERE archived_at IS NULL AND erased_at IS NULL AND merged_into IS NULL;
      CREATE INDEX client_listed
        ON client (archived_at, status, display_name, municipality, birth_date, turvakielto, id, erased_at, merged_into)
        WHERE erased_at IS NULL AND merged_into IS NULL;
      DROP INDEX contact_reached;
      CREATE INDEX contact_reached ON contact (client_id, happened_at, archived_at)
        WHERE reached = 1 AND archived_at IS NULL;
      DROP INDEX appointment_missed;
      CREATE INDEX appointment_missed ON appointment (client_id, starts_at, settled_by)
        WHERE status = 'not-reached' AND settled_by IS NULL;
      DROP INDEX referral_by_state;
      DROP INDEX referral_left;
      CREATE INDEX referral_by_state ON referral (state, left_at, client_id, partner_id, packet_id, number, id);
      DROP INDEX packet_by_state;
      DROP INDEX packet_reply;
      CREATE INDEX packet_by_state ON packet (state, kind, direction, in_reply_to, reply_status, client_id);
      DROP INDEX pathway_unreceived;
      CREATE INDEX pathway_unreceived
        ON pathway (status, client_id, id, planned_on, started_on, entered_at, received_on, removed_at)
        WHERE received_on IS NULL AND removed_at IS NULL;
      DROP INDEX pathway_of_client;
      CREATE INDEX pathway_of_client ON pathway (client_id, status, removed_at) WHERE removed_at IS NULL;

      -- Contacts that the search does not know yet.
      CREATE TABLE contact_to_index (contact_id TEXT PRIMARY KEY REFERENCES contact (id) ON DELETE CASCADE) STRICT;
    `);
  },
};
