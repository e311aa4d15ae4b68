import type { Generated } from 'kysely';

export interface CloseOneTable {
  id: string;
  clientId: string | null;
  name: string;
  relation: string | null;
  phone: Generated<string>;
  email: Generated<string>;
  mayBeTold: Generated<'nothing' | 'is-client' | 'named' | 'agreed'>;
  mayBeToldWords: Generated<string>;
  permittedOn: string | null;
  isGuardian: Generated<number>;
  mayAnswerPhone: Generated<number>;
  mayBeShared: Generated<number>;
  words: Generated<string>;
  enteredAt: string;
  updatedAt: string;
  removedAt: string | null;
}

export interface CloseOneContactTable {
  id: string;
  closeOneId: string;
  channel: string;
  happenedAt: string;
  hasTime: Generated<number>;
  minutes: number | null;
  summary: Generated<string>;
  clientPresent: Generated<number>;
  enteredAt: string;
  removedAt: string | null;
}

export interface NetworkWorkerTable {
  id: string;
  clientId: string;
  partnerId: string | null;
  organisation: Generated<string>;
  name: string;
  role: Generated<string>;
  phone: Generated<string>;
  email: Generated<string>;
  part: Generated<string>;
  isTreating: Generated<number>;
  coachPart: Generated<string>;
  coachReminds: Generated<number>;
  coachAccompanies: Generated<number>;
  validFrom: string | null;
  validTo: string | null;
  enteredAt: string;
  removedAt: string | null;
}

export interface ProhibitionTable {
  id: string;
  clientId: string;
  kind: 'partner' | 'guardian' | 'item' | 'handler';
  partnerId: string | null;
  closeOneId: string | null;
  item: string | null;
  personName: Generated<string>;
  words: Generated<string>;
  givenOn: string;
  enteredAt: string;
  withdrawnAt: string | null;
}

export interface ConsentQuestionTable {
  id: string;
  clientId: string;
  partnerId: string | null;
  askedOn: string;
  answer: 'yes' | 'not-now';
  consentId: string | null;
  enteredAt: string;
  removedAt: string | null;
}

export interface NetworkTables {
  closeOne: CloseOneTable;
  closeOneContact: CloseOneContactTable;
  networkWorker: NetworkWorkerTable;
  prohibition: ProhibitionTable;
  consentQuestion: ConsentQuestionTable;
}
