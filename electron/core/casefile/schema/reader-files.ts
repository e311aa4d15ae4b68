import type { Generated } from 'kysely';

/** Public half of the key with which a packet that a passphrase opens is answered. */
export interface ReplyKeyTable {
  packetId: string;
  signingKey: string;
  lastCounter: Generated<number>;
}

export interface ReaderFilesTables {
  replyKey: ReplyKeyTable;
}
