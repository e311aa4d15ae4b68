import type { Migration } from './migration.ts';

/**
 * A received handover that was taken back remembers who signed its packet, and when it was made: the packet itself is gone by then, and its sender
 * may have a receipt that is not true any more. Of one that was taken back before, nothing is made up.
 */
export const undoneHandovers: Migration = {
  version: 22,
  name: 'undone-handovers',
  up(db) {
    db.exec(`
      ALTER TABLE handover ADD COLUMN signed_by TEXT;
      ALTER TABLE handover ADD COLUMN packet_created TEXT;
    `);
  },
};
