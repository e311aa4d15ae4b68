export interface MetaTable {
  key: string;
  value: string;
}

export interface SettingTable {
  key: string;
  value: string;
}

export interface SlotsCopyTable {
  generation: number;
  body: Uint8Array;
}

export interface AuditEntryTable {
  sequence: number;
  at: string;
  actor: string;
  action: string;
  clientId: string | null;
  recordKind: string | null;
  recordId: string | null;
  ground: string | null;
  detail: string | null;
  previousHash: string;
  hash: string;
}

export interface BackupTable {
  id: string;
  madeAt: string;
  reason: string;
  fileName: string;
  size: number;
  state: string;
  verifiedAt: string | null;
  counts: string | null;
  auditHead: string | null;
}
