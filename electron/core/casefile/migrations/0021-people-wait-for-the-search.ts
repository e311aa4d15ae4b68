import type { Migration } from './migration.ts';

/** People who came with a handover wait for the search, as contacts and drafts do. */
export const peopleWaitForTheSearch: Migration = {
  version: 21,
  name: 'people-wait-for-the-search',
  up(db) {
    db.exec(`
      CREATE TABLE client_to_index (client_id TEXT PRIMARY KEY REFERENCES client (id) ON DELETE CASCADE) STRICT;
    `);
  },
};
