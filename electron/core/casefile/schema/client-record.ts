import type { Generated } from 'kysely';

export interface CoachingSpellTable {
  id: string;
  clientId: string;
  startedOn: string;
  endedOn: string | null;
  closingReason: string | null;
  words: Generated<string>;
  enteredAt: string;
}

export interface OwnCodeTable {
  list: string;
  code: string;
  labelFi: Generated<string>;
  labelSv: Generated<string>;
  labelEn: Generated<string>;
  sensitivity: Generated<'open' | 'personal' | 'sensitive'>;
  validFrom: string | null;
  validTo: string | null;
  successor: string | null;
  ageFrom: number | null;
  ageTo: number | null;
  canSanction: Generated<number>;
  enteredAt: string;
}

export interface PeopleViewTable {
  id: string;
  name: string;
  status: 'active' | 'paused' | 'closed' | 'archived' | 'all';
  withoutNext: number;
  programme: string | null;
  municipality: string | null;
  language: string | null;
  needsInterpreter: number;
  savedAt: string;
  removedAt: string | null;
}

export interface ClientMergeTable {
  id: string;
  keptId: string;
  mergedId: string;
  mergedAt: string;
  undoneAt: string | null;
}

export interface ClientMergeChangeTable {
  mergeId: string;
  position: number;
  tableName: string;
  recordId: string;
  columnName: string;
  before: string | null;
}

export interface SetApartTable {
  clientA: string;
  clientB: string;
  decidedAt: string;
}

export interface ImportRunTable {
  id: string;
  source: string;
  importedAt: string;
  undoneAt: string | null;
}

export interface ImportRowTable {
  runId: string;
  position: number;
  clientId: string;
  outcome: 'added' | 'updated' | 'unchanged';
  rowKey: Generated<string>;
}

export interface ImportChangeTable {
  runId: string;
  position: number;
  columnName: string;
  before: string | null;
  after: string | null;
}

export interface ClientRecordTables {
  coachingSpell: CoachingSpellTable;
  ownCode: OwnCodeTable;
  peopleView: PeopleViewTable;
  clientMerge: ClientMergeTable;
  clientMergeChange: ClientMergeChangeTable;
  setApart: SetApartTable;
  importRun: ImportRunTable;
  importRow: ImportRowTable;
  importChange: ImportChangeTable;
}
