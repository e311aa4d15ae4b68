import type { Migration } from './migration.ts';

/**
 * Who of a handover was taken in and who was left out: where it was taken in, as the receiver decided; where it left, as the receiver's receipt
 * says. Whoever was left out is not in the receiver's file, so that the id refers to nobody there. Of a handover from before nothing is made up.
 */
export const handoverReceipts: Migration = {
  version: 20,
  name: 'handover-receipts',
  up(db) {
    db.exec(`
      CREATE TABLE handover_reception (
        handover_id TEXT NOT NULL REFERENCES handover (id) ON DELETE CASCADE,
        client_id TEXT NOT NULL,
        taken INTEGER NOT NULL CHECK (taken IN (0, 1)),
        PRIMARY KEY (handover_id, client_id)
      ) STRICT;
    `);
  },
};
