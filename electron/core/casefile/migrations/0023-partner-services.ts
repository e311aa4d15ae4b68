import type { Migration } from './migration.ts';

/** What can be done at a partner's, in the coach's words: of one that is there already, nothing is known. */
export const partnerServices: Migration = {
  version: 23,
  name: 'partner-services',
  up(db) {
    db.exec(`ALTER TABLE partner ADD COLUMN services TEXT NOT NULL DEFAULT '';`);
  },
};
