import type { Generated } from 'kysely';

export interface HandoverTable {
  id: string;
  direction: 'out' | 'in';
  reason: string;
  partnerId: string | null;
  packetId: string;
  at: string;
  state: 'sealing' | 'left' | 'imported' | 'undone';
  language: Generated<string>;
  confirmedOn: string | null;
  confirmedHow: string | null;
  /** Of one that was taken back: whose signature its packet had, and when it was made. */
  signedBy: Generated<string | null>;
  packetCreated: Generated<string | null>;
}

export interface HandoverClientTable {
  handoverId: string;
  clientId: string;
  outcome: 'sent' | 'refused' | 'added' | 'changed' | 'same' | 'left-out';
  basis: 'consent' | 'law' | null;
  words: Generated<string>;
  hash: Generated<string>;
  archivedBefore: string | null;
  endedAt: string | null;
  endedBy: string | null;
}

export interface HandoverChangeTable {
  handoverId: string;
  position: number;
  clientId: string | null;
  tableName: string;
  recordKey: string;
  columnName: Generated<string>;
  before: string | number | Uint8Array | null;
}

export interface HandoverReceptionTable {
  handoverId: string;
  clientId: string;
  taken: number;
}

export interface HandoverTables {
  handover: HandoverTable;
  handoverClient: HandoverClientTable;
  handoverChange: HandoverChangeTable;
  handoverReception: HandoverReceptionTable;
}
