import type { Generated } from 'kysely';

/** A referral came through, as told or seen outside the packets. */
export interface ReceptionTable {
  id: string;
  clientId: string;
  packetId: string;
  how: string;
  status: string;
  who: Generated<string>;
  words: Generated<string>;
  at: string;
  enteredAt: string;
  removedAt: string | null;
}

export interface ReceptionTables {
  reception: ReceptionTable;
}
